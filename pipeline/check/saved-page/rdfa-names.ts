import { SCHEMA } from '../../rdf/vocabulary.ts'
import { wordsOf } from './element-values.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { attributeOf, type Element } from './saved-page-elements.ts'

/** How RDFa names are completed at an element: by a vocabulary, by prefixes. */
export type RdfaNames = {
  readonly vocabulary: string
  readonly prefixes: ReadonlyMap<string, string>
}

/** The names that pages may use without declaring them, as far as they are schema.org's (RDFa Core Initial Context). */
export const initialNames: RdfaNames = { vocabulary: '', prefixes: new Map([['schema', SCHEMA]]) }

/** The names that hold at an element and below it: `vocab`, `prefix` and the older `xmlns:…`. */
export function namesAt(element: Element, above: RdfaNames, budget: ReadingBudget): RdfaNames {
  const vocabulary = attributeOf(element, 'vocab')?.trim() ?? above.vocabulary
  const declared = declaredPrefixes(element)
  if (declared.length === 0) return { vocabulary, prefixes: above.prefixes }
  budget.spend(above.prefixes.size)
  return { vocabulary, prefixes: new Map([...above.prefixes, ...declared]) }
}

function declaredPrefixes(element: Element): [string, string][] {
  const older = element.attrs.flatMap(({ name, prefix, value }): [string, string][] =>
    prefix === 'xmlns' || name.startsWith('xmlns:')
      ? [[name.replace('xmlns:', '').toLowerCase(), value.trim()]]
      : [],
  )
  const words = wordsOf(element, 'prefix')
  const pairs = words.flatMap((word, index): [string, string][] =>
    index % 2 === 0 && word.endsWith(':') ? [[word.slice(0, -1).toLowerCase(), words[index + 1] ?? '']] : [],
  )
  return [...older, ...pairs].filter(([prefix, address]) => prefix !== '_' && address !== '')
}

/** The address of a term, of a name with a prefix, or the address itself; undefined for a term without vocabulary. */
export function addressOfName(word: string, { vocabulary, prefixes }: RdfaNames): string | undefined {
  if (!word.includes(':')) return vocabulary === '' ? undefined : joined(vocabulary, word)
  return addressOfCurie(word, prefixes)
}

/** The address of a name with a prefix, in square brackets or not; another text is an address already. */
export function addressOfCurie(text: string, prefixes: RdfaNames['prefixes']): string {
  const [, inside = text] = /^\[(.*)\]$/s.exec(text) ?? []
  const [, prefix = '', name = ''] = /^([^:]*):(.*)$/s.exec(inside) ?? []
  const address = name.startsWith('//') ? undefined : prefixes.get(prefix.toLowerCase())
  return address === undefined ? inside : joined(address, name)
}

/** A name in a vocabulary; `https://schema.org` is often written without its slash. */
function joined(vocabulary: string, name: string): string {
  return (/^https?:\/\/(www\.)?schema\.org$/i.test(vocabulary) ? `${vocabulary}/` : vocabulary) + name
}
