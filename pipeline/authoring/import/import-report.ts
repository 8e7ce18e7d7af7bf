import type { TextEncoding } from '../../language/encoding-names.ts'
import type { Language } from '../../language/message.ts'
import { colon, quote, semicolon } from '../../language/punctuation.ts'
import { formatTimeOffset } from '../../record/duration.ts'
import type { Guess } from './guess.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ImportWords, importWords } from './import-words.ts'
import type { PageFindings } from './page-findings.ts'
import { isVideoChannel } from './video-links.ts'

/** The content of the report: the findings, the plan, and the files that were written. */
type ImportReport = {
  readonly page: string
  readonly found: PageFindings
  readonly encoding: TextEncoding
  readonly plan?: ImportPlan
  readonly files: readonly string[]
  readonly isDry: boolean
}

/** The report of an import as text, with every line that was not understood. */
export function importReportText(report: ImportReport, language: Language): string {
  const say = importWords(language)
  const { found, page } = report
  if (report.plan === undefined) {
    const isEmpty =
      found.coverage.left.length + found.coverage.used.length + found.coverage.furniture.length === 0
    const why = isEmpty ? say.empty(page) : say.nothing(page)
    return [why, ...droppedRows(found, say), ...leftRows(found, say), ''].join('\n')
  }
  return [
    ...foundRows(report, say),
    ...recordRows(report, report.plan, say),
    ...listed(say.report.decide, decisionsOf(found, report.plan, say)),
    ...listed(say.report.missing, missingIn(found, say)),
    ...droppedRows(found, say),
    ...leftRows(found, say),
    '',
  ].join('\n')
}

function foundRows({ found, encoding, page }: ImportReport, say: ImportWords): string[] {
  const { report } = say
  const { coverage } = found
  const count = coverage.used.length + coverage.furniture.length + coverage.left.length
  const guessed = (title: string, guess: Guess<string | number> | undefined): string[] =>
    guess === undefined
      ? []
      : [row(title, `${short(guess.value)} (${say.guess(guess.confidence, guess.line)})`)]
  return [
    row(
      report.page,
      `${page}${colon(say.language)}${say.lines(count, encoding, coverage.isHtml)}${encoding === 'UTF-8' ? '' : ` ${say.converted(encoding)}`}`,
    ),
    ...guessed(report.title, found.title),
    ...guessed(report.position, found.position),
    ...guessed(report.pageTitle, found.pageTitle),
    ...guessed(report.series, found.seriesName),
    ...guessed(report.description, found.description),
    ...guessed(report.created, found.created),
    ...guessed(report.duration, found.duration),
    ...guessed(report.source, found.source),
    ...guessed(report.modified, found.modified),
    ...guessed(report.published, found.published),
    ...found.videos.map(({ value, confidence, line }) =>
      row(report.video, `${value.platform}, ${value.sameAs} (${say.guess(confidence, line)})`),
    ),
    ...found.chapters.map(({ value, confidence, line }) =>
      row(
        report.chapter,
        `${formatTimeOffset(value.start)} ${short(value.name)} (${say.guess(confidence, line)})`,
      ),
    ),
    ...found.links.map(({ address, label, line }) =>
      row(
        report.link,
        `${short(address, 100)}${label ? ` ${quote(short(label), say.language)}` : ''} (${line})`,
      ),
    ),
    ...found.participants.flatMap(({ name, credit, confidence, line }) => [
      row(report.person, `${short(name)} (${say.guess(confidence, line)})`),
      ...(credit === undefined ? [] : [row('', creditText(credit, say))]),
    ]),
  ]
}

function creditText(
  credit: NonNullable<PageFindings['participants'][number]['credit']>,
  say: ImportWords,
): string {
  const bodies = [...credit.organizations, ...credit.periodicals].map(
    ({ name, alternateName, confidence }) => {
      const isSure = confidence === 'sure'
      return `${short(name)}${alternateName ? ` (${short(alternateName)})` : ''}${isSure ? '' : ` ? (${say.confidence(confidence)})`}`
    },
  )
  const unsure = credit.unsure.length > 0 ? [say.unsure(credit.unsure.map((each) => short(each)))] : []
  const roles = credit.roles.map((role) => short(role)).join(semicolon(say.language)) || short(credit.text)
  return [roles, ...bodies, ...unsure].join(' | ')
}

