import type { Literal, Term } from '@rdfjs/types'
import type { Result } from './shapes.ts'

/** The standard SHACL report of a run, in Turtle: results sorted, blank nodes numbered in that order. */
export function reportTurtle(results: readonly Result[], total: number): string {
  const blocks = results.map(block).sort()
  const conforms = `[] a sh:ValidationReport ;\n    sh:conforms ${blocks.length === 0}`
  const links = blocks.map((_, index) => `_:r${index + 1}`).join(', ')
  return [
    `# ${results.length} results of ${total}\n`,
    '@prefix sh: <http://www.w3.org/ns/shacl#> .\n',
    links === '' ? `${conforms} .\n` : `${conforms} ;\n    sh:result ${links} .\n`,
    ...blocks.map((text, index) => `_:r${index + 1} ${text}`),
  ].join('\n')
}

function block(result: Result): string {
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
