import type { TextEncoding } from '../../language/encoding-names.ts'
import type { Language, Message } from '../../language/message.ts'
import { colon, quote, semicolon } from '../../language/punctuation.ts'
import { formatTimeOffset } from '../../record/duration.ts'
import type { JoinedCaptions } from './captions/join-captions.ts'
import type { Guess } from './guess.ts'
import type { ImportPlan } from './import-plan.ts'
import { type ImportWords, importWords } from './import-words.ts'
import type { ImportedDocument, ImportedVideo } from './imported-video.ts'
import type { Participant } from './people/read-participants.ts'
import { reportRow, shortText } from './report-rows.ts'
import { type UpdateReport, updateRows } from './update-report.ts'
import { isVideoChannel } from './video-links.ts'

/** The content of the report: the findings, the plan, and the files that were written. */
type ImportReport = {
  readonly page: string
  readonly found: ImportedDocument
  readonly encoding?: TextEncoding | undefined
  /** How the format is called. */
  readonly format: Message
  readonly plan?: ImportPlan
  readonly joined: JoinedCaptions['joined']
  readonly files: readonly string[]
  readonly isDry: boolean
} & UpdateReport

/** The report of an import as text, with every line that was not understood. */
export function importReportText(report: ImportReport, language: Language): string {
  const say = importWords(language)
  const { found, page } = report
  if (report.plan === undefined) {
    const { left = [], used = [], furniture = [] } = found.coverage ?? {}
    const isEmpty = left.length + used.length + furniture.length === 0
    const isCaptions = (found.attachments ?? []).length > 0
    const why = isCaptions
      ? say.noCaptions(page)
      : isEmpty && found.coverage !== undefined
        ? say.empty(page)
        : say.nothing(page)
    return [why, ...noteRows(found, say), ...droppedRows(found, say), ...leftRows(found, say), ''].join('\n')
  }
  return [
    ...foundRows(report, say),
    ...recordRows(report, report.plan, say),
    ...updateRows(report, say),
    ...(report.plan.drafts.length === 0
      ? []
      : [
          ...capped(decisionsOf(found, report.plan, say), say, (text, index) =>
            reportRow(index === 0 ? say.report.decide : '', `- ${shortText(text, 400)}`),
          ),
          ...listed(say.report.missing, missingIn(found, say)),
        ]),
    ...droppedRows(found, say),
    ...leftRows(found, say),
    '',
  ].join('\n')
}

function foundRows({ found, joined, encoding, page, format }: ImportReport, say: ImportWords): string[] {
  const { report } = say
  const { coverage, attachments = [] } = found
  const videos = found.videos.filter(({ known }) => known === undefined)
  const counts = [
    ...(videos.length > 0 || attachments.length === 0 ? [say.videos(videos.length)] : []),
    ...(attachments.length > 0 ? [say.captionFiles(attachments.length)] : []),
  ].join(', ')
  const guessed = (title: string, guess: Guess<unknown> | undefined): string[] =>
    guessedRow(title, guess, say)
  return [
    ...(coverage === undefined
      ? [reportRow(report.page, `${page}${colon(say.language)}${format[say.language]}, ${counts}`)]
      : [
          reportRow(
            report.page,
            `${page}${colon(say.language)}${linesText(coverage, encoding ?? 'UTF-8', say)}`,
          ),
        ]),
    ...guessed(report.pageTitle, found.pageTitle),
    ...guessed(report.source, found.source),
    ...guessed(report.modified, found.modified),
    ...guessed(report.published, found.published),
    ...(videos.length > MOST_VIDEOS
      ? capped(videos, say, (video, index) => briefRow(video, index, say))
      : []),
    ...(videos.length > MOST_VIDEOS ? [] : videos).flatMap((video, index) => [
      ...(videos.length > 1 ? ['', reportRow(report.capsule, `${index + 1} / ${videos.length}`)] : []),
      ...videoRows(video, say),
    ]),
    ...capped(joined, say, ({ path, video }, index) =>
      reportRow(
        index === 0 ? report.captions : '',
        `${shortText(path)}${colon(say.language)}${quote(shortText(video), say.language)}`,
      ),
    ),
    ...found.links.map(({ address, label, line }) =>
      reportRow(
        report.link,
        `${shortText(address, 100)}${label ? ` ${quote(shortText(label), say.language)}` : ''} (${line})`,
      ),
    ),
    ...noteRows(found, say),
  ]
}

