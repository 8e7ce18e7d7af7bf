import { memoizeTexts } from '../../collections/memoize-texts.ts'
import type { PartName } from '../../record/registers/participation-parts.ts'
import { MONTH_NAMES } from '../../record/typed-values/date-forms.ts'
import { isBodyWord, lookupForm } from './people/credit-vocabulary.ts'
import { parsePeopleLabel } from './people/part-labels.ts'
import { peopleOfLine } from './people/people-of-line.ts'
import { isPartOfBodies } from './people/read-participants.ts'

/**
 * A label at the beginning of a line: the part of the page that it announces, and the rest of the line; for people, the parts that it
 * says they take. `isAlone` where the line is nothing but the label, without a mark.
 */
type LineLabel = {
  readonly part: PagePart
  readonly rest: string
  readonly parts?: readonly PartName[]
  readonly isAlone?: boolean
}

/** A part of a page that has a label. */
export type PagePart =
  | 'participants'
  | 'source'
  | 'links'
  | 'title'
  | 'description'
  | 'chapters'
  | 'duration'
  | 'modified'
  | 'published'
  | 'created'
  | 'language'
  | 'keywords'
  | 'place'
  | 'series'
  | 'licence'
  | 'rights'
  | 'identifier'
  | 'publisher'
  | 'transcript'
  | 'site'

/** Parses the label at the beginning of a line; `next` is the line below. `undefined` where there is none. */
export function parseLabel(line: string, next = ''): LineLabel | undefined {
  if (line.length > 4000) return undefined
  return leadingLabel(line) ?? peopleLabel(line, next) ?? fieldLabel(line, next)
}

/** Characters at the head of a line that such a label and the beginning of its value have. */
const LABEL_CHARACTERS = 200

/** The label of an address, a day or a place, whose value stands behind it. */
const leadingLabel: (line: string) => LineLabel | undefined = memoizeTexts((line) => {
  const head = lookupForm(line.slice(0, LABEL_CHARACTERS))
  if (!LABELS.some(([, form]) => form.test(head))) return undefined
  const plain = lookupForm(line)
  for (const [part, form] of LABELS) {
    const found = form.exec(plain)
    if (found === null) continue
    // `lookupForm` takes accents away, so that both texts count alike once composed
    const rest = line.slice(found[0].length).trim()
    return { part, rest: rest.replace(/^[:\s]+/, '') }
  }
  return undefined
})

/** The label of people at the head of a line, if people stand behind it or below. */
function peopleLabel(line: string, next: string): LineLabel | undefined {
  const label = parsePeopleLabel(line)
  if (label === undefined) return undefined
  const { parts, rest, form } = label
  const found = { part: 'participants', rest, parts } as const
  const isClear = form !== 'phrase' && CLEAR.test(lookupForm(line))
  const value = rest === '' ? next : rest
  if (form === 'phrase') return peopleOfLine(value, 'none') === undefined ? undefined : found
  if (peopleOfLine(value, 'label') !== undefined || isClear)
    return form === 'alone' ? { ...found, isAlone: true } : found
  const isOfBodies =
    form === 'marked' &&
    /^\p{Lu}/u.test(value) &&
    (parts.some(isPartOfBodies) || isBodyWord(value.split(' ')[0] ?? ''))
  return isOfBodies ? found : undefined
}

/** Labels that announce people, whatever stands behind them. */
const CLEAR =
  /^(?:[•*–—-] )?(?:les |nos |the )?(?:avec|intervena|participant|invite|temoin|contribut|speaker|guest|panel|gaste|mitwirkende|ont participe|animat|moderat|realisat|interview|referent)/

/** The label of a value, behind a mark or alone on its line. */
function fieldLabel(line: string, next: string): LineLabel | undefined {
  return markedField(line) ?? (line.length > 40 || next === '' ? undefined : loneField(line))
}

const markedField: (line: string) => LineLabel | undefined = memoizeTexts((line) => {
  const [, label = '', value = ''] =
    /^(?:[•*‣▪–—-]\s+)?([^:|\t]{1,50}?)\s*(?::(?!\/\/)|\||\t)\s*(.*)$/s.exec(line) ?? []
  const part = FIELDS.get(fieldKey(label))
  return part === undefined ? undefined : { part, rest: value.replace(/\s*\|\s*$/, '') }
})

