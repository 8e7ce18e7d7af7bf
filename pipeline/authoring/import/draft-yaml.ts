import type { DraftField, DraftValue, RecordDraft } from './draft.ts'
import { withoutMailAddresses } from './mail-addresses.ts'
import { cleanText } from './page-lines.ts'

/*
 * Drafts as YAML 1.2, for people who go on in them: texts without quotes where these are not needed, long ones in paragraphs. What
 * needs quotes is written as JSON, which YAML reads alike. Source: YAML 1.2.2, sections 7.3 (flow scalars) and 8.1 (block scalars).
 */

/**
 * A draft as YAML; notes and remarks are comments, and no text can break out of them. E-mail addresses are left out of every text: they
 * are personal data that no record has.
 */
export function draftYaml({ head, fields }: RecordDraft): string {
  return `${head.map(comment).join('')}\n${fieldsYaml(fields)}`
}

/** Fields as the lines of a mapping in YAML, behind an indentation. */
export function fieldsYaml(fields: readonly DraftField[], indent = ''): string {
  return fields.map((field) => `${indent}${fieldYaml(field, indent)}`).join('')
}

/** A field without the indentation of its first line. */
function fieldYaml(field: DraftField, indent: string): string {
  if ('remark' in field) return comment(field.remark)
  const { name, value, note } = field
  const end = note === undefined ? '\n' : ` ${comment(note)}`
  const { beside, below } = written(value, `${indent}  `)
  return `${name}:${beside}${end}${below}`
}

/** A text as a comment, up to the end of its line. */
function comment(text: string): string {
  return `# ${withoutMailAddresses(cleanText(text))}\n`
}

/** A value: what stands beside its key, behind a space, and the lines below it. */
type Written = { readonly beside: string; readonly below: string }

function written(value: DraftValue, indent: string): Written {
  if (typeof value === 'string') return writtenText(withoutMailAddresses(value), indent)
  if (typeof value !== 'object') return beside(`${value}`)
  if (isGroups(value)) return { beside: '', below: value.map((group) => groupYaml(group, indent)).join('') }
  if (isList(value)) return writtenList(value.map(withoutMailAddresses), indent)
  const words = Object.entries(value).map(([name, text]) => `${name}: ${listed(withoutMailAddresses(text))}`)
  return beside(`{${words.join(', ')}}`)
}

function beside(text: string): Written {
  return { beside: ` ${text}`, below: '' }
}

/** The fields of a group behind a dash. */
function groupYaml(group: readonly DraftField[], indent: string): string {
  const [first] = group
  if (first === undefined) return `${indent}- {}\n`
  const fields = fieldsYaml(group, `${indent}  `)
  return 'remark' in first ? `${indent}-\n${fields}` : `${indent}- ${fields.trimStart()}`
}

/** Characters of a list on one line. */
const LIST_CHARACTERS = 60

/** A list beside its key, or a line for each of its texts. */
function writtenList(texts: readonly string[], indent: string): Written {
  const list = `[${texts.map(listed).join(', ')}]`
  if (list.length <= LIST_CHARACTERS) return beside(list)
  return {
    beside: '',
    below: texts.map((text) => `${indent}- ${isPlain(text) ? text : quoted(text)}\n`).join(''),
  }
}

function listed(text: string): string {
  return isPlain(text) && !/[[\]{},]/.test(text) ? text : quoted(text)
}

function writtenText(text: string, indent: string): Written {
  const isLong = (text.length > 100 || text.includes('\n')) && text.includes(' ')
  if (isLong && isParagraph(text)) return paragraph(text, indent)
  return beside(isPlain(text) ? text : quoted(text))
}

/** A text that begins with a letter, a digit or a quotation mark of French, and has no invisible signs. */
const PRINTED = /^[\p{L}\p{N}«“][^\p{C}\u2028\u2029]*$/u

/** What would end such a text, and words and numbers that are not read as texts. */
const SIGNS = /:\s|\s#|[\s:-]$|^(?:true|false|null)$|^[\d.]+(?:e[+-]?\d+)?$|^0[ox][\da-f]+$/i

/** Whether a text is read as itself without quotes. */
function isPlain(text: string): boolean {
  return PRINTED.test(text) && !SIGNS.test(text)
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Whether a text keeps its spaces in a paragraph: none stands at an end of a line, nor beside another. */
function isParagraph(text: string): boolean {
  return !/^\s|\s$|[^\P{C}\n]|[\u2028\u2029]|\n[^\S\n]|[^\S\n]\s/u.test(text)
}

/** Characters of a line of a paragraph with its indentation. */
const LINE_CHARACTERS = 110

/** A long text: with lines of its own, or in lines that are joined when it is read. */
function paragraph(text: string, indent: string): Written {
  const hasLines = text.includes('\n')
  const lines = hasLines ? text.split('\n') : folded(text, LINE_CHARACTERS - indent.length)
  return {
    beside: hasLines ? ' |-' : ' >-',
    below: lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join(''),
  }
}

/** A text in lines of at most so many characters, broken at spaces; a longer word has a line of its own. */
function folded(text: string, width: number): string[] {
  const lines: string[] = []
  let start = 0
  while (text.length - start > width) {
    const space = text.lastIndexOf(' ', start + width)
    const end = space > start ? space : text.indexOf(' ', start + width)
    if (end === -1) break
    lines.push(text.slice(start, end))
    start = end + 1
  }
  return [...lines, text.slice(start)]
}

function isList(value: DraftValue): value is readonly string[] {
  return Array.isArray(value)
}

function isGroups(value: DraftValue): value is readonly (readonly DraftField[])[] {
  return Array.isArray(value) && Array.isArray(value[0])
}
