import type { InventoryRecord } from '../../read/inventory.ts'
import type { DraftContext } from './draft-context.ts'
import type { ImportedVideo } from './imported-video.ts'

/** The videos of an import that known capsules are already, each with its capsule. */
export function knownCapsules(
  context: DraftContext,
): { readonly known: InventoryRecord; readonly video: ImportedVideo }[] {
  return context.findings.videos.flatMap((video) => {
    const known = knownCapsule(context, video)
    return known === undefined ? [] : [{ known, video }]
  })
}

/**
 * The capsule that a video is already: the only one at one of its addresses. A video without an address is known by its title, if one
 * capsule without an address has it; any other is so only where that was asked for.
 */
function knownCapsule(
  { findings, matcher, isByTitle }: Pick<DraftContext, 'findings' | 'matcher' | 'isByTitle'>,
  { title, page, players, known }: ImportedVideo,
): InventoryRecord | undefined {
  if (known !== undefined) return known
  if (matcher.all('capsule').length === 0) return undefined
  const own = findings.videos.length === 1 ? findings.source?.value : undefined
  const addresses = [page?.value, ...players.map(({ value }) => value.sameAs), own].filter(
    (each) => each !== undefined,
  )
  const [only, ...others] = new Set(addresses.flatMap((address) => matcher.at('capsule', address)))
  if (only !== undefined) return others.length === 0 ? only : undefined
  const named = title === undefined ? undefined : matcher.named('capsule', title.value)
  if (named === undefined) return undefined
  const isWithoutAddress = addresses.length === 0 && named.addresses.length === 0
  return isByTitle || isWithoutAddress ? named : undefined
}
