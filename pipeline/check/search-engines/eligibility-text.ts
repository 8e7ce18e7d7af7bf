import type { Language } from '../../language/message.ts'
import { escapeUnprintable } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { formatProblem } from '../../problems/problem-line.ts'
import type { VideoEligibility } from './video-eligibility.ts'
import type { VideoVerdict } from './video-notes.ts'

/** How much of the verdicts to print. */
type Extent = {
  /** The maximal number of capsules or pages. */
  readonly most: number
  /** The maximal number of problems of one rule for each of them; unlimited by default. */
  readonly alike?: number
  /** What the verdicts are about; capsules by default. */
  readonly what?: 'capsule' | 'page'
}

/** A text that tells which capsules or pages may appear among video results, and what the others lack, field by field. */
export function eligibilityText(
  { videos, eligible, verdicts }: VideoEligibility,
  language: Language,
  { most, alike = Number.POSITIVE_INFINITY, what = 'capsule' }: Extent,
): string {
  const text = texts[language]
  const lines = verdicts.slice(0, most).map((verdict) => verdictText(verdict, language, alike))
  const rest = videos - lines.length
  return [text.title(eligible, videos, what), ...lines, ...(rest > 0 ? [text.rest(rest)] : []), ''].join('\n')
}

function verdictText({ id, name, forms, problems }: VideoVerdict, language: Language, alike: number): string {
  const text = texts[language]
  const printed = limitPerRule(problems, alike)
  const lines = (['violation', 'warning'] as const).flatMap((severity) =>
    printed
      .filter((problem) => problem.severity === severity)
      .map((problem) => {
        const label = text[severity].padEnd(text.labelWidth)
        return `    ${label} ${formatProblem(withoutTitle(problem), language)}`
      }),
  )
  if (printed.length < problems.length) lines.push(`    ${text.alike(problems.length - printed.length)}`)
  const isEligible = problems.every(({ severity }) => severity !== 'violation')
  const form = forms === undefined ? '' : ` (${forms[language]})`
  return [`  ${isEligible ? text.yes : text.no} ${escapeUnprintable(`${id} ${name}`)}${form}`, ...lines].join(
    '\n',
  )
}

/** The first `most` problems of each rule. */
function limitPerRule(problems: readonly Problem[], most: number): Problem[] {
  const counts = new Map<string, number>()
  return problems.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    return count <= most
  })
}

/** A problem without the title of its record, which the line above it has. */
function withoutTitle({ place: { record: _, ...place }, ...problem }: Problem): Problem {
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
    labelWidth: 9,
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
    labelWidth: 8,
    alike: (count: number) =>
      `… and ${count} more of the same kind (build writes them to report/eligibility.txt)`,
    rest: (count: number) => `  … and ${count} more (the first 1000 in report/eligibility.txt)`,
  },
} as const