/** What else is to be told of the content. */
function noteRows({ notes = [] }: ImportedDocument, say: ImportWords): string[] {
  return notes.map((note, index) =>
    reportRow(index === 0 ? say.report.notes : '', shortText(note[say.language], 400)),
  )
}

/** The most videos of which every field is shown. */
const MOST_VIDEOS = 10

/** The most lines of one kind. */
const MOST_LINES = 60

/** The lines of the first of all, and how many more there are. */
function capped<T>(
  all: readonly T[],
  say: ImportWords,
  lineOf: (each: T, index: number) => string,
): string[] {
  const lines = all.slice(0, MOST_LINES).map(lineOf)
  return all.length <= MOST_LINES ? lines : [...lines, reportRow('', say.more(all.length - MOST_LINES))]
}

function briefRow({ title, participants, duration }: ImportedVideo, index: number, say: ImportWords): string {
  const people = participants.map(({ name }) => shortText(name)).join(', ')
  const text = [shortText(title?.value ?? say.missing.title), duration?.value, people]
    .filter(Boolean)
    .join(' | ')
  return reportRow(index === 0 ? say.report.capsule : '', text)
}

function linesText(
  { used, furniture, left, isHtml }: NonNullable<ImportedDocument['coverage']>,
  encoding: TextEncoding,
  say: ImportWords,
): string {
  const count = used.length + furniture.length + left.length
  return `${say.lines(count, encoding, isHtml)}${encoding === 'UTF-8' ? '' : ` ${say.converted(encoding)}`}`
}

function guessedRow(title: string, guess: Guess<unknown> | undefined, say: ImportWords): string[] {
  if (guess === undefined) return []
  const { value, confidence, line, field } = guess
  const text = Array.isArray(value)
    ? value
        .map((each) => shortText(typeof each === 'object' ? String(each.language) : String(each)))
        .join(', ')
    : shortText(String(value))
  return [reportRow(title, `${text} (${say.guess(confidence, line, field)})`)]
}

function videoRows(video: ImportedVideo, say: ImportWords): string[] {
  const { report } = say
  const guessed = (title: string, guess: Guess<unknown> | undefined): string[] =>
    guessedRow(title, guess, say)
  return [
    ...guessed(report.title, video.title),
    ...guessed(report.position, video.position),
    ...guessed(report.series, video.seriesName),
    ...guessed(report.description, video.description),
    ...guessed(report.created, video.created),
    ...guessed(report.published, video.published),
    ...guessed(report.uploaded, video.uploaded),
    ...guessed(report.duration, video.duration),
    ...guessed(report.language, video.languages),
    ...guessed(report.keywords, video.keywords),
    ...guessed(report.place, video.places),
    ...guessed(report.publisher, video.publishers),
    ...guessed(report.licence, video.licence),
    ...guessed(report.rights, video.rights),
    ...guessed(report.identifier, video.identifiers),
    ...guessed(report.transcript, video.transcript),
    ...guessed(report.thumbnail, video.thumbnails),
    ...guessed(report.captions, video.captions),
    ...guessed(report.video, video.embed),
    ...video.players.map(({ value, confidence, line, field }) =>
      reportRow(report.video, `${value.platform}, ${value.sameAs} (${say.guess(confidence, line, field)})`),
    ),
    ...video.chapters.map(({ value, confidence, line, field }) =>
      reportRow(
        report.chapter,
        `${formatTimeOffset(value.start)} ${shortText(value.name)} (${say.guess(confidence, line, field)})`,
      ),
    ),
    ...video.participants.flatMap(({ name, parts, credit, confidence, line, field }) => [
      reportRow(
        report.person,
        `${shortText(name)} (${[...parts, say.guess(confidence, line, field)].join(', ')})`,
      ),
      ...(credit === undefined ? [] : [reportRow('', creditText(credit, say))]),
    ]),
    ...video.bodies.map(({ name, parts, confidence, line, field }) =>
      reportRow(
        report.body,
        `${shortText(name)} (${[...parts, say.guess(confidence, line, field)].join(', ')})`,
      ),
    ),
  ]
}

function creditText(credit: NonNullable<Participant['credit']>, say: ImportWords): string {
  const bodies = [...credit.organizations, ...credit.periodicals].map(
    ({ name, alternateName, confidence }) => {
      const isSure = confidence === 'sure'
      return `${shortText(name)}${alternateName ? ` (${shortText(alternateName)})` : ''}${isSure ? '' : ` ? (${say.confidence(confidence)})`}`
    },
  )
  const unsure = credit.unsure.length > 0 ? [say.unsure(credit.unsure.map((each) => shortText(each)))] : []
  const roles =
    credit.roles.map((role) => shortText(role)).join(semicolon(say.language)) || shortText(credit.text)
  return [roles, ...bodies, ...unsure].join(' | ')
}

