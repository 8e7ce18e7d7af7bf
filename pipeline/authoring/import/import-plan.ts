import type { InventoryRecord } from '../../read/inventory.ts'
import { draftBodies } from './body-drafts.ts'
import { draftCapsule, possibleDuplicates } from './capsule-draft.ts'
import type { RecordDraft } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import { draftPeople, type NamedEntity } from './person-drafts.ts'
import { draftSource } from './source-draft.ts'

/** The drafts that a page gives, and the existing records that it names. */
export type ImportPlan = {
  readonly drafts: readonly RecordDraft[]
  /** Existing records of the same name or address, with the name as the page has it. */
  readonly matched: readonly { readonly name: string; readonly known: InventoryRecord }[]
  /** Existing records with a similar name, and the drafts that were made nevertheless. */
  readonly near: readonly {
    readonly name: string
    readonly draft: RecordDraft
    readonly known: readonly InventoryRecord[]
  }[]
  readonly series?: InventoryRecord | undefined
  /** Capsules that the page may describe. */
  readonly already: readonly InventoryRecord[]
  readonly topics: readonly InventoryRecord[]
  readonly newPeople: number
  /** Lines with people who were erased from the records; they are left out. */
  readonly erased: readonly number[]
  /** People who withdrew, with the day. */
  readonly withdrawn: readonly { readonly known: InventoryRecord; readonly day: string }[]
}

/** Plans the drafts of a page; writes nothing. */
export function planImport(whole: DraftContext): ImportPlan {
  const { matcher } = whole
  const erased = whole.findings.participants.filter((person) => whole.isErased(person))
  const participants = whole.findings.participants.filter((person) => !erased.includes(person))
  const context: DraftContext = { ...whole, findings: { ...whole.findings, participants } }
  const { findings } = context
  const source = draftSource(context)
  const bodies = draftBodies(context, source.id)
  const people = draftPeople(context, source.id)
  const named = matcher.within('series', findings.text)
  const series = named.length === 1 ? named[0] : undefined
  const topics = matcher.within('topic', findings.text)
  const already = possibleDuplicates(context, series)
  const links = { source: source.id, people, bodyId: bodies.idOf, series, topics, already }
  const capsule = draftCapsule(context, links)
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
    erased: erased.map(({ line }) => line),
    withdrawn: people.flatMap(({ match: { exact } }) => {
      const day = exact && context.withdrawn.get(exact.id)
      return exact === undefined || day === undefined ? [] : [{ known: exact, day }]
    }),
  }
}
