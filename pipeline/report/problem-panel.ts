import { codeFamilies } from '../explain/families.ts'
import type { Language } from '../language/message.ts'
import { quote } from '../language/punctuation.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { sentenceOf } from '../problems/problem-line.ts'
import { fieldWords } from '../record/field-words.ts'
import { html, type Markup } from '../site/markup.ts'
import { type HelpByCode, type RunResult, searchEngineProblems } from './run-result.ts'

/** How problems are shown. */
export type PanelOptions = {
  readonly language: Language
  /** The folder of records; files are named from it on. */
  readonly data: string
  readonly help: HelpByCode
  /** The most problems listed of one kind. */
  readonly maxListed: number
}

/** A panel of problems by severity and file, each with its place, its sentence and a link to its help below. */
export function problemPanel(result: RunResult, options: PanelOptions): Markup {
  const engines = searchEngineProblems(result)
  const lists: readonly ProblemList[] = [
    ...severities.map((severity) => ({
      kind: severity,
      problems: result.problems.filter((problem) => problem.severity === severity),
      count: result.counts[severity],
    })),
    { kind: 'engines', problems: engines, count: engines.length },
  ]
  const shown = lists.flatMap(({ problems }) => problems.slice(0, options.maxListed))
  return html`${lists.map((list) => problemList(list, options))}${helpList(shown, options)}`
}

const severities = ['violation', 'warning', 'info'] as const

type ProblemList = {
  readonly kind: Severity | 'engines'
  readonly problems: readonly Problem[]
  readonly count: number
}

/** Problems of one kind. Gaps and wishes of search engines, which are many and stop nothing, are folded. */
function problemList({ kind, problems, count }: ProblemList, options: PanelOptions): Markup | undefined {
  if (count === 0) return undefined
  const say = words[options.language]
  const listed = problems.slice(0, options.maxListed)
  const rest = count - listed.length
  const title = html`<h2 id="list-${kind}">${say[kind]} <span class="count">${count}</span></h2>`
  const files = byFile(listed).map(
    ([file, problems]) => html`<h3>${nameOf(file, options.data)}</h3>
<ul class="${kind}">${problems.map((problem) => problemItem(problem, options.language))}</ul>`,
  )
  const items = html`${files}${rest > 0 && html`<p class="rest">${say.others(rest)}</p>`}`
  return kind === 'info' || kind === 'engines'
    ? html`<details><summary>${title}</summary>${items}</details>\n`
    : html`${title}${items}\n`
}

function byFile(problems: readonly Problem[]): [string, Problem[]][] {
  const files = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { file } = problem.place
    files.set(file, [...(files.get(file) ?? []), problem])
  }
  return [...files]
}

/** A file as it is called in the folder of records. */
function nameOf(file: string, data: string): string {
  const isInside = file !== data && file.startsWith(data)
  return escapeUnprintable(isInside ? file.slice(data.length).replace(/^[/\\]/, '') : file)
}

function problemItem(problem: Problem, language: Language): Markup {
  const { place, field, rule } = problem
  const say = words[language]
  const { line, column, sheet, cell, link, record } = place
  const inFile =
    cell === undefined
      ? `${say.line} ${line}, ${say.column} ${column}`
      : escapeUnprintable(`${sheet === undefined ? '' : `${say.sheet(sheet)}, `}${cell}`)
  const heading = headingOf(field, language)
  return html`<li><p class="place">${inFile}${record !== undefined && html` <cite>${escapeUnprintable(record)}</cite>`}${link !== undefined && html` <a href="${link}" rel="noreferrer">${escapeUnprintable(link)}</a>`}</p>
<p>${field !== '' && html`<code${heading !== undefined && html` title="${heading}"`}>${escapeUnprintable(field)}</code> `}${escapeUnprintable(sentenceOf(problem, language))}</p>
<p class="rule"><a href="#help-${rule}">${say.help} ${rule}</a></p></li>\n`
}

/** The heading of the column for the last field of a path. */
function headingOf(field: string, language: Language): string | undefined {
  const [name = '', group = ''] = field
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .toReversed()
  return fieldWords(group, name)?.[language][0]
}

/** The help about each code that the panel shows, once. */
function helpList(problems: readonly Problem[], { help, language }: PanelOptions): Markup | undefined {
  const codes = [...new Set(problems.map(({ rule }) => rule))].filter((code) => help.has(code))
  const say = words[language]
  if (codes.length === 0) return undefined
  return html`<section class="help" aria-labelledby="help"><h2 id="help">${say.helpTitle}</h2>
${codes.map((code) => helpArticle(code, { help, language }))}</section>\n`
}

function helpArticle(
  code: string,
  { help: helpByCode, language }: Pick<PanelOptions, 'help' | 'language'>,
): Markup | undefined {
  const help = helpByCode.get(code)
  if (help === undefined) return undefined
  const say = words[language]
  const { matters } = codeFamilies[help.family]
  const { example } = help
  return html`<article id="help-${code}" tabindex="-1"><h3>${help.title[language]} <code>${code}</code></h3>
<p>${help.means[language]}</p>
<p>${matters[language]}</p>
<p><strong>${help.mend[language]}</strong></p>
${example?.wrong !== undefined && html`<p>${say.wrong}</p><pre tabindex="0">${example.wrong}</pre>`}
${example !== undefined && html`<p>${example.wrong === undefined ? say.example : say.right}</p><pre tabindex="0">${example.right}</pre>`}
</article>\n`
}

const words = {
  fr: {
    violation: 'À corriger',
    warning: 'À vérifier',
    info: 'À compléter',
    engines: 'Ce que demandent les moteurs de recherche',
    line: 'ligne',
    column: 'colonne',
    sheet: (name: string) => `feuille ${quote(name, 'fr')}`,
    others: (count: number) => `… et ${count} de plus`,
    help: 'Aide :',
    helpTitle: 'Aide',
    wrong: 'Au lieu de :',
    right: 'Écrire :',
    example: 'Par exemple :',
  },
  en: {
    violation: 'To correct',
    warning: 'To check',
    info: 'To fill in',
    engines: 'What search engines ask',
    line: 'line',
    column: 'column',
    sheet: (name: string) => `sheet ${quote(name, 'en')}`,
    others: (count: number) => `… and ${count} more`,
    help: 'Help:',
    helpTitle: 'Help',
    wrong: 'Instead of:',
    right: 'Write:',
    example: 'For example:',
  },
} as const
