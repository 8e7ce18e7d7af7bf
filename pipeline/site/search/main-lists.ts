import { listAddress } from '../lists/listed-kinds.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'

/** Links from a page to the lists that lead to every capsule, and to further addresses with their names. */
export function mainLists(
  page: string,
  others: readonly (readonly [address: string, name: string])[],
  site: Site,
): Markup {
  const { words, address } = site
  const lists = [
    [listAddress('capsule', 1, address.base), words.allCapsules],
    [`${address.base}topic/`, words.allTopics],
    ...others,
  ] as const
  return html`<ul class="chips">${lists.map(([to, name]) => html`<li><a href="${href(page, to, site)}">${name}</a></li>`)}</ul>`
}
