import type { Message } from '../../language/message.ts'

/** A part of a regular expression. */
export type PatternNode =
  /** One character of a set, as a JavaScript expression under the flag `u`. */
  | { readonly type: 'set'; readonly source: string }
  /** A position, as a JavaScript expression under the flag `u`. */
  | { readonly type: 'position'; readonly source: string }
  | { readonly type: 'reference'; readonly group: number }
  | { readonly type: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  /** A group; its `number` is undefined where it captures nothing. */
  | { readonly type: 'group'; readonly item: PatternNode; readonly number: number | undefined }
  | {
      readonly type: 'repeat'
      readonly item: PatternNode
      readonly min: number
      readonly max: number
      readonly isLazy: boolean
    }

/** Thrown for a pattern that is refused; `reason` says why, and what to write instead. */
export class PatternRefusal extends Error {
  readonly reason: Message
  constructor(fr: string, en: string) {
    super(en)
    this.reason = { fr, en }
  }
}
