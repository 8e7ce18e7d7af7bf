import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import { foldText } from '../../../language/fold-text.ts'

/** A word as the vocabulary has it: lower case, no accents, straight apostrophes. */
export const lookupForm: (word: string) => string = memoizeTexts((word) =>
  LATIN.test(word) ? word.replaceAll(/[^\x20-\x7e]/g, plainSign).toLowerCase() : plainText(word),
)

/** Texts of signs each of which folds by itself, whatever stands beside it: those of Latin alphabets, and the marks of French. */
const LATIN = /^[\x20-\x7e\xa0-\u017f‘’“”–—…]*$/

/** One such sign in its lookup form. */
const plainSign = memoizeTexts(plainText)

function plainText(text: string): string {
  return foldText(text).replaceAll('’', "'")
}

/** Whether a word is a role: « chercheuse », « co-directeur », « élu·e ». */
export const isRoleWord: (word: string) => boolean = memoizeTexts((word) => {
  const [plain = ''] = lookupForm(word)
    .replaceAll(/[·.•(/].*$/g, '')
    .split(',')
  const alone = plain.replace(/^(co|ex|vice|sous|anc\.?)-/, '')
  const first = alone.split('-')[0] ?? ''
  return [alone, first].some(
    (each) => ROLES.has(each) || (ENDINGS.test(each) && !NO_ROLES.test(each) && !NAMES.test(each)),
  )
})

/** Whether a word in its lookup form is one that credits or headings are full of, whatever its case. */
export function isVocabularyWord(word: string): boolean {
  return [ROLES, BODIES, CAPITAL_BODIES, PLACES, PERIODICALS, HEADINGS].some((words) => words.has(word))
}

/** Whether a word stands in the headings and buttons of pages and catalogues: « Files », « Download », « Format ». */
export function isHeadingWord(word: string): boolean {
  return HEADINGS.has(lookupForm(word).replaceAll(/[^\p{L}]/gu, ''))
}

/** Whether a word in its lookup form is part of a family name in many: « de », « van », « ben ». */
export function isParticle(word: string): boolean {
  return PARTICLES.test(word)
}

/** Whether a word stands before a name as a title: « Mme », « Dr. », « Me », « Prof. ». */
export function isTitleWord(word: string): boolean {
  return TITLES.has(lookupForm(word).replaceAll('.', ''))
}

/** Whether a word is a rank that stands before a whole name, and may be a name itself: « Captain », « Abbé ». */
export function isRank(word: string): boolean {
  return startsWithCapital(word) && RANKS.has(lookupForm(word).replaceAll('.', ''))
}

/** Whether a word begins the name of a body: « l'association X », « la mairie de X »; some words only with a capital. */
export function isBodyWord(word: string): boolean {
  const plain = lookupForm(word)
  return BODIES.has(plain) || (CAPITAL_BODIES.has(plain) && startsWithCapital(word))
}

/** Whether a word begins with a capital, perhaps behind a quote or bracket. */
export function startsWithCapital(word: string): boolean {
  return /^[«"“(]?\p{Lu}/u.test(word)
}

/** Whether a word has at least two letters, all in capitals: « MEL », « SAINT-OMER », « C.N.R.S. ». */
export function isAllCapitals(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}]/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

/** Whether a word introduces a place: « quartier des … », « commune de … ». */
export function isPlaceWord(word: string): boolean {
  return PLACES.has(lookupForm(word))
}

/** Whether a word introduces a periodical. */
export function isPeriodicalWord(word: string): boolean {
  return PERIODICALS.has(lookupForm(word))
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

const PARTICLES =
  /^(de|du|des|d'|la|le|les|l'|el|al|ben|bin|ibn|ait|abou|abu|ould|bou|von|vom|van|der|den|zu|zum|zur|di|da|dos|del|della|mac|mc|st|saint|y)$/

const TITLES = set(`
  m mm mr mme mmes mlle mlles monsieur messieurs madame mesdames mademoiselle mesdemoiselles messrs mrs ms miss mx herr frau dr dre drs docteur docteure doctor pr pre prof
  professeur professeure professor professorin me mes maitre mgr sir dame lord lady rev reverend pere soeur frere pd med phil
  herren frauen
`)

const RANKS = set(`
  captain capt capitaine colonel col commander commandant lieutenant lt major sergeant sgt sergent admiral amiral brigadier
  abbe sister brother father rabbi rabbin bishop pastor pasteur cardinal hon cllr baroness baronne comtesse hauptmann oberst pater
`)

const ENDINGS =
  /(logue|trice|teur|euse|iste|ologues|trices|teurs|euses|istes|torin|istin|ologin|ologist|icien|icienne|iers?|ieres?)$/
const NO_ROLES =
  /^(secteur|vecteur|moteur|facteur|liste|piste|premier|premiere|dernier|derniere|papier|quartier|metier|chantier|cahier|sentier|dossier|entier|entiere|particulier|particuliere|regulier|reguliere|familier|familiere|fevrier|janvier|foyer|hier|courrier|palier|atelier|escalier|clavier|calendrier|matiere|maniere|lumiere|riviere|frontiere|carriere|priere|lisiere|paupiere|poussiere|barriere|filiere|cafetiere|olivier|rosier|pommier|panier|tablier|singulier|singuliere|financier|financiere|hospitalier|hospitaliere|immobilier|immobiliere|mobilier|alimentaire|gabier|xavier|olivier|gautier|didier|roger)s?$/

/** Given names that end as functions do. */
const NAMES =
  /^(beatrice|patrice|maurice|fabrice|clarice|(?:jean-)?baptiste|evariste|ariste|calliste|euphrasiste)$/

const ROLES = set(`
  adherent adherente adjoint adjointe administrateur agent agente aidant aidante ancien ancienne animateur architecte
  artiste assistant assistante associe associee auteur autrice avocat avocate benevole benevoles cadre chanteur
  charge chargee charges chargees chef cheffe chercheur chercheuse chercheure chercheurs citoyen citoyenne
  collaborateur comedien comedienne commissaire conferencier conferenciere conseiller conseillere consultant
  consultante coordonnateur coordinateur coordinatrice coordonnatrice correspondant correspondante danseur delegue
  deleguee depute deputee directeur directrice doctorant doctorante docteur docteure doyen doyenne ecrivain ecrivaine
  educateur educatrice eleve elu elue elus elues employe employee enseignant enseignante enseignants entrepreneur
  entrepreneuse etudiant etudiante etudiants expert experte fondateur fondatrice cofondateur cofondatrice
  codirecteur codirectrice copresident copresidente formateur formatrice geographe gerant gerante habitant habitante
  habitants historien historienne infirmier infirmiere ingenieur ingenieure intervenant intervenante invite invitee
  journaliste juriste laureat laureate lyceen lyceenne magistrat magistrate maire maitre maitresse manager mediateur
  mediatrice medecin membre membres metteur metteuse militant militante ministre musicien musicienne officier parent
  parents participant participante philosophe photographe policier policiere postdoctorant postdoctorante praticien
  praticienne prefet prefete president presidente principal principale professeur professeure professeurs psychologue
  psychiatre realisateur realisatrice redacteur redactrice referent referente representant representante responsable
  responsables retraite retraitee salarie salariee secretaire senateur senatrice sociologue stagiaire stagiaires
  technicien technicienne temoin titulaire travailleur travailleuse tresorier tresoriere universitaire urbaniste
  vice-president vice-presidente volontaire economiste anthropologue politiste demographe ethnologue linguiste
  bibliothecaire libraire editeur editrice conservateur conservatrice greffier procureur procureure juge notaire
  sage-femme kinesitherapeute jardinier jardiniere paysan paysanne agriculteur agricultrice boulanger boulangere
  chauffeur cuisinier cuisiniere gardien gardienne concierge bailleur locataire locataires proprietaire voisin voisine
  professor researcher lecturer director student head member founder cofounder teacher president chair chairman chairwoman
  chairperson dean fellow engineer curator mayor deputy activist artist author writer poet journalist reporter filmmaker producer
  musician composer singer dancer actor actress photographer architect designer historian sociologist anthropologist economist
  philosopher scientist archivist librarian conservator archaeologist geographer lawyer judge doctor nurse midwife physician
  farmer worker miner volunteer resident neighbour neighbor citizen minister senator councillor alderman officer manager
  coordinator assistant associate adviser advisor consultant analyst specialist expert scholar postdoc postgraduate graduate
  pupil trainee apprentice interpreter translator moderator host presenter speaker interviewer interviewee narrator editor
  publisher owner chief ceo cto cfo senior principal emeritus emerita vice co-founder co-director vice-chancellor chancellor
  leiter leiterin direktor direktorin professorin dozent dozentin lehrer lehrerin schuler schulerin student studentin forscher
  forscherin wissenschaftler wissenschaftlerin historiker historikerin soziologe soziologin journalistin autor autorin
  schriftsteller schriftstellerin kunstler kunstlerin musiker musikerin filmemacher filmemacherin regisseur regisseurin
  kurator kuratorin burgermeister burgermeisterin anwalt anwaltin arzt arztin ingenieurin sprecherin vorsitzender vorsitzende
  mitglied mitarbeiter mitarbeiterin referentin geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung grunder grunderin moderatorin
  entwickler entwicklerin stadtrat stadtratin pfarrer pfarrerin bauer bauerin gartner gartnerin doktorand doktorandin
  grutier eleveur rappeur rappeuse macon boucher bouchere plombier menuisier menuisiere couturier couturiere ouvrier ouvriere
  peintre poete poetesse musicienne chanteuse actrice acteur dramaturge scenariste producteur productrice compositeur
  compositrice danseuse brodeuse marin pecheur pecheuse eleveuse postier postiere caissier caissiere livreur livreuse chomeur
  prix laureate chercheures charge-de-mission
`)

/** Words of headings, buttons and catalogues, in their lookup form, that no name is made of. */
const HEADINGS = set(`
  files file download full text document type types subject subjects original date time period geographic coverage language
  languages collection collections digital publisher rights media format formats run local filename citation number history oral
  description abstract title category categories tags keywords duration website site web facebook twitter instagram youtube linkedin
  mastodon podcast podcasts more info information share print view views comments comment subscribe playlist channel home menu search
  about contact credits record records item items metadata identifier source sources related links link details summary contents
  overview transcript transcription captions subtitles version versions copyright copyrights licence license droits langue lieu
  lieux duree titre resume mots-cles mots cles partager imprimer telecharger suivez retrouvez abonnez programme sommaire fichier
  fichiers categorie categories collections notice cote support sujet sujets editeur diffuseur production coproduction lien liens
  accueil recherche actualites agenda dauer sprache untertitel ort datum titel beschreibung schlagworte lizenz quelle kategorie
  teilen drucken herunterladen mehr impressum datenschutz startseite suche dokument aufnahme
`)

const BODIES = set(`
  association universite institut federation collectif mairie prefecture rectorat ministere agence laboratoire ligue
  syndicat academie fondation cooperative entreprise societe lycee college ecole barreau tribunal observatoire chaire
  communaute intercommunalite mediatheque bibliotheque musee theatre cabinet bureau ong reseau university institute
  hopital chu ehpad ccas
`)

const CAPITAL_BODIES = set(`
  mission maison ville region departement metropole centre conseil cite direction service office comite commission
  cour union confederation chambre club compagnie groupe groupement haut haute defenseur defenseure secours foyer
  espace atelier ateliers amicale caisse commissariat delegation pole plateforme station unite etablissement
  commune mouvement organisation parlement senat assemblee etat faculte ufr cercle forum school college
  museum gallery library foundation trust committee ministry council laboratory department archive
  archives society league hospital theatre theater company studio studios productions films press festival charity
  board authority
  universitat hochschule verein stiftung bibliothek archiv ministerium amt stadt gesellschaft verband akademie schule
  sas sarl gmbh ltd inc conservatoire radio initiative volkshochschule consortium think-tank parc cnrs inserm inra inrae ehess
`)

const PLACES = set(`
  quartier quartiers rue place avenue boulevard commune communes village region departement secteur canton pays
  agglomeration arrondissement banlieue nord sud est ouest habitants habitant habitante rive bassin territoire
`)

const PERIODICALS = set(
  'revue magazine journal bulletin hebdomadaire mensuel trimestriel gazette fanzine periodique zeitung zeitschrift',
)
