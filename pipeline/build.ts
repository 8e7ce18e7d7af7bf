import { join } from 'node:path'
import { checkMetadata } from './catalog/metadata.ts'
import { openSurvey } from './catalog/survey.ts'
import { writeCatalog } from './catalog.ts'
import { openChecks } from './check/across.ts'
import { withNew } from './check/check.ts'
import { proveSameTriples } from './check/dumps.ts'
import { type Eligibility, openEligibility } from './check/eligibility.ts'
import { openReport } from './check/report.ts'
import { openShapes, shapesOf } from './check/shapes.ts'
import { openGate, type PeopleCounts } from './consent.ts'
import { openDigests } from './digests.ts'
import { bytesOf, list, ownPath, remove, replaceFile } from './disk.ts'
import { guard, judgeLock, standingDump, type Watched, writeLock } from './guard.ts'
import { addresses, isExample, type Kind } from './iri.ts'
import { leaksIn } from './leaks.ts'
import { latestDay } from './map/dataset.ts'
import { describe, describePublication, describeWithdrawn } from './map/describe.ts'
import { violation, warning } from './messages.ts'
import { type Described, isFor } from './node.ts'
import { isWhole, noticesOf, noticeText } from './notice.ts'
import { writePages } from './pages.ts'
import { withPersonalNotice } from './personal.ts'
import type { Rehearsal } from './portal/rehearse.ts'
import { collectProblems, type Problem, pageLanguage, type Severity } from './problem.ts'
import { toldAs } from './problems/formats.ts'
import { batchesOf, type Input, readPublication, readRecords } from './read/records.ts'
import { readWithdrawals } from './read/withdrawals.ts'
import type { AnyRecord } from './record.ts'
import { type Findings, writeCompanions, writeFindings, writeProblems } from './reports.ts'
import { splitShapes } from './shacl/split.ts'
import { hostingFiles } from './site/hosting/hosting.ts'
import { siteOf } from './site/site.ts'
import { dumpPaths } from './write/dumps.ts'
import { openRelease, type Release, readExamples } from './write/release.ts'
import { openTables } from './write/tables.ts'

/** What is asked of a build. */
export type Order = {
  readonly data: string
  readonly out: string
  readonly inputs?: readonly Input[]
  /** In the place of the publication's base IRI. */
  readonly base?: string | undefined
  /** The day of the release, `2026-11-23`; by default the latest day in the records. */
  readonly date?: string | undefined
  /** Whether to write and publish, or only to check. */
  readonly publish: boolean
  /** The N-Triples of a release to compare with, in the place of the one that stands in `out`. */
  readonly previous?: string | undefined
  /** What may be lost, by name. */
  readonly accepted?: readonly string[]
  /** The share by which a count may fall from one release to the next; a fifth by default. */
  readonly lossShare?: number | undefined
  /** Whether to write a page for each thing; true by default. */
  readonly pages?: boolean | undefined
  /** Records held in memory at once. */
  readonly batch?: number
  /** Sees each batch as it passes. */
  readonly watch?: (batch: {
    readonly records: readonly AnyRecord[]
    readonly described: readonly Described[]
  }) => void
}

/** What became of it. */
export type Outcome = {
  readonly problems: readonly Problem[]
  readonly violations: number
  /** How many problems of each severity there are, those that are not kept too. */
  readonly counts: Readonly<Record<Severity, number>>
  readonly read: Readonly<Partial<Record<Kind, number>>>
  readonly nodes: number
  readonly triples?: number
  readonly release?: string
  readonly published: boolean
  /** What search engines will make of the capsules. */
  readonly eligibility?: Eligibility
  /** What differs from the release before; nothing where nothing was written. */
  readonly watched?: Watched
  /** How many people are named, where, and on what grounds. */
  readonly people?: PeopleCounts
  /** What data.gouv.fr would make of the catalogue. */
  readonly rehearsal?: Rehearsal
  /** Addresses published for the first time, now in the ledger. */
  readonly newAddresses: number
}

/** The shapes that never stop a publication. */
const ENGINES = 'search-engines.ttl'

