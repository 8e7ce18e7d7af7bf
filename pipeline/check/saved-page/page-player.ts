import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { parseUrl } from '../../rdf/parse-url.ts'
import type { PageContent, PageText } from './html-reader.ts'
import { placeOfStatement, RELATIVE_BASE } from './page-structured-data.ts'

/** The player that the structured data name must be in the page as it is served, where visitors see it. */
export function playerProblems(
  html: PageContent,
  valuesOf: (property: string) => readonly string[],
): Problem[] {
  const addresses = [...valuesOf('contentUrl'), ...valuesOf('embedUrl')]
  if (addresses.length === 0) return []
  const page = html.canonical[0]?.text
  const findPlayer = (players: readonly PageText[]): PageText | undefined =>
    players.find(({ text }) =>
      addresses.some((address) => isSamePlayer(address, absoluteAddress(text, page))),
    )
  if (findPlayer(html.players) !== undefined) return []
  const hidden = findPlayer(html.hiddenPlayers)
  if (hidden !== undefined)
    return [violation('page-player-hidden', html.placeOf(hidden.offset), [], formatValue(hidden.text))]
  const deferred = findPlayer(html.deferredPlayers)
  if (deferred !== undefined)
    return [violation('page-player-late', html.placeOf(deferred.offset), [], formatValue(deferred.text))]
  const property = valuesOf('embedUrl').length > 0 ? 'embedUrl' : 'contentUrl'
  const address = addresses.at(-1)
  const place = placeOfStatement(html, property, address)
  return [violation('page-no-player', place, [property], formatValue(address))]
}

/** An address of a page, resolved against the page's own address if that is known. */
export function absoluteAddress(address: string, page: string | undefined): string {
  const base = parseUrl(page ?? '')?.href ?? `${RELATIVE_BASE}/`
  return parseUrl(address, base)?.href ?? address
}

/** Whether two addresses play the same video; the second may have more parameters. */
function isSamePlayer(stated: string, found: string): boolean {
  const [a, b] = [parseUrl(stated), parseUrl(found)]
  if (a === undefined || b === undefined) return false
  const withoutQuery = ({ host, pathname }: URL): string => host.replace(/^www\./, '') + pathname
  return (
    withoutQuery(a) === withoutQuery(b) &&
    [...a.searchParams].every(([name, value]) => b.searchParams.get(name) === value)
  )
}
