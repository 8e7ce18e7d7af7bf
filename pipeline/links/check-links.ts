import { setTimeout as wait } from 'node:timers/promises'
import { collectProblems, type Problems } from '../problems/problem-collection.ts'
import { readPublication } from '../read/read-publication.ts'
import { knownVideo } from '../record/platforms/read-video.ts'
import { type AskOptions, askAddress } from './ask-address.ts'
import { HostPace } from './host-pace.ts'
import { judgeAnswer } from './judge-answer.ts'
import { collectRecordLinks, type RecordLink } from './record-links.ts'
import { INTERNET, type WebTransport } from './web-transport.ts'

/** Addresses to ask: those of the records of a folder. */
export type LinkOrder = {
  readonly data: string
  /** Ends the asking; what was found stays. */
  readonly signal: AbortSignal
  /** Called after each address. */
  readonly onProgress: (asked: number, all: number) => void
  readonly transport?: WebTransport
  /** Waits between two requests to one host. */
  readonly pause?: () => Promise<void>
  readonly timeoutMs?: number
}

/** What came of it. `asked` is less than `all` where the asking was stopped. */
export type LinkOutcome = { readonly problems: Problems; readonly asked: number; readonly all: number }

/** Milliseconds between two requests to one host, and until a request counts as unanswered. */
const PACE_MS = 1000
const TIMEOUT_MS = 20_000

/** How many addresses are asked at a time, of as many hosts. */
const PARALLEL = 8

/** Asks whether what the records of a folder point to is still there. */
export async function checkLinks(order: LinkOrder): Promise<LinkOutcome> {
  const { data, signal, onProgress, timeoutMs = TIMEOUT_MS, transport = INTERNET } = order
  const pause = order.pause ?? (() => wait(PACE_MS, undefined, { signal }).catch(() => undefined))
  const read = await readPublication(data, () => undefined)
  const ownOrigin = read && new URL(read.publication.base).origin
  const links = await collectRecordLinks(data)
  const options: AskOptions = { pace: new HostPace(pause), transport, ownOrigin, timeoutMs, signal }
  const problems = collectProblems()
  const queues = byHost(links)
  let asked = 0
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      for (const link of queue) {
        if (signal.aborted) return
        const video = knownVideo(link.address)
        const platform = video?.platform.oembed === undefined ? undefined : video.platform
        const outcome = await askAddress(askedAddress(link), options)
        if (signal.aborted) return // the answer may be missing for that reason
        const about = { ...link, platform: platform?.title }
        for (const { place, field } of link.places)
          problems.add(...[judgeAnswer(about, outcome, place, field) ?? []].flat())
        onProgress(++asked, links.length)
      }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return { problems, asked, all: links.length }
}

/** The address to ask in the place of a link: of a video, what its platform tells of it. */
function askedAddress({ address }: RecordLink): string {
  const video = knownVideo(address)
  if (video?.platform.oembed === undefined) return address
  return `${video.platform.oembed}?${new URLSearchParams({ url: video.page, format: 'json' })}`
}

/** Links in rows that are asked one after another: those of one host. */
function byHost(links: readonly RecordLink[]): RecordLink[][] {
  const hosts = new Map<string, RecordLink[]>()
  for (const link of links) {
    const { host } = new URL(askedAddress(link))
    hosts.set(host, [...(hosts.get(host) ?? []), link])
  }
  return [...hosts.values()]
}
