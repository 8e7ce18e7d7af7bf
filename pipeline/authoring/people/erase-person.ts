import { join } from 'node:path'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import {
  digestLinesOf,
  ERASED_NAMES_FILES,
  isErasureKeyOf,
  readDigestLines,
  readErasureKey,
} from '../../people/erased-names.ts'
import type { PersonNames } from '../../people/name-forms.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { redactJson, redactYaml } from '../../read/redact-person.ts'
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
