import { join } from 'node:path'
import type { Distribution } from '../../catalog/distributions.ts'
import { fileSize } from '../../files/file-facts.ts'
import { fileDigest } from '../../files/read-file.ts'
import { pageLanguage } from '../../language/message.ts'
import { addressesUnder } from '../../rdf/addresses.ts'
import type { MultilingualText } from '../../record/multilingual-text.ts'
import type { Publication } from '../../record/publication-schema.ts'
import { portalLicenceId, portalTag } from '../../record/registers/eu-authorities.ts'

/** The data set as it should be on the portal, in the field names of the API. */
export type DesiredDataSet = {
  /** The identifier of the publication, kept in an extra. */
  readonly identifier: string
  readonly organization: string | undefined
  readonly fields: Readonly<Record<string, unknown>>
  readonly tags: readonly string[]
  readonly contact: PortalContact | undefined
  readonly isPrivate: boolean | undefined
  readonly files: readonly DesiredFile[]
}

/** A contact in the portal's fields. */
export type PortalContact = { readonly name: string; readonly email?: string; readonly contact_form?: string }

/** A file of the release as a resource of the data set. */
export type DesiredFile = {
  /** The path in the release, by which the resource is recognised. */
  readonly path: string
  /** The path on disk. */
  readonly file: string
  /** The name of the upload, with an extension that the portal admits. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly schema: string | undefined
  /** Bytes. */
  readonly size: number
  readonly sha1: string
  readonly sha256: string
}

/** The data set for a publication and the release in a folder, of which these files are `offered`. */
export async function desiredDataSet(
  publication: Publication,
  folder: string,
  offered: readonly Distribution[],
  { organization }: { readonly organization?: string | undefined },
): Promise<DesiredDataSet> {
  const { base, inLanguage, contactPoint, datagouv } = publication
  const language = pageLanguage(inLanguage)
  const files: DesiredFile[] = []
  for (const { path, title, description, conformsTo } of offered) {
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
    fields: metadataFields(publication),
    tags: (publication.keyword ?? [])
      .map((word) => portalTag(textIn(word, inLanguage) ?? ''))
      .filter((tag) => tag.length >= 3 && tag.length <= 96),
    contact: portalContact(contactPoint),
    isPrivate: datagouv?.private,
    files,
  }
}

function metadataFields(publication: Publication): Record<string, unknown> {
  const { inLanguage, accrualPeriodicity, temporalCoverage, bbox, datagouv } = publication
  const granularity = datagouv?.granularity
  const spatial =
    datagouv?.geozone !== undefined
      ? { zones: [datagouv.geozone], ...(granularity !== undefined && { granularity }) }
      : bbox && { geom: polygonOf(bbox), ...(granularity !== undefined && { granularity }) }
  const fields = {
    title: textIn(publication.name, inLanguage),
    description: textIn(publication.description, inLanguage),
    license: portalLicenceId(publication.license),
    frequency: accrualPeriodicity,
    temporal_coverage: temporalCoverage,
    spatial,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** The contact's fields; the portal requires a name. */
function portalContact(contactPoint: Publication['contactPoint']): PortalContact | undefined {
  const { name, email, url } = contactPoint ?? {}
  if (email === undefined && url === undefined) return undefined
  return {
    name: name ?? email ?? String(url),
    ...(email !== undefined && { email }),
    ...(url !== undefined && { contact_form: url }),
  }
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

/** A text in the publication's language, or else in the first it has; trimmed, as portals trim it. */
function textIn(text: MultilingualText | undefined, inLanguage: string): string | undefined {
  const found = typeof text === 'object' ? (text[inLanguage.toLowerCase()] ?? Object.values(text)[0]) : text
  return found?.trim()
}
