/** A decoded text with its encoding; no text where the bytes are a PDF, an archive or a picture. */
type DecodedPage = { readonly text: string; readonly encoding: PageEncoding } | { readonly text?: undefined }

/** An encoding that `decodePage` recognises. */
export type PageEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Bytes of the largest page that is imported. */
export const MAX_PAGE_BYTES = 2_000_000

/** Decodes a page as UTF-16 where it begins with a byte order mark, as UTF-8 where it is valid, and as Windows-1252 otherwise. */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (/^(%PDF|PK\x03\x04|\xD0\xCF\x11\xE0|\x89PNG|\xFF\xD8\xFF)/.test(start)) return {}
  if (start.startsWith('\xFF\xFE')) return { text: decoded('utf-16le', bytes), encoding: 'UTF-16' }
  if (start.startsWith('\xFE\xFF')) return { text: decoded('utf-16be', bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decoded('windows-1252', bytes), encoding: 'Windows-1252' }
  }
}

function decoded(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
