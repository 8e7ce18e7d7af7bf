import { join, relative } from 'node:path'
import { listAllFiles } from '../../files/list-files.ts'
import { readLines } from '../../files/read-stream.ts'
import { buildRoster } from '../../people/build-roster.ts'
import { readErasedNames } from '../../people/erased-names.ts'
import { recordTexts } from '../../people/record-texts.ts'
import { openPersonMentions } from '../../people/release-leaks.ts'
import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { openReadAhead } from '../../read/read-ahead.ts'
import { readPublication } from '../../read/read-publication.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { type CitationTest, findPersonCells } from '../../read/redact-person.ts'
import { LETTER_FOLDERS } from '../letter/letter.ts'

/**
 * Searches every file of a data folder for the name of an erased person, by its digests, and its tables for what they say of whomever
 * `isCited` knows.
 */
export async function findRemains(
  data: string,
  id: string,
  isCited: CitationTest,
): Promise<Omit<ErasureResult, 'files'>> {
  const erased = await readErasedNames(data, () => undefined)
  const exceptions = (await readPublication(data, () => undefined))?.publication.exceptions ?? []
  const { contributors } = await openReadAhead(data, [])
  const roster = await buildRoster(contributors, { exceptions, erased }) // so that full names of other people do not count
  const mentionIn = openPersonMentions(roster, id)
  const left = new Map((await findPersonCells(data, id, isCited)).map((place) => [shortPlace(place), place]))
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
const RESULT = new RegExp(`^dist/(?!(?:${Object.values(LETTER_FOLDERS).join('|')})/)`)

/** Files whose text is compressed or encoded, so that it cannot be searched as bytes. */
const PACKED =
  /\.(xls[xmb]?|od[stp]|docx?|pptx?|zip|7z|rar|tar|tgz|pdf|jpe?g|png|webp|avif|mp[34]|m4a|og[gv]|wav|flac|mov|webm)$/i

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
