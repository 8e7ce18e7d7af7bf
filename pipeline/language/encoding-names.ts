/** An encoding in which French texts come. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | LegacyEncoding

/** An encoding of one byte a character, which nothing in a file names. */
export type LegacyEncoding = 'Windows-1252' | 'ISO 8859-15' | 'Mac OS Roman' | 'DOS 850'

/** The encoding that the head of an HTML page or an XML declaration names, of those of this file; names of Latin 1 mean Windows-1252. */
export function declaredEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const [, html, xml] =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head) ?? []
  const label = (html ?? xml ?? '').toLowerCase()
  return Object.entries(LABELS).find(([, labels]) => labels.test(label))?.[0] as TextEncoding | undefined
}

/** The labels of encodings in pages, as the Encoding Standard has them. */
const LABELS: Readonly<Record<TextEncoding, RegExp>> = {
  'UTF-8': /^utf-?8$/,
  'UTF-16': /^utf-16(le|be)?$/,
  'Windows-1252': /^(windows-1252|cp1252|x-cp1252|iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/,
  'ISO 8859-15': /^(iso-?8859-15|latin-?9|l9)$/,
  'Mac OS Roman': /^(macintosh|mac|x-mac-roman)$/,
  'DOS 850': /^(ibm850|cp850|cp858|850)$/,
}

/** The encodings that can be named. */
export const textEncodings = Object.keys(LABELS) as readonly TextEncoding[]
