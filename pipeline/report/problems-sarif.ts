import { isAbsolute, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeFamilies } from '../explain/families.ts'
import type { CodeHelp } from '../explain/help-entry.ts'
import type { Language } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import type { Place, Problem, Severity } from '../problems/problem.ts'
import { sentenceOf } from '../problems/problem-line.ts'
import { type HelpByCode, type RunResult, searchEngineProblems, terminalSafeJson } from './run-result.ts'

/**
 * The result of a run as SARIF 2.1.0 (OASIS), by which forges show each problem on its line. Paths are relative to the
 * working folder, which is that of the repository.
 */
export function problemsSarif(result: RunResult, helpByCode: HelpByCode, language: Language): string {
  const engines = searchEngineProblems(result)
  const all = [...result.problems, ...engines]
  const codes = [...new Set(all.map(({ rule }) => rule))].sort()
  return terminalSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'regards',
            language,
            rules: codes.map((code) => ruleOf(code, helpByCode, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          ...result.problems.map((problem) => resultOf(problem, levels[problem.severity], codes, language)),
          ...engines.map((problem) => resultOf(problem, 'note', codes, language)), // they stop nothing
        ],
      },
    ],
  })
}

const levels: Readonly<Record<Severity, string>> = { violation: 'error', warning: 'warning', info: 'note' }

function ruleOf(code: string, helpByCode: HelpByCode, language: Language): object {
  const help = helpByCode.get(code)
  if (help === undefined) return { id: code }
  const { matters } = codeFamilies[help.family]
  return {
    id: code,
    shortDescription: { text: help.title[language] },
    fullDescription: { text: help.means[language] },
    help: {
      text: [help.means, matters, help.mend].map((part) => part[language]).join('\n\n'),
      markdown: markdownOf(help, language),
    },
  }
}

function markdownOf(help: CodeHelp, language: Language): string {
  const { means, mend, example } = help
  const { matters } = codeFamilies[help.family]
  const code = example === undefined ? [] : ['```yaml', example.right, '```']
  return [means[language], '', matters[language], '', `**${mend[language]}**`, '', ...code].join('\n').trim()
}

function resultOf(problem: Problem, level: string, codes: readonly string[], language: Language): object {
  const { rule, place, field, repeats } = problem
  const { sheet, cell, link, record } = place
  const name = [record, field].filter((part) => part !== undefined && part !== '').join(' / ')
  return {
    ruleId: rule,
    ruleIndex: codes.indexOf(rule),
    level,
    message: {
      text: [field, sentenceOf(problem, language)].filter((part) => part !== '').join(colon(language)),
    },
    locations: [
      {
        physicalLocation: physical(place),
        ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name }] }),
      },
    ],
    ...(repeats && {
      relatedLocations: repeats.places.map((each, id) => ({ id, physicalLocation: physical(each) })),
    }),
    ...(cell !== undefined && { properties: { sheet, cell, link } }),
  }
}

function physical({ file, line, column }: Place): object {
  return { artifactLocation: addressOf(file), region: { startLine: line, startColumn: column } }
}

/** The address of a file: relative below the working folder, absolute elsewhere. */
function addressOf(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = relative('.', file)
  if (path.startsWith('..') || isAbsolute(path)) return { uri: pathToFileURL(file).href }
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}