/** Reads, maps, checks and writes the records, batch by batch; publishes them if nothing is violated. */
export async function build(order: Order): Promise<Outcome> {
  const problems = collectProblems()
  const report = openReport()
  const enginesReport = openReport()
  const read: Partial<Record<Kind, number>> = {}
  let nodes = 0
  let eligibility: Eligibility | undefined
  let watched: Watched | undefined
  let people: PeopleCounts | undefined

  const source = await readPublication(order.data, problems.add)
  if (source === undefined) {
    if (order.publish) await writeProblems(join(order.out, 'report'), undefined) // that of a build before would mislead
    return outcome()
  }
  const publication = { ...source.publication, base: order.base ?? source.publication.base }
  const edition = { publication, address: addresses(publication.base) }
  if (isExample(publication.base))
    problems.add(warning('example-base', source.placeOf(['base']), [], publication.base))
  problems.add(...checkMetadata(publication, source.placeOf))

  const language = pageLanguage(publication.inLanguage)
  const reports = join(order.out, 'report')
  const isLasting = order.base === undefined && !isExample(publication.base)
  const post = {
    ...edition,
    placeOf: source.placeOf,
    accepted: new Set(order.accepted),
    report: problems.add,
  }
  const lock = isLasting ? await judgeLock(order.data, post) : undefined
  const ledger = join(order.data, 'addresses.txt')
  const kept = await bytesOf(ledger)
  const published = String(kept ?? '')
  // under an example address nothing is online yet: what goes is no loss, and ids are still free
  const isTrial = isExample(publication.base) && kept === undefined
  const known = { file: ledger, text: published }
  const erased = await openDigests(order.data, problems.add)
  const withdrawals = await readWithdrawals(order.data, problems.add)
  const shapes = splitShapes(shapesOf(await ownShapes()))
  const { check, refuse, newAddresses } = openChecks(publication.base, shapes, known, (address) =>
    gate.unsaid().has(address),
  )
  const gate = openGate(edition.address, publication.people, withdrawals, { report: problems.add, refuse })
  const validate = openShapes(shapes)
  const engines = openEligibility(await ownShape(ENGINES), publication.base)
  const survey = openSurvey(edition.address, publication.publisher)
  const release = order.publish ? await openRelease(order.out, publication.base) : undefined
  const tables = release && (await openTables(release.folder, edition.address, publication.inLanguage))

  let lastChange: string | undefined
  for await (const records of batchesOf(
    readRecords(order.data, order.inputs ?? [], { report: problems.add, refuse }),
    order.batch ?? 500,
  )) {
    const described = records.flatMap(gate.pass).flatMap((said) => describe(said, edition))
    for (const { kind } of records) read[kind] = (read[kind] ?? 0) + 1
    for (const { node } of described) lastChange = latestDay(lastChange, node)
    await take(described)
    order.watch?.({ records, described })
  }
  const notices = noticesOf(gate.withdrawals(), edition.address, published)
  for (const { date } of notices) if (date > (lastChange ?? '')) lastChange = date
  const left = notices.filter(isWhole).map(({ id }) => id)
  await take(describeWithdrawn(left, edition, source.placeOf))
  const day = order.date ?? lastChange
  if (day === undefined) problems.add(violation('no-date', source.placeOf([]), []))
  const namesPeople = survey.end().classes.has('Person')
  const noticed = namesPeople ? { ...edition, publication: withPersonalNotice(publication) } : edition
  await take(describePublication(noticed, { release: day ?? '', lastChange }, source.placeOf))
  problems.add(...check.end())
  people = gate.counts()
  if (people.dataAlone > 0 && publication.people?.xRobotsTag !== true)
    problems.add(warning('crawlable-data', source.placeOf(['people']), [], String(people.dataAlone)))
  eligibility = engines.end()

  const seen = survey.end()
  const triples = await release?.dumps.close()
  await tables?.close(seen.publisherName)
  if (release !== undefined && problems.count('violation') === 0) {
    watched = await guard(post, {
      ledger: known,
      lock,
      previous: order.previous ?? (isTrial ? undefined : await standingDump(order.out)),
      folder: release.folder,
      scratch: release.scratch,
      unsaid: gate.unsaid(),
      share: order.lossShare ?? 0.2,
    })
  }
  if (release === undefined || watched === undefined || problems.count('violation') > 0) {
    if (release !== undefined) await leaveStanding(release)
    return outcome(triples, day)
  }
  await release.complete(edition.address.queries, notices.length > 0 ? noticeText(notices) : undefined)
  await proveSameTriples(release.folder, dumpPaths)
  const hasPages = order.pages !== false
  const rehearsal = await writeCatalog(release.folder, {
    ...noticed,
    release: String(day),
    lastChange,
    survey: seen,
    triples: Number(triples),
    hasPages,
  })
  const site = siteOf(publication, edition.address, String(day))
  const written = { site, examples: await readExamples(), notices, grounds: people.grounds }
  const snippets = hasPages ? await writePages(release.gathering.resources(), release.folder, written) : []
  await release.seal()
  const gone = notices.filter(isWhole).map(({ document }) => document)
  const companions = { rehearsal, snippets, hosting: hostingFiles(site, gone) }
  const unpublished = join(release.scratch, 'report')
  await writeFindings(unpublished, findings(), language)
  await writeCompanions(unpublished, companions, language)
  problems.add(...(await leaks(release.scratch)))
  if (problems.count('violation') > 0) {
    await writeProblems(reports, undefined)
    await release.discard()
    return outcome(triples, day)
  }
  const page = await problemPage(release.scratch, true)
  await release.publish()
  await writeProblems(reports, page)
  await writeFindings(reports, findings(), language)
  await writeCompanions(reports, companions, language)
  if (!isTrial) await replaceFile(ledger, withNew(published, newAddresses()))
  if (isLasting) await writeLock(order.data, watched)
  return {
    ...outcome(triples, day),
    published: true,
    rehearsal,
    newAddresses: isTrial ? 0 : newAddresses().length,
  }

  async function take(described: readonly Described[]): Promise<void> {
    const said = described.filter((each) => isFor('data', each))
    const verdict = await validate(said)
    problems.add(...said.flatMap(check.add), ...verdict.problems)
    report.add(verdict.results)
    await checkOwn(described.filter((each) => !isFor('data', each) && isFor('own', each)))
    const brought = await engines.add(described.filter((each) => isFor('index', each)))
    enginesReport.add(brought.results, brought.count)
    nodes += said.length
    for (const { node } of said) survey.add(node)
    await release?.dumps.write(said.map(({ node }) => node))
    if (tables !== undefined) problems.add(...(await tables.write(said)))
    if (order.pages !== false) await release?.gathering.add(described)
  }

  /** Judges what is said of people on their own page alone; the capsules around it were judged before. */
  async function checkOwn(own: readonly Described[]): Promise<void> {
    const said = own.filter(({ node }) => /Person|Participation/.test(String(node['@type'])))
    if (said.length === 0) return
    const verdict = await validate(said)
    problems.add(...verdict.problems, ...said.filter(({ at }) => at.length === 0).flatMap(check.add))
    report.add(verdict.results)
  }

  /** Leaves the release before as it is, and says why in the reports, unless they name who is not to be named. */
  async function leaveStanding({ scratch, discard }: Release): Promise<void> {
    const folder = join(scratch, 'refused')
    await writeFindings(join(folder, 'report'), findings(), language)
    const found = await leaks(folder)
    problems.add(...found)
    if (found.length > 0) await remove(reports)
    else {
      await writeFindings(reports, findings(), language)
      await writeProblems(reports, await problemPage(scratch, false))
    }
    await discard()
  }

  /** What was found, as a page; nothing, if it quotes the name of who is not to be named. */
  async function problemPage(scratch: string, published: boolean): Promise<string | undefined> {
    const page = await toldAs('html', { ...outcome(triples, day), published }, order.data, language)
    const folder = join(scratch, 'told')
    await writeProblems(join(folder, 'report'), page)
    return (await leaks(folder)).length === 0 ? page : undefined
  }

  function leaks(folder: string): Promise<Problem[]> {
    return leaksIn(folder, gate.restricted(), publication.exceptions ?? [], erased)
  }

  function findings(): Findings {
    return { shacl: report.turtle(), engines: enginesReport.turtle(), eligibility, watched }
  }

  function outcome(triples?: number, release?: string): Outcome {
    const counts = problems.counts()
    const told = { problems: problems.sorted(), violations: counts.violation, counts, read, nodes }
    return {
      ...told,
      published: false,
      newAddresses: 0,
      ...(triples && { triples }),
      ...(release && { release }),
      ...(eligibility && { eligibility }),
      ...(watched && { watched }),
      ...(people && { people }),
    }
  }
}

async function ownShapes(): Promise<string[]> {
  const folder = ownPath('shapes')
  const files = ((await list(folder)) ?? []).filter(({ name }) => name.endsWith('.ttl') && name !== ENGINES)
  return Promise.all(files.map(({ name }) => ownShape(name)))
}

async function ownShape(name: string): Promise<string> {
  return String(await bytesOf(ownPath(`shapes/${name}`)))
}
