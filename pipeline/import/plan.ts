import { drawBodies } from './bodies.ts'
import { capsuleDraft } from './capsule.ts'
import type { Draft, Field } from './draft.ts'
import type { Found } from './found.ts'
import type { Ids } from './ids.ts'
import type { Known, Matcher } from './match.ts'
import { type Named, personDrafts } from './people.ts'
import { sourceDraft } from './source.ts'
import type { Words } from './words.ts'

/** What drafts are made of: what was found where, the records that are there, ids, and the words of a language. */
export type Ground = {
  readonly found: Found
  /** The name of the page, for whoever reads the drafts. */
  readonly page: string
  readonly matcher: Matcher
  readonly ids: Ids
  readonly say: Words
  /** Who publishes, where the page is on their site. */
  readonly publisher?: string | undefined
}

/** The records that a page gives, and those that it speaks of which are there already. */
export type Plan = {
  readonly drafts: readonly Draft[]
  /** Records that bear the same name or address, with the name as the page has it. */
  readonly matched: readonly { readonly name: string; readonly known: Known }[]
  /** Records with a similar name, beside the drafts that were made all the same. */
  readonly near: readonly { readonly name: string; readonly draft: Draft; readonly known: readonly Known[] }[]
  readonly series?: Known | undefined
  readonly topics: readonly Known[]
  readonly newPeople: number
}

/** What would be written of a page. */
export function planOf(ground: Ground): Plan {
  const { found, matcher } = ground
  const source = sourceDraft(ground)
  const bodies = drawBodies(ground, source.id)
  const people = personDrafts(ground, source.id)
  const named = matcher.within('series', found.text)
  const series = named.length === 1 ? named[0] : undefined
  const topics = matcher.within('topic', found.text)
  const capsule = capsuleDraft(ground, {
    source: source.id,
    people,
    bodyId: bodies.idOf,
    series,
    topics,
  })
  const all: readonly Named[] = [...source.named, ...bodies.named, ...people]
  return {
    drafts: [...all.flatMap(({ draft }) => draft ?? []), capsule],
    matched: all.flatMap(({ name, match }) => (match.exact ? [{ name, known: match.exact }] : [])),
    near: all.flatMap(({ name, draft, match }) =>
      draft !== undefined && match.near.length > 0 ? [{ name, draft, known: match.near }] : [],
    ),
    series,
    topics,
    newPeople: people.filter(({ draft }) => draft !== undefined).length,
  }
}

/** The fields that every draft begins with. */
export function beginning(id: string | number): Field[] {
  return [
    { name: 'id', value: id },
    { name: 'draft', value: true },
  ]
}
