import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { pathExists } from '../files/file-facts.ts'
import { listFolder } from '../files/list-files.ts'
import { listProgramFiles, readProgramText } from '../files/program-files.ts'
import { replaceFile } from '../files/replace-file.ts'
import { writeNewFiles } from '../files/write-new-files.ts'
import type { Language } from '../language/message.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import { isOfNpm, kindFileName } from '../read/data-files.ts'
import { editorFiles, schemaComment, schemaFiles } from './editor/schema-files.ts'
import { idFromName } from './fresh-ids.ts'
import { starterGuide } from './starter-guide.ts'
import { starterPackage } from './starter-package.ts'
import { withTimeZone } from './time-zone-question.ts'

/** The details of a new publication; examples stand for those that are left out. */
type StarterOptions = {
  readonly base?: string | undefined
  readonly name?: string | undefined
  readonly publisher?: string | undefined
  readonly license?: string | undefined
  readonly timeZone?: string | undefined
  /** Whether records that are examples are left out: the publication and its publisher stay. */
  readonly isBare?: boolean
  /** The file by which a forge publishes the folder: its path and its text. */
  readonly forgeFile?: readonly [path: string, text: string] | undefined
  /** Whether the program came without npm, so that no `package.json` is of use. */
  readonly isStandalone?: boolean | undefined
}

/**
 * Writes a folder of records with an example of each kind, and all that npm and editors need; resolves to the paths that were
 * written, sorted. `undefined` where the folder holds anything but hidden files and what npm put there, which stay as they are;
 * a `package.json` is completed.
 */
export async function writeStarterFolder(
  folder: string,
  options: StarterOptions,
  language: Language,
): Promise<readonly string[] | undefined> {
  if (!(await canBeginFolder(folder))) return undefined
  const { isStandalone = false } = options
  const starter = `pipeline/authoring/starter/${language}`
  const files = new Map<string, string>()
  for (const path of await listProgramFiles(starter)) {
    const text = await readProgramText(`${starter}/${path}`)
    const content = contentOf(path)
    if (options.isBare && content !== undefined && !BARE_FILES.includes(path)) continue
    files.set(
      path.replace(/^dot-/, '.'),
      content === undefined
        ? starterGuide(text, language, isStandalone)
        : schemaComment(content, path.includes('/') ? 'folder' : 'list') + withDetails(text, path, options),
    )
  }
  for (const [path, text] of [...schemaFiles(language), ...editorFiles()]) files.set(path, text)
  if (options.forgeFile !== undefined) files.set(...options.forgeFile)
  const manifest = isStandalone ? undefined : await starterPackage(folder)
  const fresh = new Map<string, string>()
  for (const [path, text] of files) if (!(await pathExists(join(folder, path)))) fresh.set(path, text)
  await writeNewFiles(new Map([...fresh].map(([path, text]) => [join(folder, path), text])))
  if (manifest === undefined) return [...fresh.keys()].sort()
  await replaceFile(join(folder, 'package.json'), manifest)
  return [...fresh.keys(), 'package.json'].sort()
}

/** The files of records that a publication cannot do without. */
const BARE_FILES = ['publication.yaml', 'organizations.yaml']

/** Whether a folder holds nothing but hidden files and what npm put there. */
export async function canBeginFolder(folder: string): Promise<boolean> {
  return ((await listFolder(folder)) ?? []).every(({ name }) => isOfNpm(name))
}

/** What a file of the starter holds; `undefined` where it holds no records. */
function contentOf(path: string): Kind | 'publication' | undefined {
  if (path === 'publication.yaml') return 'publication'
  return kinds.find(
    (kind) => path === `${kindFileName(kind)}.yaml` || path.startsWith(`${kindFileName(kind)}/`),
  )
}

/** A file of the starter with the given details instead of examples; its comments stay. */
function withDetails(
  text: string,
  path: string,
  { publisher, timeZone, isBare, forgeFile: _, isStandalone: __, ...details }: StarterOptions,
): string {
  const isPublication = path === 'publication.yaml'
  const zoned = timeZone !== undefined && isPublication ? withTimeZone(text, timeZone) : text
  const document = parseDocument(zoned, { schema: 'failsafe' })
  const id = publisher === undefined ? undefined : (idFromName(publisher, () => false) ?? 'o-1')
  if (isPublication)
    for (const [field, value] of Object.entries({ ...details, publisher: id }))
      setField(document, [field], value)
  if (path === 'organizations.yaml')
    for (const [field, value] of Object.entries({ id, name: publisher }))
      setField(document, [0, field], value)
  if (isBare && isPublication) document.delete('description')
  if (isBare && path === 'organizations.yaml') document.deleteIn([0, 'source'])
  if (path.startsWith('capsules/')) setField(document, ['participation', 0, 'organization'], id)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function setField(document: Document, path: readonly (string | number)[], value: string | undefined): void {
  if (value !== undefined) document.setIn(path, value)
}
