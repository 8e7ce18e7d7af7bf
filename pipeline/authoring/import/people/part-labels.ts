import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import {
  type PartName,
  participationParts,
  partNames,
} from '../../../record/registers/participation-parts.ts'
import { lookupForm } from './credit-vocabulary.ts'

/** A label of people at the head of a line, the parts that it says they take, and what stands behind it. */
type PeopleLabel = {
  readonly parts: readonly PartName[]
  readonly rest: string
  /** How it is parted from the people: a colon or a bar; nothing, because it is alone on its line; words such as « hosted by ». */
  readonly form: 'marked' | 'alone' | 'phrase'
}

/** Parses the label of people at the head of a line; `undefined` where there is none. */
export const parsePeopleLabel: (line: string) => PeopleLabel | undefined = memoizeTexts((line) => {
  const marked = /^(?:[•*‣▪–—-]\s+)?([^:|\t]{1,80}?)\s*(?::(?!\/\/)|\||\t)\s*(.*)$/s.exec(line)
  if (marked !== null) {
    const parts = partsOfLabel(marked[1] ?? '')
    if (parts !== undefined)
      return { parts, rest: (marked[2] ?? '').replace(/\s*\|\s*$/, ''), form: 'marked' }
  }
  const dashed = /^([^–—]{1,60}?)\s+[–—-]\s+(.*)$/s.exec(line)
  if (dashed !== null && !/^\p{Lu}\S* \p{Lu}/u.test(line)) {
    const parts = partsOfLabel(dashed[1] ?? '')
    if (parts !== undefined && /^\p{Lu}/u.test(dashed[2] ?? ''))
      return { parts, rest: dashed[2] ?? '', form: 'marked' }
  }
  if (line.length <= 80) {
    const parts = partsOfLabel(line)
    if (parts !== undefined) return { parts, rest: '', form: 'alone' }
  }
  return leadingPhrase(line)
})

/** The parts that a whole label says: « Auteurs et réalisateurs », « Avec », « Moderation »; none for people whose part it does not say. */
export function partsOfLabel(label: string): readonly PartName[] | undefined {
  const key = labelKey(label)
  const whole = BY_LABEL.get(key)
  if (whole !== undefined) return whole
  const pieces = key.split(/\s*(?:,|&|\+|\/|\bet\b|\band\b|\bund\b)\s*/)
  const all = pieces.map((piece) => BY_LABEL.get(piece))
  if (pieces.length < 2 || all.some((parts) => parts === undefined)) return undefined
  return [...new Set(all.flatMap((parts) => parts ?? []))]
}

/** A phrase within running text that announces people, and where it stands, in UTF-16 units; names begin behind it. */
type LabelPhrase = { readonly parts: readonly PartName[]; readonly start: number; readonly end: number }

/** The phrases within running text that announce people: « …, hosted by Ada Une ». */
export const phrasesIn: (text: string) => readonly LabelPhrase[] = memoizeTexts((text) => {
  const plain = plainSigns(text)
  if (plain.search(PHRASES_IN_TEXT) === -1) return []
  return [...plain.matchAll(PHRASES_IN_TEXT)].flatMap(({ 0: found, 1: phrase = '', index }) => {
    const parts = BY_LABEL.get(phrase.replaceAll(/\s+/g, ' '))
    const end = index + found.length
    // « avec » announces people where a name follows, and is a word like others elsewhere
    const isLabel = phrase.includes(' ') || /^\p{Lu}/u.test(text.slice(end))
    return parts !== undefined && isLabel ? [{ parts, start: index, end }] : []
  })
})

