import { knownVideo } from './read-video.ts'
import { withStart } from './start-second.ts'

/** The address by which a player plays at once, as a click asks for; the player's own for one of no platform. */
export function playAddress(player: string): string {
  const { playParameters } = knownVideo(player)?.platform ?? {}
  const url = new URL(player)
  for (const [name, value] of Object.entries(playParameters ?? {})) url.searchParams.set(name, value)
  return playParameters === undefined ? player : url.href
}

/**
 * The address by which a player plays from a second on; `undefined` for a player that cannot start elsewhere than at its beginning.
 * `second` may be a word to be replaced later.
 */
export function playAddressAt(player: string, second: number | string): string | undefined {
  const start = knownVideo(player)?.platform.start
  return start && withStart(playAddress(player), start, second)
}

/** Whether a player can start at a second. */
export function canStartAt(player: string): boolean {
  return knownVideo(player)?.platform.start !== undefined
}
