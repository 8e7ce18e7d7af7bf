import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readRecord } from '../../pipeline/read/read-record.ts'
import { languageTag } from '../../pipeline/record/multilingual-text.ts'
import { oneOf } from '../../pipeline/record/schema-groups.ts'
import * as value from '../../pipeline/record/value-schemas.ts'

const place = { file: 'f.yaml', line: 1, column: 1 }

/** The proposal that a schema makes for what it refuses; empty if it makes none. */
function proposal(schema: z.ZodType, typed: string): string | undefined {
  const read = schema.safeParse(typed)
  return read.success
    ? undefined
    : (read.error.issues[0] as { params?: { facts: string[] } }).params?.facts[1]
}

const scale = oneOf(['named', 'role-only', 'withheld'])
const schemas: readonly z.ZodType[] = [
  value.partialDate,
  value.calendarDay,
  value.isoDuration,
  value.timeOffset,
  value.positiveInteger,
  value.boolean,
  value.webAddress,
  value.baseAddress,
  languageTag,
  value.emailAddress,
  value.decimalDegrees,
  value.recordId,
  scale,
]

describe('the nearest right value', () => {
  it.each<[string, z.ZodType, string, string]>([
    ['a day in French order', value.partialDate, '28/06/2023', '2023-06-28'],
    ['a day with dots', value.partialDate, '28.6.2023', '2023-06-28'],
    ['a day in words', value.partialDate, '1er juillet 2021', '2021-07-01'],
    ['a month in words', value.partialDate, 'Août 2021', '2021-08'],
    ['an abridged month', value.calendarDay, '3 févr. 2021', '2021-02-03'],
    ['a month in figures', value.partialDate, '06/2023', '2023-06'],
    ['a year first', value.partialDate, '2021/9/28', '2021-09-28'],
    ['figures run together', value.partialDate, '20210928', '2021-09-28'],
    ['a time behind a space', value.partialDate, '2021-09-28 14:30', '2021-09-28T14:30'],
    ['no day of the calendar', value.partialDate, '31/02/2021', ''],
    ['a month that is no day', value.calendarDay, '06/2023', ''],
    ['a word that is no date', value.partialDate, 'hier', ''],
    ['minutes and seconds', value.isoDuration, '10:05', 'PT10M5S'],
    ['hours, minutes and seconds', value.isoDuration, '1:02:03', 'PT1H2M3S'],
    ['units', value.isoDuration, '10 min 5 s', 'PT10M5S'],
    ['units run together', value.isoDuration, '1h30', 'PT1H30M'],
    ['signs', value.isoDuration, `10'05"`, 'PT10M5S'],
    ['words', value.isoDuration, 'dix minutes et cinq secondes', 'PT10M5S'],
    ['one hour and a quarter', value.isoDuration, 'une heure vingt', ''],
    ['small letters', value.isoDuration, 'pt10m5s', 'PT10M5S'],
    ['a number without unit', value.isoDuration, '605', ''],
    ['no duration', value.isoDuration, '0 min', ''],
    ['a moment in words', value.timeOffset, '7 min 24', '00:07:24'],
    ['a moment with hours', value.timeOffset, '1 h 2 min 3 s', '01:02:03'],
    ['no beginning', value.webAddress, 'www.example.org/a', 'https://www.example.org/a'],
    ['a beginning cut short', value.webAddress, '//example.org/a', 'https://example.org/a'],
    ['capitals in the beginning', value.webAddress, 'HTTPS://example.org/', 'https://example.org/'],
    ['a space inside', value.webAddress, 'https://example.org/a b', 'https://example.org/a%20b'],
    ['a script', value.webAddress, 'javascript:alert(1)', ''],
    ['a file', value.webAddress, 'file:///etc/passwd', ''],
    ['an e-mail address', value.webAddress, 'a@example.org', ''],
    ['a base without slash', value.baseAddress, 'www.example.org/p', 'https://www.example.org/p/'],
    ['a base with a query', value.baseAddress, 'https://example.org/?p', ''],
    ['capitals and accents', value.recordId, 'Échelle_Locale', 'echelle-locale'],
    ['a word of signs', value.recordId, '…', ''],
    ['yes', value.boolean, 'Oui', 'true'],
    ['no', value.boolean, 'FAUX', 'false'],
    ['perhaps', value.boolean, 'parfois', ''],
    ['a space for thousands', value.positiveInteger, '1\u202f234', '1234'],
    ['a sign before', value.positiveInteger, 'n° 2', '2'],
    ['letters', value.positiveInteger, 'vingt et un', '21'],
    ['zeros before', value.positiveInteger, '002', '2'],
    ['no whole number', value.positiveInteger, '2,5', ''],
    ['a comma', value.decimalDegrees, '50,63', '50.63'],
    ['a language in full', languageTag, 'Français', 'fr'],
    ['another sign', languageTag, 'fr_ca', 'fr-CA'],
    ['a code of three letters', languageTag, 'fre', 'fr'],
    ['another code of three letters', languageTag, 'deu', 'de'],
    ['a country that the registry calls otherwise', languageTag, 'en-UK', 'en-GB'],
    ['a language in a list of tongues that are rarely meant', languageTag, 'bis', 'bi'],
    ['a link to write to', value.emailAddress, 'mailto:a@example.org', 'a@example.org'],
    ['capitals and a space', scale, 'Role only', 'role-only'],
    ['a letter too many', scale, 'withhheld', 'withheld'],
    ['another word', scale, 'hidden', ''],
  ])('of %s', (_name, schema, typed, expected) => {
    expect(proposal(schema, typed)).toBe(expected)
  })

  it('is always one that is accepted, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...`0123456789/-:. hmns'"éÉ_@xT`), maxLength: 14 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...schemas), typed, (schema, text) => {
        const near = proposal(schema, text)
        if (near) expect(schema.safeParse(near).success, `${text} → ${near}`).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('says in what order it read a day that could be read in two', () => {
    expect(told({ ...capsule, datePublished: '03/04/2023' })).toEqual([
      `"03/04/2023" n'est pas une date ; écrire 2023-04-03, si le jour est écrit en premier`,
    ])
    expect(told({ ...capsule, datePublished: '03/03/2023' })).toEqual([
      `"03/03/2023" n'est pas une date ; écrire 2023-03-03`,
    ])
  })

  it('makes no id out of what may be the name of a person', () => {
    const part = { id: 'x-1', participant: 'Synthetic', organization: 'Org' }
    const [participant, organization] = told({ ...capsule, participation: [part] })
    expect(participant).not.toContain('synthetic')
    expect(organization).toContain('écrire org :')
    expect(told({ ...capsule, participation: [{ ...part, participant: 'C-7Q2X' }] })[0]).toContain('c-7q2x')
  })
})

const capsule = { id: '1' }

function told(record: object): string[] {
  const read = readRecord('capsule', { value: record, placeOf: () => place })
  return 'problems' in read ? read.problems.map(({ message }) => message.fr) : []
}

it.each([
  ['FR', 'fr'],
  ['en-gb', 'en-GB'],
  ['ZH-hant', 'zh-Hant'],
  ['pcd', 'pcd'],
])('the language tag %s is kept in the capitals that are usual: %s', (typed, tag) => {
  expect(languageTag.safeParse(typed)).toEqual({ success: true, data: tag })
})
