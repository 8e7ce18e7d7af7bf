import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument, visit } from 'yaml'
import type { DraftField } from '../../pipeline/authoring/import/draft.ts'
import { draftYaml } from '../../pipeline/authoring/import/draft-yaml.ts'

/* Drafts as YAML: another reader finds every value as it was, and every note in a comment. */

/** Texts that YAML might take for something else, and texts of all signs. */
const text = fc.oneof(
  fc.constantFrom(
    ...[
      'true',
      'Null',
      '~',
      '12',
      '1e5',
      '1E+5',
      '0x1f',
      '0o7',
      '1.5',
      '.inf',
      '2b2h',
      '2024-01-02',
      '12:30',
      '- a',
      '-',
      '?',
      'a:',
      'a: b',
      'a #b',
      'a#b',
    ],
    ...[
      '# a',
      '[a',
      'a]',
      '{a',
      "'a",
      '"a',
      '&a',
      '*a',
      '!a',
      '%a',
      '@a',
      '`a',
      '|',
      '>',
      '---',
      '...',
      'a -',
      '« a : b »',
      'a, b',
      'a ',
      ' a',
      'a\u00a0',
      'y',
    ],
  ),
  fc.string({
    unit: fc.constantFrom(...'ab é1:#-,[]{}&*!|>\'"%@`?~.\n\t\r« »\u00a0\u0085\u2028\u200d\u0007😀'),
  }),
  fc
    .array(fc.constantFrom('mot', 'quartier', 'l’échelle', ':', '#', '-', 'a'.repeat(130), '\n', ''), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
  fc
    .array(fc.constantFrom('Une ligne', '', '- deux', ' trois', '# quatre', 'cinq : six'), { maxLength: 8 })
    .map((lines) => lines.join('\n')),
)
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 4 }))
const noted = fc.record({ value, note: fc.option(text, { nil: undefined }) })
const group = fc.array(noted, { minLength: 1, maxLength: 4 }).map(named)
const remark = fc.record({ remark: text })
const fields = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.oneof(
          noted,
          fc.array(group, { minLength: 1, maxLength: 3 }).map((value) => ({ value })),
        ),
      },
      remark,
    ),
    { minLength: 1 },
  )
  .map(named)

describe('drafts as YAML', () => {
  it('are read as they were meant by another reader, whatever their texts hold', () => {
    fc.assert(
      fc.property(fields, fc.array(text, { maxLength: 2 }), (fields, head) => {
        const yaml = draftYaml({ kind: 'capsule', id: 'x', head, fields })
        const document = parseDocument(yaml)
        expect(document.errors).toEqual([])
        expect(parse(yaml) ?? {}).toEqual(valuesOf(fields))
      }),
      { numRuns: 2000 },
    )
  })

  it('have every note as a comment', () => {
    fc.assert(
      fc.property(fields, (fields) => {
        const yaml = draftYaml({ kind: 'capsule', id: 'x', head: [], fields: fields.map(withNumberedNotes) })
        const document = parseDocument(yaml)
        const comments: string[] = [document.commentBefore ?? '', document.comment ?? '']
        visit(document, {
          Node: (_key, node) => void comments.push(node.comment ?? '', node.commentBefore ?? ''),
        })
        for (const [index, field] of fields.entries())
          if (!('remark' in field)) expect(comments.join('\n')).toContain(`note ${index}.`)
      }),
    )
  })
})

function named(all: readonly object[]): DraftField[] {
  return all.map((each, index) => ('remark' in each ? each : { name: `f${index}`, ...each })) as DraftField[]
}

function withNumberedNotes(field: DraftField, index: number): DraftField {
  return 'remark' in field ? field : { ...field, note: `note ${index}.` }
}

/** What a reader is to find. */
function valuesOf(fields: readonly DraftField[]): object {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if ('remark' in field) return []
      const { name, value } = field
      const isGroups = Array.isArray(value) && Array.isArray(value[0])
      return [[name, isGroups ? (value as DraftField[][]).map(valuesOf) : value]]
    }),
  )
}
