import type { Place } from '../../problems/problem.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import type { PageContent } from './html-reader.ts'
import { type PageStatement, RELATIVE_BASE } from './page-statement.ts'

/** The place of a property's value, or of the resource itself if no value is given or the value is not found. */
export type StatementLocator = (subject: string, property?: string, value?: string) => Place

/** Opens the search for places of statements: those in attributes know their element, those of JSON-LD are looked for in the text. */
export function openStatementLocator(
  html: PageContent,
  statementsOf: (subject: string) => readonly PageStatement[],
): StatementLocator {
  return (subject, property, value) => {
    const statements = statementsOf(subject)
    const found = statements.find(
      ({ predicate, object }) => predicate === `${SCHEMA}${property}` && object.value === value,
    )
    const [first] = statements
    const offset = found === undefined ? first?.offset : found.offset
    if (offset !== undefined) return html.placeOf(offset)
    if (value !== undefined) return placeInBlocks(html, property, value)
    const name = statements.find(({ predicate }) => predicate === `${SCHEMA}name`)
    return placeInBlocks(html, 'name', name?.object.value)
  }
}

/** The place of a value in the JSON-LD of a page; if it is not found, the place where a video begins. */
function placeInBlocks({ blocks, placeOf }: PageContent, property?: string, value?: string): Place {
  const written = value?.replace(RELATIVE_BASE, '')
  for (const form of [...(written === undefined ? [] : writtenForms(property, written)), 'VideoObject"'])
    for (const block of blocks) {
      const index = block.text.indexOf(form)
      if (index >= 0) return placeOf(block.offset + startOfString(block.text, index))
    }
  return placeOf(blocks[0]?.offset ?? 0)
}

/** A value as programs write it in JSON: as it is, with escaped slashes or letters, relative, or as a number. */
function writtenForms(property: string | undefined, value: string): string[] {
  const quoted = JSON.stringify(value)
  const escaped = quoted.replaceAll('/', '\\/')
  const ascii = escaped.replaceAll(
    /[^\x00-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const relative = JSON.stringify(value.replace(/^\//, ''))
  return [quoted, escaped, ascii, relative, `"${property}": ${value}`, `"${property}":${value}`]
}

/** Where the JSON string that holds an offset begins. */
function startOfString(text: string, offset: number): number {
  return text[offset] === '"' ? offset : text.lastIndexOf('"', offset)
}
