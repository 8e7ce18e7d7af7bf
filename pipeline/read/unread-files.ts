import { closest } from 'fastest-levenshtein'
import type { Message } from '../language/message.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'

/** What a file is that no record can be in, by its ending, and what is to be done with it. */
type ForeignFormat = {
  readonly endings: RegExp
  readonly is: Message
  /** What to do; `target` is the name of the file in which its records would be read. */
  readonly mend: (target: string) => Message
}

const copyTo = (target: string): Message => ({
  fr: `recopier ses fiches dans ${target}, avec un éditeur de texte`,
  en: `copy its records to ${target}, with a text editor`,
})
const putInMedia = (field: string) => (): Message => ({
  fr: `le placer dans le dossier media, à côté de publication.yaml, et écrire son nom dans ${field}`,
  en: `put it in the folder media, beside publication.yaml, and write its name in ${field}`,
})
const formats: readonly ForeignFormat[] = [
  {
    endings: /^(docx?|docm|dot[xm]?|odt|rtf|pages|wpd|wps)$/i,
    is: { fr: 'document de traitement de texte', en: 'document of a word processor' },
    mend: copyTo,
  },
  { endings: /^pdf$/i, is: { fr: 'document PDF', en: 'PDF document' }, mend: copyTo },
  {
    endings: /^(html?|xhtml|mhtml?)$/i,
    is: { fr: 'page web', en: 'web page' },
    mend: () => ({ fr: 'la lire avec la commande import', en: 'read it with the command import' }),
  },
  { endings: /^(pptx?|odp|key)$/i, is: { fr: 'présentation', en: 'slides' }, mend: copyTo },
  {
    endings: /^(png|jpe?g|gif|webp|svg|avif|bmp|tiff?|heic|ico)$/i,
    is: { fr: 'image', en: 'image' },
    mend: putInMedia('thumbnailUrl'),
  },
  {
    endings: /^(mp4|m4v|mov|webm|mkv|avi|wmv|mpe?g|ogv|mp3|m4a|wav|ogg|flac)$/i,
    is: { fr: 'film ou son', en: 'film or sound' },
    mend: putInMedia('contentUrl'),
  },
  {
    endings: /^(vtt|srt|sub|ssa|ass|sbv|scc|ttml|dfxp)$/i,
    is: { fr: 'fichier de sous-titres', en: 'caption file' },
    mend: putInMedia('caption'),
  },
  {
    endings: /^(gz|zip|7z|rar|tar|bz2|xz|zst)$/i,
    is: { fr: 'archive', en: 'archive' },
    mend: () => ({ fr: "la décompresser, et l'ôter", en: 'unpack it, and remove it' }),
  },
  {
    endings: /^(csv|tsv|tab|xlsx?|xlsm|xlsb|ods|fods|numbers)$/i,
    is: { fr: 'tableau', en: 'table' },
    mend: (target) => ({
      fr: `le mettre à côté de ce dossier, en CSV, .xlsx ou .ods ; ici, une fiche par fichier : ${target}`,
      en: `put it next to this folder, as CSV, .xlsx or .ods; here, one record a file: ${target}`,
    }),
  },
]

/** Endings of files that are records under another name: text files, copies, other names of YAML and NDJSON. */
const RENAMED =
  /^(txt|text|md|json|bak|old|orig|tmp|copy|copie|download|crdownload|part|new|yam|yal|yalm|ymal|ymla|yalml|yaaml|yamml|yml_|yaml_)$/i

/** The endings of files that are read, which another ending may follow without being seen. */
const READ = /\.(ya?ml|csv|ndjson|xlsx|ods)$/i

/** The problem of a file that lies where one record a file is read. */
export function unreadInFolder(path: string, name: string, isFolder: boolean): Problem {
  const { base, ending } = splitName(name)
  if (isFolder) return violation('unknown-file', placeOf(path), [], name, `${name}.yaml`)
  return (
    foreign(path, name, `${recordName(base)}.yaml`) ??
    renamed(path, name, `${recordName(ending === '' ? name : base)}.yaml`)
  )
}

/** The problem of a file that lies beside those that are read, whose names are among `candidates`. */
export function unreadFile(
  path: string,
  name: string,
  candidates: readonly string[],
  isFolder = false,
): Problem {
  const { base, ending } = splitName(name)
  const near = closest(name, [...candidates])
  if (isFolder) return violation('unknown-file', placeOf(path), [], name, near)
  if (/^(jsonl|ldjson|jsonlines)$/i.test(ending)) return renamed(path, name, `${base}.ndjson`)
  if (READ.test(base) && RENAMED.test(ending)) return renamed(path, name, base)
  const isTable = /^(csv|tsv|tab)$/i.test(ending)
  const target = closest(`${recordName(base)}.yaml`, [...candidates])
  if (/^(tsv|tab)$/i.test(ending)) return renamed(path, name, `${base}.csv`)
  const found = isTable ? undefined : foreign(path, name, target)
  return found ?? violation('unknown-file', placeOf(path), [], name, near)
}

function foreign(path: string, name: string, target: string): Problem | undefined {
  const { ending } = splitName(name)
  const format = formats.find(({ endings }) => endings.test(ending))
  return format && violation('file-format', placeOf(path), [], name, format.is, format.mend(target))
}

function renamed(path: string, name: string, target: string): Problem {
  return violation('file-ending', placeOf(path), [], name, target)
}

function splitName(name: string): { base: string; ending: string } {
  const [, base = name, ending = ''] = /^(.+)\.([^.]*)$/.exec(name) ?? []
  return { base, ending }
}

/** The name of a file without an ending that is read. */
function recordName(base: string): string {
  return base.replace(READ, '')
}

function placeOf(path: string): { file: string; line: number; column: number } {
  return { file: path, line: 1, column: 1 }
}