/** A label in one spelling: no accents, no articles, no inclusive endings, no counts. */
function labelKey(label: string): string {
  return lookupForm(label)
    .replaceAll(/[·.•(](?:-?(?:e|rice|trice|euse|ne|ere|s|in|innen)[·.)-]*s?\)?)+/g, '')
    .replaceAll(/(?<=\p{L})\*(?:innen|in)\b|(?<=\p{L})_(?:innen|in)\b|(?<=\p{L}):(?:innen|in)\b/gu, '')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/^(?:(?:les|le|la|l'|nos|notre|liste des|the|our|die|der|das|unsere)\s*)(?=\p{L})/u, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/ (?:de|dans|a) (?:la|cette) (?:video|capsule)$/, '')
    .trim()
}

/** The line's head where it is a phrase that names follow without a mark: « Réalisé par Ada Une », « Avec Ada Une ». */
function leadingPhrase(line: string): PeopleLabel | undefined {
  // a name follows, perhaps in quotes
  if (!/[^\p{L}\p{N}]\p{Lu}/u.test(line.slice(0, LEADING_CHARACTERS + 2))) return undefined
  const [found, phrase = ''] = LEADING_PHRASE.exec(plainSigns(line.slice(0, LEADING_CHARACTERS))) ?? []
  if (found === undefined) return undefined
  const parts = BY_LABEL.get(phrase)
  const rest = line.slice(found.length).trim()
  return parts === undefined || !/^["«“]?\p{Lu}/u.test(rest) ? undefined : { parts, rest, form: 'phrase' }
}

/** The characters at the head of a line in which such a phrase stands, before the name that follows. */
const LEADING_CHARACTERS = 120

/** A text in lower case without accents whose every sign stands where it stood: « ß » as one s. */
function plainSigns(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .replaceAll(/[^\x20-\x7e]/gu, (sign) => (sign.length > 1 ? '  ' : (lookupForm(sign)[0] ?? ' ')))
    .toLowerCase()
}

/** What announces people without saying what they do. */
const PLAIN = `
  avec|avec la participation de|avec la participation d'|avec la contribution de|avec la contribution d'|avec les temoignages de|avec les voix de|avec les interventions de|avec l'intervention de|avec l'intervention d'|avec l'aimable participation de|participation de|participation|participants|participant|participante|participantes|contributeurs|contributeur|contributrice|contributrices|personnes interrogees|personnes interviewees|temoins|temoin|temoignages|temoignage|temoignages de|temoignage de|temoignages d'|invites|invite|invitee|invitees|ont participe|ont contribue|ont temoigne|ont participe a cette video|ils temoignent|elles temoignent|ils et elles temoignent|ils interviennent|ils ont participe|regards croises de|regards croises|regards de|paroles de|portraits|portrait|portrait de|with|featuring|feat|guests|guest|contributors|contributor|panel|panellists|panelists|panellist|panelist|people|participants in the video|mit|gaste|gast|mitwirkende|teilnehmende|teilnehmer|teilnehmerinnen|zu gast|beteiligte|es sprechen|es diskutieren|interviews|entretiens|discussion avec|rencontre avec|en conversation avec|in conversation with|in conversation|en dialogue avec|im gesprach mit|distribution|equipe|crew|team|generique|credits|remerciements a`
/** Synonyms of parts on pages, beside those that the list of parts has. */
const MORE: Readonly<Partial<Record<PartName, string>>> = {
  speaker: `about the speaker|about the speakers|about our speaker|about our speakers|a propos de l'intervenant|a propos de l'intervenante|a propos des intervenants|uber die referentin|uber den referenten|intervenants et intervenantes|intervenantes et intervenants|intervenant|communication|communications|communication de|interventions|intervention|intervention de|interventions d'|intervention d'|discutant|discutante|discutants|discutantes|orateurs|oratrices|conferenciers|conferencieres|conferencier|keynote|keynote speaker|keynote speakers|discussant|discussants|respondent|speakers and panellists|talk|talks|lecturer|lecturers|presentations|vortragende|vortragender|vortrag von|referent|referentin|referenten|referentinnen|redner|rednerin|sprecher und sprecherinnen|panelteilnehmer|parlent|prennent la parole|avec les communications de|mots d'accueil|introduction|conclusion|ouverture|keynotes`,
  interviewee: `personne interviewee|personne interrogee|personnes interviewees|interviewees|interviewee(s)|narrator|narrators|entretien avec|interview de|interview d'|temoin interroge|befragte|befragter|interviewte|interviewter|interviewpartner|interviewpartnerin|zeitzeuge|zeitzeugin|zeitzeugen`,
  interviewer: `interviewers|interviewer(s)|interview menee par|entretien realise par|entretien conduit par|entretiens menes par|propos recueillis par|interrogee par|interroge par|interview conducted by|interview gefuhrt von|fragen|questions|questions de|interviewerin|interviewers et interviewees|recueilli par`,
  moderator: `animateurs|animatrices|moderateurs|moderatrices|modere par|moderee par|moderes par|anime par|animee par|animes par|animation et moderation|presidence de seance|presidence|presidente|presidents de seance|presidentes de seance|president de seance|seance presidee par|presidee par|preside par|moderated by|moderators|chairs|chairperson|chairman|chairwoman|session chair|facilitator|facilitators|facilitated by|moderator|moderatorin|moderiert von|gesprachsleitung|leitung|diskussionsleitung|debat anime par|table ronde animee par|rencontre animee par|mediation|discussion moderated by|discussion chaired by`,
  host: `presente par|presentee par|presentes par|hosts|hosted by|presenter|presenters|introduced by|introduction by|presentatrices|presentateurs|gastgeber|gastgeberin|prasentiert von|welcome|welcome by|accueil|accueil par`,
  narrator: `voix|voix-off|narration|recit|commentaire|lecture|lu par|lue par|texte lu par|read by|narrated by|erzahler|erzahlerin|stimme`,
  interpreter: `interpretes lsf|interpretation lsf|interpretation en langue des signes|interprete lsf|traduction lsf|traduction en langue des signes|interpretes en langue des signes|interpreted by|interpretation|interpreters|sign language interpreters|sign language interpretation|bsl interpretation|bsl interpreters|asl interpretation|asl interpreters|gebardensprache|dolmetschen|verdolmetschung|simultandolmetschen`,
  director: `realisateurs|realisatrices|realise par|realisee par|realises par|un film realise par|film realise par|un film de|un film d'|film de|une video de|un documentaire de|realisation et montage de|a film by|film by|directors|regie|regisseur|regisseurin|ein film von|film von`,
  author: `auteures|autrices|ecriture|ecrit et realise par|conception|conception et ecriture|idee originale|d'apres une idee de|texte et conception|written and directed by|authors|writer|writers|written by|by|autor|autorin|autoren|text|buch|konzept|konzept von|idee und konzept`,
  producer: `producteurs|productrices|producteurs delegues|producteur delegue|productrice deleguee|production deleguee|produit par|produite par|une production de|production executive|executive producer|executive producers|producers|a production of|produced by|produzent|produzentin|produziert von|eine produktion von|coproducteurs|coproduction`,
  camera: `filmed and edited by|filme et monte par|images de|image et son|cadre|cadrage|chef operateur|cheffe operatrice|chefs operateurs|directeur de la photographie|directrice de la photographie|direction de la photographie|prises de vue|prise de vue|prises de vues|operateurs|tournage et montage|filmee par|filme par|captation|captation et montage|captation video|director of photography|camera and editing|cameraman|camerawoman|camera by|filmed by|shot by|kamera und schnitt|bildgestaltung|kamerafrau|kameramann|bild`,
  sound: `son et mixage|mixage|mixage son|preneur de son|preneuse de son|prise de son et mixage|montage son|etalonnage|sound mix|sound engineer|sound by|recording|tonmeister|tonmeisterin|sound mixing`,
  'film-editor': `monteurs|monteuses|monte par|montee par|montage image|montage et mixage|montage video|editing by|edited by|video editor|video editing|editor (film)|montage von|geschnitten von`,
  music: `musiques|musique de|musique originale de|compositeurs|musique composee par|composed by|original score|score|original music by|musik von|komponist|komponistin|originalmusik`,
  organizer: `organisateurs|organisatrices|organise par|organisee par|organisation et coordination|comite d'organisation|coordination|coordonne par|coordination scientifique|responsables scientifiques|responsable scientifique|direction scientifique|comite scientifique|organisers|organising committee|convened by|convenor|convenors|conveners|curated by|curator|organisiert von|organisation und leitung|veranstalter|veranstalterin|veranstaltet von|une proposition de`,
  photographer: `photographie de plateau|photos de|credits photo|credit photo|photo|fotografie|fotograf|fotografin`,
  translator: `traductions|traduit de l'anglais par|traduction de|translators|ubersetzt von|ubersetzer|ubersetzerin`,
  captioner: `sous-titrage et traduction|sous-titres par|captioned by|subtitled by|captions by|untertitelung|untertitelt von`,
  broadcaster: `diffuseurs|chaine|une diffusion de|broadcasters|sender|ausstrahlung`,
  partner: `en collaboration avec|in cooperation with|in collaboration with|partners|en association avec|in kooperation mit|in zusammenarbeit mit|kooperationspartner|partenaires`,
  funder: `finance par|avec le concours de|avec le soutien de la|funders|gefordert durch|forderung`,
  repository: `conservation|fonds|archive|archives|lieu de depot|held at|archiv`,
  researcher: `enquete|enquete de|enquete menee par|recherche et entretiens|researchers`,
}

const BY_LABEL: ReadonlyMap<string, readonly PartName[]> = labelTable()

function labelTable(): Map<string, readonly PartName[]> {
  const table = new Map<string, readonly PartName[]>()
  const add = (label: string, parts: readonly PartName[]): void => {
    const key = lookupForm(label.trim()).replaceAll(/\s+/g, ' ')
    if (key !== '' && !table.has(key)) table.set(key, parts)
  }
  for (const label of PLAIN.split('|')) add(label, [])
  for (const name of partNames) for (const label of (MORE[name] ?? '').split('|')) add(label, [name])
  for (const name of partNames) for (const label of participationParts[name].printed) add(label, [name])
  return table
}

/** Labels that names follow without a mark: they end in a preposition, as « hosted by » and « avec » do. */
const PHRASES = [...BY_LABEL.keys()]
  .filter(
    (label) =>
      /(?:^|\s)(?:par|by|de|d'|avec|with|mit|von|featuring|durch)$/.test(label) &&
      !/^(?:de|von)$/.test(label),
  )
  .sort((a, b) => b.length - a.length)

const LEADING_PHRASE = new RegExp(`^(?:[•*‣–—-]\\s+)?(${PHRASES.join('|')})(?:(?<=')|\\s+)(?=\\S)`)

/** Of those, what says within a sentence that somebody takes part in what it tells of. */
const PHRASES_IN_TEXT = new RegExp(
  `(?<![\\p{L}])(${PHRASES.filter((label) => / /.test(label) && !/^(?:avec |regards|paroles|participation|film |portrait|lecture|finance|gefordert|une |un |fonds|held)/.test(label)).join('|')}|(?<=[,)] )(?:avec|with|mit))(?:(?<=')|\\s+)(?=\\S)`,
  'gu',
)
