import { closest } from 'fastest-levenshtein'
import type { Message } from '../language/message.ts'
import { type Column, columnsOf } from './columns.ts'
import { folded } from './fold-heading.ts'
import { isPart, type Sheet } from './sheet.ts'

/** What a heading means: a column, and of a text the language that stands in brackets behind it. */
export type Heading = { readonly column: Column; readonly language?: string }

/** What the heading of a column of a sheet means; nothing if no column is called so. */
export function headingCalled(sheet: Sheet, typed: string): Heading | undefined {
  const [, bare = typed, language] =
    /^(.*\S)\s*\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\)\s*\*?\s*$/s.exec(typed) ?? []
  const column = columnsByName(sheet).get(folded(bare))
  return column && { column, ...(language !== undefined && { language: language.toLowerCase() }) }
}

/** The heading of a column, as it is written. */
export function headingOf({ column, language }: Heading, written: keyof Message): string {
  return language === undefined ? column.title[written] : `${column.title[written]} (${language})`
}

/** Whether a column is there for people alone. */
export function isAsideColumn(typed: string): boolean {
  return asides.has(folded(typed))
}

/** The heads of the two columns of a sheet whose headings stand below each other, with the values beside them. */
export const upright = {
  names: { fr: 'Champ', en: 'Field' },
  values: { fr: 'Valeur', en: 'Value' },
} satisfies Record<string, Message>

/** Which column holds the headings of an upright sheet and which the values; nothing if it is none. */
export function uprightColumns(
  heads: readonly string[],
): { readonly names: number; readonly values: number } | undefined {
  const at = (words: Message): number => heads.findIndex((each) => isOneOf(each, words))
  const [names, values] = [at(upright.names), at(upright.values)]
  return names < 0 || values < 0 ? undefined : { names, values }
}

/** Whether a text is the head of a column of an upright sheet. */
export function isUprightHead(typed: string): boolean {
  return Object.values(upright).some((words) => isOneOf(typed, words))
}

function isOneOf(typed: string, words: Message): boolean {
  return Object.values(words).some((word) => folded(word) === folded(typed))
}

/** The headings of a sheet in both languages, and the nearest of them to one that is unknown. */
export function headingsOf(
  sheet: Sheet,
  typed: string,
): { readonly all: Message; readonly nearest: Message } {
  const titles = columnsOf(sheet).map(({ title }) => title)
  const fr = titles.map((title) => title.fr)
  const en = titles.map((title) => title.en)
  return {
    all: { fr: fr.join(', '), en: en.join(', ') },
    nearest: { fr: closest(typed, fr), en: closest(typed, en) },
  }
}

const known = new Map<Sheet, ReadonlyMap<string, Column>>()

/** Columns by every name that they may have: a title in either language, the field, its last word, other names. */
function columnsByName(sheet: Sheet): ReadonlyMap<string, Column> {
  const there = known.get(sheet)
  if (there !== undefined) return there
  const columns = columnsOf(sheet)
  const byName = new Map<string, Column>()
  const add = (name: string, column: Column | undefined): void => {
    if (column !== undefined && !byName.has(folded(name))) byName.set(folded(name), column)
  }
  for (const column of columns) for (const name of Object.values(column.title)) add(name, column)
  for (const column of columns) add(column.path.join('.'), column)
  for (const column of columns) add(String(column.path.at(-1)), column)
  for (const [field, names] of Object.entries({ ...others, ...(isPart(sheet) ? {} : mainNames) }))
    for (const name of names)
      add(
        name,
        columns.find(({ path }) => path.join('.') === field),
      )
  known.set(sheet, byName)
  return byName
}

/** Other names of fields, where nothing else is called so. */
const others: Readonly<Record<string, readonly string[]>> = {
  id: ['Identifiant', 'Code', 'Identifier'],
  name: ['Titre', 'Nom', 'Libellé', 'Title', 'Name'],
  description: ['Présentation', 'Description', 'Résumé', 'Définition'],
  alternateName: ['Autres noms', 'Sigle', 'Acronym'],
  participant: ['Personne', 'Intervenant', 'Participant', 'Person', 'Speaker'],
  roleName: ['Fonction', 'Role'],
  position: ['N°', 'Rang', 'Ordre'],
  spatialCoverage: ['Territoire', 'Place'],
  about: ['Sujet', 'Mot-clé'],
  inLanguage: ['Langues', 'Languages'],
}

/** The same of what is no part of a capsule. */
const mainNames: Readonly<Record<string, readonly string[]>> = {
  url: ['Adresse', 'Lien', 'Page', 'Site', 'Link', 'Address'],
}

const asides = new Set(
  ['Aide', 'Help', 'Note', 'Remarque', 'Remark', 'Commentaire', 'Comment', 'Exemple', 'Example'].map(folded),
)
