import { join, sep } from 'node:path'
import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { listFileKinds } from '../files/list-files.ts'
import { BrokenLinkError, resolveRealPath } from '../files/real-path.ts'
import type { Message } from '../language/message.ts'
import { formatLine } from '../problems/format-value.ts'
import type { Place, Problem, ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { isSkippedName } from '../read/data-files.ts'
import { unreadableProblem } from '../read/read-bounded-file.ts'
import { isMediaName, mediaFormat, mediaNameKey, portableMediaName } from '../record/media-name.ts'
import { normalizePhrase } from '../record/normalize-phrase.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { judgeFile } from './judge-file.ts'
import type { MediaFile, MediaFolder } from './media-folder.ts'

/** The folder of files of one's own, in a folder of records and in a release. */
export const MEDIA_FOLDER = 'media'

/** Searches the texts of a value for names that may not be published, as `RecordSearch.value` does. */
type SearchTexts = (value: unknown, placeOf: PlaceOf) => readonly Problem[]

/**
 * Reads the folder `media/` of a folder of records: the files that can be published, by name. Reports what is wrong with the others
 * and in all of them; texts that are in `accepted` may stand in metadata.
 */
export async function readMedia(
  data: string,
  report: ProblemSink,
  searchTexts: SearchTexts,
  accepted: readonly string[] = [],
): Promise<MediaFolder> {
  const folder = join(data, MEDIA_FOLDER)
  const isAccepted = acceptTexts(accepted)
  const files = new Map<string, MediaFile>()
  const spelt = new Map<string, string>()
  for (const [typed, kind] of [...((await listFileKinds(folder)) ?? [])].sort()) {
    if (isSkippedName(typed)) continue
    const path = join(folder, typed)
    const place = { file: path, line: 1, column: 1 }
    const name = typed.normalize('NFC')
    const twin = spelt.get(mediaNameKey(name))
    const isFile = kind === 'file' || (kind === 'link' && (await leadsInside(path, folder)))
    const format = mediaFormat(name)
    if (!isFile)
      report(violation('media-place-of-file', place, [], formatLine(name), kind === 'folder' ? FOLDER : LINK))
    else if (format === undefined) report(unpublishedFormat(name, place))
    else if (!isMediaName(name))
      report(
        violation('media-file-name', place, [], formatLine(name), formatLine(portableMediaName(name) ?? '')),
      )
    else files.set(name, await readFile({ name, path, format }, report, searchTexts, isAccepted))
    if (twin !== undefined) report(violation('media-twins', place, [], formatLine(name), formatLine(twin)))
    spelt.set(mediaNameKey(name), name)
  }
  return files
}

/** Makes the test whether a text may stand in the metadata of a file: one that says one of the accepted texts. */
export function acceptTexts(accepted: readonly string[]): (text: string) => boolean {
  const phrases = accepted.map((each) => normalizePhrase(each))
  return (text) => phrases.some((each) => ` ${normalizePhrase(text)} `.includes(` ${each} `))
}

const FOLDER: Message = {
  fr: 'dossier dans media, qui n’est pas lu',
  en: 'a folder in media, which is not read',
}
const LINK: Message = {
  fr: 'lien qui ne mène à aucun fichier de media',
  en: 'a link that leads to no file of media',
}

/** A file with what it says of itself; where it cannot be read, without. */
async function readFile(
  found: Pick<MediaFile, 'name' | 'path' | 'format'>,
  report: ProblemSink,
  searchTexts: SearchTexts,
  isAccepted: (text: string) => boolean,
): Promise<MediaFile> {
  const { name, path } = found
  try {
    const file = { ...found, bytes: await fileSize(path) }
    const { facts, problems, texts } = await judgeFile(file, isAccepted)
    report(...problems)
    const isTimed = file.format.kind === 'captions' || file.format.kind === 'text'
    const lineOf = (step: unknown): number => (isTimed && typeof step === 'number' ? step + 1 : 1)
    const placeOf: PlaceOf = ([step]) => ({ file: path, line: lineOf(step), column: 1 })
    report(...searchTexts([...texts, name.replace(/\.[^.]*$/, '')], placeOf))
    return { ...file, ...facts }
  } catch (error) {
    report(unreadableProblem(path, error))
    return { ...found, bytes: 0 }
  }
}

/** Whether a link leads to a file of the folder it is in. */
async function leadsInside(path: string, folder: string): Promise<boolean> {
  try {
    const real = await resolveRealPath(path)
    return real.startsWith((await resolveRealPath(folder)) + sep) && (await fileKindOf(real)) === 'file'
  } catch (error) {
    if (error instanceof BrokenLinkError) return false
    throw error
  }
}

/** The problem of a file whose format is not published, with the way to one that is. */
export function unpublishedFormat(name: string, place: Place): Problem {
  const [, ending = ''] = /\.([^.]*)$/.exec(name) ?? []
  const way = ways.find(({ endings }) => endings.test(ending))?.way ?? OTHER
  return violation('media-format', place, [], formatLine(name), way)
}

const OTHER: Message = { fr: 'l’ôter de media', en: 'take it out of media' }
const ways: readonly { readonly endings: RegExp; readonly way: Message }[] = [
  {
    endings: /^svgz?$/i,
    way: {
      fr: 'une image SVG peut contenir un programme : l’enregistrer en .png ou en .webp',
      en: 'an SVG picture may hold a program: save it as .png or .webp',
    },
  },
  {
    endings: /^(gif|bmp|tiff?|heic|heif|psd|ico)$/i,
    way: { fr: 'l’enregistrer en .jpg, .png, .webp ou .avif', en: 'save it as .jpg, .png, .webp or .avif' },
  },
  {
    endings: /^(mov|m4v|mkv|avi|wmv|mpe?g|3gp|flv|mts)$/i,
    way: { fr: 'l’exporter en .mp4 ou en .webm', en: 'export it as .mp4 or .webm' },
  },
  {
    endings: /^(aac|wma|aiff?|opus)$/i,
    way: { fr: 'l’exporter en .mp3 ou en .m4a', en: 'export it as .mp3 or .m4a' },
  },
  {
    endings: /^(sub|ssa|ass|scc|ttml|dfxp|stl)$/i,
    way: { fr: 'l’exporter en .vtt ou en .srt', en: 'export it as .vtt or .srt' },
  },
  {
    endings: /^(pdf|docx?|odt|rtf|html?)$/i,
    way: {
      fr: 'l’enregistrer en .txt, ou le mettre en ligne ailleurs et écrire son adresse',
      en: 'save it as .txt, or put it online elsewhere and write its address',
    },
  },
]
