import { formatValue } from '../problems/format-value.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { AddressOutcome } from './ask-address.ts'

/** An address that was asked: as it stands in a record, and the platform whose video it is. */
export type AskedLink = {
  readonly address: string
  readonly isName: boolean
  readonly platform: string | undefined
}

/** What is wrong with an address at a place, by the answer to it; nothing where it leads to what it should. */
export function judgeAnswer(
  { address, isName, platform }: AskedLink,
  { answer, target, isPermanent }: AddressOutcome,
  place: Place,
  field: string,
): Problem | undefined {
  const shown = formatValue(address)
  const tell = (...told: RuleAndFacts): Problem => {
    const [rule, ...facts] = told
    return { ...warning(rule, place, [], shown, ...facts), field }
  }
  if ('failure' in answer)
    return answer.failure === 'private'
      ? tell('link-private-address')
      : tell('link-unreachable', formatValue(answer.failure).slice(1, -1))
  const { status } = answer
  const isGone = status === 404 || status === 410 || (status === 400 && platform !== undefined) // oEmbed of no video
  if (isGone) return tell('link-gone', `${status}`)
  if (status === 401 || status === 403)
    return platform === undefined
      ? tell('link-closed', `${status}`)
      : tell('link-private-video', `${status}`, platform)
  if (status === 429 || status >= 500) return tell('link-unreachable', `${status}`)
  if (status >= 400) return tell('link-closed', `${status}`)
  const hasMoved = platform === undefined && !isName && isPermanent && !isSameAddress(address, target)
  return hasMoved ? tell('link-moved', formatValue(target)) : undefined
}

type RuleAndFacts = [
  (
    | 'link-closed'
    | 'link-gone'
    | 'link-moved'
    | 'link-private-address'
    | 'link-private-video'
    | 'link-unreachable'
  ),
  ...string[],
]

/** Whether two addresses are one, but for the fragment, which no server sees. */
function isSameAddress(address: string, target: string): boolean {
  const bare = (typed: string): string => new URL(typed).href.replace(/#.*/, '')
  return bare(address) === bare(target)
}
