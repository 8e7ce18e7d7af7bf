import type { Message } from '../language/message.ts'

/** How many bytes from the start of a file tell its format. */
export const SIGNATURE_BYTES = 512

/** A format that the first bytes of a file tell: the endings that it may have, none of a format that is not published, and its name. */
export type FileSignature = { readonly endings: readonly string[]; readonly is: Message }

type Test = FileSignature & { readonly fits: (head: Uint8Array, text: string) => boolean }

const same = (name: string): Message => ({ fr: name, en: name })
const brandOf = (text: string): string => (text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '')

/** The formats by their first bytes; the first that fits counts. */
const tests: readonly Test[] = [
  { endings: ['jpg', 'jpeg'], is: same('JPEG'), fits: (_, text) => text.startsWith('\xff\xd8\xff') },
  { endings: ['png'], is: same('PNG'), fits: (_, text) => text.startsWith('\x89PNG\r\n\x1a\n') },
  {
    endings: ['webp'],
    is: same('WebP'),
    fits: (_, text) => text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP',
  },
  {
    endings: ['wav'],
    is: same('WAV'),
    fits: (_, text) => text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE',
  },
  { endings: ['avif'], is: same('AVIF'), fits: (_, text) => /^avi[fs]$/.test(brandOf(text)) },
  { endings: [], is: same('HEIC'), fits: (_, text) => /^(hei|hev|mif|msf)/.test(brandOf(text)) },
  { endings: [], is: same('QuickTime'), fits: (_, text) => brandOf(text) === 'qt  ' },
  { endings: ['mp4', 'm4a'], is: same('MP4'), fits: (_, text) => brandOf(text) !== '' },
  {
    endings: ['webm'],
    is: same('WebM'),
    fits: (_, text) => text.startsWith('\x1aE\xdf\xa3') && text.includes('webm'),
  },
  { endings: [], is: same('Matroska'), fits: (_, text) => text.startsWith('\x1aE\xdf\xa3') },
  { endings: ['ogg', 'ogv'], is: same('Ogg'), fits: (_, text) => text.startsWith('OggS') },
  { endings: ['flac'], is: same('FLAC'), fits: (_, text) => text.startsWith('fLaC') },
  { endings: [], is: same('GIF'), fits: (_, text) => /^GIF8[79]a/.test(text) },
  { endings: [], is: same('PDF'), fits: (_, text) => text.startsWith('%PDF-') },
  { endings: [], is: same('ZIP'), fits: (_, text) => text.startsWith('PK\x03\x04') },
  { endings: [], is: same('TIFF'), fits: (_, text) => /^(II\*\0|MM\0\*)/.test(text) },
  { endings: [], is: same('BMP'), fits: (_, text) => text.startsWith('BM') && text.includes('\0') },
  {
    endings: ['mp3'],
    is: same('MP3'),
    fits: (head, text) => text.startsWith('ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
  },
  { endings: [], is: same('SVG'), fits: (_, text) => /<svg[\s>]/i.test(text) },
  {
    endings: [],
    is: { fr: 'une page web', en: 'a web page' },
    fits: (_, text) => /<(!doctype html|html|head|body|script)[\s>]/i.test(text),
  },
  {
    endings: ['vtt', 'srt', 'sbv', 'txt'],
    is: { fr: 'du texte', en: 'text' },
    fits: (head, text) => head.length > 0 && !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text),
  },
]

/** The format of a file by its first bytes; undefined where it is none that is known. */
export function fileSignature(head: Uint8Array): FileSignature | undefined {
  const text = Buffer.from(head).toString('latin1')
  return tests.find(({ fits }) => fits(head, text))
}
