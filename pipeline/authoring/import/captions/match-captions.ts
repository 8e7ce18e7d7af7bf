import { foldedWords } from '../../../language/fold-text.ts'
import type { InventoryRecord } from '../../../read/inventory.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { parseVideoLink } from '../video-links.ts'
import type { CaptionAttachment } from './caption-attachment.ts'
import { bracketedId, type CaptionNameReading } from './caption-name.ts'

/** What a file of captions belongs to: a video of the import, or a capsule that is there. */
export type CaptionTarget = { readonly video: ImportedVideo } | { readonly known: InventoryRecord }

/** The target of a file of captions with the reading of its name that led there, or how many targets it may have. */
type CaptionMatch =
  | { readonly target: CaptionTarget; readonly reading: CaptionNameReading }
  | { readonly count: number }

/**
 * Opens the search for the video of a file of captions by its name, which has to be an id, a number or the title of the video, or two of
 * these, and nothing else: whatever is alike only in part is not matched. Videos of the import come before capsules that are there.
 */
export function openCaptionMatcher(
  videos: readonly ImportedVideo[],
  capsules: readonly InventoryRecord[],
): (attachment: CaptionAttachment) => CaptionMatch {
  const ofVideos = indexOf(videos.map((video): [CaptionTarget, string[]] => [{ video }, namesOfVideo(video)]))
  const ofCapsules = indexOf(
    capsules.map((known): [CaptionTarget, string[]] => [{ known }, namesOfCapsule(known)]),
  )
  return ({ readings }) => {
    let count = 0
    for (const index of [ofVideos, ofCapsules])
      for (const reading of readings) {
        const targets = targetsOf(reading.video, index)
        const [target] = targets
        if (target !== undefined && targets.size === 1) return { target, reading }
        count = Math.max(count, targets.size)
      }
    return { count }
  }
}

type Index = ReadonlyMap<string, ReadonlySet<CaptionTarget>>

function indexOf(named: readonly (readonly [CaptionTarget, readonly string[]])[]): Index {
  const index = new Map<string, Set<CaptionTarget>>()
  for (const [target, names] of named)
    for (const key of new Set(names.map(keyOf))) {
      if (key === '') continue
      const there = index.get(key)
      if (there === undefined) index.set(key, new Set([target]))
      else there.add(target)
    }
  return index
}

function targetsOf(name: string, index: Index): ReadonlySet<CaptionTarget> {
  const { title, id } = bracketedId(name) ?? {}
  for (const part of [id, name, title]) {
    const targets = index.get(keyOf(part ?? ''))
    if (targets !== undefined) return targets
  }
  const words = foldedWords(name).map(({ letters }) => letters)
  for (let at = 1; at < Math.min(words.length, MAX_WORDS); at++) {
    const first = index.get(words.slice(0, at).join(' '))
    const second = first && index.get(words.slice(at).join(' '))
    const both = [...(first ?? [])].filter((target) => second?.has(target))
    if (both.length > 0) return new Set(both)
  }
  return new Set()
}

const MAX_WORDS = 50

function namesOfVideo({ title, identifiers, page, players, file, embed }: ImportedVideo): string[] {
  const addresses = [page, file, embed].flatMap((guess) => guess?.value ?? [])
  return [
    ...(title === undefined ? [] : [title.value]),
    ...(identifiers?.value ?? []),
    ...[...addresses, ...players.map(({ value }) => value.sameAs)].flatMap(namesInAddress),
  ]
}

function namesOfCapsule({ id, names, identifiers = [], addresses }: InventoryRecord): string[] {
  return [id, ...names, ...identifiers, ...addresses.flatMap(namesInAddress)]
}

/** The id of a video on a platform, and the last step of an address without its ending. */
function namesInAddress(address: string): string[] {
  const page = parseVideoLink(address)?.sameAs ?? address
  const [path = '', query = ''] = page.replace(/#.*$/, '').split('?')
  const steps = path.split('/').filter((step) => step !== '')
  const last = steps.length < 3 && /^https?:/.test(path) ? '' : (steps.at(-1) ?? '')
  const [, id = ''] = /(?:^|&)v=([\w-]{5,})/.exec(query) ?? []
  return [id, id === '' ? decoded(last).replace(/\.[a-z0-9]{2,5}$/i, '') : '']
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

function keyOf(name: string): string {
  return foldedWords(name)
    .map(({ letters }) => letters)
    .join(' ')
}
