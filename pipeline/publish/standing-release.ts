import { join } from 'node:path'
import { build } from '../build.ts'
import { absent, bytesOf, digest } from '../files/disk.ts'
import type { Message } from '../language/message.ts'
import { isExample } from '../rdf/addresses.ts'
import { readPublication } from '../read/records.ts'
import type { Publication } from '../record/schemas.ts'
import { Refused } from './publish-refused.ts'
import { refusals } from './refusals.ts'

/** A release that may go out: what its publication says, and the folder it stands in. */
export type Standing = { readonly publication: Publication; readonly folder: string }

/**
 * The release in `out`, made from the records in `data`. Throws `Refused` if there is none, if the records have
 * problems, or if its address is an example or another than the publication's.
 */
export async function standingRelease(data: string, out: string, today: string): Promise<Standing> {
  const folder = join(out, 'public')
  const source = await readPublication(data, () => undefined)
  const order = { data, out, today, publish: false, compares: false } // it is the release itself that goes out
  const { violations, rules, problems } = await build(order)
  if (violations > 0 || source === undefined) throw new Refused(refusals.problems(violations, data))
  const { publication } = source
  if (isExample(publication.base)) throw new Refused(refusals.exampleBase(publication.base))
  if (rules.has('placeholder'))
    throw new Refused(
      refusals.placeholder(
        problems.find(({ rule }) => rule === 'placeholder'),
        data,
      ),
    )
  const catalog = await bytesOf(join(folder, 'catalog.json'))
  if (catalog === undefined) throw new Refused(refusals.noRelease(folder))
  await proveUnaltered(folder, ['catalog.json'])
  const graph = (JSON.parse(String(catalog)) as { '@graph': readonly Entry[] })['@graph']
  const dataset = graph.find((entry) => entry['@type'] === 'dcat:Dataset')
  if (dataset?.['@id'] !== `${publication.base}#dataset`)
    throw new Refused(refusals.otherBase(dataset?.['@id'].replace(/#.*/, '') ?? '', publication.base))
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
export async function checksumsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = String((await bytesOf(join(folder, 'SHA256SUMS'))) ?? '')
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, sum = '', path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
      return path === undefined ? [] : [[path, sum] as const]
    }),
  )
}

/** Throws `Refused` unless files of a release are there as the build wrote them. */
export async function proveUnaltered(folder: string, paths: readonly string[]): Promise<void> {
  const sums = await checksumsOf(folder)
  for (const path of paths) {
    const sum = sums.get(path)
    if (sum === undefined) throw new Refused(notMade(path))
    const found = await digest(join(folder, path), 'sha256').catch(absent)
    if (found !== sum) throw new Refused(refusals.altered(path))
  }
}

/** Why a file is not in SHA256SUMS: an option of build leaves it out, or nobody knows. */
function notMade(path: string): Message {
  if (path.endsWith('.gz')) return refusals.leftOut(path, '--no-gzip')
  return path.startsWith('tables/') ? refusals.leftOut(path, '--no-tables') : refusals.altered(path)
}
