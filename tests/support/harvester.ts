import jsonld from 'jsonld'
import n3 from 'n3'

/** What the portal would keep of a data set, as its own documentation tells. */
export type Kept = {
  readonly id: string
  readonly title: string
  readonly license: string
  readonly frequency: string | undefined
  readonly temporal: readonly string[] | undefined
  readonly polygons: number
  readonly contacts: readonly { readonly name: string; readonly role: string }[]
  readonly resources: readonly {
    readonly url: string
    readonly title: string
    readonly format: string
    readonly mime: string
    readonly size: number
    readonly schema: string | undefined
  }[]
  /** The criteria of the quality score that are met. */
  readonly score: readonly string[]
}

type Term = {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}
type Triple = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

/**
 * Replays the portal's harvester on a catalogue as a host serves it, from what is known of the portal's mapping
 * (its tables of properties), and shares nothing with the rehearsal of the pipeline. `type` is the `Content-Type`.
 */
export async function harvested(bytes: Buffer, type: string): Promise<{ kept: Kept[]; skipped: string[] }> {
  const text = bytes.toString(encodingOf(type))
  const triples = /json/.test(type)
    ? await ofJson(text)
    : (new n3.Parser().parse(text) as unknown as Triple[])
  const about = (subject: string): Triple[] => triples.filter((triple) => triple.subject.value === subject)
  const all = (subject: string, word: string): Term[] =>
    about(subject).flatMap(({ predicate, object }) => (predicate.value.endsWith(word) ? [object] : []))
  const one = (subject: string, word: string): string => {
    const values = all(subject, word)
    return (values.find(({ language }) => language === 'fr') ?? values[0])?.value ?? ''
  }
  const named = (name: string): string[] =>
    triples
      .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value.endsWith(name))
      .map(({ subject }) => subject.value)

  const skipped: string[] = []
  const kept: Kept[] = []
  for (const dataset of named('dcat#Dataset')) {
    const id = one(dataset, 'terms/identifier')
    const distributions = all(dataset, 'dcat#distribution').map(({ value }) => value)
    const hasChecksum = distributions.some((each) => all(each, 'terms#checksum').length > 0)
    if (
      id === '' ||
      one(dataset, 'terms/title') === '' ||
      hasChecksum ||
      kept.some((each) => each.id === id)
    ) {
      skipped.push(dataset)
      continue
    }
    const [period] = all(dataset, 'terms/temporal')
    const days = ['startDate', 'endDate'].map((word) => all(period?.value ?? '', `dcat#${word}`)[0])
    const isPeriod =
      period?.termType === 'BlankNode' && days.every((day) => day?.datatype?.value.endsWith('#date'))
    const places = all(dataset, 'terms/spatial').flatMap(({ value }) =>
      about(value).map(({ object }) => object),
    )
    const [licence] = all(dataset, 'terms/license')
    const isLabelled = about(licence?.value ?? '').some(({ predicate }) =>
      /#label$|terms\/description$/.test(predicate.value),
    )
    const frequency = one(dataset, 'accrualPeriodicity')
    const resources = distributions
      .map((each) => ({
        url: one(each, 'downloadURL') || one(each, 'accessURL'),
        title: one(each, 'terms/title'),
        description: one(each, 'terms/description'),
        format: one(each, 'terms/format').split('/').at(-1)?.toLowerCase() ?? '',
        mime: one(each, 'mediaType').replace(/^https:\/\/www\.iana\.org\/assignments\/media-types\//, ''),
        size: Number(one(each, 'byteSize')),
        schema: all(each, 'conformsTo').length === 1 ? one(each, 'conformsTo') : undefined,
      }))
      .filter(({ url }) => url !== '')
    const found = {
      id,
      title: one(dataset, 'terms/title'),
      license: !isLabelled && licence?.value === LOV2 ? 'lov2' : 'notspecified',
      frequency: RHYTHMS[frequency.replace(/.*\//, '')],
      temporal: isPeriod ? days.map((day) => day?.value ?? '') : undefined,
      polygons: places.filter(
        ({ value, datatype }) => /wktLiteral$/.test(datatype?.value ?? '') && value.startsWith('POLYGON'),
      ).length,
      contacts: [
        ...all(dataset, 'contactPoint')
          .filter(({ value }) =>
            about(value).some(({ predicate }) => /has(Email|URL)$/.test(predicate.value)),
          )
          .map(({ value }) => ({ name: one(value, 'ns#fn'), role: 'contact' })),
        ...['creator', 'publisher', 'rightsHolder'].flatMap((role) =>
          all(dataset, `terms/${role}`)
            .filter(({ value }) => all(value, 'foaf/0.1/mbox').length > 0)
            .map(({ value }) => ({ name: one(value, 'foaf/0.1/name'), role })),
        ),
      ],
    }
    kept.push({
      ...found,
      resources: resources.map(({ description: _, ...resource }) => resource),
      score: Object.entries({
        license: found.license !== 'notspecified',
        temporal_coverage: found.temporal !== undefined,
        spatial: found.polygons > 0,
        update_frequency: found.frequency !== undefined,
        update_fulfilled_in_time: found.frequency !== undefined,
        dataset_description_quality: one(dataset, 'terms/description').length > 100,
        has_open_format: resources.some(
          ({ format }) => !['', 'pdf', 'doc', 'docx', 'xls', 'xlsx'].includes(format),
        ),
        all_resources_available: true,
        resources_documentation: resources.some(({ description }) => description !== ''),
      }).flatMap(([name, isMet]) => (isMet ? [name] : [])),
    })
  }
  return { kept, skipped }
}

const LOV2 = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'

/** Those that never run late. */
const RHYTHMS: Readonly<Record<string, string>> = {
  IRREG: 'irregular',
  NEVER: 'never',
  AS_NEEDED: 'punctual',
}

/** How an answer without a charset is read: text as ISO 8859-1, JSON as UTF-8. */
function encodingOf(type: string): 'utf8' | 'latin1' {
  return /charset=utf-8/i.test(type) || type.startsWith('application/json') ? 'utf8' : 'latin1'
}

async function ofJson(text: string): Promise<Triple[]> {
  const noNetwork = (): never => {
    throw new Error('the portal would have to fetch a context')
  }
  const options = { documentLoader: noNetwork } as unknown as jsonld.Options.ToRdf
  return (await jsonld.toRDF(JSON.parse(text), options)) as unknown as Triple[]
}
