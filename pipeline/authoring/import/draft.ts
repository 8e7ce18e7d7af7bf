import { Document, isMap, isScalar, isSeq, type Node, Pair, type Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Kind } from '../../rdf/addresses.ts'
import { withoutMailAddresses } from './mail-addresses.ts'
import { cleanText } from './page-lines.ts'

/** A record to be written, field by field, with remarks. */
export type RecordDraft = {
  readonly kind: Kind
  readonly id: string
  /** The comment at the head of the file. */
  readonly head: readonly string[]
  readonly fields: readonly DraftField[]
}

/** A field with its value and a note beside it, or a remark on a line of its own. */
export type DraftField =
  | {
      readonly name: string
      readonly value: DraftValue
      readonly note?: string | undefined
      /** What an id is the id of, whatever the note says. */
      readonly label?: string
    }
  | { readonly remark: string }

/** The value of a field: one, several, words by name, or groups of fields. */
type DraftValue =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string>>
  | readonly (readonly DraftField[])[]

/**
 * A draft as YAML; notes and remarks are comments, and no text can break out of them. E-mail addresses are left out of every text: they
 * are personal data that no record has.
 */
export function draftYaml({ head, fields }: RecordDraft): string {
  return yamlOf(fields, head.map(comment).join('\n'))
}

/** Fields as the lines of a mapping, with their notes. */
export function fieldsYaml(fields: readonly DraftField[]): string {
  return yamlOf(fields, null)
}

function yamlOf(fields: readonly DraftField[], head: string | null): string {
  const document = new Document({})
  document.contents = mapOf(document, fields) as never
  document.commentBefore = head
  return document.toString({ lineWidth: 110, flowCollectionPadding: false, directives: false })
}

function mapOf(document: Document, fields: readonly DraftField[]): YAMLMap {
  const map = new YAMLMap()
  let remarks: string[] = []
  for (const field of fields) {
    if ('remark' in field) {
      remarks.push(comment(field.remark))
      continue
    }
    const key = document.createNode(field.name) as Scalar
    if (remarks.length > 0) key.commentBefore = remarks.join('\n')
    remarks = []
    map.items.push(new Pair(key, nodeOf(document, field)))
  }
  if (remarks.length > 0) map.comment = remarks.join('\n')
  return map
}

function nodeOf(document: Document, { value, note }: Extract<DraftField, { name: string }>): Node {
  const node: Node = isGroups(value) ? new YAMLSeq() : document.createNode(withoutMail(value))
  if (isGroups(value) && isSeq(node)) for (const group of value) node.items.push(mapOf(document, group))
  else if (isSeq(node) || isMap(node)) node.flow = true
  const isLong = typeof value === 'string' && (value.length > 100 || value.includes('\n'))
  if (isScalar(node) && isLong && value.includes(' '))
    node.type = value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED'
  if (note !== undefined) node.comment = comment(note)
  return node
}

function withoutMail(value: Exclude<DraftValue, readonly (readonly DraftField[])[]>) {
  if (typeof value === 'string') return withoutMailAddresses(value)
  return Array.isArray(value) ? value.map(withoutMailAddresses) : value
}

function isGroups(value: DraftValue): value is readonly (readonly DraftField[])[] {
  return Array.isArray(value) && Array.isArray(value[0])
}

function comment(text: string): string {
  return ` ${withoutMailAddresses(cleanText(text))}`
}
