import { drawBodies } from './body-drafts.ts'
import { alreadyThere, capsuleDraft } from './capsule-draft.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './draft-context.ts'
import type { Known } from './match-records.ts'
import { type Named, personDrafts } from './person-drafts.ts'
import { sourceDraft } from './source-draft.ts'

/** The records that a page gives, and those that it speaks of which are there already. */
export type Plan = {
  readonly drafts: readonly Draft[]
  /** Records that bear the same name or address, with the name as the page has it. */
  readonly matched: readonly { readonly name: string; readonly known: Known }[]
  /** Records with a similar name, beside the drafts that were made all the same. */
  readonly near: readonly { readonly name: string; readonly draft: Draft; readonly known: readonly Known[] }[]
  readonly series?: Known | undefined
  /** Capsules that the page may speak of. */
  readonly already: readonly Known[]
  readonly topics: readonly Known[]
  readonly newPeople: number
  /** The lines of people who were erased from the records, and are not written again. */
  readonly erased: readonly number[]
  /** People who withdrew, with the day. */
  readonly withdrawn: readonly { readonly known: Known; readonly day: string }[]
}

/** What would be written of a page. */
export function planOf(whole: Ground): Plan {
  const { matcher } = whole
  const [erased, participants] = [true, false].map((isOne) =>
    whole.found.participants.filter((each) => whole.isErased(each) === isOne),
  )
  const found = { ...whole.found, participants: participants ?? [] }
  const ground = { ...whole, found }
  const source = sourceDraft(ground)
  const bodies = drawBodies(ground, source.id)
  const people = personDrafts(ground, source.id)
  const named = matcher.within('series', found.text)
  const series = named.length === 1 ? named[0] : undefined
  const topics = matcher.within('topic', found.text)
  const already = alreadyThere(ground, series)
  const around = { source: source.id, people, bodyId: bodies.idOf, series, topics, already }
  const capsule = capsuleDraft(ground, around)
  const all: readonly Named[] = [...source.named, ...bodies.named, ...people]
  return {
    drafts: [...all.flatMap(({ draft }) => draft ?? []), capsule],
    matched: all.flatMap(({ name, match }) => (match.exact ? [{ name, known: match.exact }] : [])),
    near: all.flatMap(({ name, draft, match }) =>
      draft !== undefined && match.near.length > 0 ? [{ name, draft, known: match.near }] : [],
    ),
    series,
    already,
    topics,
    newPeople: people.filter(({ draft }) => draft !== undefined).length,
    erased: (erased ?? []).map(({ line }) => line),
    withdrawn: people.flatMap(({ match: { exact } }) => {
      const day = exact && ground.withdrawn.get(exact.id)
      return exact === undefined || day === undefined ? [] : [{ known: exact, day }]
    }),
  }
}
