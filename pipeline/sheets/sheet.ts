import { closest, distance } from 'fastest-levenshtein'
import type { Message } from '../language/message.ts'
import type { Kind } from '../rdf/addresses.ts'
import { foldHeading } from './fold-heading.ts'

/** What rows a sheet of a workbook, or a CSV file, holds: records of a kind, parts of capsules, or the publication. */
export type Sheet = Kind | CapsulePart | 'publication'

/** A field of capsules that has rows of its own, each of which names its capsule. */
export type CapsulePart = (typeof capsuleParts)[number]

/** The fields of capsules that have rows of their own. */
export const capsuleParts = [
  'participation',
  'hasPart',
  'caption',
  'encoding',
  'transcriptFile',
  'restrict',
] as const

/** How each sheet is called, and its file where each has its own; in the order of a workbook. */
export const sheetLabels: Readonly<Record<Sheet, { readonly file: string } & Message>> = {
  publication: { file: 'publication', fr: 'Publication', en: 'Publication' },
  capsule: { file: 'capsules', fr: 'Capsules', en: 'Capsules' },
  participation: { file: 'participations', fr: 'Participations', en: 'Participations' },
  contributor: { file: 'contributors', fr: 'Contributeurs', en: 'Contributors' },
  organization: { file: 'organizations', fr: 'Organisations', en: 'Organisations' },
  topic: { file: 'topics', fr: 'Thèmes', en: 'Topics' },
  series: { file: 'series', fr: 'Séries', en: 'Series' },
  place: { file: 'places', fr: 'Lieux', en: 'Places' },
  periodical: { file: 'periodicals', fr: 'Revues', en: 'Periodicals' },
  source: { file: 'sources', fr: 'Sources', en: 'Sources' },
  hasPart: { file: 'chapters', fr: 'Chapitres', en: 'Chapters' },
  caption: { file: 'captions', fr: 'Sous-titres', en: 'Captions' },
  encoding: { file: 'files', fr: 'Fichiers', en: 'Files' },
  transcriptFile: { file: 'transcripts', fr: 'Transcriptions', en: 'Transcripts' },
  restrict: { file: 'withheld', fr: 'Passages retirés', en: 'Withheld passages' },
}

/** Every sheet, in the order of a workbook. */
export const sheetNames = Object.keys(sheetLabels) as readonly Sheet[]

/** Whether the rows of a sheet are parts of capsules. */
export function isCapsulePart(sheet: Sheet): sheet is CapsulePart {
  return capsuleParts.some((part) => part === sheet)
}

/** The sheet that a name means, in French or English or as its file, if there is one. */
export function findSheet(name: string): Sheet | undefined {
  return byName.get(foldHeading(name))
}

/** Whether a sheet is there for people alone: help, notes, lists to choose from. */
export function isNotesSheet(name: string): boolean {
  return aside.has(foldHeading(name))
}

/** How many letters a name may differ from that of a sheet of ours to be taken for a slip of it. */
const MAX_SLIP_LETTERS = 2

/** Whether a name is nearly that of a sheet of ours, so that it was probably meant. */
export function isSlipOfSheet(name: string): boolean {
  const folded = foldHeading(name)
  return (
    folded.length > 2 * MAX_SLIP_LETTERS &&
    [...byName.keys()].some((each) => distance(folded, each) <= MAX_SLIP_LETTERS)
  )
}

/** The French and the English name that are nearest to one that is unknown. */
export function suggestSheet(name: string): Message {
  return {
    fr: closest(
      name,
      sheetNames.map((sheet) => sheetLabels[sheet].fr),
    ),
    en: closest(
      name,
      sheetNames.map((sheet) => sheetLabels[sheet].en),
    ),
  }
}

/** Other names of sheets, as people call their own. */
const otherNames: Readonly<Partial<Record<Sheet, readonly string[]>>> = {
  capsule: ['Vidéos', 'Films', 'Épisodes', 'Episodes'],
  participation: ['Crédits', 'Credits'],
  contributor: ['Personnes', 'Intervenants', 'People', 'Speakers'],
  organization: ['Structures', 'Organizations', 'Organismes'],
  topic: ['Sujets', 'Mots-clés', 'Subjects', 'Tags'],
  series: ['Playlists', 'Collections'],
  place: ['Territoires', 'Communes'],
}

const byName = new Map(
  sheetNames.flatMap((sheet) => {
    const { file, fr, en } = sheetLabels[sheet]
    const names = [sheet, file, fr, en, ...(otherNames[sheet] ?? [])]
    return names.map((name): [string, Sheet] => [foldHeading(name), sheet])
  }),
)

const aside = new Set(['lisez moi', 'read me', 'aide', 'help', 'note', 'liste', 'list'].map(foldHeading))
