/*
 * The files of the search in what is said, below `search/spoken/`: a list of transcripts, the passages of each, and the terms of all
 * with the passages that have them, cut into files of some weight, so that a visitor loads those of the words asked for alone.
 */

/** A transcript: the path of its document below the base, title of the video, language tag, number of passages. */
export type SpokenTranscript = {
  readonly path: string
  readonly title: string
  /** The language tag of the title where it is not that of the page. */
  readonly titleTag?: string | undefined
  readonly inLanguage: string
  readonly passages: number
}

/** The content of the list: passages are numbered through all transcripts, from 0. */
export type SpokenList = {
  /** The languages of stemmers that the terms are of. */
  readonly languages: readonly string[]
  /** The first term of each file of terms, ascending by UTF-16 units. */
  readonly firstTerms: readonly string[]
  readonly transcripts: readonly SpokenTranscript[]
}

/** The content of a file of terms: of each the passages that have it, ascending, each as its distance from the one before. */
export type SpokenTerms = Readonly<Record<string, readonly number[]>>

/** The content of the file of a transcript: its passages, with the whole second in which each starts. */
export type SpokenPassages = readonly (readonly [second: number, text: string])[]

/** The name of the list. */
export const SPOKEN_LIST_FILE = 'list.json'

/** The name of a file of terms. */
export function spokenTermsFile(number: number): string {
  return `terms-${number}.json`
}

/** The name of the file of a transcript. */
export function spokenPassagesFile(number: number): string {
  return `passages-${number}.json`
}
