import { join } from 'node:path'
import { distributions } from '../../catalog/distributions.ts'
import { fileSize } from '../../files/file-facts.ts'
import { fileDigest } from '../../files/read-file.ts'
import { pageLanguage } from '../../language/message.ts'
import { addressesUnder } from '../../rdf/addresses.ts'
import type { MultilingualText } from '../../record/multilingual-text.ts'
import type { Publication } from '../../record/publication-schema.ts'
import { portalLicenceId, portalTag } from '../../record/registers/eu-authorities.ts'

/** What the data set is to be on the portal, in the words of its API. */
export type DesiredDataSet = {
  /** What the portal knows the data set by, in an extra of ours. */
  readonly identifier: string
  readonly organization: string | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly tags: readonly string[]
  readonly contact: PortalContact | undefined
  readonly isPrivate: boolean | undefined
  readonly files: readonly DesiredFile[]
}

/** Whom to write to, as the portal has it. */
export type PortalContact = { readonly name: string; readonly email?: string; readonly contact_form?: string }

/** A file as a resource of the data set. */
export type DesiredFile = {
  /** Below the published folder; the resource is known by it. */
  readonly path: string
  readonly file: string
  /** The name under which it is sent, with an ending that the portal admits. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly schema: string | undefined
  readonly size: number
  readonly sha1: string
  readonly sha256: string
}

/** What a publication and the release in a folder want of a portal. */
export async function desiredDataSet(
  publication: Publication,
  folder: string,
  { organization }: { readonly organization?: string | undefined },
): Promise<DesiredDataSet> {
  const { base, inLanguage, contactPoint, datagouv } = publication
  const language = pageLanguage(inLanguage)
  const files = []
  for (const { path, title, description, conformsTo } of distributions) {
    const file = join(folder, path)
    files.push({
      path,
      file,
      name: path.replace(/.*\//, '').replace(/\.jsonld$/, '.json'), // the portal takes no .jsonld
      title: title[language],
      description: description[language],
      schema: conformsTo && base + conformsTo,
      size: await fileSize(file),
      sha1: await fileDigest(file, 'sha1'),
      sha256: await fileDigest(file, 'sha256'),
    })
  }
  return {
    identifier: publication.identifier ?? addressesUnder(base).dataset,
    organization,
    fields: fieldsOf(publication),
    tags: (publication.keyword ?? [])
      .map((word) => portalTag(inOne(word, inLanguage) ?? ''))
      .filter((tag) => tag.length >= 3 && tag.length <= 96),
    contact:
      contactPoint?.email === undefined && contactPoint?.url === undefined
        ? undefined
        : {
            name: contactPoint.name ?? contactPoint.email ?? String(contactPoint.url), // the portal wants one
            ...(contactPoint.email !== undefined && { email: contactPoint.email }),
            ...(contactPoint.url !== undefined && { contact_form: contactPoint.url }),
          },
    isPrivate: datagouv?.private,
    files,
  }
}

function fieldsOf(publication: Publication): Record<string, unknown> {
  const { inLanguage, accrualPeriodicity, temporalCoverage, bbox, datagouv } = publication
  const granularity = datagouv?.granularity
  const spatial =
    datagouv?.geozone !== undefined
      ? { zones: [datagouv.geozone], ...(granularity !== undefined && { granularity }) }
      : bbox && { geom: polygonOf(bbox), ...(granularity !== undefined && { granularity }) }
  const all = {
    title: inOne(publication.name, inLanguage),
    description: inOne(publication.description, inLanguage),
    license: portalLicenceId(publication.license),
    frequency: accrualPeriodicity,
    temporal_coverage: temporalCoverage,
    spatial,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function polygonOf({ west, south, east, north }: NonNullable<Publication['bbox']>): unknown {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

/** A text in the publication's language, or else in the first it has, without space around it, which portals drop. */
function inOne(text: MultilingualText | undefined, inLanguage: string): string | undefined {
  const one = typeof text === 'object' ? (text[inLanguage.toLowerCase()] ?? Object.values(text)[0]) : text
  return one?.trim()
}
