import type { InventoryRecord } from '../../read/inventory.ts'
import { draftBodies } from './body-drafts.ts'
import { planCapsule } from './capsule-draft.ts'
import type { RecordDraft } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import type { ImportedDocument, ImportedVideo } from './imported-video.ts'
import { knownCapsules } from './known-capsules.ts'
import type { CapsuleLinks } from './participation-drafts.ts'
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
  readonly series: readonly InventoryRecord[]
  /** The known capsules that videos are, each with its video. */
  readonly known: readonly { readonly known: InventoryRecord; readonly video: ImportedVideo }[]
  /** The videos that become capsules. */
  readonly fresh: readonly ImportedVideo[]
  /** What participations refer to. */
  readonly links: CapsuleLinks
  /** Capsules that the page may describe. */
  readonly already: readonly InventoryRecord[]
  readonly topics: readonly InventoryRecord[]
  /** The new people about whom nothing was decided. */
  readonly undecided: number
  /** Lines with people who were erased from the records; they are left out. */
  readonly erased: readonly number[]
  /** People who withdrew, with the day. */
  readonly withdrawn: readonly { readonly known: InventoryRecord; readonly day: string }[]
}

/**
 * Plans the drafts of a page; writes nothing. New videos become capsules; of known capsules, those of the ids in `lackingPeople` are to have
 * participations, so that the people of their videos are drafted too. A page all of whose videos are known needs no other draft.
 */
export function planImport(whole: DraftContext, lackingPeople: ReadonlySet<string> = new Set()): ImportPlan {
  const everybody = whole.findings.videos.flatMap(({ participants }) => participants)
  const erased = everybody.filter((person) => whole.isErased(person))
  const all =
    erased.length === 0
      ? whole.findings.videos
      : whole.findings.videos.map((video) => ({
          ...video,
          participants: video.participants.filter((person) => !erased.includes(person)),
        }))
  const known = knownCapsules(withVideos(whole, all))
  const fresh = all.filter((each) => known.every(({ video }) => video !== each))
  const completed = known.flatMap(({ known, video }) => (lackingPeople.has(known.id) ? [video] : []))
  const context = withVideos(whole, fresh)
  const named = withVideos(whole, [...fresh, ...completed])
  const source = named.findings.videos.length === 0 ? { named: [] } : draftSource(named)
  const bodies = draftBodies(named, source.id)
  const people = draftPeople(named, source.id)
  const links: CapsuleLinks = { source: source.id, people, bodyId: bodies.idOf }
  const capsules = fresh.map((video) => planCapsule(context, video, links))
  const entities: readonly NamedEntity[] = [...source.named, ...bodies.named, ...people]
  return {
    drafts: [...entities.flatMap(({ draft }) => draft ?? []), ...capsules.map(({ draft }) => draft)],
    known,
    fresh,
    links,
    matched: entities.flatMap(({ name, match }) => (match.exact ? [{ name, known: match.exact }] : [])),
    near: entities.flatMap(({ name, draft, match }) =>
      draft !== undefined && match.near.length > 0 ? [{ name, draft, known: match.near }] : [],
    ),
    series: unique(capsules.flatMap(({ series }) => series ?? [])),
    already: unique(capsules.flatMap(({ already }) => already)),
    topics: unique(capsules.flatMap(({ topics }) => topics)),
    undecided: context.decision === undefined ? people.filter(({ draft }) => draft !== undefined).length : 0,
    erased: erased.map(({ line }) => line),
    withdrawn: people.flatMap(({ match: { exact } }) => {
      const day = exact && context.withdrawn.get(exact.id)
      return exact === undefined || day === undefined ? [] : [{ known: exact, day }]
    }),
  }
}

function withVideos(context: DraftContext, videos: readonly ImportedVideo[]): DraftContext {
  return { ...context, findings: { ...context.findings, videos } }
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)]
}

/** Whether a document holds anything to draft. */
export function isWorthDrafting({ videos, source, pageTitle }: ImportedDocument): boolean {
  const isWorth = ({
    title,
    description,
    captions,
    participants,
    chapters,
    players,
  }: ImportedVideo): boolean =>
    title !== undefined ||
    description !== undefined ||
    captions !== undefined ||
    participants.length + chapters.length + players.length > 0
  return source !== undefined || pageTitle !== undefined || videos.some(isWorth)
}
