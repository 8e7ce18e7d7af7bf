import { join } from 'node:path'
import { type FolderEntry, listFolder } from '../files/list-files.ts'
import type { Language } from '../language/message.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { findSheet, type Sheet, sheetLabels, sheetNames } from '../sheets/sheet.ts'
import { unreadFile, unreadInFolder } from './unread-files.ts'

/** A file that holds records: YAML of one kind, NDJSON whose lines name their kinds, a CSV file or a workbook. */
export type DataFile =
  | { readonly format: 'yaml'; readonly path: string; readonly kind: Kind; readonly inFolder: boolean }
  | { readonly format: 'ndjson'; readonly path: string }
  | { readonly format: 'csv'; readonly path: string; readonly sheet: Sheet }
  | { readonly format: 'workbook'; readonly path: string }

/** The file or folder name of each kind, in the order of reading: what others refer to comes first. */
const names: Readonly<Record<Kind, string>> = {
  source: 'sources',
  place: 'places',
  topic: 'topics',
  organization: 'organizations',
  periodical: 'periodicals',
  contributor: 'contributors',
  series: 'series',
  capsule: 'capsules',
}

/** The kinds of record in the order of reading: those that others refer to come first. */
export const kindsInReadingOrder = Object.keys(names) as readonly Kind[]

/** What stands in a data folder beside the records. */
const others = [
  'publication.yaml',
  'labels.yaml',
  'media',
  'addresses.txt',
  'publication.lock',
  'withdrawals.txt',
  'erased.txt',
  'erased.key',
]

/** What systems, editors and builds leave behind, one that was killed too (its file is hidden); nobody means them. */
const LEFT_BEHIND = /^(\.|~\$|thumbs\.db$|desktop\.ini$|dist$)|~$/i

/** The lists of cells to fill in that an import writes beside tables, and those of ids that `template --fill-ids` writes. */
const FILL_LIST = /\.(a-remplir|to-fill-in)(-\d+)?\.csv$|^(identifiants|ids)\.txt$/i

/** The path of the list of cells to fill in of a table, beside it. */
export function fillListName(table: string, language: Language, count: number): string {
  const ending = { fr: 'a-remplir', en: 'to-fill-in' }[language]
  return `${table.replace(/\.[^.]*$/, '')}.${ending}${count === 1 ? '' : `-${count}`}.csv`
}

/** What npm reads and writes where this program is installed in the folder of records. */
const OF_NPM = /^(package(-lock)?\.json|node_modules|regards-\d[\w.-]*\.tgz)$/

/** Lists the files of a data folder in the order of reading, and a problem for each that would not be read. */
export async function listDataFiles(folder: string): Promise<{ files: DataFile[]; problems: Problem[] }> {
  if ((await listFolder(folder)) === undefined)
    return { files: [], problems: [violation('no-data', { file: folder, line: 1, column: 1 }, [], folder)] }
  const files: DataFile[] = []
  const problems: Problem[] = []
  const whole = async (folder: string): Promise<FolderEntry[]> => {
    const entries = await meant(folder)
    for (const { name, isBroken } of entries) if (isBroken) problems.push(brokenLink(join(folder, name)))
    return entries.filter(({ isBroken }) => !isBroken)
  }
  const entries = await whole(folder)
  const known = Object.entries(names) as [Kind, string][]
  const publication = publicationName(entries)
  const table = (name: string): DataFile | Problem | undefined => tableFile(join(folder, name), name)
  for (const [kind, name] of known)
    for (const entry of entries.filter((entry) => stem(entry.name).toLowerCase() === name)) {
      if (!entry.isFolder && isYaml(entry.name))
        files.push({ format: 'yaml', path: join(folder, entry.name), kind, inFolder: false })
      if (!entry.isFolder) continue
      for (const { name: file, isFolder } of await whole(join(folder, entry.name))) {
        const path = join(folder, entry.name, file)
        if (isYaml(file) && !isFolder) files.push({ format: 'yaml', path, kind, inFolder: true })
        else problems.push(unreadInFolder(path, file, isFolder))
      }
    }
  for (const { name, isFolder } of entries) {
    const found = isFolder ? undefined : table(name)
    if (found !== undefined) {
      if ('rule' in found) problems.push(found)
      else files.push(found)
      continue
    }
    const isKind = known.some(([, known]) => stem(name).toLowerCase() === known) && (isFolder || isYaml(name))
    if (/\.ndjson$/i.test(name) && !isFolder) files.push({ format: 'ndjson', path: join(folder, name) })
    else if (
      !isKind &&
      !others.includes(name) &&
      name !== publication &&
      !/^(readme|license)|\.md$/i.test(name)
    )
      problems.push(
        unreadFile(
          join(folder, name),
          name,
          [...others, ...known.map(([, name]) => `${name}.yaml`)],
          isFolder,
        ),
      )
  }
  return { files, problems }
}

/** The file of a folder that describes the publication, under whatever ending YAML has; `publication.yaml` if there is none. */
export async function findPublicationFile(folder: string): Promise<string> {
  return join(folder, publicationName((await listFolder(folder)) ?? []))
}

function publicationName(entries: readonly FolderEntry[]): string {
  const found = entries.filter(({ name, isFolder }) => !isFolder && /^publication\.ya?ml$/i.test(name))
  return found.find(({ name }) => name === 'publication.yaml')?.name ?? found[0]?.name ?? 'publication.yaml'
}

/** Whether a file or folder is left out silently, by its name: hidden files, backups, build results, what npm installs. */
export function isSkippedName(name: string): boolean {
  return LEFT_BEHIND.test(name) || FILL_LIST.test(name) || isOfNpm(name)
}

/** Whether a file or folder, by its name, is what npm reads or writes to install this program. */
export function isOfNpm(name: string): boolean {
  return OF_NPM.test(name)
}

/** The name of the file or folder that holds records of a kind. */
export function kindFileName(kind: Kind): string {
  return names[kind]
}

/** What a file is by its ending, if that is one of tables: a file to read, or what is to be done with it first. */
function tableFile(path: string, name: string): DataFile | Problem | undefined {
  const [, bare = '', ending = ''] = /^(.*)\.([a-z]+)$/i.exec(name) ?? []
  const place = { file: path, line: 1, column: 1 }
  if (/^(xlsx|ods)$/i.test(ending)) return { format: 'workbook', path }
  if (/^(xlsm|xltm|xlam)$/i.test(ending)) return violation('workbook-macros', place, [], `.${ending}`)
  if (/^(xls|xlsb|xlt|xltx|fods|ots|numbers|gsheet)$/i.test(ending))
    return violation('workbook-format', place, [], `.${ending}`)
  if (!/^csv$/i.test(ending)) return undefined
  const sheet = findSheet(bare)
  if (sheet !== undefined) return { format: 'csv', path, sheet }
  return unreadFile(
    path,
    name,
    sheetNames.map((each) => `${sheetLabels[each].file}.csv`),
  )
}

async function meant(folder: string): Promise<FolderEntry[]> {
  return ((await listFolder(folder)) ?? []).filter(({ name }) => !isSkippedName(name))
}

function brokenLink(path: string): Problem {
  return violation('broken-link', { file: path, line: 1, column: 1 }, [])
}

function stem(name: string): string {
  return name.replace(/\.ya?ml$/i, '')
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}
