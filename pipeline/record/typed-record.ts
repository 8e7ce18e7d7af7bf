import type { z } from 'zod'
import type { Path, Place } from '../problems/problem.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import type { Outlet } from '../rdf/node.ts'
import type { SpokenText } from '../transcript/spoken-text.ts'
import type { participationSchema, recordSchemas, replacedSchema } from './record-schemas.ts'

/** The values of each kind of record; those of a capsule with what the consent gate adds. */
export type RecordValues = { [K in Exclude<Kind, 'capsule'>]: z.infer<(typeof recordSchemas)[K]> } & {
  capsule: Omit<z.infer<typeof recordSchemas.capsule>, 'participation'> & {
    readonly participation?: readonly Participation[] | undefined
    /** The number of people who take part and are not described. */
    readonly withheld?: number | undefined
    /** What is said in the video, read from files of captions beside the records. */
    readonly spoken?: readonly SpokenText[] | undefined
  }
}

/** A person's part in a capsule, with what the consent gate adds. */
export type Participation = z.infer<typeof participationSchema> & {
  /** Only the role may be published. */
  readonly isUnnamed?: true
  /** Only the capsule's own page names the person, as the publisher's page does. */
  readonly isForItsPage?: true
  /** Only the text of pages names the person, and not their structured data. */
  readonly isForText?: true
}

/** A record with its places in the source: its values, or the forwarding address that it left. */
export type AnyRecord =
  | { [K in Kind]: { readonly kind: K; readonly value: RecordValues[K]; readonly placeOf: PlaceOf } }[Kind]
  | { readonly kind: Kind; readonly replaced: ReplacedRecord; readonly placeOf: PlaceOf }

/** A record, or as much of one as may be published, with the outlets that may; see `EVERYWHERE`. */
export type ConsentedRecord = { readonly record: AnyRecord; readonly outlets: readonly Outlet[] }

/** A record that gave way to another, and whose address leads there. */
export type ReplacedRecord = z.infer<typeof replacedSchema>

/** Finds the place in the source of the value at a path; the nearest known place above it otherwise. */
export type PlaceOf = (path: Path) => Place

/** The kind of record that is called so; `undefined` if none is. */
export function findKind(name: unknown): Kind | undefined {
  return kinds.find((kind) => kind === name)
}
