import type { Literal, Term } from '@rdfjs/types'
import { SH } from '../rdf/vocabulary.ts'
import type { ValidationResult } from './standard-validator.ts'

/** How many results a report lists; its first line tells how many there are. */
const MAX_REPORTED_RESULTS = 10_000

/** Opens the SHACL validation report of a run. */
export function openShaclReport() {
  const results: ValidationResult[] = []
  let total = 0
  return {
    /** Adds results; `count` tells how many there are where not all are given. */
    add(more: readonly ValidationResult[], count = more.length): void {
      total += count
      results.push(...more.slice(0, MAX_REPORTED_RESULTS - results.length))
    },
    /** Returns the report in Turtle: results sorted, blank nodes numbered in that order. */
    turtle: (): string => reportTurtle(results, total),
  }
}

function reportTurtle(results: readonly ValidationResult[], total: number): string {
  const blocks = results.map(resultTurtle).sort()
  const conforms = `[] a sh:ValidationReport ;\n    sh:conforms ${blocks.length === 0}`
  const links = blocks.map((_, index) => `_:r${index + 1}`).join(', ')
  return [
    `# ${results.length} results of ${total}\n`,
    `@prefix sh: <${SH}> .\n`,
    links === '' ? `${conforms} .\n` : `${conforms} ;\n    sh:result ${links} .\n`,
    ...blocks.map((text, index) => `_:r${index + 1} ${text}`),
  ].join('\n')
}

function resultTurtle(result: ValidationResult): string {
  const statements: [string, Term | null][] = [
    ['sh:focusNode', result.focusNode],
    ['sh:resultPath', result.path],
    ['sh:value', result.value],
    ['sh:resultSeverity', result.severity],
    ['sh:sourceConstraintComponent', result.component],
    ['sh:sourceShape', result.shape],
    ...result.messages.map((message): [string, Term] => ['sh:resultMessage', message]),
  ]
  const lines = statements.flatMap(([predicate, term]) =>
    term === null ? [] : [`    ${predicate} ${termTurtle(term)}`],
  )
  return `a sh:ValidationResult ;\n${lines.join(' ;\n')} .\n`
}

function termTurtle(term: Term): string {
  if (term.termType !== 'Literal') return `<${term.value}>`
  const { value, language, datatype } = term as Literal
  const text = JSON.stringify(value).replaceAll('\x7f', '\\u007F')
  return language === '' ? `${text}^^<${datatype.value}>` : `${text}@${language}`
}
