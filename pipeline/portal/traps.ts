import type { Literal, Quad_Object, Store, Term } from 'n3'
import { tagOf } from '../authorities.ts'
import { type Rule, shown, violation, warning } from '../messages.ts'
import type { Problem } from '../problem.ts'
import type { CatalogFile, CatalogGraph } from './graph.ts'
import { datasetsOf, IANA, isReachable, licenceOf, objectsOf, polygonsIn, textOf, urlOf } from './harvest.ts'
import { w } from './words.ts'

/** What is wrong by a rule; the texts by which its place is found come first, what is told of it after. */
type Found = { readonly rule: Rule; readonly near: readonly string[]; readonly facts: readonly string[] }
type Trap = (graph: Store) => readonly Found[]

/**
 * Every way in which a catalogue is known to lose, double or expose something on the portal. What search engines
 * want of dates, the faults of schema.org's own shapes and the indexing of names concern no catalogue.
 */
const traps: { readonly violation: readonly Trap[]; readonly warning: readonly Trap[] } = {
  violation: [
    identifierMissing,
    identifierTwice,
    titleMissing,
    checksum,
    downloadMissing,
    downloadTwice,
    address,
    periodAddress,
    periodType,
    licenceLabel,
    licenceUnknown,
    person,
    hasPart,
    serviceIdentifier,
  ],
  warning: [
    downloadUnstable,
    redirect,
    placeLost,
    mediaType,
    conformsTo,
    extension,
    contact,
    description,
    keyword,
  ],
}

/** Every trap that a catalogue falls into; `today`, a day, shows which dates are to come. */
export function trapsIn(
  { graph, place }: CatalogGraph,
  file: CatalogFile,
  today: string | undefined,
): Problem[] {
  const told = (list: readonly Trap[], make: typeof violation): Problem[] =>
    list.flatMap((trap) =>
      trap(graph).map(({ rule, near, facts }) => make(rule, place(...near), [], ...facts)),
    )
  return [
    ...told(traps.violation, violation),
    ...(/\.json(ld)?$/.test(file.name) ? [] : encoding(file)),
    ...told(traps.warning, warning),
    ...(today === undefined ? [] : told([future(today)], warning)),
  ]
}

function identifierMissing(graph: Store): Found[] {
  return datasetsOf(graph)
    .filter((each) => textOf(graph, each, w.identifier) === '')
    .map(({ value }) => ({ rule: 'portal-identifier-missing', near: [value], facts: [shown(value)] }))
}

function identifierTwice(graph: Store): Found[] {
  const seen = new Set<string>()
  return datasetsOf(graph).flatMap((each): Found[] => {
    const id = textOf(graph, each, w.identifier)
    const isTwice = id !== '' && seen.has(id)
    seen.add(id)
    if (!isTwice) return []
    return [{ rule: 'portal-identifier-twice', near: [each.value], facts: [shown(id)] }]
  })
}

function titleMissing(graph: Store): Found[] {
  return datasetsOf(graph)
    .filter((each) => textOf(graph, each, w.title) === '')
    .map(({ value }) => ({ rule: 'portal-title', near: [value], facts: [shown(value)] }))
}

function checksum(graph: Store): Found[] {
  return graph
    .getSubjects(w.checksum, null, null)
    .map(({ value }) => ({ rule: 'portal-checksum', near: ['checksum'], facts: [shown(value)] }))
}

function downloadMissing(graph: Store): Found[] {
  return distributionsOf(graph)
    .filter((each) => urlOf(graph, each) === '')
    .map(({ value }) => ({ rule: 'portal-download-missing', near: [value], facts: [shown(value)] }))
}

function downloadTwice(graph: Store): Found[] {
  const urls = distributionsOf(graph)
    .map((each) => urlOf(graph, each))
    .filter((url) => url !== '')
  return [...new Set(urls.filter((url, index) => urls.indexOf(url) < index))].map((url) => ({
    rule: 'portal-download-twice',
    near: [url],
    facts: [shown(url)],
  }))
}

