import type { SharedKeys } from '../collections/shared-keys.ts'
import type { Path } from '../problems/problem.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { isFromOwnPage, isToldByOwnPage } from './own-pages.ts'

/**
 * Where a record may name people whom the publisher's own page credits, although search engines read it: `titles`, in the title and
 * the description, which every page may show; `page`, in all texts, which the record's own page alone shows; `none`.
 */
export type CreditedNames = (person: string, path: Path) => 'titles' | 'page' | 'none'

/**
 * Gives where a record may name people whom the publisher's own page credits. A capsule and a series have to be told by such a page
 * too, or by no source; a source has to be one. Chapters, transcript and addresses of a capsule may name those who take part in it, because its page does;
 * a credit may name its own person.
 */
export function creditedNames(
  record: AnyRecord,
  participants: ReadonlySet<string>,
  ownPages: SharedKeys,
): CreditedNames {
  if ('replaced' in record || !isToldByPublisher(record, ownPages)) return () => 'none'
  return (person, [field, index]) => {
    if (field === 'id') return 'none'
    if (TITLES.has(field) || record.kind === 'source') return 'titles'
    if (record.kind !== 'capsule' || !participants.has(person)) return 'none'
    const part = field === 'participation' ? record.value.participation?.[Number(index)] : undefined
    return part === undefined || part.participant === person ? 'page' : 'none'
  }
}

type ValueRecord = Extract<AnyRecord, { readonly value: unknown }>

/** The fields that are titles and descriptions. */
const TITLES: ReadonlySet<unknown> = new Set(['name', 'alternateName', 'description'])

function isToldByPublisher(record: ValueRecord, ownPages: SharedKeys): boolean {
  if (record.kind === 'source') return isFromOwnPage(ownPages, [record.value.id])
  if (record.kind !== 'capsule' && record.kind !== 'series') return false
  return isToldByOwnPage(ownPages, record.value.source)
}
