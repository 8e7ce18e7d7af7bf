import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { dateIn, durationIn } from '../../pipeline/authoring/import/read-times.ts'
import { yamlTextOfCell } from '../../pipeline/read/tables/typed-cells.ts'
import * as value from '../../pipeline/record/value-schemas.ts'
import { fieldFormOf } from '../../pipeline/sheets/field-form.ts'

/** The value of a text that stands in a record; `undefined` if it is refused. */
function parsed(schema: z.ZodType, text: string | undefined): unknown {
  const read = schema.safeParse(text)
  return read.success ? read.data : undefined
}

/** The value that YAML accepts, or that its message proposes to write. */
function inYaml(schema: z.ZodType, typed: string): unknown {
  const read = schema.safeParse(typed)
  if (read.success) return read.data
  const { params } = read.error.issues[0] as { params?: { facts: string[] } }
  return parsed(schema, params?.facts[1])
}

/** The value of a cell that holds the text. */
function inTable(schema: z.ZodType, typed: string): unknown {
  return parsed(schema, yamlTextOfCell(typed, fieldFormOf(schema), 'fr'))
}

/** The value that import takes from a page. */
function inImport(schema: z.ZodType, typed: string): unknown {
  return parsed(schema, schema === value.isoDuration ? durationIn(typed) : dateIn(typed))
}

function inAll(schema: z.ZodType, typed: string): Record<string, unknown> {
  const isImported = schema === value.partialDate || schema === value.isoDuration
  return {
    yaml: inYaml(schema, typed),
    table: inTable(schema, typed),
    ...(isImported && { import: inImport(schema, typed) }),
  }
}

function agreed(schema: z.ZodType, expected: unknown): Record<string, unknown> {
  const isImported = schema === value.partialDate || schema === value.isoDuration
  return { yaml: expected, table: expected, ...(isImported && { import: expected }) }
}

const { partialDate, calendarDay, isoDuration, timeOffset, positiveInteger, decimalDegrees, boolean } = value

