import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { parseUrl } from '../../rdf/parse-url.ts'
import type { PageContent, PageText } from './html-reader.ts'
import type { LocatedVideo } from './located-video.ts'
import { RELATIVE_BASE, UNKNOWN_PAGE } from './page-statement.ts'

/** The player that the structured data name must be in the page as it is served, where visitors see it. */
export function playerProblems(html: PageContent, { valuesOf, placeOf }: LocatedVideo): Problem[] {
  const addresses = [...valuesOf('contentUrl'), ...valuesOf('embedUrl')]
  if (addresses.length === 0) return []
  const findPlayer = (players: readonly PageText[]): PageText | undefined =>
    players.find(({ text }) =>
      addresses.some((address) =>
        isSamePlayer(absoluteAddress(address, html.base), absoluteAddress(text, html.base)),
      ),
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
  return [violation('page-no-player', placeOf(property, address), [property], formatValue(address))]
}

/** An address of a page, resolved against the address that relative ones start from, if that is known. */
export function absoluteAddress(address: string, base: string | undefined): string {
  const written = address.startsWith(RELATIVE_BASE) ? address.slice(RELATIVE_BASE.length) : address
  return parseUrl(written, base ?? `${UNKNOWN_PAGE}/`)?.href ?? address
}

/** Whether two complete addresses play the same video; the second may have more parameters. */
export function isSamePlayer(stated: string, found: string): boolean {
  const [a, b] = [parseUrl(stated), parseUrl(found)]
  if (a === undefined || b === undefined) return false
  const isSameHost = hostOf(a) === hostOf(b) || [a, b].some(({ origin }) => origin === UNKNOWN_PAGE)
  return (
    isSameHost &&
    a.pathname === b.pathname &&
    [...a.searchParams].every(([name, value]) => b.searchParams.get(name) === value)
  )
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '')
}
