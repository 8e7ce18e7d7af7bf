import type { Message } from '../language/message.ts'

/** A fact that fills a sentence, ready to print (see `formatValue`): a text, or a text for each language. */
export type Fact = string | Message

/** A sentence about a problem, in both languages, made of facts in the language of the reader. */
export type Sentence = (...facts: string[]) => Message

/** Help about a code: its title, what it means and how to mend it. Why it matters is said once for each family. */
export type HelpTexts = {
  readonly title: Message
  readonly means: Message
  readonly mend: Message
  readonly example?: HelpExample
}

/** A rule that a record can break: the sentence that reports it and the help that explains it. */
export type RuleEntry = HelpTexts & { readonly sentence: Sentence }

/** Lines that are right, and the same lines before they were mended, of a kind of record or of another file. */
export type HelpExample = {
  readonly of: ExampleSubject
  readonly wrong?: string
  readonly right: string
}

/** What the lines of an example belong to: a kind of record (`Kind`), the publication, or a file of any other sort. */
export type ExampleSubject =
  | 'capsule'
  | 'contributor'
  | 'organization'
  | 'periodical'
  | 'place'
  | 'publication'
  | 'series'
  | 'source'
  | 'text'
  | 'topic'

/** An example of lines of a record. */
export function recordExample(of: ExampleSubject, wrong: string, right: string): HelpExample {
  return { of, wrong, right }
}
