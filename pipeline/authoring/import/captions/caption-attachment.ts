import type { Message } from '../../../language/message.ts'
import { type CaptionFormat, captionFormatOf } from '../../../transcript/cue.ts'
import { readCaptions } from '../../../transcript/read-captions.ts'
import type { ContentFile, ImportContent } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'
import { languageTagOf } from '../language-names.ts'
import type { ChapterMark } from '../read-times.ts'
import { type CaptionNameReading, captionNameReadings, languageOfFolder } from './caption-name.ts'

/** A file of captions of an import, before it is known which video it belongs to. */
export type CaptionAttachment = {
  readonly file: ContentFile
  readonly format: CaptionFormat
  readonly readings: readonly CaptionNameReading[]
  /** The language that the file itself says, and that its folder says. */
  readonly language?: string
  readonly folderLanguage?: string
  /** The chapters of a file that says that it holds chapters. */
  readonly chapters?: readonly ChapterMark[]
}

/**
 * The files of captions among those of an import, in the order of their paths; of files of chapters, the chapters. Throws
 * `UnreadableContentError` for a file that stands alone and whose encoding nothing tells; others are told.
 */
export async function captionAttachments({ files, isCollection }: ImportContent): Promise<{
  readonly attachments: readonly CaptionAttachment[]
  readonly notes: Message[]
}> {
  const attachments: CaptionAttachment[] = []
  const notes: Message[] = []
  for (const file of files) {
    const format = captionFormatOfText(file.head)
    if (format === undefined) continue
    const text = await readText(file)
    if (typeof text !== 'string') {
      if (!isCollection) throw text
      notes.push(text.told)
      continue
    }
    const readings = captionNameReadings(file.path)
    const header =
      format === 'vtt' ? (/^[^\n]*\n((?:[^\n]*[^\s\n][^\n]*\n)*)/.exec(file.head)?.[1] ?? '') : ''
    const language = languageTagOf(/^Language:\s*(\S+)\s*$/im.exec(header)?.[1] ?? '')
    const folderLanguage = languageOfFolder(file.path)
    const isChapters = /^Kind:\s*chapters\s*$/im.test(header) || readings.some((each) => each.isChapters)
    attachments.push({
      file,
      format,
      readings,
      ...(language !== undefined && { language }),
      ...(folderLanguage !== undefined && { folderLanguage }),
      ...(isChapters && { chapters: chaptersIn(text, format) }),
    })
  }
  return { attachments, notes }
}

/** The text of a file, or why it cannot be had. */
async function readText(file: ContentFile): Promise<string | UnreadableContentError> {
  try {
    return await file.text()
  } catch (error) {
    if (error instanceof UnreadableContentError) return error
    throw error
  }
}

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{3}`

/** The format of captions by how a text begins; undefined for a text that is none. */
export function captionFormatOfText(head: string): CaptionFormat | undefined {
  if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'vtt'
  if (new RegExp(String.raw`^\uFEFF?\s*\d+\s*\r?\n${CLOCK}\s*-->`).test(head)) return 'srt'
  return new RegExp(String.raw`^\uFEFF?\s*${CLOCK},${CLOCK}\s*\r?\n`).test(head) ? 'sbv' : undefined
}

/** The name of a file of captions with the ending of its format. */
export function captionFileName({ file, format }: Pick<CaptionAttachment, 'file' | 'format'>): string {
  const name = file.path.split(/[/\\]/).at(-1) ?? ''
  return captionFormatOf(name) === format ? name : `${name.replace(/\.(?:vtt|srt|sbv|txt)$/i, '')}.${format}`
}

function chaptersIn(text: string, format: CaptionFormat): ChapterMark[] {
  return readCaptions(text, format, '').cues.flatMap(({ start, end, lines }) => {
    const name = lines.map((line) => line.text).join(' ')
    const first = Math.floor(start)
    return name === ''
      ? []
      : [{ start: first, name, hasHours: true, ...(end > first && { end: Math.floor(end) }) }]
  })
}
