import type { Message } from '../language/message.ts'
import type { Kind } from '../rdf/addresses.ts'

/** What a code is about. */
export type CodeFamily =
  | 'files'
  | 'tables'
  | 'values'
  | 'people'
  | 'links'
  | 'release'
  | 'metadata'
  | 'portal'
  | 'engines'
  | 'pages'
  | 'owed'

/** The help of a code: what it means and how to mend it; why it matters is said by its family. */
export type CodeHelp = {
  readonly family: CodeFamily
  readonly title: Message
  readonly means: Message
  readonly mend: Message
  readonly example?: HelpExample
}

/** Lines that are right, and how they were typed before, of a record of a kind, or of another file. */
export type HelpExample = {
  readonly of: Kind | 'publication' | 'text'
  readonly wrong?: string
  readonly right: string
}

/** What is told of a code in one language. */
type Told = readonly [title: string, means: string, mend: string]

/** The way to write the entries of a family: French, English, and an example where one helps. */
export function entriesOf(family: CodeFamily): (fr: Told, en: Told, example?: HelpExample) => CodeHelp {
  return (fr, en, example) => ({
    family,
    title: { fr: fr[0], en: en[0] },
    means: { fr: fr[1], en: en[1] },
    mend: { fr: fr[2], en: en[2] },
    ...(example && { example }),
  })
}

/** An example of lines of a record. */
export function recordExample(of: HelpExample['of'], wrong: string, right: string): HelpExample {
  return { of, wrong, right }
}
