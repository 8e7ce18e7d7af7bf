import { foldText } from '../language/fold-text.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import { statedFunctions } from '../record/stated-functions.ts'
import type { Participation } from '../record/typed-record.ts'

/*
 * Words in a function, or in the name of an organisation, that may reveal what the law protects most (GDPR, Article 9): origin, opinion,
 * religion, union, health, sexual orientation. Who reads the warning has to decide, so that words are left out that mostly tell of work
 * for others (“accueil des réfugiés”, “médecin”), and words that are languages, places or offices of states.
 */

/** The first words of a text that may reveal what the law protects most, as they are written; `undefined` if there are none. */
export function findSpecialCategory(text: string): string | undefined {
  const [acronym] = ACRONYMS.exec(text) ?? []
  if (acronym !== undefined) return acronym
  const folded = foldText(text)
  for (const pattern of GROUP.test(folded) ? [ALONE, IN_GROUPS] : [ALONE])
    for (const found of folded.matchAll(pattern))
      if (!HARMLESS_BEFORE.test(folded.slice(0, found.index))) return asWritten(text, folded, found)
  return undefined
}

/**
 * The first words of a participation that may reveal what the law protects most: of its credit, its functions and, by their ids, its
 * organisations; `undefined` if there are none.
 */
export function revealingWords(
  part: Participation,
  revealingOrganizations: ReadonlyMap<string, string>,
): string | undefined {
  const functions = statedFunctions(part)
  const texts = [part.credit ?? [], functions.map(({ roleName }) => roleName)].flat(3).flatMap(textsOf)
  for (const text of texts) {
    const words = findSpecialCategory(text)
    if (words !== undefined) return words
  }
  for (const { organization = '' } of functions) {
    const words = revealingOrganizations.get(organization)
    if (words !== undefined) return words
  }
  return undefined
}

function textsOf(text: MultilingualText): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

/** Unions, parties and groups by the letters of their names; in small letters they may be other words. */
const ACRONYMS =
  /(?<![\p{L}\d-])(?:CGT|CFDT|CFTC|CFE[- ]CGC|UNSA|FSU|FO|UNEF|SNES|SNUipp|SUD[- ](?:Solidaires|Rail|PTT|Santé|Éducation|Industrie)|PCF|LFI|NPA|EELV|LGBT\p{Lu}*\+?)(?![\p{L}\d])/u

const union = [
  'syndicats?(?! (?:mixte|intercommunal|de co|de communes|d.initiative|d.agglo|d.amenagement|des? transport|des eaux))',
  'syndical(?:e|es|iste|istes|isme)?|syndicaux|intersyndicale|force ouvriere|union solidaires',
  'trade union(?:s|ist|ists)?|labou?r unions?|shop stewards?',
]

const opinion = [
  'partis? (?:politique|socialiste|communiste|radical|pirate|animaliste|liberal|chretien|de gauche)s?|(?<=(?:du|au|un|le) )parti',
  'militante?s?|france insoumise|rassemblement national|front national|europe ecologie|lutte ouvriere',
  'francs?[- ]macon\\w*|grand orient|libre pensee|political part(?:y|ies)|labour party|conservative party|activists?',
]

const religion = [
  'mosquees?|eglises?|paroiss\\w+|dioces\\w+|(?:arch)?eveques?|abbes?|imams?|rabbin\\w*|pasteure?s?|synagogues?|consistoire',
  'cultes?|cultuel(?:le)?s?|aumon\\w+|musulman\\w*|islam\\w*|catholi\\w+|protestant\\w*|evangeliques?|bouddhi\\w+',
  'chretien(?:ne)?s?|jui(?:f|ve)s?|israelites?|temoins de jehovah|church|mosques?|parish|muslims?|christians?|jewish|rabbis?',
]

const health = [
  'patiente?s?|malades|seropositi(?:f|ve)s?|handicapee?s?|en situation de handicap|sourde?s?|malentendante?s?',
  'aveugles|malvoyante?s?|autistes?|trisomiques?|diabetiques|hemophiles|bipolaires|toxicomanes|pairs?[- ]aidante?s?',
  '(?:alcooliques|narcotiques) anonymes|paralyses de france|disabled people|alcoholics anonymous',
]

const orientation = [
  'gays?|lesbienne?s?|lesbians?|homosexuel(?:le)?s?|bisexuel(?:le)?s?|transgenres?|transgender|queer',
]

/** Peoples, by the masculine; those of Europe's majorities and those that are mostly languages or states are left out. */
const peoples =
  'marocain tunisien algerien maghrebin turc kurde armenien kabyle berbere malien senegalais ivoirien guineen camerounais congolais comorien malgache mauritanien africain antillais guadeloupeen martiniquais reunionnais haitien portugais espagnol italien polonais roumain albanais kosovar tchetchene syrien libanais palestinien afghan iranien irakien pakistanais tamoul chinois vietnamien cambodgien laotien asiatique rom tsigane gitan'.split(
    ' ',
  )

const origin = [
  'gens du voyage|sans[- ]papiers|immigres|harkis|pieds[- ]noirs|descendants d.esclaves|afro-?descendante?s?',
  ...peoples.flatMap((people) => [...(people.endsWith('s') ? [] : [`${people}s`]), `${feminine(people)}s`]),
]

/** What may reveal wherever it stands. */
const ALONE = anyOf([union, opinion, religion, health, orientation, origin].flat())

/** What may reveal beside a word for a group only, because it may be a language or a state: “professeur de chinois”. */
const IN_GROUPS = anyOf([...peoples, ...peoples.map(feminine), 'franco-[a-z]+'])

/** Words for a group of which a person may be a member. */
const GROUP =
  /(?<![a-z])(?:associations?|amicales?|communautes?|collectifs?|diasporas?|federation|union|comite|cercle|community|society)(?![a-z])/

/** What comes before words that reveal nothing of those who work there, teach it, study it or help. */
const HARMLESS_BEFORE =
  /(?:secours|instituts?|universite|faculte|ecole|lycee|college|histoire|histori\w+|sociolog\w+|anthropolog\w+|profess\w+|enseign\w+|cherch\w+|accueil|soins?|interprete|traduct\w+)(?: (?:d|de|des|du|l|la|les|pour|aux|en|[a-z]+))?[ '’]$/

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words.join('|')})(?![a-z0-9])`, 'g')
}

/** The feminine of a people, in letters without accents. */
function feminine(people: string): string {
  if (people.endsWith('e')) return people
  if (people.endsWith('c')) return `${people.slice(0, -1)}que`
  return `${people}${/[ie]en$/.test(people) ? 'ne' : 'e'}`
}

/** The words of a match as they are written; as they are folded where folding changed their number of characters. */
function asWritten(text: string, folded: string, { 0: found, index }: RegExpMatchArray): string {
  return text.length === folded.length ? text.slice(index, (index ?? 0) + found.length) : found
}
