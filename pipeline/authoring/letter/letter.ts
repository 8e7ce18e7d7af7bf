import type { Rights, Withdrawal } from '../../people/rights.ts'
import type { Addresses } from '../../rdf/addresses.ts'
import type { Publication } from '../../record/publication-schema.ts'
import type { RecordValues } from '../../record/typed-record.ts'

/** The folder of letters, in that of the result, by the language of the letters in it. */
export const LETTER_FOLDERS = { fr: 'lettres', en: 'letters' } as const

/** What a letter tells a person: what is published of them, by whom, where and on which ground. */
export type Letter = {
  readonly publication: Publication
  readonly address: Addresses
  /** The name of the organisation that publishes; its id where no record names it. */
  readonly publisher: string
  readonly person: RecordValues['contributor']
  readonly rights: Rights
  readonly withdrawals: readonly Withdrawal[]
  /** The capsules that the person takes part in, in the order of their records. */
  readonly appearances: readonly Appearance[]
  /** The pages that say so. */
  readonly sources: readonly { readonly name: string; readonly url?: string | undefined }[]
}

/** What is published of a person's part in a capsule. */
export type Appearance = {
  readonly title: string
  /** The address of the capsule's page. */
  readonly page: string
  /** Where the video itself is, if a record says so. */
  readonly video?: string | undefined
  readonly isDraft: boolean
  /** Whether the part is only counted (“2 people are not named here”). */
  readonly isCounted: boolean
  /** Whether the capsule's page, which search engines read, names the person. */
  readonly isOnIndexedPage: boolean
  /** Whether what is said in the video is published as a text. */
  readonly hasTranscript: boolean
  /** The parts taken, the credit as printed and the functions, as words in the letter's language. */
  readonly words: readonly string[]
}

/** Whether anything is published of the person: the name, or a part in a capsule. */
export function isDescribed({ rights, appearances }: Letter): boolean {
  return rights.site || appearances.some(({ isCounted }) => !isCounted)
}
