import { MONTH_NAMES } from '../../record/typed-values/date-forms.ts'
import { lookupForm } from './credit-vocabulary.ts'

/** A label at the beginning of a line: the part of the page that it announces, and the rest of the line. */
type LineLabel = { readonly part: PagePart; readonly rest: string }

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
  | 'site'

/** Parses the label at the beginning of a line; `undefined` where there is none. */
export function parseLabel(line: string): LineLabel | undefined {
  if (line.length > 4000) return undefined
  const plain = lookupForm(line)
  for (const [part, form] of LABELS) {
    const found = form.exec(plain)
    if (found === null) continue
    // `key` takes accents away, so that both texts count alike once composed
    const rest = line.slice(found[0].length).trim()
    return { part, rest: rest.replace(/^[:\s]+/, '') }
  }
  return undefined
}

/** Whether a line is boilerplate of the page: « Contenu principal : », « Imprimer », « Partager ». */
export function isBoilerplate(line: string): boolean {
  const plain = lookupForm(line)
  return line.length < 200 && (BOILERPLATE.some((form) => form.test(plain)) || !/[\p{L}\p{N}]/u.test(line))
}

/** Whether a line only points to other pages: « Voir aussi ». */
export function isCrossReference(line: string): boolean {
  return /^(retrouvez|retrouver|voir aussi|a lire aussi|lire aussi|en savoir plus|pour aller plus loin|consultez|decouvrez (toutes|tous|les autres)|toutes les (autres )?videos|see also|read more)\b/.test(
    lookupForm(line),
  )
}

const PEOPLE =
  '(?:intervenant(?:e|s|es)?|intervenant[·.(-]e[·.)-]*s?\\)?|participant(?:e|s|es)?|participant[·.(-]e[·.)-]*s?\\)?|contributeurs?|contributrices?|personnes interviewees|personnes interrogees|interview(?:e|ee)s?|temoins?|invite(?:e|s|es)?|speakers?|participants|contributors|guests?)'

/** That figures follow, or the name of a month with a year. */
const DATE_AHEAD = `(?=\\d|(?:${MONTH_NAMES.flat().join('|')})\\.? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4})`

const LABELS: readonly (readonly [PagePart, RegExp])[] = [
  [
    'participants',
    /^(?:avec )?(?:la|les|une) (?:participation|contribution|intervention|temoignages?|voix|interviews?|regards?) (?:de|d'|des)\s*:?\s*(?=$|\S)/,
  ],
  ['participants', /^avec (?:l'intervention|l'aimable participation) (?:de|d'|des)\s*:?\s*/],
  [
    'participants',
    /^(?:temoignages?|interviews?|entretiens?|paroles?|regards croises) (?:de|d'|des|avec)\s*:\s*/,
  ],
  ['participants', /^(?:avec|with|featuring|entretiens? avec|interviews?|temoignages?)\s*:\s*/],
  ['participants', /^(?:avec|with|temoignages|interviews)$/],
  [
    'participants',
    new RegExp(
      `^(?:(?:les|nos|liste des|the) )?${PEOPLE}(?: et ${PEOPLE})?(?: (?:de la|a la|dans la|of the) (?:video|capsule))?\\s*(?::\\s*|$)`,
    ),
  ],
  [
    'participants',
    /^(?:ont participe|ont contribue|ils temoignent|elles temoignent|ils et elles temoignent|ils interviennent|ont temoigne|ils ont participe)(?: (?:a|dans) (?:cette|la) (?:video|capsule))?\s*(?::\s*|$)/,
  ],
  ['source', /^(?:url (?:de la )?source|source url|adresse de la (?:source|page)|url)\s*(?=[:(])/],
  ['source', /^source\s*:\s*(?=https?:)/],
  ['links', /^(?:liens?|links?)\s*(?::\s*|$|(?=\[\d))/],
  [
    'chapters',
    /^(?:chapitres?|chapitrage|sommaire|minutage|timecodes?|chapters?)\s*(?:de la video\s*)?(?::\s*|$)/,
  ],
  ['title', /^(?:titre(?: de la (?:video|capsule))?|title)\s*:\s*/],
  ['description', /^(?:description|presentation|resume|descriptif|abstract|summary)\s*(?::\s*|$)/],
  ['duration', /^(?:duree(?: de la video)?|duration)\s*:\s*/],
  [
    'modified',
    new RegExp(
      `^(?:page )?(?:modifiee?|mise? a jour|derniere (?:mise a jour|modification)|actualisee?|last updated|updated)(?: le| du| on| en| in)?\\s*:?\\s*${DATE_AHEAD}`,
    ),
  ],
  [
    'published',
    new RegExp(
      `^(?:publiee?|mise? en ligne|paru|date de publication|published|posted)(?: le| du| on| en| in)?\\s*:?\\s*${DATE_AHEAD}`,
    ),
  ],
  [
    'created',
    /^(?:tournage|date de tournage|tournee?|enregistree?|realisee?)(?: (?:le|en))?\s*:?\s*(?=\d|1er|\p{L}+\.? (?:\d{1,2},? )?\d{4})/u,
  ],
  ['site', /^(?:publie sur|published on|extrait de|imprime depuis)\b.*$/],
]

const BOILERPLATE: readonly RegExp[] = [
  /^(?:contenu principal|main content|navigation|menu(?: principal)?|fil d'ariane|vous etes ici|pied de page|recherche|rechercher)\s*:?$/,
  /^(?:aller au (?:contenu|menu)|skip to|retour (?:a|au|en)|haut de page|back to top|accueil(?: [>»/›].*)?$)/,
  /^(?:imprimer|partager|envoyer|tweeter|facebook|twitter|linkedin|whatsapp|print|share|version imprimable|telecharger (?:le|en) pdf|enregistrer)\b[^.]{0,60}$/,
  /^(?:.{0,20}cookies?\b.{0,80}|tout (?:accepter|refuser)|mentions legales.*|plan du site|contact(?:ez-nous)?|se connecter|connexion|newsletter)$/,
  /^(?:©|\(c\)|copyright|tous droits reserves)/,
  /^(?:page )?\d{1,3} ?(?:\/|sur|of) ?\d{1,3}$/,
  /^(?:lire la video|regarder (?:la|sur).*|voir la video|watch.*|play|transcription textuelle|afficher.*|masquer.*)$/,
]
