import { foldedWords } from '../../language/fold-text.ts'
import type { DraftField } from './draft.ts'
import { type DraftContext, initialFields } from './draft-context.ts'
import type { ImportedVideo } from './imported-video.ts'
import type { PageLink } from './page-links.ts'
import type { CreditedBody } from './people/read-credit.ts'
import type { NamedEntity } from './person-drafts.ts'
import { isVideoChannel } from './video-links.ts'

/** The kinds of body that a credit may name. */
export type BodyKind = 'organization' | 'periodical'

/** The organisations and periodicals that credits name, each once, and a function from name to id. */
export function draftBodies(
  { findings, page, matcher, ids, say }: DraftContext,
  source: string | undefined,
): { readonly named: readonly NamedEntity[]; idOf(kind: BodyKind, name: string): string | undefined } {
  const known = new Map<string, string>()
  const named: NamedEntity[] = []
  for (const { body, kind, line } of citedIn(findings.videos)) {
    const names = [body.name, ...(body.alternateName ? [body.alternateName] : [])]
    const keys = names.map((name) => keyOf(kind, name))
    const before = keys.map((key) => known.get(key)).find(Boolean)
    if (before !== undefined) {
      for (const key of keys) if (!known.has(key)) known.set(key, before)
      continue
    }
    const match = matcher.body(kind, names)
    const id = match.exact?.id ?? ids.fromName(kind, body.name)
    for (const key of keys) known.set(key, id)
    if (match.exact !== undefined) {
      named.push({ id, name: body.name, match })
      continue
    }
    const guess = say.guess(body.confidence, line)
    const fields: DraftField[] = [
      ...(match.near.length > 0 ? [{ remark: say.near(kind, match.near) }] : []),
      ...initialFields(id),
      { name: 'name', value: body.name, note: guess },
      // periodicals have no second name; the report tells it
      ...(body.alternateName && kind === 'organization'
        ? [{ name: 'alternateName', value: body.alternateName, note: guess }]
        : []),
      ...(kind === 'organization' ? channelsOf(body.name, findings.links, say) : []),
      ...(source === undefined ? [] : [{ name: 'source', value: source }]),
    ]
    named.push({ id, name: body.name, match, draft: { kind, id, head: [say.head(page, line)], fields } })
  }
  return { named, idOf: (kind, name) => known.get(keyOf(kind, name)) }
}

/** The bodies that credits and labels name, with the line; those with a second name first, so that a later mention of either matches. */
function citedIn(videos: readonly ImportedVideo[]) {
  const all = videos.flatMap(({ participants, bodies, publishers }) => {
    const of = (kind: BodyKind, line: number, named: readonly CreditedBody[] = []) =>
      named.map((body) => ({ body, kind, line }))
    return [
      ...participants.flatMap(({ credit, line }) => [
        ...of('organization', line, credit?.organizations),
        ...of('periodical', line, credit?.periodicals),
      ]),
      ...bodies.flatMap((body) => of('organization', body.line, [body])),
      ...(publishers === undefined
        ? []
        : publishers.value.flatMap((name) =>
            of('organization', publishers.line, [{ name, confidence: publishers.confidence }]),
          )),
    ]
  })
  const isDouble = ({ body }: (typeof all)[number]): boolean => body.alternateName !== undefined
  return [...all.filter(isDouble), ...all.filter((each) => !isDouble(each))]
}

/** Video channels that the page links to with words that contain the name of the body. */
function channelsOf(name: string, links: readonly PageLink[], say: DraftContext['say']): DraftField[] {
  const own = keyOf('organization', name).split(' ').slice(1).join(' ')
  return links
    .filter(
      ({ address, label = '' }) =>
        isVideoChannel(address) && ` ${keyOf('organization', label)} `.includes(` ${own} `),
    )
    .map(({ address, line }) => ({ remark: `sameAs: ${address} (${say.guess('check', line)})` }))
}

function keyOf(kind: BodyKind, name: string): string {
  return `${kind} ${
    foldedWords(name)
      .map(({ letters }) => letters)
      .join(' ') || name
  }`
}
