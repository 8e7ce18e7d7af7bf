import { join } from 'node:path'
import { fileSize } from '../files/file-facts.ts'
import { writeText } from '../files/write-file.ts'
import type { CatalogSource } from './catalog-source.ts'
import { catalogDocument } from './dcat.ts'
import { selectDistributions } from './distributions.ts'
import { documentJson, documentTurtle } from './jsonld-document.ts'
import { type Rehearsal, rehearse } from './portal/rehearse.ts'
import { voidDocument } from './void.ts'

/**
 * Writes what machines read before they read the data, into a folder that holds all files of the release; tells what
 * data.gouv.fr would make of it.
 */
export async function writeCatalog(
  folder: string,
  offer: Omit<CatalogSource, 'files'>,
  has: { readonly tables: boolean; readonly packs: boolean },
): Promise<Rehearsal> {
  const files = []
  for (const each of selectDistributions(has))
    files.push({ ...each, size: await fileSize(join(folder, each.path)) })
  const catalog = catalogDocument({ ...offer, files })
  await writeText(join(folder, 'catalog.json'), documentJson(catalog))
  const turtle = await documentTurtle(catalog)
  await writeText(join(folder, 'catalog.ttl'), turtle)
  await writeText(join(folder, '.well-known/void'), await documentTurtle(voidDocument({ ...offer, files })))
  return rehearse({ name: 'catalog.ttl', bytes: Buffer.from(turtle) })
}
