import { codeFamilies } from '../explain/families.ts'
import type { Language } from '../language/message.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import type { Problem, Severity } from '../problems/problem.ts'
import { sentenceOf } from '../problems/problem-line.ts'
import { fieldWords } from '../record/field-words.ts'
import { html, type Markup } from '../site/markup.ts'
import { type HelpByCode, type RunResult, searchEngineProblems } from './run-result.ts'

/** In what language to tell, where the records are, which need not be said of each, and how many of a kind to list. */
export type PanelOptions = {
  readonly language: Language
  readonly data: string
  readonly help: HelpByCode
  readonly maxListed: number
}

/** Problems by severity and file, each with its place, what to do and a link to its help, which follows. */
export function problemPanel(told: RunResult, telling: PanelOptions): Markup {
  const engines = searchEngineProblems(told)
  const lists = severities.map((severity) => ({
    kind: severity,
    problems: told.problems.filter((problem) => problem.severity === severity),
    count: told.counts[severity],
  }))
  const all = [...lists, { kind: 'engines' as const, problems: engines, count: engines.length }]
  const shown = all.flatMap(({ problems }) => problems.slice(0, telling.maxListed))
  return html`${all.map((each) => problemList(each, telling))}${helpList(shown, telling)}`
}

const severities = ['violation', 'warning', 'info'] as const

type List = {
  readonly kind: Severity | 'engines'
  readonly problems: readonly Problem[]
  readonly count: number
}

/** Problems of one kind; gaps, which are many and wait, are there for those who open them. */
function problemList({ kind, problems, count }: List, telling: PanelOptions): Markup | undefined {
  if (count === 0) return undefined
  const say = words[telling.language]
  const listed = problems.slice(0, telling.maxListed)
  const rest = count - listed.length
  const title = html`<h2 id="list-${kind}">${say[kind]} <span class="count">${count}</span></h2>`
  const files = byFile(listed).map(
    ([file, own]) => html`<h3>${nameOf(file, telling.data)}</h3>
<ul class="${kind}">${own.map((problem) => problemItem(problem, telling.language))}</ul>`,
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
  const { line, column, sheet, cell, record } = place
  const inFile =
    cell === undefined
      ? `${say.line} ${line}, ${say.column} ${column}`
      : escapeUnprintable(`${sheet === undefined ? '' : `${say.sheet(sheet)}, `}${cell}`)
  const heading = headingOf(field, language)
  return html`<li><p class="place">${inFile}${record !== undefined && html` <cite>${escapeUnprintable(record)}</cite>`}</p>
<p>${field !== '' && html`<code${heading !== undefined && html` title="${heading}"`}>${escapeUnprintable(field)}</code> `}${escapeUnprintable(sentenceOf(problem, language))}</p>
<p class="rule"><a href="#help-${rule}">${say.help} ${rule}</a></p></li>\n`
}

/** What the last field of a path is called in a table. */
function headingOf(field: string, language: Language): string | undefined {
  const [name = '', group = ''] = field
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .toReversed()
  return fieldWords(group, name)?.[language][0]
}

/** The help of each code that is shown, once. */
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
    sheet: (name: string) => `feuille « ${name} »`,
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
    sheet: (name: string) => `sheet “${name}”`,
    others: (count: number) => `… and ${count} more`,
    help: 'Help:',
    helpTitle: 'Help',
    wrong: 'Instead of:',
    right: 'Write:',
    example: 'For example:',
  },
} as const
