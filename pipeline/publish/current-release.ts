import { join } from 'node:path'
import { build } from '../build.ts'
import { readBytes } from '../files/read-file.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import { readPublication } from '../read/read-publication.ts'
import type { Publication } from '../record/publication-schema.ts'
import { portalZone } from '../record/registers/portal-zones.ts'
import { RefusedError } from '../requests/refused-error.ts'
import { assertUnaltered } from './checksums.ts'
import { publishRefusals } from './refusal-messages.ts'

/** A release that may be sent: its publication as the release describes it, and its folder. */
export type CurrentRelease = { readonly publication: Publication; readonly folder: string }

/**
 * The release in `out`, built from the records in `data`. Throws `RefusedError` if there is none, if the records
 * have problems, or if the base address is an example or differs from the publication's.
 */
export async function readCurrentRelease(data: string, out: string, today: string): Promise<CurrentRelease> {
  const publication = await checkedPublication(data, out, today)
  const folder = join(out, 'public')
  const bytes = await readBytes(join(folder, 'catalog.json'))
  if (bytes === undefined) throw new RefusedError(publishRefusals.noRelease(folder))
  await assertUnaltered(folder, ['catalog.json'])
  const { '@graph': entries } = JSON.parse(String(bytes)) as { '@graph': readonly CatalogEntry[] }
  const dataset = entries.find((entry) => entry['@type'] === 'dcat:Dataset')
  if (dataset?.['@id'] !== `${publication.base}#dataset`)
    throw new RefusedError(
      publishRefusals.otherBase(dataset?.['@id'].replace(/#.*/, '') ?? '', publication.base),
    )
  return { publication: { ...publication, ...releasedMetadata(publication, dataset, entries) }, folder }
}

/**
 * What a release says beyond `publication.yaml`: the notice on personal data at the end of its description, and what follows from its
 * records.
 */
function releasedMetadata(
  { datagouv }: Publication,
  dataset: CatalogEntry,
  entries: readonly CatalogEntry[],
): Partial<Publication> {
  const description = dataset['dct:description']?.map((text) => [text['@language'], text['@value']] as const)
  const keyword = dataset['dcat:keyword']?.map((text) => ({ [text['@language']]: text['@value'] }))
  const [start, end] = ['dcat:startDate', 'dcat:endDate'].map(
    (word) => dataset['dct:temporal']?.[word]?.['@value'],
  )
  const location = entries.find((entry) => entry['@type'] === 'dct:Location')
  const bbox = rectangleIn(location?.['dcat:bbox']?.['@value'])
  const geozone = location?.['skos:exactMatch']?.flatMap((each) => portalZone(each['@id']) ?? [])[0]
  return {
    ...(description && { description: Object.fromEntries(description) }),
    ...(keyword && { keyword }),
    ...((start ?? end) && { temporalCoverage: { ...(start && { start }), ...(end && { end }) } }),
    ...(bbox && { bbox }),
    ...(geozone && { datagouv: { geozone, ...datagouv } }),
  }
}

/** The rectangle in a polygon as WKT, as the catalogue writes it. */
function rectangleIn(polygon: string | undefined): Publication['bbox'] {
  const numbers = polygon?.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
  const [west, south, east, , , north] = numbers
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  return { west, south, east, north }
}

/** The publication of records that a check finds nothing wrong with, at an address that is no example. */
async function checkedPublication(data: string, out: string, today: string): Promise<Publication> {
  const source = await readPublication(data, () => undefined)
  const check = { data, out, today, publish: false, compares: false } // the release itself is sent, not a new one
  const { violations, rules, problems } = await build(check)
  if (violations > 0 || source === undefined)
    throw new RefusedError(publishRefusals.problems(violations, data))
  const { publication } = source
  if (isExampleBase(publication.base)) throw new RefusedError(publishRefusals.exampleBase(publication.base))
  if (rules.has('placeholder')) {
    const first = problems.find(({ rule }) => rule === 'placeholder')
    throw new RefusedError(publishRefusals.placeholder(first, data))
  }
  return publication
}

/** The fields that are read of an entry of the catalogue. */
type CatalogEntry = {
  readonly '@id': string
  readonly '@type'?: string
  readonly 'dct:description'?: readonly LanguageString[]
  readonly 'dcat:keyword'?: readonly LanguageString[]
  readonly 'dct:temporal'?: Readonly<Record<string, { readonly '@value': string } | undefined>>
  readonly 'dcat:bbox'?: { readonly '@value': string }
  readonly 'skos:exactMatch'?: readonly { readonly '@id': string }[]
}

type LanguageString = { readonly '@value': string; readonly '@language': string }