const loneField: (line: string) => LineLabel | undefined = memoizeTexts((line) => {
  const part = FIELDS.get(fieldKey(line))
  return part === undefined || /^\p{Ll}/u.test(line) ? undefined : { part, rest: '', isAlone: true }
})

/** The part of a page that the heading of a column announces: « Published at », « Durée », « Mots-clés ». */
export function fieldOfHeading(heading: string): PagePart | undefined {
  const key = fieldKey(heading.replaceAll('_', ' '))
  return FIELDS.get(key) ?? FIELDS.get(key.replace(/ (?:at|on|date|le)$/, ''))
}

function fieldKey(label: string): string {
  return lookupForm(label)
    .replaceAll(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
    .replaceAll(/\s+/g, ' ')
}

/** Whether a line is boilerplate of the page: « Contenu principal : », « Imprimer », « Partager ». */
export const isBoilerplate: (line: string) => boolean = memoizeTexts((line) => {
  if (line.length >= 200) return false
  const plain = lookupForm(line)
  return BOILERPLATE.some((form) => form.test(plain)) || !/[\p{L}\p{N}]/u.test(line)
})

/** Whether a line only points to other pages: « Voir aussi ». */
export function isCrossReference(line: string): boolean {
  return /^(retrouvez|retrouver|voir aussi|a lire aussi|lire aussi|en savoir plus|pour aller plus loin|consultez|decouvrez (toutes|tous|les autres)|toutes les (autres )?videos|see also|read more)\b/.test(
    lookupForm(line.slice(0, 100)),
  )
}

/** That figures follow, or the name of a month with a year. */
const DATE_AHEAD = `(?=\\d|(?:${MONTH_NAMES.flat().join('|')}|januar|februar|marz|mai|juni|juli|oktober|dezember)\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4})`

const LABELS: readonly (readonly [PagePart, RegExp])[] = [
  ['source', /^(?:url (?:de la )?source|source url|adresse de la (?:source|page)|url)\s*(?=[:(])/],
  ['source', /^source\s*:\s*(?=https?:)/],
  ['links', /^(?:liens?|links?)\s*(?::\s*|$|(?=\[\d))/],
  [
    'chapters',
    /^(?:chapitres?|chapitrage|sommaire|minutage|timecodes?|chapters?)\s*(?:de la video\s*)?(?::\s*|$)/,
  ],
  [
    'modified',
    new RegExp(
      `^(?:page )?(?:modifiee?|mise? a jour|derniere (?:mise a jour|modification)|actualisee?|last updated|updated)(?: le| du| on| en| in)?\\s*:?\\s*${DATE_AHEAD}`,
    ),
  ],
  [
    'published',
    new RegExp(
      `^(?:publiee?|mise? en ligne|paru|date de publication|published|posted|uploaded|premiered|streamed live|veroffentlicht|hochgeladen)(?: le| du| on| en| in| am| im)?\\s*:?\\s*${DATE_AHEAD}`,
    ),
  ],
  [
    'created',
    /^(?:tournage|date de tournage|tournee?|enregistree?|realisee?)(?: (?:le|en))?\s*:?\s*(?=\d|1er|\p{L}+\.? (?:\d{1,2},? )?\d{4})/u,
  ],
  ['place', /^(?:film|tourn|enregistr|capt)ee?s? (?:a|au|aux|en|dans)\s+(?=(?:l'|la |le )?\p{L})/u],
  ['place', /^(?:filmed|recorded|shot) (?:at|in)\s+(?=\p{L})/u],
  ['place', /^(?:aufgenommen|gefilmt) (?:in|im|am)\s+(?=\p{L})/u],
  ['site', /^(?:publie sur|published on|extrait de|imprime depuis)\b.*$/],
]

const FIELDS: ReadonlyMap<string, PagePart> = new Map(
  (
    [
      ['title', 'titre|titre de la video|titre de la capsule|title|titel|intitule'],
      [
        'description',
        'description|presentation|resume|descriptif|abstract|summary|synopsis|beschreibung|zusammenfassung|kurzbeschreibung|inhalt|a propos|about|about this video|about this talk',
      ],
      [
        'duration',
        'duree|duree de la video|duree totale|duration|run time|runtime|running time|length|dauer|laufzeit|lange|spieldauer',
      ],
      [
        'created',
        "date de tournage|tournage|date d'enregistrement|enregistrement|date de captation|captation|date de l'entretien|date de realisation|original date|date recorded|recorded|recorded on|recording date|date of recording|date of interview|interview date|filmed|filmed on|date of event|event date|aufgenommen am|aufnahmedatum|aufzeichnung|datum der aufnahme|date|dates|datum|date created|annee|annee de production|annee de realisation|year|jahr|produktionsjahr|date de l'evenement|seance du",
      ],
      [
        'published',
        'date de publication|date de mise en ligne|mise en ligne|publie le|publication|published|published on|publication date|date published|posted|posted on|upload date|uploaded|uploaded on|release date|premiere|veroffentlicht|veroffentlicht am|datum der veroffentlichung|hochgeladen|hochgeladen am|date de diffusion|premiere diffusion',
      ],
      [
        'language',
        'langue|langues|langue de la video|language|languages|sprache|sprachen|version|versions|spoken language',
      ],
      [
        'keywords',
        'mots-cles|mots cles|mot-cle|mots-clefs|tags|tag|keywords|keyword|subjects|subject|sujets|sujet|schlagworte|schlagworter|stichworte|themes|thematiques|theme|thematique|thema|themen|topics|topic|categories|categorie|category|kategorie|etiquettes|discipline|disciplines',
      ],
      [
        'place',
        "lieu|lieux|lieu de tournage|lieux de tournage|lieu d'enregistrement|place|places|location|locations|filmed at|recorded at|ort|drehort|aufnahmeort|geographic coverage|where|ville",
      ],
      [
        'series',
        'serie|series|collection|cycle|reihe|serie de|original collection|in the series|dans la serie|dans le cycle|playlist|colloque|saison|part of',
      ],
      ['licence', 'licence|license|lizenz|licence de diffusion|conditions de reutilisation'],
      [
        'rights',
        "droits|droits d'auteur|rights|rights statement|copyright|copyrights|rechte|mentions legales|conditions d'utilisation",
      ],
      [
        'identifier',
        "doi|identifier|identifiant|identifiants|cote|cotes|oral history number|number|numero|reference|signatur|isan|ark|handle|accession number|call number|numero d'inventaire|inventory number",
      ],
      [
        'publisher',
        'editeur|editeurs|edition numerique|publisher|publishers|digital publisher|herausgeber|herausgeberin|publie par|published by',
      ],
      [
        'transcript',
        'transcription|transcript|transkript|transkription|verbatim|transcription de la video|transcription textuelle de la video|full transcript',
      ],
    ] as const
  ).flatMap(([part, labels]) => labels.split('|').map((label) => [label, part] as const)),
)

const BOILERPLATE: readonly RegExp[] = [
  /^(?:contenu principal|main content|navigation|menu(?: principal)?|fil d'ariane|vous etes ici|pied de page|recherche|rechercher)\s*:?$/,
  /^(?:aller au (?:contenu|menu)|skip to|retour (?:a|au|en)|haut de page|back to top|accueil(?: [>»/›].*)?$)/,
  /^(?:imprimer|partager|envoyer|tweeter|facebook|twitter|linkedin|whatsapp|print|share|version imprimable|telecharger (?:le|en) pdf|enregistrer)\b[^.]{0,60}$/,
  /^(?:.{0,20}cookies?\b.{0,80}|tout (?:accepter|refuser)|mentions legales.*|plan du site|contact(?:ez-nous)?|se connecter|connexion|newsletter)$/,
  /^(?:©|\(c\)|tous droits reserves|all rights reserved|alle rechte vorbehalten)/,
  /^[•·|\s]*(?:il y a \d+ (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)|\d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|vor \d+ (?:sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?))$/,
  /^[\d\s.,k]{1,12} ?(?:vues|views|aufrufe|abonnes|subscribers|abonnenten|j'aime|likes)\b[^.]{0,40}$/,
  /^(?:s'abonner|subscribe|abonnieren|j'aime|like|gefallt mir|teilen|share|partager|save|enregistrer|telecharger|download|afficher plus|show more|mehr anzeigen|\.{3}(?:plus|more|mehr)|category|categorie|kategorie)$/,
  /^(?:page )?\d{1,3} ?(?:\/|sur|of) ?\d{1,3}$/,
  /^(?:lire la video|regarder (?:la|sur).*|voir la video|watch.*|play|transcription textuelle|afficher.*|masquer.*)$/,
]
