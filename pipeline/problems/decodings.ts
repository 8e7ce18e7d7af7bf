/** How often decodings are applied to what others gave: an address within JSON within Base64. */
const MAX_DEPTH = 3

/** The texts that are looked at, at most. */
const MAX_TEXTS = 200

/** What a text says in the encodings that texts travel in, one within the other; without the text itself. */
export function decodings(text: string): string[] {
  const found = new Set([text])
  let latest = [text]
  for (let depth = 0; depth < MAX_DEPTH && found.size < MAX_TEXTS; depth++) {
    latest = latest
      .flatMap((each) => decoders.map((decode) => decode(each)))
      .filter((each) => !found.has(each))
    for (const each of latest) found.add(each)
  }
  found.delete(text)
  return [...found]
}

const decoders: readonly ((text: string) => string)[] = [
  // addresses and forms (RFC 3986), and mails (RFC 2045)
  (text) => text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (run) => ofHex(run.replaceAll('%', ''))),
  (text) => text.replaceAll(/(?:=[0-9a-f]{2})+/gi, (run) => ofHex(run.replaceAll('=', ''))),
  // JSON and JavaScript
  (text) =>
    text
      .replaceAll(/\\u\{([0-9a-f]{1,6})\}/gi, (_, hex: string) => ofCode(hex, 16))
      .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => ofCode(hex, 16))
      .replaceAll(/\\x([0-9a-f]{2})/gi, (_, hex: string) => ofCode(hex, 16))
      .replaceAll(/\\([0-7]{3})/g, (_, octal: string) => ofCode(octal, 8)),
  (text) => text.replaceAll(/\\(.)/g, '$1'),
  // HTML and XML
  (text) =>
    text
      .replaceAll(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => ofCode(hex, 16))
      .replaceAll(/&#(\d{1,7});?/g, (_, digits: string) => ofCode(digits, 10))
      .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ''),
  // bytes: in hexadecimal, with or without something between them; in decimal; in Base64 (RFC 4648)
  (text) =>
    text.replaceAll(/(?:0x|\\x)?[0-9a-f]{2}(?:[\s:,;._-]*(?:0x|\\x)?[0-9a-f]{2}){3,}/gi, (run) =>
      ofHex(run.replaceAll(/0x|\\x|[^0-9a-f]/gi, '')),
    ),
  (text) =>
    text.replaceAll(/\d{1,3}(?:[\s,;]+\d{1,3}){3,}/g, (run) =>
      Buffer.from(run.split(/[\s,;]+/).map(Number)).toString(),
    ),
  (text) => text.replaceAll(/[\w+/-]{8,}/g, (run) => Buffer.from(run, 'base64').toString()),
  // characters between the others, and others that look like them
  (text) => text.replaceAll(/[\s\p{C}\p{M}]+/gu, ''),
  (text) => text.normalize('NFKC'),
]

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function ofHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString()
}

function ofCode(digits: string, base: number): string {
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
