import fc from 'fast-check'
import type { SheetRecord } from '../../pipeline/authoring/template/sheet-rows.ts'
import { isDeviceName } from '../../pipeline/language/slug.ts'
import { findPersonalDetails } from '../../pipeline/people/personal-details/find-details.ts'
import { kinds } from '../../pipeline/rdf/addresses.ts'
import { type SheetColumn, sheetColumns } from '../../pipeline/sheets/columns.ts'
import { capsuleParts, isCapsulePart, type Sheet } from '../../pipeline/sheets/sheet.ts'

/** Pieces of text that some format between a record and a cell may take for something else. */
const traps = [
  ...[
    '=1+1',
    '+33',
    '-1',
    '@x',
    "'",
    "'=x",
    '＝x',
    '#N/A',
    '#REF!',
    '_x0041_',
    '_x000D_',
    'null',
    '~',
    'true',
    'oui',
  ],
  ...[
    '|',
    '\\',
    '\\|',
    ' | ',
    '"',
    '""',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\u00a0',
    '\u2028',
    '\u0301',
  ],
  ...[
    '2021-09-28',
    '28/09/2021',
    '10:05',
    '007',
    '1e5',
    '{a: b}',
    '[x]',
    '- a',
    '# b',
    ': ',
    '&a',
    '*a',
    '!t',
    '%',
  ],
  ...[
    '<b>',
    '&amp;',
    ']]>',
    'عربي',
    '\u202eabc',
    '👩‍👩‍👧',
    '🙂',
    'é',
    'e\u0301',
    'ﬁ',
    '𝒳',
    'sep=;',
    '---',
    '...',
  ],
]

const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u

/** Texts that hold such traps, none of them blank; none has a means of contact (`@xoui`), which stops what is published. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme', maxLength: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '' && !FORBIDDEN.test(text) && findPersonalDetails(text).length === 0)

const id = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,9}[a-z0-9])?$/)
  .filter((each) => !isDeviceName(each)) // a folder cannot bear it in Windows
  .map((each) => `cited-${each}`) // which is the name of no record
const text = fc.oneof(
  hostileText,
  fc.record({ fr: hostileText, en: hostileText }),
  fc.record({ ar: hostileText }),
)

/** What may be typed in a field, by the rule that it follows. */
const typed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id,
  text,
  plain: hostileText,
  'empty-field': hostileText,
  url: fc.constantFrom('https://example.org/?a=1,2&b=', 'http://example.org/é;x', 'https://example.org/#=1'),
  'media-address': fc.constantFrom('https://example.org/1.png', 'https://example.org/?a=1,2&b='),
  'media-name': fc.constantFrom('logo.png', 'à voir.webp'),
  color: fc.constantFrom('#8a1f4d', '#000000'),
  licence: fc.constantFrom('https://creativecommons.org/licenses/by/4.0/', 'https://example.org/?a=1,2&b='),
  base: fc.constant('https://publisher.test/p/'),
  date: fc.constantFrom('2021', '2021-09', '2021-09-28', '2021-09-28T14:30:00+02:00', '2021-09-28T14:30'),
  day: fc.constant('2021-09-28'),
  duration: fc.constantFrom('PT10M5S', 'PT605S', 'P1DT2H', 'PT0.5S'),
  offset: fc.constantFrom('0', '444', '00:07:24', '7:24'),
  number: fc.integer({ min: 1, max: 999 }).map(String),
  boolean: fc.constantFrom('true', 'false'),
  language: fc.constantFrom('fr', 'en', 'fr-FR'),
  degrees: fc.constantFrom('1.5', '-4.125', '51'),
  email: fc.constant('donnees@example.org'),
  identifier: fc.constantFrom('jeu-1', 'https://example.org/jeu'),
  'portal-id': fc.constant('5abca8d588ee386ee6ece479'),
  geozone: fc.constant('fr:region:32'),
  'time-zone': fc.constantFrom('Europe/Paris', 'America/Martinique'),
}

/** Some records of every kind and a publication, with any of their fields filled in; none of them is meant to be true. */
export const anyRecords: fc.Arbitrary<SheetRecord[]> = fc
  .tuple(recordOf('publication'), ...kinds.map((kind) => fc.array(recordOf(kind), { maxLength: 2 })))
  .map(([publication, ...ofKinds]) => [
    publication,
    ...ofKinds.flatMap((records) => records.map((record, index) => withId(record, `r-${index}`))),
  ])

function recordOf(sheet: SheetRecord['sheet']): fc.Arbitrary<SheetRecord> {
  const groups =
    sheet === 'capsule' ? capsuleParts.map((part) => fc.array(rowValue(part), { maxLength: 2 })) : []
  return fc.tuple(rowValue(sheet), ...groups).map(([value, ...items]) => {
    const filled = capsuleParts.flatMap((part, index) => {
      const rows = (items[index] ?? []).map((row, at) => ({
        ...row,
        ...(part === 'caption' && { inLanguage: ['fr', 'en'][at] }),
        ...((part !== 'caption' || row.id !== undefined) && { id: `i-${at}` }), // no two of a capsule share one
      }))
      return rows.length === 0 ? [] : [[part, rows] as const]
    })
    return { sheet, value: { ...value, ...Object.fromEntries(filled) } }
  })
}

function withId({ sheet, value }: SheetRecord, own: string): SheetRecord {
  return { sheet, value: { ...value, id: own } }
}

/** The value of a row: what is owed, and any of the rest. */
function rowValue(sheet: Sheet): fc.Arbitrary<Record<string, unknown>> {
  const columns = sheetColumns(sheet).filter(
    ({ path }) => !['replacedBy', ...(isCapsulePart(sheet) ? ['capsule'] : [])].includes(path.join()),
  )
  return fc.tuple(...columns.map((column) => cellOf(column))).map((values) => {
    const value: Record<string, unknown> = {}
    columns.forEach(({ path }, index) => {
      if (values[index] !== undefined) put(value, path, values[index])
    })
    return value
  })
}

function cellOf({ form, isRequired, path }: SheetColumn): fc.Arbitrary<unknown> {
  const drawn =
    form.allowed === undefined
      ? (typed[form.rule] as fc.Arbitrary<unknown>)
      : fc.constantFrom(...form.allowed)
  const isWord = ['keyword', 'keywords'].includes(path.at(-1) ?? '') // which a comma divides
  const one = isWord ? drawn.map(withoutDividers) : drawn
  const list = fc.uniqueArray(one, {
    minLength: 1,
    maxLength: 3,
    selector: (value) => JSON.stringify(value).normalize('NFC').toLowerCase(),
  })
  const value = form.isSeveral ? fc.oneof(one, list) : one
  // a group whose fields are owed together is left out or whole
  const isWhole = path.length > 1 && ['temporalCoverage', 'bbox', 'capsuleWord'].includes(path[0] ?? '')
  return isRequired || isWhole ? value : fc.option(value, { nil: undefined })
}

function withoutDividers(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[,;|]/g, '-')
  const texts = Object.entries(value as Record<string, string>)
  return Object.fromEntries(texts.map(([language, text]) => [language, withoutDividers(text)]))
}

function put(value: Record<string, unknown>, [step = '', ...rest]: readonly string[], inner: unknown): void {
  if (rest.length === 0) value[step] = inner
  else {
    value[step] ??= {}
    put(value[step] as Record<string, unknown>, rest, inner)
  }
}