function recordRows({ files, isDry }: ImportReport, plan: ImportPlan, say: ImportWords): string[] {
  const { report } = say
  const title = isDry ? report.wouldWrite : report.written
  return [
    ...capped(plan.matched, say, ({ name, known }) =>
      reportRow(report.kept, `${shortText(name)}${colon(say.language)}${shortText(say.exact(known), 160)}`),
    ),
    ...plan.series.map((series) => reportRow(report.kept, shortText(say.exact(series), 200))),
    ...capped(files, say, (file, index) => reportRow(index === 0 ? title : '', file)),
    ...(isDry ? [reportRow('', say.dry)] : []),
  ]
}

function decisionsOf(found: ImportedDocument, plan: ImportPlan, say: ImportWords): string[] {
  return [
    ...(plan.undecided > 0 ? [say.decisions.people(plan.undecided)] : []),
    ...plan.erased.map((line) => say.erased(line)),
    ...plan.withdrawn.map(({ known, day }) => say.withdrawn(known, day)),
    ...(plan.already.length > 0 ? [say.already(plan.already)] : []),
    ...plan.near.map(
      ({ name, draft, known }) =>
        `${shortText(name)} (${draft.id})${colon(say.language)}${say.near(draft.kind, known)}`,
    ),
    ...found.videos
      .flatMap(({ participants }) => participants)
      .flatMap(({ name, credit }) =>
        credit === undefined || credit.unsure.length === 0
          ? []
          : [`${shortText(name)}${colon(say.language)}${say.unsure(credit.unsure)}`],
      ),
    ...(plan.series.length > 0
      ? []
      : [say.noSeries(found.videos.find(({ seriesName }) => seriesName)?.seriesName?.value, [])]),
    ...(plan.topics.length > 0 ? [say.topics(plan.topics)] : [say.decisions.topics]),
    ...(found.videos.every(({ description }) => description === undefined)
      ? []
      : [say.decisions.description]),
    ...found.links
      .filter(({ address }) => isVideoChannel(address))
      .map(({ address }) => say.channel(address)),
    say.decisions.licence,
    say.decisions.drafts,
  ]
}

function missingIn({ videos, pageTitle, source, coverage }: ImportedDocument, say: ImportWords): string[] {
  const { missing } = say
  const lacks = (isThere: (video: ImportedVideo) => boolean): boolean => !videos.some(isThere)
  return [
    ...(lacks(({ title }) => title !== undefined) ? [missing.title] : []),
    ...(lacks(({ participants }) => participants.length > 0) ? [missing.people] : []),
    ...(coverage !== undefined && pageTitle === undefined ? [`${missing.pageTitle} (source)`] : []),
    ...(coverage !== undefined && source === undefined ? [missing.source] : []),
    ...(lacks(({ description }) => description !== undefined) ? [missing.description] : []),
    ...(lacks(({ players, file }) => players.length > 0 || file !== undefined) ? [missing.video] : []),
  ]
}

function leftRows({ coverage }: ImportedDocument, say: ImportWords): string[] {
  if (coverage === undefined) return []
  const { left, furniture } = coverage
  const numbers = furniture.map(({ line }) => line)
  const texts = furniture
    .filter(({ text }) => text !== '')
    .map(({ text }) => quote(shortText(text, 40), say.language))
  const named = texts.length > 0 && texts.length < 9 ? ` ${texts.join(', ')}` : ''
  return [
    ...(numbers.length > 0
      ? [reportRow(say.report.furniture, `${say.furniture(numbers.length, ranges(numbers))}${named}`)]
      : []),
    reportRow(say.report.left, left.length === 0 ? say.allRead : say.leftCount(left.length)),
    ...left.map(({ line, text }) => `${String(line).padStart(8)}  ${shortText(text, 120)}`),
  ]
}

/** The signs that nobody sees and that drafts leave out, so that none is dropped in silence. */
function droppedRows({ coverage }: ImportedDocument, say: ImportWords): string[] {
  return (coverage?.dropped ?? []).map((each, index) =>
    reportRow(index === 0 ? say.report.dropped : '', say.dropped(each)),
  )
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.map((text, index) => reportRow(index === 0 ? title : '', `- ${text}`))
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
