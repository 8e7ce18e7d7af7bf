import type { Message } from '../../language/message.ts'

/** What a text is that is no page, by how it begins; `undefined` for a page or a text that people read. */
export function foreignFormat(text: string): Message | undefined {
  return formats.find(({ begins }) => begins.test(text.slice(0, HEAD_CHARACTERS)))?.name
}

/** The characters of a file in which its format shows. */
const HEAD_CHARACTERS = 2000

const formats: readonly { readonly begins: RegExp; readonly name: Message }[] = [
  { begins: /^WEBVTT\b/, name: { fr: 'des sous-titres (WebVTT)', en: 'captions (WebVTT)' } },
  {
    begins: /^\s*\d+\s*\r?\n\d+:\d\d:\d\d[,.]\d+\s*-->/,
    name: { fr: 'des sous-titres (SubRip)', en: 'captions (SubRip)' },
  },
  { begins: /^\{\\rtf/, name: { fr: 'un document RTF', en: 'an RTF document' } },
  {
    begins: /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*(?:MIME-Version:|Content-Type: multipart\/)/i,
    name: { fr: 'une page enregistrée en MHTML', en: 'a page saved as MHTML' },
  },
  {
    begins: /^\s*(?:\{\s*"|\[\s*\{\s*")/,
    name: { fr: 'des données en JSON', en: 'data as JSON' },
  },
  {
    begins: /^\s*(?:<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?)?<(?:rss|feed|urlset|OAI-PMH|[\w-]+:[\w-]+)[\s>]/,
    name: { fr: 'des données en XML', en: 'data as XML' },
  },
]
