import { join, relative } from 'node:path'
import { listAllFiles } from '../../files/list-files.ts'
import { readBytes } from '../../files/read-file.ts'
import { readLines } from '../../files/read-stream.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { buildRoster } from '../../people/build-roster.ts'
import {
  digestLinesOf,
  ERASED_NAMES_FILES,
  isErasureKeyOf,
  readDigestLines,
  readErasedNames,
  readErasureKey,
} from '../../people/erased-names.ts'
import type { PersonNames } from '../../people/name-forms.ts'
import { recordTexts } from '../../people/record-texts.ts'
import { openPersonMentions } from '../../people/release-leaks.ts'
import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { readContributors } from '../../read/read-contributors.ts'
import { readPublication, readRawRecords } from '../../read/read-records.ts'
import { redactJson, redactYaml } from '../../read/redact-person.ts'
import { findPersonCells } from '../../read/tables/person-cells.ts'

/** What an erasure changed, and what it leaves. */
export type ErasureResult = {
  readonly files: readonly string[]
  /** Where the name still stands in the data folder, and where words stand that may be somebody else's. */
  readonly left: readonly Place[]
  readonly doubtful: readonly Place[]
  /** The files that nothing here can read. */
  readonly unread: readonly string[]
  /** How many files of a result in the folder have the name; a build makes them anew. */
  readonly results: number
}

/** Why a person cannot be erased: the key of the names erased before is missing, or another one lies there. */
export type KeyMismatch = 'missing' | 'other'

/** Whether the key of a data folder is the one of the names that were erased before. */
export async function keyMismatch(data: string): Promise<KeyMismatch | undefined> {
  const [key, digests] = [await readErasureKey(data), await readDigestLines(data)]
  if (digests.length === 0) return undefined
  if (key === undefined) return 'missing'
  return isErasureKeyOf(key, digests) ? undefined : 'other'
}

/**
 * Takes a person's name, credits and all else out of the records, who keeps an id; leaves digests of the name under the key of
 * the data folder, or under `freshKey`, which becomes it. Digests are written first: if it is cut, the next time finds what is
 * left. Then every file of the folder, hidden ones and those of any size too, is searched for the name.
 */
export async function erasePerson(
  data: string,
  person: PersonNames,
  freshKey: string,
): Promise<ErasureResult> {
  const key = (await readErasureKey(data)) ?? freshKey
  const known = await readDigestLines(data)
  const digests = digestLinesOf(person, key).filter((line) => !known.includes(line))
  await replaceFile(join(data, ERASED_NAMES_FILES.key), `${key}\n`, OWNER_ALONE)
  await replaceFile(
    join(data, ERASED_NAMES_FILES.digests),
    [...known, ...digests].map((line) => `${line}\n`).join(''),
  )
  const changed = new Map<string, string>()
  for (const { format, path } of (await listDataFiles(data)).files) {
    if (format === 'csv' || format === 'workbook') continue // which only a spreadsheet writes again as they are
    const text = String((await readBytes(path)) ?? '')
    const blank =
      format === 'yaml'
        ? redactYaml(text, person.id)
        : text
            .split('\n')
            .map((line) => redactJson(line, person.id))
            .join('\n')
    if (blank !== text) changed.set(path, blank)
  }
  for (const [path, text] of changed) await replaceFile(path, text)
  return { files: [...changed.keys()], ...(await whatIsLeft(data, person.id)) }
}

/** The permissions of the key: nobody but its owner reads it. */
const OWNER_ALONE = 0o600

/** The places in every file of a data folder where the name of an erased person stands, found by its digests. */
async function whatIsLeft(data: string, id: string): Promise<Omit<ErasureResult, 'files'>> {
  const erased = await readErasedNames(data, () => undefined)
  const exceptions = (await readPublication(data, () => undefined))?.publication.exceptions ?? []
  const roster = await buildRoster(await readContributors(data, []), { exceptions, erased }) // full names of others are none of it
  const mentionIn = openPersonMentions(roster, id)
  const left = new Map((await findPersonCells(data, id)).map((place) => [shortPlace(place), place]))
  const doubtful = new Map<string, Place>()
  const unread: string[] = []
  const results = new Set<string>()
  const note = (text: string, place: Place): void => {
    const mention = mentionIn(text)
    if (mention === undefined) return
    if (RESULT.test(place.file)) results.add(place.file)
    else (mention === 'full' ? left : doubtful).set(shortPlace(place), place)
  }
  for await (const { text, place } of cellsIn(data)) note(text, place)
  for (const file of await listAllFiles(data)) {
    note(file, { file, line: 1, column: 1 })
    if (PACKED.test(file)) {
      unread.push(file)
      continue
    }
    let line = 0
    for await (const text of readLines(join(data, file))) note(text, { file, line: ++line, column: 1 })
  }
  for (const place of left.keys()) doubtful.delete(place)
  return { left: [...left.values()], doubtful: [...doubtful.values()], unread, results: results.size }
}

/** The texts in the cells of workbooks, as far as they hold records; their files as seen from the data folder. */
async function* cellsIn(data: string): AsyncGenerator<{ text: string; place: Place }> {
  for await (const { raw } of readRawRecords(data, [], { report: () => undefined, refuse: () => undefined }))
    for (const { text, path } of recordTexts(raw.value)) {
      const place = raw.placeOf(path)
      if (place.cell !== undefined && PACKED.test(place.file))
        yield { text, place: { ...place, file: relative(data, place.file) } }
    }
}

/** What a build makes anew, where the result lies in the folder of records. */
const RESULT = /^dist\//

/** Files whose text is packed in a way that is not searched byte by byte. */
const PACKED = /\.(xls[xmb]?|od[stp]|docx?|pptx?|zip|7z|rar|tar|tgz|pdf|jpe?g|png|webp|mp[34]|mov|webm)$/i
