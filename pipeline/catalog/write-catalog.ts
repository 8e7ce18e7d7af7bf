import { join } from 'node:path'
import { fileSize } from '../files/file-facts.ts'
import { writeText } from '../files/write-file.ts'
import type { CatalogSource } from './catalog-source.ts'
import { citationFile } from './citation-file.ts'
import { catalogDocument } from './dcat.ts'
import { selectDistributions } from './distributions.ts'
import { documentJson, documentTurtle } from './jsonld-document.ts'
import { type Rehearsal, rehearse } from './portal/rehearse.ts'
import { voidDocument } from './void.ts'

/**
 * Writes `catalog.json`, `catalog.ttl`, `.well-known/void` and `CITATION.cff` into the folder of a release that holds all other files.
 * Returns what data.gouv.fr would make of the catalogue.
 */
export async function writeCatalog(
  folder: string,
  source: Omit<CatalogSource, 'files'>,
  has: Parameters<typeof selectDistributions>[0],
): Promise<Rehearsal> {
  const files = []
  for (const each of selectDistributions(has))
    files.push({ ...each, size: await fileSize(join(folder, each.path)) })
  const catalog = catalogDocument({ ...source, files })
  await writeText(join(folder, 'catalog.json'), documentJson(catalog))
  const turtle = await documentTurtle(catalog)
  await writeText(join(folder, 'catalog.ttl'), turtle)
  await writeText(join(folder, '.well-known/void'), await documentTurtle(voidDocument({ ...source, files })))
  await writeText(join(folder, 'CITATION.cff'), citationFile({ ...source, files }))
  return rehearse({ name: 'catalog.ttl', bytes: Buffer.from(turtle) })
}