function downloadUnstable(graph: Store): Found[] {
  return urlsOf(graph)
    .filter((url) => /\d{4}-\d\d-\d\d|\b20\d{6}\b|[0-9a-f]{32,}|\bv?\d+\.\d+\.\d+\b/i.test(pathOf(url)))
    .map((url) => ({ rule: 'portal-download-unstable', near: [url], facts: [shown(url)] }))
}

/** The portal takes public web addresses alone, and one that is not fails the whole data set; told once a site. */
function address(graph: Store): Found[] {
  const sites = urlsOf(graph)
    .filter((url) => !isPublic(url))
    .map((url) => (/^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : url))
  return [...new Set(sites)].map((site) => ({ rule: 'portal-address', near: [site], facts: [shown(site)] }))
}

function redirect(graph: Store): Found[] {
  return graph
    .getSubjects(w.type, w.Catalog, null)
    .filter(({ value }) => /^http:|^https?:\/\/(w3id\.org|purl\.org|doi\.org|dx\.doi\.org)\//.test(value))
    .map(({ value }) => ({ rule: 'portal-redirect', near: [value], facts: [shown(value)] }))
}

function encoding({ name, bytes }: CatalogFile): Problem[] {
  const at = bytes.findIndex((byte) => byte > 0x7f)
  if (at < 0) return []
  const before = Buffer.from(bytes.subarray(0, at)).toString('latin1').split('\n')
  const place = { file: name, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  const character = [...Buffer.from(bytes.subarray(at, at + 8)).toString('utf8')][0] ?? ''
  const seen = Buffer.from(character, 'utf8').toString('latin1')
  return [violation('portal-encoding', place, [], shown(character), shown(seen))]
}

function periodAddress(graph: Store): Found[] {
  return objectsByDataset(graph, w.temporal)
    .filter(({ termType }) => termType === 'NamedNode')
    .map(({ value }) => ({ rule: 'portal-period-address', near: [value], facts: [shown(value)] }))
}

function periodType(graph: Store): Found[] {
  return objectsByDataset(graph, w.temporal)
    .flatMap((period) => [w.startDate, w.endDate].flatMap((word) => objectsOf(graph, period, word)))
    .filter((each) => (each as Literal).datatype?.value !== w.date)
    .map(({ value }) => ({ rule: 'portal-period-type', near: [value], facts: [shown(value)] }))
}

function placeLost(graph: Store): Found[] {
  return objectsByDataset(graph, w.spatial)
    .filter((each) => polygonsIn(graph, each) === 0)
    .map(({ value }) => ({ rule: 'portal-place-lost', near: [value], facts: [shown(value)] }))
}

function licenceLabel(graph: Store): Found[] {
  return licencesOf(graph)
    .filter((each) => textOf(graph, each, w.label) !== '' || textOf(graph, each, w.description) !== '')
    .map((each) => ({
      rule: 'portal-licence-label',
      near: [textOf(graph, each, w.label) || textOf(graph, each, w.description)],
      facts: [shown(each.value), shown(textOf(graph, each, w.label) || textOf(graph, each, w.description))],
    }))
}

function licenceUnknown(graph: Store): Found[] {
  return licencesOf(graph)
    .filter((each) => textOf(graph, each, w.label) === '' && licenceOf(graph, each) === undefined)
    .map(({ value }) => ({ rule: 'portal-licence-unknown', near: [value], facts: [shown(value)] }))
}

function mediaType(graph: Store): Found[] {
  return objectsOf(graph, null, w.mediaType)
    .filter(({ value }) => !value.startsWith(IANA))
    .map(({ value }) => ({
      rule: 'portal-media-type',
      near: [value],
      facts: [shown(value), `${IANA}text/csv`],
    }))
}

/** A portal makes a public contact of whoever a catalogue names with an address. */
function person(graph: Store): Found[] {
  const people = w.people.flatMap((type) => graph.getSubjects(w.type, type, null))
  const agents = w.agents
    .flatMap((word) => objectsOf(graph, null, word))
    .filter((agent) => objectsOf(graph, agent, w.mbox).length > 0)
  return [...new Set([...people, ...agents].map(({ value }) => value))].map((value) => ({
    rule: 'portal-person',
    near: [value, 'mbox', 'Person', 'Individual'],
    facts: [shown(value)],
  }))
}

function hasPart(graph: Store): Found[] {
  return objectsByDataset(graph, w.hasPart).map(({ value }) => ({
    rule: 'portal-has-part',
    near: [value],
    facts: [shown(value)],
  }))
}

function conformsTo(graph: Store): Found[] {
  return [...datasetsOf(graph), ...distributionsOf(graph)]
    .map((each) => objectsOf(graph, each as Term, w.conformsTo))
    .filter((all) => all.length > 1)
    .map((all) => ({
      rule: 'portal-conforms-to',
      near: [all[0]?.value ?? ''],
      facts: [all.map(({ value }) => shown(value)).join(', ')],
    }))
}

function serviceIdentifier(graph: Store): Found[] {
  return graph
    .getSubjects(w.type, w.DataService, null)
    .flatMap((service) => objectsOf(graph, service, w.servesDataset).map((served) => ({ service, served })))
    .filter(({ served }) => textOf(graph, served, w.identifier) === '')
    .filter(({ served }) => !datasetsOf(graph).some((dataset) => dataset.equals(served))) // told already
    .map(({ service, served }) => ({
      rule: 'portal-service-identifier',
      near: [service.value],
      facts: [shown(service.value), shown(served.value)],
    }))
}

/** Endings that an upload admits; JSON-LD is sent as JSON. */
const ENDINGS = /\.(json|jsonld|ttl|rdf|n3|xml|csv|zip|gz|txt|pdf|xls|xlsx|ods|geojson|parquet)$/i

function extension(graph: Store): Found[] {
  return distributionsOf(graph)
    .filter((each) => objectsOf(graph, each, w.accessService).length === 0)
    .map((each) => urlOf(graph, each))
    .filter((url) => /\.\w+$/.test(pathOf(url)) && !ENDINGS.test(pathOf(url)))
    .map((url) => ({ rule: 'portal-extension', near: [url], facts: [shown(url)] }))
}

function contact(graph: Store): Found[] {
  return objectsByDataset(graph, w.contactPoint)
    .filter((each) => !isReachable(graph, each))
    .map((each) => ({
      rule: 'portal-contact',
      near: [each.value],
      facts: [shown(textOf(graph, each, w.fn) || each.value)],
    }))
}

function description(graph: Store): Found[] {
  return datasetsOf(graph)
    .map((each) => ({ value: each.value, text: textOf(graph, each, w.description) }))
    .filter(({ text }) => text.length <= 100)
    .map(({ value, text }) => ({
      rule: 'portal-description',
      near: [text, value],
      facts: [`${text.length}`],
    }))
}

function keyword(graph: Store): Found[] {
  return objectsByDataset(graph, w.keyword)
    .filter(({ value }) => tagOf(value).length < 3 || tagOf(value).length > 96)
    .map(({ value }) => ({ rule: 'portal-keyword', near: [`"${value}"`, value], facts: [shown(value)] }))
}

function future(today: string): Trap {
  return (graph) =>
    objectsByDataset(graph, w.modified)
      .filter(({ value }) => value.slice(0, 10) > today)
      .map(({ value }) => ({ rule: 'portal-future', near: [value], facts: [shown(value)] }))
}

function objectsByDataset(graph: Store, word: string): Quad_Object[] {
  return datasetsOf(graph).flatMap((each) => objectsOf(graph, each, word))
}

function licencesOf(graph: Store): Quad_Object[] {
  return objectsByDataset(graph, w.license)
}

function distributionsOf(graph: Store): Quad_Object[] {
  return objectsByDataset(graph, w.distribution)
}

function urlsOf(graph: Store): string[] {
  return [...new Set(distributionsOf(graph).map((each) => urlOf(graph, each)))].filter((url) => url !== '')
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}

function isPublic(url: string): boolean {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return false
  const { hostname } = new URL(url)
  return (
    /\.[a-z][a-z0-9-]+$/i.test(hostname) &&
    !/(^|\.)(localhost|local|invalid|example|internal)$/.test(hostname)
  )
}