describe('a typed value that YAML proposes, tables read and import takes', () => {
  it.each<[z.ZodType, string, string | number | boolean | undefined]>([
    [partialDate, '28/06/2023', '2023-06-28'],
    [partialDate, '28.6.2023', '2023-06-28'],
    [partialDate, '28 06 2023', '2023-06-28'],
    [partialDate, '2021/09/28', '2021-09-28'],
    [partialDate, '2021.9.28', '2021-09-28'],
    [partialDate, '20210928', '2021-09-28'],
    [partialDate, '1er juillet 2021', '2021-07-01'],
    [partialDate, 'le mardi 28 sept. 2021', '2021-09-28'],
    [partialDate, '28th September 2021', '2021-09-28'],
    [partialDate, 'September 28, 2021', '2021-09-28'],
    [partialDate, '28/06/2023 14:30', '2023-06-28'],
    [partialDate, '28/06/2023 - 12:32', '2023-06-28'],
    [partialDate, '28 juin 2023 à 14h30', '2023-06-28'],
    [partialDate, '2021-09-28 14:30', '2021-09-28'],
    [partialDate, 'déc. 2021', '2021-12'],
    [partialDate, 'June 2021', '2021-06'],
    [partialDate, 'Août 2021', '2021-08'],
    [partialDate, '06/2023', '2023-06'],
    [partialDate, '2021/12', '2021-12'],
    [partialDate, '2021', '2021'],
    [partialDate, '03/04/2021', '2021-04-03'],
    [partialDate, '04/13/2021', undefined],
    [partialDate, '31/02/2021', undefined],
    [partialDate, '31 février 2021', undefined],
    [partialDate, '2021/13', undefined],
    [partialDate, '2021-2022', undefined],
    [partialDate, '2021/2022', undefined],
    [partialDate, '3-5 juin 2021', undefined],
    [partialDate, 'du 3 au 5 juin 2021', undefined],
    [partialDate, '28/06/23', undefined],
    [partialDate, '202112', undefined],
    [partialDate, 'hier', undefined],
    [calendarDay, '28/06/2023', '2023-06-28'],
    [calendarDay, '3 févr. 2021', '2021-02-03'],
    [calendarDay, '06/2023', undefined],
    [isoDuration, '10:05', 'PT10M5S'],
    [isoDuration, '00:10:05', 'PT10M5S'],
    [isoDuration, '75:30', 'PT1H15M30S'],
    [isoDuration, '1:75:00', undefined],
    [isoDuration, '1h30', 'PT1H30M'],
    [isoDuration, '10 min', 'PT10M'],
    [isoDuration, '10 min 5 s', 'PT10M5S'],
    [isoDuration, '10 min 05', 'PT10M5S'],
    [isoDuration, '1 h 05 min 10 s', 'PT1H5M10S'],
    [isoDuration, '10m05s', 'PT10M5S'],
    [isoDuration, `10'05"`, 'PT10M5S'],
    [isoDuration, '10′05″', 'PT10M5S'],
    [isoDuration, '45 sec.', 'PT45S'],
    [isoDuration, 'dix minutes et cinq secondes', 'PT10M5S'],
    [isoDuration, 'ten minutes', 'PT10M'],
    [isoDuration, 'pt10m5s', 'PT10M5S'],
    [isoDuration, 'PT0.5S', 'PT0.5S'],
    [isoDuration, '605', undefined],
    [isoDuration, '0:00', undefined],
    [isoDuration, 'une dizaine de minutes', undefined],
    [timeOffset, '7 min 24', 444],
    [timeOffset, '1h02', 3720],
    [timeOffset, '00:07:24', 444],
    [timeOffset, '444', 444],
    [timeOffset, '0:00', 0],
    [positiveInteger, 'n° 2', 2],
    [positiveInteger, '1 234', 1234],
    [positiveInteger, '002', 2],
    [positiveInteger, '2,0', 2],
    [positiveInteger, 'vingt et un', 21],
    [positiveInteger, '2,5', undefined],
    [decimalDegrees, '50,63', 50.63],
    [decimalDegrees, '3.06 °', 3.06],
    [boolean, 'Oui', true],
    [boolean, 'o', true],
    [boolean, 'x', true],
    [boolean, 'FAUX', false],
    [boolean, 'n', false],
    [boolean, 'parfois', undefined],
  ])('is the same in all of them, by %#: %s', (schema, typed, expected) => {
    const isDate = schema === partialDate && expected !== undefined
    const shown = Object.entries(inAll(schema, typed)).map(([reader, found]) => [
      reader,
      isDate ? (found as { '@value'?: string } | undefined)?.['@value'] : found,
    ])
    expect(Object.fromEntries(shown)).toEqual(agreed(schema, expected))
  })

  it('is the same for every date, in every form', () => {
    const names = [
      'janvier',
      'févr.',
      'Mars',
      'avr.',
      'mai',
      'juin',
      'juil.',
      'août',
      'Sept.',
      'oct.',
      'nov.',
      'DÉCEMBRE',
    ]
    const english = [
      'January',
      'Feb.',
      'March',
      'Apr.',
      'May',
      'June',
      'July',
      'Aug.',
      'September',
      'Oct.',
      'Nov',
      'Dec.',
    ]
    const two = (part: number): string => `${part}`.padStart(2, '0')
    const forms: ((year: number, month: number, day: number) => string)[] = [
      (year, month, day) => `${year}-${two(month)}-${two(day)}`,
      (year, month, day) => `${day}/${month}/${year}`,
      (year, month, day) => `${two(day)}.${two(month)}.${year}`,
      (year, month, day) => `${year}/${month}/${day}`,
      (year, month, day) => `${year}${two(month)}${two(day)}`,
      (year, month, day) => `${day}${day === 1 ? 'er' : ''} ${names[month - 1]} ${year}`,
      (year, month, day) => `${english[month - 1]} ${day}, ${year}`,
      (year, month, day) => `${day} ${english[month - 1]} ${year}, 9:05`,
    ]
    const date = fc.tuple(
      fc.integer({ min: 1900, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...forms), date, (form, [year, month, day]) => {
        const typed = form(year, month, day)
        const whole = { '@value': `${year}-${two(month)}-${two(day)}`, '@type': 'xsd:date' }
        const timed = typed.includes(':') ? { ...whole, localTime: '09:05:00' } : whole // of which import takes the day
        expect(inAll(partialDate, typed)).toEqual({ ...agreed(partialDate, timed), import: whole })
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same for every duration, in every form', () => {
    const two = (part: number): string => `${part}`.padStart(2, '0')
    const forms: ((hours: number, minutes: number, seconds: number) => string)[] = [
      (hours, minutes, seconds) => `${hours}:${two(minutes)}:${two(seconds)}`,
      (hours, minutes, seconds) => `${60 * hours + minutes}:${two(seconds)}`,
      (hours, minutes, seconds) => `${hours} h ${minutes} min ${seconds} s`,
      (hours, minutes, seconds) => `${hours}h${two(minutes)}m${two(seconds)}s`,
      (hours, minutes, seconds) => `${hours} heures, ${minutes} minutes et ${seconds} secondes`,
    ]
    const part = fc.integer({ min: 1, max: 59 })
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.integer({ min: 1, max: 9 }), part, part, (form, ...parts) => {
        const expected = `PT${parts[0]}H${parts[1]}M${parts[2]}S`
        expect(inAll(isoDuration, form(...parts))).toEqual(agreed(isoDuration, expected))
      }),
      { numRuns: 1000 },
    )
  })

  it('is never read by one and refused or shortened by another, whatever figures and signs were typed', () => {
    const figures = fc
      .array(fc.tuple(fc.constantFrom('', '/', '.', '-'), fc.integer({ min: 0, max: 2999 }).map(String)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) =>
        parts
          .flat()
          .join('')
          .replace(/^[/.-]/, ''),
      )
    fc.assert(
      fc.property(figures, (typed) => {
        const expected = inYaml(partialDate, typed)
        expect(inAll(partialDate, typed), typed).toEqual(agreed(partialDate, expected))
      }),
      { numRuns: 3000 },
    )
    const any = fc
      .string({ unit: fc.constantFrom(...`0123456789/-:. hmns'"éÉ_@xTjuin`), maxLength: 14 })
      .map((text) => text.trim())
    const schemas = [
      partialDate,
      calendarDay,
      isoDuration,
      timeOffset,
      positiveInteger,
      decimalDegrees,
      boolean,
    ]
    fc.assert(
      fc.property(fc.nat(schemas.length - 1), any, (index, typed) => {
        const schema = schemas[index] as z.ZodType
        expect(inTable(schema, typed), typed).toEqual(inYaml(schema, typed))
        if (schema === isoDuration)
          expect(durationIn(typed) === undefined, typed).toBe(inYaml(schema, typed) === undefined)
      }),
      { numRuns: 3000 },
    )
  })
})
