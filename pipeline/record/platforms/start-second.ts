import type { VideoPlatform } from './video-platform.ts'

/** The seconds at which a pasted address starts the video: `t=90`, `t=1m30s`, `start=90`, `#t=90s`; `undefined` at its beginning. */
export function startSecond(url: URL): number | undefined {
  const fragment = url.hash === '' ? null : new URLSearchParams(url.hash.slice(1)).get('t')
  const typed = [...PARAMETERS.map((name) => url.searchParams.get(name)), fragment].find(Boolean) ?? ''
  const [, hours = '0', minutes = '0', seconds = '0'] = SPAN.exec(typed) ?? []
  const second = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return second > 0 && second <= MOST_SECONDS ? second : undefined
}

/** A player's address from which it starts at a second; the address itself without one. `seconds` may be a word to be replaced later. */
export function withStart(
  player: string,
  form: NonNullable<VideoPlatform['start']>,
  seconds: number | string | undefined,
): string {
  if (seconds === undefined) return player
  const url = new URL(player)
  if ('parameter' in form) url.searchParams.set(form.parameter, String(seconds))
  else url.hash = `${form.fragment}=${seconds}s`
  return url.href
}

const PARAMETERS = ['t', 'start', 'startTime', 'time_continue']
const SPAN = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/
const MOST_SECONDS = 999_999
