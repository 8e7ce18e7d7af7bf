import { join } from 'node:path'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { foldedLetters } from '../../language/fold-text.ts'
import {
  digestLinesOf,
  ERASED_NAMES_FILES,
  isErasureKeyOf,
  readDigestLines,
  readErasureKey,
} from '../../people/erased-names.ts'
import type { PersonNames } from '../../people/name-forms.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { openDataNames } from '../../read/folder-names.ts'
import { recordNameLetters } from '../../read/record-names.ts'
import { type CitationTest, redactJson, redactYaml } from '../../read/redact-person.ts'
import { type ErasureResult, findRemains } from './find-remains.ts'

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
  const isCited = await openCitationTest(data, person)
  for (const { format, path } of (await listDataFiles(data)).files) {
    if (format === 'csv' || format === 'workbook') continue // only a spreadsheet program can rewrite these unchanged
    const text = String((await readBytes(path)) ?? '')
    const blank =
      format === 'yaml'
        ? redactYaml(text, person.id, isCited)
        : text
            .split('\n')
            .map((line) => redactJson(line, person.id))
            .join('\n')
    if (blank !== text) changed.set(path, blank)
  }
  for (const [path, text] of changed) await replaceFile(path, text)
  return { files: [...changed.keys()], ...(await findRemains(data, person.id, isCited)) }
}

/** Opens a test whether records cite a person: by id, or by a name that nobody else in the folder has. */
async function openCitationTest(data: string, person: PersonNames): Promise<CitationTest> {
  const names = await openDataNames(data)
  const own = new Set<string>()
  for (const letters of recordNameLetters(person)) {
    const { named, isInLines } = await names.find(letters, 'contributor')
    if (named.every(({ id }) => id === person.id) && !isInLines) own.add(letters)
  }
  return (typed) => typed === person.id || (typeof typed === 'string' && own.has(foldedLetters(typed)))
}

/** The permissions of the key: readable by its owner only. */
const OWNER_ALONE = 0o600
