import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { pathExists } from '../files/file-facts.ts'
import { listFiles, listFolder } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { writeNewFiles } from '../files/write-new-files.ts'
import type { Language } from '../language/message.ts'
import { quoteArgument } from '../language/npm-command.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import { kindFileName } from '../read/data-files.ts'
import { editorFiles, schemaComment, schemaFiles } from './editor/schema-files.ts'
import { idFromName } from './interview/fresh-ids.ts'

/** What a publisher may say of a publication before there is one; what is left out stays an example. */
export type StarterOptions = {
  readonly base?: string | undefined
  readonly name?: string | undefined
  readonly publisher?: string | undefined
  readonly license?: string | undefined
}

/**
 * Writes a fresh data folder with an example of each kind of record; gives what was written, sorted. Nothing, where
 * there is anything in the folder already, hidden files aside, which stay as they are.
 */
export async function writeStarterFolder(
  folder: string,
  beginning: StarterOptions,
  language: Language,
): Promise<readonly string[] | undefined> {
  if (((await listFolder(folder)) ?? []).length > 0) return undefined
  const starter = programPath(`pipeline/authoring/starter/${language}`)
  const files = new Map<string, string>()
  for (const path of await listFiles(starter)) {
    const text = String((await readBytes(join(starter, path))) ?? '')
    const holds = heldBy(path)
    files.set(
      path.replace(/^dot-/, '.'),
      holds === undefined
        ? text
            .replaceAll('{folder}', quoteArgument(folder))
            .replaceAll('{out}', quoteArgument(`${folder}/dist`))
        : schemaComment(holds, path.includes('/') ? 'folder' : 'list') + begun(text, path, beginning),
    )
  }
  for (const [path, text] of [...schemaFiles(language), ...editorFiles()]) files.set(path, text)
  const fresh = new Map<string, string>()
  for (const [path, text] of files) if (!(await pathExists(join(folder, path)))) fresh.set(path, text)
  await writeNewFiles(new Map([...fresh].map(([path, text]) => [join(folder, path), text])))
  return [...fresh.keys()].sort()
}

/** What a file of the starter holds; nothing where it holds no records. */
function heldBy(path: string): Kind | 'publication' | undefined {
  if (path === 'publication.yaml') return 'publication'
  return kinds.find(
    (kind) => path === `${kindFileName(kind)}.yaml` || path.startsWith(`${kindFileName(kind)}/`),
  )
}

/** A file of the starter with what the publisher said in the place of the examples; its comments stay. */
function begun(text: string, path: string, { publisher, ...said }: StarterOptions): string {
  const document = parseDocument(text, { schema: 'failsafe' })
  const id = publisher === undefined ? undefined : (idFromName(publisher, new Set()) ?? 'o-1')
  if (path === 'publication.yaml')
    for (const [field, value] of Object.entries({ ...said, publisher: id })) put(document, [field], value)
  if (path === 'organizations.yaml')
    for (const [field, value] of Object.entries({ id, name: publisher })) put(document, [0, field], value)
  if (path.startsWith('capsules/')) put(document, ['participation', 0, 'organization'], id)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function put(document: Document, path: readonly (string | number)[], value: string | undefined): void {
  if (value !== undefined) document.setIn(path, value)
}
