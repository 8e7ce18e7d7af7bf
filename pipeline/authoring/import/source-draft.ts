import type { DraftField } from './draft.ts'
import { type DraftContext, guessedFields, initialFields } from './draft-context.ts'
import type { NamedEntity } from './person-drafts.ts'

/** The page as a source: the record with its address, or a draft; neither where the page has no address and no title. */
export function draftSource(ground: DraftContext): {
  readonly id?: string
  readonly named: readonly NamedEntity[]
} {
  const { findings, page, matcher, ids, say, publisher } = ground
  const { source, pageTitle, modified, published } = findings
  if (findings.coverage === undefined) return { named: [] } // an export is no page that could be cited
  const title = pageTitle ?? (findings.videos.length === 1 ? findings.videos[0]?.title : undefined)
  if (source === undefined && title === undefined) return { named: [] }
  const at = source === undefined ? [] : matcher.at('source', source.value)
  const name = pageTitle?.value ?? source?.value ?? title?.value ?? ''
  const exact =
    source === undefined
      ? matcher.named('source', name)
      : at.find(({ addresses }) => addresses.includes(source.value))
  const match = { ...(exact && { exact }), near: at }
  if (exact !== undefined) return { id: exact.id, named: [{ id: exact.id, name, match }] }
  const line = (source ?? title)?.line ?? 1
  const id = ids.fromName('source', pageTitle?.value ?? lastStep(source?.value) ?? name)
  const fields: DraftField[] = [
    ...(at.length > 0 ? [{ remark: say.near('source', at) }] : []),
    ...initialFields(id),
    ...(pageTitle === undefined
      ? [{ remark: `name: … (${say.missing.pageTitle})` }]
      : guessedFields('name', pageTitle, say)),
    ...(source === undefined
      ? [{ remark: `url: https://… (${say.missing.source})` }]
      : guessedFields('url', source, say)),
    ...guessedFields('datePublished', published, say),
    ...guessedFields('dateModified', modified, say),
    ...(publisher === undefined
      ? []
      : [{ name: 'publisher', value: publisher, note: say.confidence('likely') }]),
  ]
  const draft = { kind: 'source' as const, id, head: [say.head(page, line)], fields }
  return { id, named: [{ id, name, match, draft }] }
}

/** The last segment of an address, which often is the title of the page. */
function lastStep(address: string | undefined): string | undefined {
  return address
    ?.replace(/[?#].*$/, '')
    .split('/')
    .findLast((part) => part !== '' && !/^https?:$/.test(part))
}
