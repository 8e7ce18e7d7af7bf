import { folded, wordsOf } from '../names.ts'
import type { NamedBody } from './credit.ts'
import type { Field } from './draft.ts'
import type { Named } from './people.ts'
import { beginning, type Ground } from './plan.ts'

/** The kinds of body that credits name. */
export type BodyKind = 'organization' | 'periodical'

/** The organisations and periodicals that credits name, each once, and the id of each by its name. */
export function drawBodies(
  { found, page, matcher, ids, say }: Ground,
  source: string | undefined,
): { readonly named: readonly Named[]; idOf(kind: BodyKind, name: string): string | undefined } {
  const known = new Map<string, string>()
  const named: Named[] = []
  for (const { body, kind, line } of citedIn(found.participants)) {
    const names = [body.name, ...(body.alternateName ? [body.alternateName] : [])]
    const keys = names.map((name) => keyOf(kind, name))
    const before = keys.map((key) => known.get(key)).find(Boolean)
    if (before !== undefined) {
      for (const key of keys) if (!known.has(key)) known.set(key, before)
      continue
    }
    const match = matcher.body(kind, names)
    const id = match.exact?.id ?? ids.ofName(kind, body.name)
    for (const key of keys) known.set(key, id)
    if (match.exact !== undefined) {
      named.push({ id, name: body.name, match })
      continue
    }
    const guess = say.guess(body.confidence, line)
    const fields: Field[] = [
      ...(match.near.length > 0 ? [{ remark: say.near(kind, match.near) }] : []),
      ...beginning(id),
      { name: 'name', value: body.name, note: guess },
      // periodicals have no second name; the report tells it
      ...(body.alternateName && kind === 'organization'
        ? [{ name: 'alternateName', value: body.alternateName, note: guess }]
        : []),
      ...(source === undefined ? [] : [{ name: 'source', value: source }]),
    ]
    named.push({ id, name: body.name, match, draft: { kind, id, head: [say.head(page, line)], fields } })
  }
  return { named, idOf: (kind, name) => known.get(keyOf(kind, name)) }
}

/** What credits cite, with the line; those that bear a second name first, so that it is known to the others. */
function citedIn(participants: Ground['found']['participants']) {
  const all = participants.flatMap(({ credit, line }) => {
    const of = (kind: BodyKind, bodies: readonly NamedBody[] = []) =>
      bodies.map((body) => ({ body, kind, line }))
    return [...of('organization', credit?.organizations), ...of('periodical', credit?.periodicals)]
  })
  const isDouble = ({ body }: (typeof all)[number]): boolean => body.alternateName !== undefined
  return [...all.filter(isDouble), ...all.filter((each) => !isDouble(each))]
}

function keyOf(kind: BodyKind, name: string): string {
  return `${kind} ${wordsOf(name).map(folded).join(' ') || name}`
}
