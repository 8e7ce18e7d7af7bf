import type { IdScope, Inventory } from '../../read/inventory.ts'
import { idFromName, type RandomHex, randomId } from '../fresh-ids.ts'

/** Ids for new records, each given once. */
export type ClaimedIds = {
  /** The id itself if it is free. */
  exact(scope: IdScope, id: string): string | undefined
  /** An id made from a name without its article; a random one where the name gives none. */
  fromName(scope: IdScope, name: string): string
  /** A random id behind a prefix. */
  random(scope: IdScope, prefix?: string): string
}

/** Opens a source of ids that are free in an inventory. */
export function openClaimedIds(inventory: Pick<Inventory, 'isTaken'>, randomHex: RandomHex): ClaimedIds {
  const claimed = new Set<string>()
  const isTakenIn =
    (scope: IdScope) =>
    (id: string): boolean =>
      claimed.has(`${scope}/${id}`) || inventory.isTaken(scope, id)
  const claim = (scope: IdScope, id: string): string => {
    claimed.add(`${scope}/${id}`)
    return id
  }
  return {
    exact: (scope, id) => (isTakenIn(scope)(id) ? undefined : claim(scope, id)),
    fromName(scope, name) {
      const isTaken = isTakenIn(scope)
      return claim(
        scope,
        idFromName(withoutArticle(name), isTaken) ?? randomId(`${scope[0]}-`, isTaken, randomHex),
      )
    },
    random: (scope, prefix = '') => claim(scope, randomId(prefix, isTakenIn(scope), randomHex)),
  }
}

/** A name without the article that it begins with: « Les carnets » as « carnets ». */
function withoutArticle(name: string): string {
  return name.replace(/^(les?|la|the)\s+|^l['’]\s*/i, '')
}
