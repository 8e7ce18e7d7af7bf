import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { knownVideo } from '../record/platforms/read-video.ts'
import type { AnyRecord } from '../record/typed-record.ts'

/** Warns of a capsule whose `embedUrl` is no player of a known platform, and says nowhere that it is one. */
export function findUnknownPlayer(record: AnyRecord): Problem[] {
  if ('replaced' in record || record.kind !== 'capsule') return []
  const { embedUrl } = record.value
  if (embedUrl === undefined || knownVideo(embedUrl) !== undefined || SAYS_PLAYER.test(embedUrl)) return []
  return [warning('player-unknown', record.placeOf(['embedUrl']), ['embedUrl'], formatValue(embedUrl))]
}

/** What the addresses of players have in them. */
const SAYS_PLAYER = /embed|player|lecteur|iframe|widget|plugin/i
