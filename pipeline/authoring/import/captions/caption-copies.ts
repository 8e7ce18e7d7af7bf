import { join } from 'node:path'
import { listFileKinds } from '../../../files/list-files.ts'
import { readBytes } from '../../../files/read-file.ts'
import { writeNewFile } from '../../../files/write-new-files.ts'
import { MEDIA_FOLDER } from '../../../media/read-media.ts'
import { mediaNameKey, portableMediaName } from '../../../record/media-name.ts'
import type { ImportedCaption, ImportedVideo } from '../imported-video.ts'
import { type CaptionAttachment, captionFileName } from './caption-attachment.ts'

/** Gives the videos of an import their files of captions under the names that these have, or will have, in the folder of media. */
export async function nameCaptionFiles(
  data: string,
  videos: readonly ImportedVideo[],
): Promise<ImportedVideo[]> {
  const folder = join(data, MEDIA_FOLDER)
  const there = [...((await listFileKinds(folder)) ?? new Map<string, unknown>()).keys()]
  const taken = new Map(there.map((name): [string, string] => [mediaNameKey(name), name]))
  const claimed = new Set<string>()
  const nameFor = async ({ attachment, language }: ImportedCaption): Promise<string | undefined> => {
    if (attachment === undefined) return undefined
    const name = portableMediaName(
      withLanguage(captionFileName(attachment), attachment, language).replaceAll('@', '-'),
    )
    if (name === undefined) return undefined
    for (let count = 1; ; count++) {
      const free = count === 1 ? name : name.replace(/(\.[^.]*)$/, `-${count}$1`)
      const key = mediaNameKey(free)
      const present = taken.get(key)
      if (claimed.has(key) || (present !== undefined && !(await isSame(join(folder, present), attachment))))
        continue
      claimed.add(key)
      return present ?? free
    }
  }
  const named: ImportedVideo[] = []
  for (const video of videos) {
    const value: ImportedCaption[] = []
    for (const each of video.captions?.value ?? []) {
      const address = await nameFor(each)
      value.push(address === undefined ? each : { ...each, address })
    }
    named.push(video.captions === undefined ? video : { ...video, captions: { ...video.captions, value } })
  }
  return named
}

/** Copies files of captions into the folder of media, in UTF-8; resolves to the paths of those that were not there. */
export async function copyCaptionFiles(
  data: string,
  captions: readonly ImportedCaption[],
): Promise<string[]> {
  const written: string[] = []
  for (const { attachment, address } of captions) {
    if (attachment === undefined || address === undefined) continue
    const path = join(data, MEDIA_FOLDER, address)
    if (await writeNewFile(path, await bytesInUtf8(attachment))) written.push(path)
  }
  return written
}

/** The name of a file with the language that a folder said, so that `fr/1.vtt` and `en/1.vtt` are two. */
function withLanguage(
  name: string,
  { readings, folderLanguage }: CaptionAttachment,
  language: string,
): string {
  const isSaid = folderLanguage === undefined || readings.some((each) => each.language !== undefined)
  return isSaid ? name : name.replace(/(\.[^.]*)$/, `.${language}$1`)
}

async function isSame(path: string, attachment: CaptionAttachment): Promise<boolean> {
  const there = await readBytes(path)
  return there !== undefined && Buffer.from(there).equals(Buffer.from(await bytesInUtf8(attachment)))
}

async function bytesInUtf8({ file }: CaptionAttachment): Promise<Uint8Array> {
  const bytes = await file.bytes()
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    text.decode(bytes)
    return bytes
  } catch {
    return Buffer.from(await file.text())
  }
}
