import { closest } from 'fastest-levenshtein'
import type { Message } from '../language/message.ts'
import { type SheetColumn, sheetColumns } from './columns.ts'
import { foldHeading } from './fold-heading.ts'
import { type CapsulePart, capsuleParts, isCapsulePart, type Sheet } from './sheet.ts'

/** What a heading means: a column, and of a text the language that stands in brackets behind it. */
export type SheetHeading = { readonly column: SheetColumn; readonly language?: string }

/** What the heading of a column of a sheet means; nothing if no column is called so. */
export function findHeading(sheet: Sheet, typed: string): SheetHeading | undefined {
  const [, bare = typed, language] =
    /^(.*\S)\s*\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\)\s*\*?\s*$/s.exec(typed) ?? []
  const column = columnsByName(sheet).get(foldHeading(bare))
  return column && { column, ...(language !== undefined && { language: language.toLowerCase() }) }
}

/** The heading of a column, as it is written. */
export function headingText({ column, language }: SheetHeading, written: keyof Message): string {
  return language === undefined ? column.title[written] : `${column.title[written]} (${language})`
}

/** Whether a column is there for people alone. */
export function isNotesColumn(typed: string): boolean {
  return asides.has(foldHeading(typed))
}

/** The heads of the two columns of a sheet whose headings stand below each other, with the values beside them. */
export const verticalHeads = {
  names: { fr: 'Champ', en: 'Field' },
  values: { fr: 'Valeur', en: 'Value' },
} satisfies Record<string, Message>

/** Which column holds the headings of an upright sheet and which the values; nothing if it is none. */
export function findVerticalColumns(
  heads: readonly string[],
): { readonly names: number; readonly values: number } | undefined {
  const at = (words: Message): number => heads.findIndex((each) => isOneOf(each, words))
  const [names, values] = [at(verticalHeads.names), at(verticalHeads.values)]
  return names < 0 || values < 0 ? undefined : { names, values }
}

/** Whether a text is the head of a column of an upright sheet. */
export function isVerticalHead(typed: string): boolean {
  return Object.values(verticalHeads).some((words) => isOneOf(typed, words))
}

function isOneOf(typed: string, words: Message): boolean {
  return Object.values(words).some((word) => foldHeading(word) === foldHeading(typed))
}

/** The sheet of parts of capsules that has a column of some name, if one has; its own id and name are too common to tell. */
export function findPartSheet(typed: string): CapsulePart | undefined {
  return capsuleParts.find((part) => {
    const path = findHeading(part, typed)?.column.path
    return path !== undefined && !['id', 'name', 'capsule'].includes(path.join('.'))
  })
}

/** The headings of a sheet in both languages, and the nearest of them to one that is unknown. */
export function suggestHeading(
  sheet: Sheet,
  typed: string,
): { readonly all: Message; readonly nearest: Message } {
  const titles = sheetColumns(sheet).map(({ title }) => title)
  const fr = titles.map((title) => title.fr)
  const en = titles.map((title) => title.en)
  return {
    all: { fr: fr.join(', '), en: en.join(', ') },
    nearest: { fr: closest(typed, fr), en: closest(typed, en) },
  }
}

const known = new Map<Sheet, ReadonlyMap<string, SheetColumn>>()

/** Columns by every name that they may have: a title in either language, the field, its last word, other names. */
function columnsByName(sheet: Sheet): ReadonlyMap<string, SheetColumn> {
  const there = known.get(sheet)
  if (there !== undefined) return there
  const columns = sheetColumns(sheet)
  const byName = new Map<string, SheetColumn>()
  const add = (name: string, column: SheetColumn | undefined): void => {
    if (column !== undefined && !byName.has(foldHeading(name))) byName.set(foldHeading(name), column)
  }
  for (const column of columns) for (const name of Object.values(column.title)) add(name, column)
  for (const column of columns) add(column.path.join('.'), column)
  for (const column of columns) add(String(column.path.at(-1)), column)
  for (const [field, names] of Object.entries({ ...others, ...(isCapsulePart(sheet) ? {} : mainNames) }))
    for (const name of names)
      add(
        name,
        columns.find(({ path }) => [path.join('.'), `${sheet}.${path.join('.')}`].includes(field)),
      )
  known.set(sheet, byName)
  return byName
}

/** Other names of fields, such as platforms and spreadsheets give them, where nothing else is called so. */
const others: Readonly<Record<string, readonly string[]>> = {
  id: ['Identifiant', 'Code', 'Identifier'],
  name: ['Titre', 'Nom', 'Libellé', 'Intitulé', 'Title', 'Name', 'Titre de la vidéo', 'Video title'],
  description: [
    'Présentation',
    'Description',
    'Résumé',
    'Définition',
    'Summary',
    'Abstract',
    'Video description',
  ],
  alternateName: ['Autres noms', 'Sigle', 'Acronym'],
  participant: ['Personne', 'Intervenant', 'Participant', 'Person', 'Speaker', 'Nom', 'Name'],
  roleName: ['Fonction', 'Role', 'Qualité', 'Job title'],
  organization: ['Structure', 'Organization', 'Organisme', 'Affiliation'],
  position: ['N°', 'Rang', 'Ordre', 'Numéro', 'Number', 'Épisode', 'Episode'],
  isPartOf: ['Playlist', 'Liste de lecture', 'Collection'],
  spatialCoverage: ['Territoire', 'Place', 'Ville', 'Commune', 'City', 'Location'],
  about: ['Sujet', 'Mot-clé', 'Topic', 'Subject'],
  keywords: ['Tags', 'Étiquettes', 'Hashtags', 'Keyword'],
  inLanguage: ['Langues', 'Languages', 'Langue de la vidéo', 'Video language'],
  datePublished: [
    'Published',
    'Published at',
    'Published on',
    'Publié le',
    'Publication date',
    'Paru le',
    'Parution',
  ],
  uploadDate: [
    'Uploaded',
    'Uploaded at',
    'Uploaded on',
    'Upload date',
    'Mis en ligne le',
    'Date de mise en ligne',
  ],
  dateCreated: ['Tourné le', 'Recorded', 'Recorded on', 'Filmed on', 'Tournage'],
  duration: ['Durée de la vidéo', 'Length', 'Video length', 'Running time'],
  'capsule.url': [
    'Video URL',
    'Video link',
    'Lien de la vidéo',
    'Lien vidéo',
    'URL de la vidéo',
    'Adresse de la vidéo',
  ],
  thumbnailUrl: ['Miniature', 'Image', 'Thumbnail URL', 'Thumbnail link', 'Poster'],
  embedUrl: ['Player', 'Lecteur', 'Embed', 'Embed code', 'Embed URL', 'Code d’intégration'],
  license: ['Licence', 'License', 'Droits', 'Rights'],
  accrualPeriodicity: ['Rhythm'],
  'people.xRobotsTag': ['Told to search engines'],
}

/** The same of what is no part of a capsule. */
const mainNames: Readonly<Record<string, readonly string[]>> = {
  url: ['Adresse', 'Lien', 'Page', 'Site', 'Site web', 'Website', 'Link', 'Address', 'URL'],
}

/** The heading of the column in which a workbook that was taken over from Grist keeps the address of each row. */
export const ROW_LINK_HEADING = 'Grist'

const asides = new Set(
  [
    'Aide',
    'Help',
    'Note',
    'Remarque',
    'Remark',
    'Commentaire',
    'Comment',
    'Exemple',
    'Example',
    ROW_LINK_HEADING,
  ].map(foldHeading),
)
