import type { Field } from './draft.ts'
import { beginning, type Ground, guessed } from './draft-context.ts'
import type { Named } from './person-drafts.ts'

/** The page as a source: the record that has its address already, or a draft; nothing, where nothing is known of it. */
export function sourceDraft(ground: Ground): { readonly id?: string; readonly named: readonly Named[] } {
  const { found, page, matcher, ids, say, publisher } = ground
  const { source, pageTitle, modified, published } = found
  const title = pageTitle ?? found.title
  if (source === undefined && title === undefined) return { named: [] }
  const at = source === undefined ? [] : matcher.at('source', source.value)
  const name = pageTitle?.value ?? source?.value ?? title?.value ?? ''
  const exact = at.find(({ addresses }) => addresses.includes(source?.value ?? ''))
  const match = { ...(exact && { exact }), near: at }
  if (exact !== undefined) return { id: exact.id, named: [{ id: exact.id, name, match }] }
  const line = (source ?? title)?.line ?? 1
  const id = ids.ofName('source', pageTitle?.value ?? lastStep(source?.value) ?? name)
  const fields: Field[] = [
    ...(at.length > 0 ? [{ remark: say.near('source', at) }] : []),
    ...beginning(id),
    ...(pageTitle === undefined
      ? [{ remark: `name: … (${say.missing.pageTitle})` }]
      : guessed('name', pageTitle, say)),
    ...(source === undefined
      ? [{ remark: `url: https://… (${say.missing.source})` }]
      : guessed('url', source, say)),
    ...guessed('datePublished', published, say),
    ...guessed('dateModified', modified, say),
    ...(publisher === undefined
      ? []
      : [{ name: 'publisher', value: publisher, note: say.confidence('likely') }]),
  ]
  const draft = { kind: 'source' as const, id, head: [say.head(page, line)], fields }
  return { id, named: [{ id, name, match, draft }] }
}

/** The last part of an address, which often is the title of the page. */
function lastStep(address: string | undefined): string | undefined {
  return address
    ?.replace(/[?#].*$/, '')
    .split('/')
    .findLast((part) => part !== '' && !/^https?:$/.test(part))
}
