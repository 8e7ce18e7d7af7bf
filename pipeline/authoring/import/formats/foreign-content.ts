import type { Message } from '../../../language/message.ts'
import { contentRefusals } from '../content/content-refusals.ts'
import { type ImportContent, onlyFile } from '../content/import-content.ts'

/** Why content of no known format is refused: what it is, by its first bytes, and what to do. */
export function refusalOf(content: ImportContent): Message {
  const file = onlyFile(content)
  if (file === undefined) return contentRefusals.nothing(content.name)
  const known = [...binary, ...texts].find(
    ({ begins }) =>
      begins.test(file.head === '' ? file.magic : file.head.slice(0, HEAD_CHARACTERS)) ||
      begins.test(file.magic),
  )
  if (known !== undefined) return contentRefusals.foreign(content.name, known.name, known.remedy)
  return contentRefusals.foreign(
    content.name,
    { fr: 'des données d’un format inconnu', en: 'data of an unknown format' },
    PAGE,
  )
}

/** Whether a text is one that is no page, by how it begins. */
export function isForeignText(text: string): boolean {
  return texts.some(({ begins }) => begins.test(text.slice(0, HEAD_CHARACTERS)))
}

/** Whether bytes are those of a file that is no text. */
export function isBinary(magic: string): boolean {
  return binary.some(({ begins }) => begins.test(magic))
}

const HEAD_CHARACTERS = 2000

type ForeignFormat = { readonly begins: RegExp; readonly name: Message; readonly remedy: Message }

const PAGE: Message = {
  fr: 'enregistrer la page en HTML ou en texte, ou en copier le texte dans un fichier',
  en: 'save the page as HTML or text, or copy its text into a file',
}
const METADATA: Message = {
  fr: 'donner la page ou l’export qui décrit la vidéo, et non la vidéo elle-même',
  en: 'give the page or the export that describes the video, not the video itself',
}
const UNPACK: Message = {
  fr: 'l’extraire, et donner le dossier',
  en: 'unpack it, and give the folder',
}

const binary: readonly ForeignFormat[] = [
  {
    begins: /^%PDF/,
    name: { fr: 'un document PDF', en: 'a PDF document' },
    remedy: { fr: 'en copier le texte dans un fichier', en: 'copy its text into a file' },
  },
  {
    begins: /^PK[\x03\x05]/,
    name: { fr: 'une archive ou un document de bureautique', en: 'an archive or an office document' },
    remedy: PAGE,
  },
  {
    begins: /^\xD0\xCF\x11\xE0/,
    name: { fr: 'un ancien document de bureautique (.doc, .xls)', en: 'an old office document (.doc, .xls)' },
    remedy: { fr: 'l’enregistrer en .xlsx, .csv ou .txt', en: 'save it as .xlsx, .csv or .txt' },
  },
  {
    begins: /^\x1F\x8B|^[\s\S]{257}ustar/,
    name: { fr: 'une archive compressée (.tgz, .tar)', en: 'a packed archive (.tgz, .tar)' },
    remedy: UNPACK,
  },
  {
    begins: /^(?:Rar!|7z\xBC\xAF)/,
    name: { fr: 'une archive compressée (.rar, .7z)', en: 'a packed archive (.rar, .7z)' },
    remedy: UNPACK,
  },
  {
    begins: /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF[\s\S]{4}WEBP)/,
    name: { fr: 'une image', en: 'a picture' },
    remedy: PAGE,
  },
  {
    begins: /^(?:[\s\S]{4}ftyp|\x1A\x45\xDF\xA3|RIFF[\s\S]{4}(?:AVI |WAVE)|OggS|ID3|\xFF\xFB|fLaC|FLV)/,
    name: { fr: 'une vidéo ou un son', en: 'a video or a sound' },
    remedy: METADATA,
  },
  {
    begins: /^SQLite format 3\0/,
    name: { fr: 'une base de données SQLite', en: 'an SQLite database' },
    remedy: { fr: 'exporter la table en CSV ou en .xlsx', en: 'export the table as CSV or .xlsx' },
  },
]

const texts: readonly ForeignFormat[] = [
  { begins: /^\{\\rtf/, name: { fr: 'un document RTF', en: 'an RTF document' }, remedy: PAGE },
  {
    begins: /^\s*(?:\{\s*["}]|\[\s*[\]{"[])/,
    name: { fr: 'des données en JSON', en: 'data as JSON' },
    remedy: {
      fr: 'donner un .info.json de yt-dlp, un export de PeerTube, ou la page',
      en: 'give a .info.json of yt-dlp, an export of PeerTube, or the page',
    },
  },
  {
    begins:
      /^\s*(?:<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?)?<(?:rss|feed|urlset|sitemapindex|OAI-PMH|tt|transcript|timedtext|record|rdf:RDF|[\w-]+:[\w-]+)[\s>]/,
    name: { fr: 'des données en XML', en: 'data as XML' },
    remedy: {
      fr: 'donner un flux RSS ou Atom qui décrit des vidéos, ou la page',
      en: 'give an RSS or Atom feed that describes videos, or the page',
    },
  },
  {
    begins: /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*(?:MIME-Version:|Content-Type: multipart\/)/i,
    name: { fr: 'un message ou une page MHTML sans texte', en: 'a message or an MHTML page without text' },
    remedy: PAGE,
  },
]
