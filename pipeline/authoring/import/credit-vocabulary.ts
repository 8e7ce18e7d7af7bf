import { foldText } from '../../language/fold-text.ts'

/** A word as the vocabulary has it: lower case, no accents, straight apostrophes. */
export function lookupForm(word: string): string {
  return foldText(word).replaceAll('’', "'")
}

/** Whether a word is a role: « chercheuse », « co-directeur », « élu·e ». */
export function isRoleWord(word: string): boolean {
  const [plain = ''] = lookupForm(word)
    .replaceAll(/[·.•(].*$/g, '')
    .split(',')
  const alone = plain.replace(/^(co|ex|vice|sous|anc\.?)-/, '')
  const first = alone.split('-')[0] ?? ''
  return [alone, first].some((each) => ROLES.has(each) || (ENDINGS.test(each) && !NO_ROLES.test(each)))
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

const ENDINGS = /(logue|trice|teur|euse|iste|ologues|trices|teurs|euses|istes)$/
const NO_ROLES = /^(secteur|vecteur|moteur|facteur|liste|piste)s?$/

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
  professor researcher lecturer director student head member founder teacher president chair dean fellow engineer
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
`)

const PLACES = set(`
  quartier quartiers rue place avenue boulevard commune communes village region departement secteur canton pays
  agglomeration arrondissement banlieue nord sud est ouest habitants habitant habitante rive bassin territoire
`)

const PERIODICALS = set(
  'revue magazine journal bulletin hebdomadaire mensuel trimestriel gazette fanzine periodique',
)
