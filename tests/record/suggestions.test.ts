import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readRecord } from '../../pipeline/read/record.ts'
import * as value from '../../pipeline/record/values.ts'

const place = { file: 'f.yaml', line: 1, column: 1 }

/** The proposal that a schema makes for what it refuses; empty if it makes none. */
function proposal(schema: z.ZodType, typed: string): string | undefined {
  const read = schema.safeParse(typed)
  return read.success
    ? undefined
    : (read.error.issues[0] as { params?: { facts: string[] } }).params?.facts[1]
}

const scale = value.choice(['named', 'role-only', 'withheld'])
const schemas: readonly z.ZodType[] = [
  value.date,
  value.day,
  value.duration,
  value.offset,
  value.number,
  value.boolean,
  value.url,
  value.base,
  value.language,
  value.email,
  value.degrees,
  value.id,
  scale,
]

describe('the nearest right value', () => {
  it.each<[string, z.ZodType, string, string]>([
    ['a day in French order', value.date, '28/06/2023', '2023-06-28'],
    ['a day with dots', value.date, '28.6.2023', '2023-06-28'],
    ['a day in words', value.date, '1er juillet 2021', '2021-07-01'],
    ['a month in words', value.date, 'Août 2021', '2021-08'],
    ['an abridged month', value.day, '3 févr. 2021', '2021-02-03'],
    ['a month in figures', value.date, '06/2023', '2023-06'],
    ['a year first', value.date, '2021/9/28', '2021-09-28'],
    ['figures run together', value.date, '20210928', '2021-09-28'],
    ['a time behind a space', value.date, '2021-09-28 14:30', '2021-09-28T14:30'],
    ['no day of the calendar', value.date, '31/02/2021', ''],
    ['a month that is no day', value.day, '06/2023', ''],
    ['a word that is no date', value.date, 'hier', ''],
    ['minutes and seconds', value.duration, '10:05', 'PT10M5S'],
    ['hours, minutes and seconds', value.duration, '1:02:03', 'PT1H2M3S'],
    ['units', value.duration, '10 min 5 s', 'PT10M5S'],
    ['units run together', value.duration, '1h30', 'PT1H30M'],
    ['signs', value.duration, `10'05"`, 'PT10M5S'],
    ['words', value.duration, 'dix minutes et cinq secondes', 'PT10M5S'],
    ['one hour and a quarter', value.duration, 'une heure vingt', ''],
    ['small letters', value.duration, 'pt10m5s', 'PT10M5S'],
    ['a number without unit', value.duration, '605', ''],
    ['no duration', value.duration, '0 min', ''],
    ['a moment in words', value.offset, '7 min 24', '00:07:24'],
    ['a moment with hours', value.offset, '1 h 2 min 3 s', '01:02:03'],
    ['no beginning', value.url, 'www.example.org/a', 'https://www.example.org/a'],
    ['a beginning cut short', value.url, '//example.org/a', 'https://example.org/a'],
    ['capitals in the beginning', value.url, 'HTTPS://example.org/', 'https://example.org/'],
    ['a space inside', value.url, 'https://example.org/a b', 'https://example.org/a%20b'],
    ['a script', value.url, 'javascript:alert(1)', ''],
    ['a file', value.url, 'file:///etc/passwd', ''],
    ['an e-mail address', value.url, 'a@example.org', ''],
    ['a base without slash', value.base, 'www.example.org/p', 'https://www.example.org/p/'],
    ['a base with a query', value.base, 'https://example.org/?p', ''],
    ['capitals and accents', value.id, 'Échelle_Locale', 'echelle-locale'],
    ['a word of signs', value.id, '…', ''],
    ['yes', value.boolean, 'Oui', 'true'],
    ['no', value.boolean, 'FAUX', 'false'],
    ['perhaps', value.boolean, 'parfois', ''],
    ['a space for thousands', value.number, '1\u202f234', '1234'],
    ['a sign before', value.number, 'n° 2', '2'],
    ['letters', value.number, 'vingt et un', '21'],
    ['zeros before', value.number, '002', '2'],
    ['no whole number', value.number, '2,5', ''],
    ['a comma', value.degrees, '50,63', '50.63'],
    ['a language in full', value.language, 'Français', 'fr'],
    ['another sign', value.language, 'fr_ca', 'fr-CA'],
    ['a link to write to', value.email, 'mailto:a@example.org', 'a@example.org'],
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
