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
import { readPublication } from '../../read/read-publication.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { findPersonCells, redactJson, redactYaml } from '../../read/redact-person.ts'

/** The files that an erasure changed, and the places where the name remains. */
export type ErasureResult = {
  readonly files: readonly string[]
  /** Places where the full name still stands, and places (`doubtful`) where a part of it may mean another person. */
  readonly left: readonly Place[]
  readonly doubtful: readonly Place[]
  /** Files that cannot be searched. */
  readonly unread: readonly string[]
  /** How many files of a result inside the folder contain the name; a build makes them anew. */
  readonly results: number
}

/** Why a person cannot be erased: the key of the names that were erased earlier is missing, or it is another one. */
type KeyMismatch = 'missing' | 'other'

/** Compares the key of a data folder with the digests of the names that were erased earlier; `undefined` where they match. */
export async function keyMismatch(data: string): Promise<KeyMismatch | undefined> {
  const [key, digests] = [await readErasureKey(data), await readDigestLines(data)]
  if (digests.length === 0) return undefined
  if (key === undefined) return 'missing'
  return isErasureKeyOf(key, digests) ? undefined : 'other'
}

/**
 * Erases everything but the id of a person from the records, and writes digests of the name under the key of the data folder;
 * `freshKey` becomes that key where there is none. Digests are written first, so that an interrupted erasure can be resumed. Then
 * every file of the folder is searched for the name, hidden files and files of any size included.
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
    if (format === 'csv' || format === 'workbook') continue // only a spreadsheet program can rewrite these unchanged
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
  return { files: [...changed.keys()], ...(await findRemains(data, person.id)) }
}

/** The permissions of the key: readable by its owner only. */
const OWNER_ALONE = 0o600

/** Searches every file of a data folder for the name of an erased person, by its digests. */
async function findRemains(data: string, id: string): Promise<Omit<ErasureResult, 'files'>> {
  const erased = await readErasedNames(data, () => undefined)
  const exceptions = (await readPublication(data, () => undefined))?.publication.exceptions ?? []
  const roster = await buildRoster(await readContributors(data, []), { exceptions, erased }) // so that full names of other people do not count
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

/** The texts in the cells of workbooks that hold records; file names are relative to the data folder. */
async function* cellsIn(data: string): AsyncGenerator<{ text: string; place: Place }> {
  for await (const { raw } of readRawRecords(data, [], { report: () => undefined, refuse: () => undefined }))
    for (const { text, path } of recordTexts(raw.value)) {
      const place = raw.placeOf(path)
      if (place.cell !== undefined && PACKED.test(place.file))
        yield { text, place: { ...place, file: relative(data, place.file) } }
    }
}

/** Files of a result inside the folder of records, which a build makes anew. */
const RESULT = /^dist\//

/** Files whose text is compressed or encoded, so that it cannot be searched as bytes. */
const PACKED = /\.(xls[xmb]?|od[stp]|docx?|pptx?|zip|7z|rar|tar|tgz|pdf|jpe?g|png|webp|mp[34]|mov|webm)$/i
