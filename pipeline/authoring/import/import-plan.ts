import { draftBodies } from './body-drafts.ts'
import { draftCapsule, possibleDuplicates } from './capsule-draft.ts'
import type { RecordDraft } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import type { InventoryRecord } from './match-records.ts'
import { draftPeople, type NamedEntity } from './person-drafts.ts'
import { draftSource } from './source-draft.ts'

/** The records that a page gives, and those that it speaks of which are there already. */
export type ImportPlan = {
  readonly drafts: readonly RecordDraft[]
  /** Records that bear the same name or address, with the name as the page has it. */
  readonly matched: readonly { readonly name: string; readonly known: InventoryRecord }[]
  /** Records with a similar name, beside the drafts that were made all the same. */
  readonly near: readonly {
    readonly name: string
    readonly draft: RecordDraft
    readonly known: readonly InventoryRecord[]
  }[]
  readonly series?: InventoryRecord | undefined
  /** Capsules that the page may speak of. */
  readonly already: readonly InventoryRecord[]
  readonly topics: readonly InventoryRecord[]
  readonly newPeople: number
  /** The lines of people who were erased from the records, and are not written again. */
  readonly erased: readonly number[]
  /** People who withdrew, with the day. */
  readonly withdrawn: readonly { readonly known: InventoryRecord; readonly day: string }[]
}

/** What would be written of a page. */
export function planImport(whole: DraftContext): ImportPlan {
  const { matcher } = whole
  const [erased, participants] = [true, false].map((isOne) =>
    whole.findings.participants.filter((each) => whole.isErased(each) === isOne),
  )
  const found = { ...whole.findings, participants: participants ?? [] }
  const ground = { ...whole, found }
  const source = draftSource(ground)
  const bodies = draftBodies(ground, source.id)
  const people = draftPeople(ground, source.id)
  const named = matcher.within('series', found.text)
  const series = named.length === 1 ? named[0] : undefined
  const topics = matcher.within('topic', found.text)
  const already = possibleDuplicates(ground, series)
  const around = { source: source.id, people, bodyId: bodies.idOf, series, topics, already }
  const capsule = draftCapsule(ground, around)
  const all: readonly NamedEntity[] = [...source.named, ...bodies.named, ...people]
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
