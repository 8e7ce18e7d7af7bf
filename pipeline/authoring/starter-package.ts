import { join, relative, resolve } from 'node:path'
import { pathExists } from '../files/file-facts.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import type { Message } from '../language/message.ts'

/** The commands of a folder of records, as npm scripts. */
const SCRIPTS = {
  regards: 'regards',
  build: 'regards build',
  check: 'regards check',
  serve: 'regards serve --watch',
  edit: 'regards edit',
}

/** The part of a `package.json` that a folder of records needs. */
type Manifest = { readonly [key: string]: unknown } & {
  readonly scripts?: object
  readonly dependencies?: Readonly<Record<string, string>>
}

/**
 * The `package.json` of a folder of records: scripts for the commands, and this program as a dependency, from where it was
 * installed. What an existing one says remains. Throws `ManifestError` for one that cannot be read.
 */
export async function starterPackage(folder: string): Promise<string> {
  const existing: Manifest = (await readManifest(join(folder, 'package.json'))) ?? { private: true }
  const source = existing.dependencies?.regards ?? (await packageSource(folder))
  const manifest = {
    ...existing,
    scripts: { ...SCRIPTS, ...existing.scripts },
    ...(source !== undefined && { dependencies: { ...existing.dependencies, regards: source } }),
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/** Whether another machine can install the program from what the `package.json` of a folder says: it lies in the folder, or in a registry. */
export async function isPackageReachable(folder: string): Promise<boolean> {
  const source = (await readManifest(join(folder, 'package.json')))?.dependencies?.regards
  return source !== undefined && !/^(file|link):(\.\.|\/|[a-z]:)/i.test(source)
}

/**
 * Where npm finds this program, as `dependencies` name it from a folder: the clone it runs in, or what the folder where it is
 * installed asked for. `undefined` where no folder did, as for a program that is installed for the whole machine.
 */
async function packageSource(folder: string): Promise<string | undefined> {
  const root = programPath('')
  if (await pathExists(join(root, 'pipeline/cli.ts'))) return fileSource(folder, root)
  const installed = join(root, '../..')
  const source = (await readManifest(join(installed, 'package.json')))?.dependencies?.regards
  const [, path] = /^file:(.*)/.exec(source ?? '') ?? []
  return path === undefined ? source : fileSource(folder, resolve(installed, path))
}

function fileSource(folder: string, path: string): string {
  return `file:${relative(resolve(folder), path).replaceAll('\\', '/')}`
}

async function readManifest(path: string): Promise<Manifest | undefined> {
  const bytes = await readBytes(path)
  try {
    return bytes && JSON.parse(String(Buffer.from(bytes)))
  } catch (error) {
    throw new ManifestError(path, (error as Error).message)
  }
}

/** The error that a `package.json` is no JSON. */
class ManifestError extends Error {
  readonly userMessage: Message
  constructor(path: string, cause: string) {
    const message = {
      fr: `${path} n'est pas du JSON (${cause}) ; le corriger ou le supprimer, puis relancer`,
      en: `${path} is no JSON (${cause}); correct or delete it, then run again`,
    }
    super(message.en)
    this.userMessage = message
  }
}
