import type { Language } from '../../language/message.ts'
import { npmCommand } from '../../language/npm-command.ts'
import { semicolon } from '../../language/punctuation.ts'
import { reportRow, shortText } from '../import/report-rows.ts'
import type { SortedDrafts } from './accept-drafts.ts'
import type { WaitingDraft } from './read-drafts.ts'

/** What became of drafts: sorted, and where some were to be accepted, which could not be. */
type DraftsReport = SortedDrafts & {
  readonly isAccepted: boolean
  /** Accepted drafts whose files have them on one line, where `draft: true` has to be removed by hand. */
  readonly left: readonly WaitingDraft[]
  /** Files that could not be read. */
  readonly unread: readonly string[]
}

/** The most rows of a kind. */
const MAX_ROWS = 60

/** The drafts of a folder as text: what is to be checked, what is to be decided, what waits for other drafts, and what was accepted. */
export function draftsReportText(report: DraftsReport, language: Language): string {
  const say = words[language]
  const { ready, waiting, held, left, unread, isAccepted } = report
  const count = ready.length + waiting.length + held.length
  const rows = (title: string, lines: readonly string[]): string[] => [
    ...lines.slice(0, MAX_ROWS).map((line, index) => reportRow(index === 0 ? title : '', line)),
    ...(lines.length > MAX_ROWS ? [reportRow('', say.more(lines.length - MAX_ROWS))] : []),
  ]
  const accepted = ready.length - left.length
  const notRead = rows(
    say.unread,
    unread.map((path) => `${path}${semicolon(language)}${say.why()}`),
  )
  if (count === 0) return [say.none, ...notRead, ''].join('\n')
  return [
    reportRow(say.drafts, String(count)),
    ...notRead,
    ...rows(
      say.toCheck,
      waiting.flatMap(({ path, toCheck }) =>
        toCheck.map(({ line, text }) => `${path}:${line} ${shortText(text, 120)}`),
      ),
    ),
    ...rows(
      say.decide,
      waiting.flatMap((draft) => (draft.isUndecided ? [`${nameOf(draft)} publication`] : [])),
    ),
    ...rows(
      say.waits,
      held.map(({ draft, by }) => `${nameOf(draft)} ${say.for(by.map(({ id }) => id))}`),
    ),
    ...rows(say.byHand, left.map(nameOf)),
    isAccepted
      ? reportRow(say.accepted, `${accepted}`)
      : reportRow(say.ready, `${accepted}${accepted === 0 ? '' : `${semicolon(language)}${say.accept()}`}`),
    '',
  ].join('\n')
}

function nameOf({ path, id, name }: WaitingDraft): string {
  return `${path} ${id}${name === '' ? '' : ` (${shortText(name)})`}`
}

const words = {
  fr: {
    none: 'Aucun brouillon dans les fichiers YAML.',
    drafts: 'Brouillons',
    unread: 'Non lus',
    why: () => `${npmCommand(['check'])} dit pourquoi`,
    toCheck: 'À relire',
    decide: 'À décider',
    waits: 'En attente',
    for: (ids: readonly string[]) => `de ${ids.join(', ')}`,
    byHand: 'À la main',
    accepted: 'Acceptés',
    ready: 'Prêts',
    accept: () => npmCommand(['drafts', '--accept']),
    more: (count: number) => `… et ${count} de plus`,
  },
  en: {
    none: 'No draft in the YAML files.',
    drafts: 'Drafts',
    unread: 'Not read',
    why: () => `${npmCommand(['check'], 'en')} says why`,
    toCheck: 'To check',
    decide: 'To decide',
    waits: 'Waiting',
    for: (ids: readonly string[]) => `for ${ids.join(', ')}`,
    byHand: 'By hand',
    accepted: 'Accepted',
    ready: 'Ready',
    accept: () => npmCommand(['drafts', '--accept'], 'en'),
    more: (count: number) => `… and ${count} more`,
  },
}
