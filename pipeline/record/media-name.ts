import { foldText } from '../language/fold-text.ts'
import { isDeviceName } from '../language/slug.ts'

/** What a file of one's own is for: a picture, captions, a text, a film or sound. */
export type MediaKind = 'picture' | 'captions' | 'text' | 'film' | 'sound'

/** A format of files of one's own: what they are for and their media type. Source of the types: the registry of IANA. */
export type MediaFormat = { readonly kind: MediaKind; readonly mediaType: string }

/** The formats of files of one's own, by the ending of their names in lower case. */
export const mediaFormats: Readonly<Record<string, MediaFormat>> = {
  jpg: { kind: 'picture', mediaType: 'image/jpeg' },
  jpeg: { kind: 'picture', mediaType: 'image/jpeg' },
  png: { kind: 'picture', mediaType: 'image/png' },
  webp: { kind: 'picture', mediaType: 'image/webp' },
  avif: { kind: 'picture', mediaType: 'image/avif' },
  vtt: { kind: 'captions', mediaType: 'text/vtt' },
  srt: { kind: 'captions', mediaType: 'application/x-subrip' },
  sbv: { kind: 'captions', mediaType: 'text/vtt' },
  txt: { kind: 'text', mediaType: 'text/plain' },
  mp4: { kind: 'film', mediaType: 'video/mp4' },
  webm: { kind: 'film', mediaType: 'video/webm' },
  ogv: { kind: 'film', mediaType: 'video/ogg' },
  mp3: { kind: 'sound', mediaType: 'audio/mpeg' },
  m4a: { kind: 'sound', mediaType: 'audio/mp4' },
  ogg: { kind: 'sound', mediaType: 'audio/ogg' },
  wav: { kind: 'sound', mediaType: 'audio/wav' },
  flac: { kind: 'sound', mediaType: 'audio/flac' },
}

/** The endings of the formats of some kinds. */
export function mediaEndings(kinds: readonly MediaKind[]): string[] {
  return Object.keys(mediaFormats).filter((ending) => kinds.includes(mediaFormats[ending]?.kind as MediaKind))
}

/** The format of a file of one's own by its name alone; undefined for an address, and for an ending that has none. */
export function mediaFormat(name: string): MediaFormat | undefined {
  if (isAddress(name)) return undefined
  const [, ending = ''] = /\.([a-z0-9]+)$/i.exec(name) ?? []
  return Object.hasOwn(mediaFormats, ending.toLowerCase()) ? mediaFormats[ending.toLowerCase()] : undefined
}

/** The name under which a file of one's own goes out: its own, but for captions in SBV, which no browser reads and go out as WebVTT. */
export function publishedMediaName(name: string): string {
  return name.replace(/\.sbv$/i, '.vtt')
}

/** Whether what a field holds is a web address, and not the name of a file. */
export function isAddress(typed: string): boolean {
  return /^https?:\/\//i.test(typed)
}

/** The signs of a name that every file system takes and no address has to explain: letters, digits, space and a few others. */
const PORTABLE = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N} ._()'’+&@=~!-]*[\\p{L}\\p{M}\\p{N}_()’'!-])?"

/** The pattern of names of files with some endings. */
export function mediaNamePattern(endings: readonly string[]): RegExp {
  const spelt = endings.flatMap((ending) => [ending, ending.toUpperCase()])
  return new RegExp(`^${PORTABLE}\\.(?:${spelt.join('|')})$`, 'u')
}

/** The bytes of UTF-8 that a name may have: encrypted folders take 143, others 255. */
const MAX_NAME_BYTES = 140

const ANY_NAME = mediaNamePattern(Object.keys(mediaFormats))

/** Whether a file of that name can be stored everywhere, and has a format that is published. */
export function isMediaName(name: string): boolean {
  const [stem = ''] = name.split('.')
  return (
    ANY_NAME.test(name) &&
    !isDeviceName(stem.trim().toLowerCase()) &&
    name === name.normalize('NFC') &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES
  )
}

/** The name that a file should have instead of one that not every file system takes; undefined where its ending has no format. */
export function portableMediaName(typed: string): string | undefined {
  const base =
    typed
      .trim()
      .normalize('NFC')
      .replace(/[. ]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  if (isMediaName(base)) return base
  const [, stem = '', ending = ''] = /^(.*)\.([a-z0-9]+)$/iu.exec(base) ?? []
  const plain = foldText(stem)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MAX_NAME_BYTES / 2)
  const free = plain === '' ? 'image-1' : isDeviceName(plain) ? `${plain}-1` : plain
  const name = `${free}.${ending.toLowerCase()}`
  return isMediaName(name) ? name : undefined
}

/** A name without what tells it apart only on some file systems: case, and the way in which accents are written. */
export function mediaNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}
