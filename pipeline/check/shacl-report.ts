import type { Literal, Term } from '@rdfjs/types'
import type { Language } from '../language/message.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { formatProblem } from '../problems/problem-line.ts'
import { SH } from '../rdf/vocabulary.ts'
import type { VideoEligibility } from './search-engines/video-eligibility.ts'
import type { VideoVerdict } from './search-engines/video-notes.ts'
import type { ValidationResult } from './standard-validator.ts'

/** How many validation results a report holds; the count tells of the others. */
const MOST_RESULTS = 10_000

/** Gathers results into the standard SHACL report of a run. */
export function openShaclReport() {
  const results: ValidationResult[] = []
  let found = 0
  return {
    /** Takes in results; `count`, where there are more than are given. */
    add(more: readonly ValidationResult[], count = more.length): void {
      found += count
      results.push(...more.slice(0, MOST_RESULTS - results.length))
    },
    turtle: (): string => reportTurtle(results, found),
  }
}

/** How much is told of what search engines may show. */
type Extent = {
  /** Of how many capsules or pages. */
  readonly most: number
  /** How many problems of the same rule of each. */
  readonly alike?: number
  readonly what?: 'capsule' | 'page'
}

/** Which capsules or pages search engines may show among their videos, and field by field what the others miss. */
export function eligibilityText(
  { videos, eligible, verdicts }: VideoEligibility,
  language: Language,
  { most, alike = Number.POSITIVE_INFINITY, what = 'capsule' }: Extent,
): string {
  const say = texts[language]
  const told = verdicts.slice(0, most).map((verdict) => verdictText(verdict, language, alike))
  const rest = videos - told.length
  return [say.title(eligible, videos, what), ...told, ...(rest > 0 ? [say.rest(rest)] : []), ''].join('\n')
}

function verdictText({ id, name, problems }: VideoVerdict, language: Language, alike: number): string {
  const say = texts[language]
  const few = fewAlike(problems, alike)
  const told = (['violation', 'warning'] as const).flatMap((severity) =>
    few
      .filter((problem) => problem.severity === severity)
      .map(
        (problem) => `    ${say[severity].padEnd(say.width)} ${formatProblem(untitled(problem), language)}`,
      ),
  )
  if (few.length < problems.length) told.push(`    ${say.alike(problems.length - few.length)}`)
  const isEligible = problems.every(({ severity }) => severity !== 'violation')
  return [`  ${isEligible ? say.yes : say.no} ${escapeUnprintable(`${id} ${name}`)}`, ...told].join('\n')
}

/** Problems, of which no more than `most` break the same rule. */
function fewAlike(problems: readonly Problem[], most: number): Problem[] {
  const times = new Map<string, number>()
  return problems.filter(({ rule }) => {
    times.set(rule, (times.get(rule) ?? 0) + 1)
    return Number(times.get(rule)) <= most
  })
}

/** A problem without the title of its record, which stands above it. */
function untitled({ place: { record: _, ...place }, ...problem }: Problem): Problem {
  return { ...problem, place }
}

const texts = {
  fr: {
    title: (eligible: number, videos: number, what: string) =>
      `Résultats vidéo des moteurs de recherche : ${eligible} ${what}${eligible > 1 ? 's' : ''} sur ${videos} peu${eligible > 1 ? 'vent' : 't'} y paraître`,
    yes: 'oui',
    no: 'non',
    violation: 'exigé',
    warning: 'conseillé',
    width: 9,
    alike: (count: number) =>
      `… et ${count} de plus du même genre (build les écrit dans report/eligibility.txt)`,
    rest: (count: number) => `  … et ${count} de plus (les 1000 premières dans report/eligibility.txt)`,
  },
  en: {
    title: (eligible: number, videos: number, what: string) =>
      `Video results of search engines: ${eligible} of ${videos} ${what}${videos > 1 ? 's' : ''} may appear there`,
    yes: 'yes',
    no: 'no',
    violation: 'required',
    warning: 'advised',
    width: 8,
    alike: (count: number) =>
      `… and ${count} more of the same kind (build writes them to report/eligibility.txt)`,
    rest: (count: number) => `  … and ${count} more (the first 1000 in report/eligibility.txt)`,
  },
} as const

/** Results sorted, blank nodes numbered in that order. */
function reportTurtle(results: readonly ValidationResult[], total: number): string {
  const blocks = results.map(block).sort()
  const conforms = `[] a sh:ValidationReport ;\n    sh:conforms ${blocks.length === 0}`
  const links = blocks.map((_, index) => `_:r${index + 1}`).join(', ')
  return [
    `# ${results.length} results of ${total}\n`,
    `@prefix sh: <${SH}> .\n`,
    links === '' ? `${conforms} .\n` : `${conforms} ;\n    sh:result ${links} .\n`,
    ...blocks.map((text, index) => `_:r${index + 1} ${text}`),
  ].join('\n')
}

function block(result: ValidationResult): string {
  const lines = [
    ['sh:focusNode', result.focusNode],
    ['sh:resultPath', result.path],
    ['sh:value', result.value],
    ['sh:resultSeverity', result.severity],
    ['sh:sourceConstraintComponent', result.component],
    ['sh:sourceShape', result.shape],
    ...[...result.messages].map((message) => ['sh:resultMessage', message]),
  ] as [string, Term | null][]
  const said = lines.flatMap(([predicate, term]) =>
    term === null ? [] : [`    ${predicate} ${turtle(term)}`],
  )
  return `a sh:ValidationResult ;\n${said.join(' ;\n')} .\n`
}

function turtle(term: Term): string {
  if (term.termType !== 'Literal') return `<${term.value}>`
  const { value, language, datatype } = term as Literal
  const text = JSON.stringify(value).replaceAll('\x7f', '\\u007F')
  return language === '' ? `${text}^^<${datatype.value}>` : `${text}@${language}`
}
