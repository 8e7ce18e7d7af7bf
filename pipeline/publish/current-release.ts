import { join } from 'node:path'
import { build } from '../build.ts'
import { undefinedIfMissing } from '../files/file-error.ts'
import { fileDigest, readBytes } from '../files/read-file.ts'
import type { Message } from '../language/message.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import { readPublication } from '../read/read-records.ts'
import type { Publication } from '../record/publication-schema.ts'
import { PublishRefusedError } from './publish-refused-error.ts'
import { publishRefusals } from './refusal-messages.ts'

/** A release that may go out: what its publication says, and the folder it stands in. */
export type CurrentRelease = { readonly publication: Publication; readonly folder: string }

/**
 * The release in `out`, made from the records in `data`. Throws `Refused` if there is none, if the records have
 * problems, or if its address is an example or another than the publication's.
 */
export async function readCurrentRelease(data: string, out: string, today: string): Promise<CurrentRelease> {
  const folder = join(out, 'public')
  const source = await readPublication(data, () => undefined)
  const order = { data, out, today, publish: false, compares: false } // it is the release itself that goes out
  const { violations, rules, problems } = await build(order)
  if (violations > 0 || source === undefined)
    throw new PublishRefusedError(publishRefusals.problems(violations, data))
  const { publication } = source
  if (isExampleBase(publication.base))
    throw new PublishRefusedError(publishRefusals.exampleBase(publication.base))
  if (rules.has('placeholder'))
    throw new PublishRefusedError(
      publishRefusals.placeholder(
        problems.find(({ rule }) => rule === 'placeholder'),
        data,
      ),
    )
  const catalog = await readBytes(join(folder, 'catalog.json'))
  if (catalog === undefined) throw new PublishRefusedError(publishRefusals.noRelease(folder))
  await assertUnaltered(folder, ['catalog.json'])
  const graph = (JSON.parse(String(catalog)) as { '@graph': readonly Entry[] })['@graph']
  const dataset = graph.find((entry) => entry['@type'] === 'dcat:Dataset')
  if (dataset?.['@id'] !== `${publication.base}#dataset`)
    throw new PublishRefusedError(
      publishRefusals.otherBase(dataset?.['@id'].replace(/#.*/, '') ?? '', publication.base),
    )
  // as the release says it, with what it says of people
  const told = dataset['dct:description']?.map((text) => [text['@language'], text['@value']] as const)
  return { publication: { ...publication, ...(told && { description: Object.fromEntries(told) }) }, folder }
}

/** What is read of an entry of the catalogue. */
type Entry = {
  readonly '@id': string
  readonly '@type'?: string
  readonly 'dct:description'?: readonly { readonly '@value': string; readonly '@language': string }[]
}

/** The files of a release that a build wrote, by path below its folder, with their SHA-256 as SHA256SUMS lists them. */
export async function readChecksums(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = String((await readBytes(join(folder, 'SHA256SUMS'))) ?? '')
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, sum = '', path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      return path === undefined ? [] : [[path, sum] as const]
    }),
  )
}

/** Throws `Refused` unless files of a release are there as the build wrote them. */
export async function assertUnaltered(folder: string, paths: readonly string[]): Promise<void> {
  const sums = await readChecksums(folder)
  for (const path of paths) {
    const sum = sums.get(path)
    if (sum === undefined) throw new PublishRefusedError(notMade(path))
    const found = await fileDigest(join(folder, path), 'sha256').catch(undefinedIfMissing)
    if (found !== sum) throw new PublishRefusedError(publishRefusals.altered(path))
  }
}

/** Why a file is not in SHA256SUMS: an option of build leaves it out, or nobody knows. */
function notMade(path: string): Message {
  if (path.endsWith('.gz')) return publishRefusals.leftOut(path, '--no-gzip')
  return path.startsWith('tables/')
    ? publishRefusals.leftOut(path, '--no-tables')
    : publishRefusals.altered(path)
}
