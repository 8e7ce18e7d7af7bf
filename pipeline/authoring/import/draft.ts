import type { Kind } from '../../rdf/addresses.ts'

/** A record to be written, field by field, with remarks. */
export type RecordDraft = {
  readonly kind: Kind
  readonly id: string
  /** The comment at the head of the file. */
  readonly head: readonly string[]
  readonly fields: readonly DraftField[]
}

/** A field with its value and a note beside it, or a remark on a line of its own. */
export type DraftField =
  | {
      readonly name: string
      readonly value: DraftValue
      readonly note?: string | undefined
      /** What an id is the id of, whatever the note says. */
      readonly label?: string
    }
  | { readonly remark: string }

/** The value of a field: one, several, words by name, or groups of fields. */
export type DraftValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string>>
  | readonly (readonly DraftField[])[]
