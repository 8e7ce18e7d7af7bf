import { join, relative } from 'node:path'
import { bytesOf, everyFileBelow, replaceFile } from './disk.ts'
import { digestsOf, ERASED, isKeyOf, readDigests, readErased, readKey } from './people/digests.ts'
import { openNameMentions } from './people/leaks.ts'
import type { Named } from './people/names.ts'
import { rosterOfNames } from './people/roster.ts'
import { textsIn } from './people/searched-texts.ts'
import { type Place, shortPlace } from './problem.ts'
import { blankJson, blankYaml } from './read/blank.ts'
import { dataFiles } from './read/files.ts'
import { readPublication, readRaws } from './read/records.ts'
import { cellsAbout } from './read/tables/person.ts'
import { linesOf } from './stream.ts'

/** What an erasure changed, where the name still stands in the data folder, and the files that nothing here can read. */
export type Erasure = {
  readonly files: readonly string[]
  readonly left: readonly Place[]
  readonly unread: readonly string[]
}

/** Why a person cannot be erased: the key of the names erased before is missing, or another one lies there. */
export type KeyTrouble = 'missing' | 'other'

/** Whether the key of a data folder is the one of the names that were erased before. */
export async function keyTrouble(data: string): Promise<KeyTrouble | undefined> {
  const [key, digests] = [await readKey(data), await readDigests(data)]
  if (digests.length === 0) return undefined
  if (key === undefined) return 'missing'
  return isKeyOf(key, digests) ? undefined : 'other'
}

/**
 * Takes a person's name, credits and all else out of the records, who keeps an id; leaves digests of the name under the key of
 * the data folder, or under `freshKey`, which becomes it. Digests are written first: if it is cut, the next time finds what is
 * left. Then every file of the folder, hidden ones and those of any size too, is searched for the name.
 */
export async function erasePerson(data: string, person: Named, freshKey: string): Promise<Erasure> {
  const key = (await readKey(data)) ?? freshKey
  const known = await readDigests(data)
  const digests = digestsOf(person, key).filter((line) => !known.includes(line))
  await replaceFile(join(data, ERASED.key), `${key}\n`, OWNER_ALONE)
  await replaceFile(join(data, ERASED.digests), [...known, ...digests].map((line) => `${line}\n`).join(''))
  const changed = new Map<string, string>()
  for (const { format, path } of (await dataFiles(data)).files) {
    if (format === 'csv' || format === 'workbook') continue // which only a spreadsheet writes again as they are
    const text = String((await bytesOf(path)) ?? '')
    const blank =
      format === 'yaml'
        ? blankYaml(text, person.id)
        : text
            .split('\n')
            .map((line) => blankJson(line, person.id))
            .join('\n')
    if (blank !== text) changed.set(path, blank)
  }
  for (const [path, text] of changed) await replaceFile(path, text)
  return { files: [...changed.keys()], ...(await whatIsLeft(data, person.id)) }
}

/** The permissions of the key: nobody but its owner reads it. */
const OWNER_ALONE = 0o600

/** The places in every file of a data folder where the name of an erased person stands, found by its digests. */
async function whatIsLeft(data: string, id: string): Promise<Pick<Erasure, 'left' | 'unread'>> {
  const erased = await readErased(data, () => undefined)
  const exceptions = (await readPublication(data, () => undefined))?.publication.exceptions ?? []
  const names = openNameMentions(rosterOfNames([], { exceptions, erased }), id)
  const cells = [...(await cellsAbout(data, id)), ...(await cellsNaming(data, names))]
  const left = [...new Map(cells.map((place) => [shortPlace(place), place])).values()]
  const unread: string[] = []
  for (const file of await everyFileBelow(data)) {
    if (names(file)) left.push({ file, line: 1, column: 1 })
    if (PACKED.test(file)) {
      unread.push(file)
      continue
    }
    let line = 0
    for await (const text of linesOf(join(data, file))) {
      line++
      if (names(text)) left.push({ file, line, column: 1 })
    }
  }
  return { left, unread }
}

/** The cells of workbooks that name a person, as far as they hold records; their files as seen from the data folder. */
async function cellsNaming(data: string, names: (text: string) => boolean): Promise<Place[]> {
  const places: Place[] = []
  for await (const { raw } of readRaws(data, [], { report: () => undefined, refuse: () => undefined }))
    for (const { text, path } of textsIn(raw.value)) {
      const place = raw.placeOf(path)
      if (place.cell !== undefined && PACKED.test(place.file) && names(text))
        places.push({ ...place, file: relative(data, place.file) })
    }
  return places
}

/** Files whose text is packed in a way that is not searched byte by byte. */
const PACKED = /\.(xls[xmb]?|od[stp]|docx?|pptx?|zip|7z|rar|tar|tgz|pdf|jpe?g|png|webp|mp[34]|mov|webm)$/i
