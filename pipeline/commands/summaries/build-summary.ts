import { scoreText } from '../../catalog/portal/rehearsal-report.ts'
import { eligibilityText } from '../../check/search-engines/eligibility-text.ts'
import { formatByteSize } from '../../language/byte-size.ts'
import type { Language } from '../../language/message.ts'
import { npmCommand, outArguments } from '../../language/npm-command.ts'
import { colon, semicolon } from '../../language/punctuation.ts'
import type { Problem } from '../../problems/problem.ts'
import { kinds } from '../../rdf/addresses.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import { changesText } from '../../release/guard/changes-text.ts'
import { createPainter } from '../../report/colors.ts'
import { buildWords } from './build-words.ts'
import { type CountedProblems, localNumber, problemSection, summaryRow } from './summary-lines.ts'

/** How a build was run, as far as its summary shows it. */
export type BuildRun = {
  /** The folders as they were typed. */
  readonly data: string
  readonly out: string
  /** Seconds of wall time. */
  readonly seconds: number
}

/** The result of a build or a check on one screen: problems first, then a row for each fact. */
export function buildSummary(
  outcome: BuildOutcome,
  { data, out, seconds }: BuildRun,
  language: Language,
  paint = createPainter(false),
): string {
  const say = buildWords[language]
  const {
    eligibility,
    people,
    accessibility,
    watched,
    rehearsal,
    derived,
    leftOut,
    sample,
    newAddresses,
    archive,
  } = outcome
  const severities = ['violation', 'warning', 'info'] as const
  const onWords = outcome.problems.filter(isOnSiteWords)
  const listed = withoutProblems(outcome, onWords)
  return [
    ...severities.flatMap((severity) => problemSection(listed, severity, language, paint)),
    ...(eligibility ? [eligibilityText(eligibility, language, { most: 10, alike: 3 })] : []),
    summaryRow(say.read, `${data}${colon(language)}${recordCounts(outcome, language)}`),
    summaryRow(say.content, contentSize(outcome, language)),
    ...(people ? [summaryRow(say.people, namedPeople(people, data, language))] : []),
    ...(accessibility && accessibility.videos > 0
      ? [
          summaryRow(
            say.access,
            accessibilityFacts(accessibility, outcome.published ? out : undefined, language),
          ),
        ]
      : []),
    ...(watched ? [summaryRow(say.changes, releaseChanges(watched, language))] : []),
    ...(rehearsal ? [summaryRow(say.portal, portalScore(rehearsal, out, language))] : []),
    ...(derived !== undefined && derived.length > 0
      ? [summaryRow(say.derived, derived.map((field) => say.derivedFields[field]).join(', '))]
      : []),
    ...(outcome.timeZone !== undefined ? [summaryRow(say.clock, say.timeZone(outcome.timeZone))] : []),
    ...onWords.map((note) => summaryRow(say.language, `${note.message[language]}  [${note.rule}]`)),
    ...(leftOut.length > 0
      ? [summaryRow(say.without, leftOut.map((what) => say.leftOut[what]).join(', '))]
      : []),
    ...(sample ? [summaryRow(say.proof, say.sampled(localNumber(sample, language)))] : []),
    summaryRow(say.result, publicationResult(outcome, out, language)),
    ...(archive ? [summaryRow(say.archive, archiveResult(archive, out, language))] : []),
    ...(newAddresses > 0 ? [summaryRow(say.ledger, say.newAddresses(newAddresses, data))] : []),
    summaryRow(say.time, `${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s`),
    '',
  ].join('\n')
}

/** Whether a problem tells in which language the words of pages are: a row of the summary, which no source will change. */
function isOnSiteWords({ rule }: Problem): boolean {
  return rule === 'site-language' || rule === 'label-missing'
}

function withoutProblems({ problems, counts }: BuildOutcome, others: readonly Problem[]): CountedProblems {
  const info = counts.info - others.length
  return { problems: problems.filter((each) => !others.includes(each)), counts: { ...counts, info } }
}

function recordCounts({ read }: BuildOutcome, language: Language): string {
  const say = buildWords[language]
  const counts = kinds.flatMap((kind) => {
    const count = read[kind]
    return count === undefined
      ? []
      : [`${localNumber(count, language)} ${say.kinds[kind][count > 1 ? 1 : 0]}`]
  })
  return counts.join(', ') || say.nothing
}

function contentSize({ nodes, triples }: BuildOutcome, language: Language): string {
  const say = buildWords[language]
  const statements = triples ? `, ${localNumber(triples, language)} ${say.triples}` : ''
  return `${localNumber(nodes, language)} ${say.nodes}${statements}`
}

function publicationResult(outcome: BuildOutcome, out: string, language: Language): string {
  const say = buildWords[language]
  if (outcome.published) return say.published(`${out}/public`, outcome.release ?? '')
  if (outcome.violations > 0) return say.refused(outcome.violations)
  return say.valid
}

function archiveResult(
  archive: NonNullable<BuildOutcome['archive']>,
  out: string,
  language: Language,
): string {
  const say = buildWords[language]
  const path = `${out}/public.zip`
  if (archive === 'removed') return say.removedArchive(path)
  return say.archived(path, localNumber(archive.files, language), formatByteSize(archive.bytes, language))
}

function namedPeople(
  { site, data: inData, search, credits, grounds }: NonNullable<BuildOutcome['people']>,
  data: string,
  language: Language,
): string {
  const say = buildWords[language]
  const credited = grounds.get('public-credit') ?? 0
  const warning = credited > 0 ? `${semicolon(language)}${say.creditedOnly(credited, data)}` : ''
  return `${say.named(site, inData, search, credits)}${warning}`
}

/** How many videos have which access; `out` is the folder of a release that can be asked which. */
function accessibilityFacts(
  counts: NonNullable<BuildOutcome['accessibility']>,
  out: string | undefined,
  language: Language,
): string {
  const say = buildWords[language]
  const { videos } = counts
  const facts = (Object.keys(say.accessOf) as (keyof typeof say.accessOf)[]).map(
    (what) =>
      `${say.accessOf[what]} ${say.countOf(localNumber(counts[what], language), localNumber(videos, language))}`,
  )
  const command = ['query', 'accessibility', ...outArguments(out ?? '')]
  const hint = out === undefined ? '' : ` (${npmCommand(command, language)})`
  return `${facts.join(', ')}${hint}`
}

function releaseChanges(
  { changes, comparedWith }: NonNullable<BuildOutcome['watched']>,
  language: Language,
): string {
  const { added, removed } = changes.triples
  const say = buildWords[language]
  return comparedWith === undefined
    ? say.nothingBefore
    : `${changesText(changes, language)} (${say.tripleChanges(added, removed)})`
}

function portalScore(
  { stored, problems }: NonNullable<BuildOutcome['rehearsal']>,
  out: string,
  language: Language,
): string {
  const scores = stored.map(({ quality }) => scoreText(quality)).join(', ')
  return buildWords[language].rehearsal(scores, problems.length, `${out}/report/portal.txt`)
}
