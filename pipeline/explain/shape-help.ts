import n3, { type Quad } from 'n3'
import { listProgramFiles, readProgramFile } from '../files/program-files.ts'
import type { Language, Message } from '../language/message.ts'
import { colon, semicolon } from '../language/punctuation.ts'
import type { ExampleSubject, HelpExample } from '../problems/rule-entry.ts'
import { recordField } from '../rdf/node.ts'
import { SH_MESSAGE } from '../rdf/vocabulary.ts'
import { fieldWords } from '../record/field-words.ts'
import type { CodeHelp } from './help-entry.ts'

/** The help about every named shape, by its code, made of the shape's own message and of the words for its field. */
export function shapeHelp(): Promise<ReadonlyMap<string, CodeHelp>> {
  helpOfShapes ??= readShapeHelp()
  return helpOfShapes
}

let helpOfShapes: Promise<ReadonlyMap<string, CodeHelp>> | undefined

async function readShapeHelp(): Promise<ReadonlyMap<string, CodeHelp>> {
  const names = (await listProgramFiles('shapes')).filter((name) => name.endsWith('.ttl'))
  const files = [...names.map((name) => `shapes/${name}`), 'ontology/profile/passages.ttl']
  const quads = await Promise.all(
    files.map(async (name) => parseIfWellFormed(await readProgramFile(name).catch(() => undefined))),
  )
  const store = new n3.Store(quads.flat())
  const messages = new Map<string, Record<Language, string>>()
  for (const { subject, object } of store.match(null, n3.DataFactory.namedNode(SH_MESSAGE), null)) {
    if (object.termType !== 'Literal') continue
    const code = subject.value.replace(/^.*[#/]/, '')
    messages.set(code, { fr: '', en: '', ...messages.get(code), [object.language]: object.value })
  }
  const sorted = [...messages].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(sorted.map(([code, message]) => [code, helpOf(code, message)]))
}

/** The statements of a file; none of one that cannot be read, which builds report. */
function parseIfWellFormed(bytes: Uint8Array | undefined): Quad[] {
  try {
    return new n3.Parser().parse(String(bytes ?? ''))
  } catch {
    return []
  }
}

/** What the first word of a code stands for: a name, a group of fields, and the record that holds them. */
const subjects: Readonly<
  Record<string, { readonly name: Message; readonly group: string; readonly of: ExampleSubject }>
> = {
  capsule: subject('Capsule', 'Capsule', 'capsule'),
  caption: subject('Sous-titres ou fichier', 'Captions or file', 'caption', 'capsule'),
  chapter: subject('Chapitre', 'Chapter', 'hasPart', 'capsule'),
  clip: subject('Chapitre', 'Chapter', 'hasPart', 'capsule'),
  collection: subject('Regroupement de thèmes', 'Group of topics', 'topic'),
  contact: subject('Contact', 'Contact', 'contactPoint', 'publication'),
  dataset: subject('Publication', 'Publication', 'publication'),
  document: subject('Document', 'Document', 'capsule'),
  function: subject('Fonction', 'Function', 'function', 'capsule'),
  membership: subject('Fonction', 'Function', 'function', 'capsule'),
  organization: subject('Organisation', 'Organisation', 'organization'),
  page: subject('Source', 'Source', 'source'),
  participation: subject('Participation', 'Participation', 'participation', 'capsule'),
  passage: subject('Passage', 'Passage', 'passage', 'capsule'),
  periodical: subject('Revue', 'Periodical', 'periodical'),
  person: subject('Contributeur', 'Contributor', 'contributor'),
  place: subject('Lieu', 'Place', 'place'),
  replaced: subject('Fiche remplacée', 'Replaced record', 'topic'),
  scheme: subject('Liste des thèmes', 'List of topics', 'publication'),
  series: subject('Série', 'Series', 'series'),
  shared: subject('Deux fiches', 'Two records', 'contributor'),
  topic: subject('Thème', 'Topic', 'topic'),
  video: subject('Vidéo', 'Video', 'capsule'),
  withdrawn: subject('Personne retirée', 'Person withdrawn', 'contributor'),
}

/** What the first word of a shape's code stands for: its name, and the group of fields that its properties come from. */
export function shapeSubject(code: string): { readonly name: Message; readonly group: string } {
  const [first = ''] = code.split('-')
  return subjects[first] ?? subject(first, first, first)
}

function subject(fr: string, en: string, group: string, of: string = group) {
  return { name: { fr, en }, group, of: of as ExampleSubject }
}

/** What the rest of a code stands for where it is not a field that people type. */
const aspects: Readonly<Record<string, Message>> = {
  '': { fr: 'champ en trop', en: 'field too many' },
  'chapter-url': { fr: 'adresse', en: 'address' },
  'clip-url': { fr: 'adresse', en: 'address' },
  'dataset-dateModified': { fr: 'dernier changement', en: 'last change' },
  'dataset-keywords': { fr: 'mots-clés', en: 'keywords' },
  'dataset-url': { fr: 'adresse de base', en: 'base address' },
  'shared-sameAs': { fr: 'même adresse ailleurs', en: 'same address elsewhere' },
  dataLicense: { fr: 'licence des données', en: 'licence of the data' },
  primaryTopic: { fr: 'chose décrite', en: 'thing described' },
  type: { fr: 'genre', en: 'kind' },
  inDataset: { fr: 'appartenance au jeu de données', en: 'belonging to the data set' },
  'caption-name': { fr: 'nom', en: 'name' },
  'caption-accessibilityFeature': { fr: 'aides à l’accessibilité', en: 'accessibility features' },
  'transcript-address': { fr: 'adresse à la place du texte', en: 'address in the place of the text' },
  known: { fr: 'langue ou adresse', en: 'language or address' },
  order: { fr: 'ordre des instants', en: 'order of moments' },
  reachable: { fr: 'moyen de le joindre', en: 'way to reach it' },
  unnamed: { fr: 'personne non nommée', en: 'person not named' },
  player: { fr: 'fichier ou lecteur', en: 'file or player' },
  version: { fr: 'version', en: 'version' },
  inScheme: { fr: 'liste des thèmes', en: 'list of topics' },
  inDefinedTermSet: { fr: 'liste des thèmes', en: 'list of topics' },
  topConceptOf: { fr: 'tête de la liste', en: 'head of the list' },
}

function helpOf(code: string, message: Message): CodeHelp {
  const [first = '', ...rest] = code.split('-')
  const { name, group, of } = subjects[first] ?? subject(first, first, first)
  const isMissing = rest[0] === 'missing'
  const word = rest.slice(isMissing ? 1 : 0).join('-')
  const field = recordField(word)
  const aspect = aspects[code] ?? aspects[word]
  const words = aspect === undefined ? fieldWords(group, field) : undefined
  const part = (language: Language, index: 0 | 1): string =>
    sentence(message[language].split(semicolon(language))[index] ?? '')
  const title = (language: Language): string => {
    const about = aspect?.[language] ?? words?.[language][0] ?? word
    return `${name[language]}${colon(language)}${about}${words === undefined ? '' : ` (${field})`}`
  }
  const means = (language: Language): string =>
    [part(language, 0), words?.[language][1] ?? ''].join(' ').trim()
  const isTyped = first !== 'passage' // which the program makes of captions
  const example =
    words?.example === undefined || !isTyped ? undefined : exampleOf(group, of, field, words.example)
  return {
    family: ['video', 'clip'].includes(first) ? 'engines' : 'owed',
    title: { fr: title('fr'), en: title('en') },
    means: { fr: means('fr'), en: means('en') },
    mend: { fr: part('fr', 1), en: part('en', 1) },
    ...(example && { example }),
  }
}

function sentence(text: string): string {
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

/** The first lines of groups within a record, as an example shows them. */
const heads: Readonly<Record<string, readonly string[]>> = {
  caption: ['caption:', '  - inLanguage: fr'],
  contactPoint: ['contactPoint:', '  name: Centre de ressources'],
  function: ['participation:', '  - id: h5t8', '    function:', '      - roleName: cartographe'],
  hasPart: ['hasPart:', '  - id: diagnostic'],
  participation: ['participation:', '  - id: h5t8'],
}

/** The indents of groups that stand less or more deep than a list of groups in a record. */
const indents: Readonly<Record<string, string>> = { contactPoint: '  ', function: '        ' }

/** An example of a field, within its group. */
function exampleOf(group: string, of: ExampleSubject, field: string, value: string): HelpExample {
  const typed = `${field}: ${/: |^[^\p{L}\p{N}]/u.test(value) ? `"${value}"` : value}`
  const head = heads[group] ?? []
  const indent = indents[group] ?? '    '
  const isInHead = head.some((line) => line.trim().replace(/^- /, '').startsWith(`${field}:`))
  return {
    of,
    right: head.length === 0 ? typed : [...head, ...(isInHead ? [] : [indent + typed])].join('\n'),
  }
}