function recordRows({ files, isDry }: ImportReport, plan: ImportPlan, say: ImportWords): string[] {
  const { report } = say
  const title = isDry ? report.wouldWrite : report.written
  return [
    ...plan.matched.map(({ name, known }) =>
      row(report.kept, `${short(name)}${colon(say.language)}${short(say.exact(known), 160)}`),
    ),
    ...(plan.series ? [row(report.kept, short(say.exact(plan.series), 200))] : []),
    ...files.map((file, index) => row(index === 0 ? title : '', file)),
    ...(isDry ? [row('', say.dry)] : []),
  ]
}

function decisionsOf(found: PageFindings, plan: ImportPlan, say: ImportWords): string[] {
  return [
    ...(plan.newPeople > 0 ? [say.decisions.people(plan.newPeople)] : []),
    ...plan.erased.map((line) => say.erased(line)),
    ...plan.withdrawn.map(({ known, day }) => say.withdrawn(known, day)),
    ...(plan.already.length > 0 ? [say.already(plan.already)] : []),
    ...plan.near.map(
      ({ name, draft, known }) =>
        `${short(name)} (${draft.id})${colon(say.language)}${say.near(draft.kind, known)}`,
    ),
    ...found.participants.flatMap(({ name, credit }) =>
      credit === undefined || credit.unsure.length === 0
        ? []
        : [`${short(name)}${colon(say.language)}${say.unsure(credit.unsure)}`],
    ),
    ...(plan.series ? [] : [say.noSeries(found.seriesName?.value, [])]),
    ...(plan.topics.length > 0 ? [say.topics(plan.topics)] : [say.decisions.topics]),
    ...(found.description === undefined ? [] : [say.decisions.description]),
    ...found.links
      .filter(({ address }) => isVideoChannel(address))
      .map(({ address }) => say.channel(address)),
    say.decisions.licence,
    say.decisions.drafts,
  ].map((text) => short(text, 400))
}

function missingIn(found: PageFindings, say: ImportWords): string[] {
  const { missing } = say
  return [
    ...(found.title === undefined ? [missing.title] : []),
    ...(found.participants.length === 0 ? [missing.people] : []),
    ...(found.pageTitle === undefined ? [`${missing.pageTitle} (source)`] : []),
    ...(found.source === undefined ? [missing.source] : []),
    ...(found.description === undefined ? [missing.description] : []),
    ...(found.videos.length === 0 ? [missing.video] : []),
  ]
}

function leftRows({ coverage: { left, furniture } }: PageFindings, say: ImportWords): string[] {
  const numbers = furniture.map(({ line }) => line)
  const texts = furniture
    .filter(({ text }) => text !== '')
    .map(({ text }) => quote(short(text, 40), say.language))
  const named = texts.length > 0 && texts.length < 9 ? ` ${texts.join(', ')}` : ''
  return [
    ...(numbers.length > 0
      ? [row(say.report.furniture, `${say.furniture(numbers.length, ranges(numbers))}${named}`)]
      : []),
    row(say.report.left, left.length === 0 ? say.allRead : say.leftCount(left.length)),
    ...left.map(({ line, text }) => `${String(line).padStart(8)}  ${short(text, 120)}`),
  ]
}

/** The signs that nobody sees and that drafts leave out, so that none is dropped in silence. */
function droppedRows({ coverage }: PageFindings, say: ImportWords): string[] {
  return coverage.dropped.map((each, index) => row(index === 0 ? say.report.dropped : '', say.dropped(each)))
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.map((text, index) => row(index === 0 ? title : '', `- ${text}`))
}

function row(title: string, text: string): string {
  return `${title.padEnd(12)}${text}`
}

/** A text for a terminal: on one line, without control characters, cut after `most` characters. */
function short(value: string | number, most = 80): string {
  const text = String(value)
    .slice(0, 2000)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : text
}

/** Numbers as ranges: 1-3, 7. */
function ranges(numbers: readonly number[]): string {
  const all: [number, number][] = []
  for (const number of numbers) {
    const last = all.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else all.push([number, number])
  }
  const shown = all.slice(0, 40).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  return `${shown.join(', ')}${all.length > shown.length ? ', …' : ''}`
}
