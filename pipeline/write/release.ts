import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { bytesOf, digest, filesBelow, list, ownPath, remove, replaceFolder, writeText } from '../disk.ts'
import { type Example, exampleOf } from '../example.ts'
import { WITHDRAWALS } from '../host.ts'
import { type Dumps, openDumps } from './dumps.ts'
import { queriesTurtle } from './queries.ts'
import { type Gathering, gather } from './resources.ts'
import { openTables, type TableSetting, type Tables } from './tables.ts'

/** A release while it is made, in a folder beside the one that it will replace. */
export type Release = {
  readonly dumps: Dumps
  /** If there are to be any. */
  readonly tables: Tables | undefined
  /** The folder that will be published. */
  readonly folder: string
  /** A folder for what is needed until then. */
  readonly scratch: string
  /** What the site is made of, document by document; once the dumps are closed. */
  readonly gathering: Gathering
  /** Writes what stands beside the dumps; `queries` is the address of the folder of queries, `notice` tells of withdrawals. */
  complete(queries: string, notice: string | undefined): Promise<void>
  /** Writes the checksums of all files, of which some are known. */
  seal(known: ReadonlyMap<string, string>): Promise<void>
  /** Puts the release in the place of the one before. */
  publish(): Promise<void>
  /** Leaves the release before as it is. */
  discard(): Promise<void>
}

/** What a release is to hold: dumps packed beside themselves or not; tables, if it says what they lean on. */
export type Wanted = { readonly packs: boolean; readonly tables: TableSetting | undefined }

/** Begins a release in the folder `out`, where nobody else may be making one. */
export async function openRelease(out: string, wanted: Wanted): Promise<Release> {
  const work = workFolder(out)
  await remove(work)
  const folder = join(work, 'public')
  const dumps = await openDumps(folder, join(work, 'sorting'), wanted.packs)
  const tables = wanted.tables && openTables(folder, wanted.tables)
  return {
    dumps,
    tables,
    folder,
    scratch: work,
    gathering: gather(join(work, 'gathering')),
    async complete(queries, notice) {
      if (notice !== undefined) await writeText(join(folder, WITHDRAWALS), notice)
      await copy('ontology/context.json', join(folder, 'context.jsonld'))
      await copy('ontology/vocabulary.ttl', join(folder, 'vocabulary.ttl'))
      const examples = await readExamples()
      for (const { name } of examples)
        await copy(`ontology/queries/${name}.rq`, join(folder, 'queries', `${name}.rq`))
      await writeText(join(folder, 'queries/queries.ttl'), queriesTurtle(examples, queries))
    },
    async seal(known) {
      await writeText(join(folder, 'SHA256SUMS'), await checksums(folder, known))
    },
    async publish() {
      await replaceFolder(join(out, 'public'), folder)
      await remove(work)
    },
    async discard() {
      await dumps.abandon()
      tables?.abandon()
      await remove(work)
    },
  }
}

/** The folder in which a release is made that is to stand in `out`. */
export function workFolder(out: string): string {
  return join(out, '.next')
}

/** The SPARQL examples, by name. */
export async function readExamples(): Promise<Example[]> {
  const files = (await list(ownPath('ontology/queries'))) ?? []
  return Promise.all(
    files
      .filter(({ name }) => name.endsWith('.rq'))
      .map(async ({ name }) =>
        exampleOf(name.slice(0, -'.rq'.length), String(await bytesOf(ownPath(`ontology/queries/${name}`)))),
      ),
  )
}

/** A line a file, as `sha256sum` writes and checks them. */
async function checksums(folder: string, known: ReadonlyMap<string, string>): Promise<string> {
  const lines = []
  for (const file of await filesBelow(folder)) {
    lines.push(`${known.get(file) ?? (await digest(join(folder, file), 'sha256'))}  ${file}\n`)
    await setImmediate() // for others to have their turn
  }
  return lines.join('')
}

async function copy(own: string, path: string): Promise<void> {
  await writeText(path, String(Buffer.from((await bytesOf(ownPath(own))) as Uint8Array)))
}
