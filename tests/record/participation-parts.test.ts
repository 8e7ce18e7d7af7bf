import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partIri, participationPart, partNames } from '../../pipeline/record/registers/participation-parts.ts'
import { partName } from '../../pipeline/record/value-schemas.ts'

describe('a part taken in a video', () => {
  it('is known by its word and by what sources print, in any capitals, with or without a colon', () => {
    const prints = partNames.flatMap((name) =>
      [name, ...participationPart(name).printed].map((print) => ({ name, print })),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...prints),
        fc.boolean(),
        fc.constantFrom('', ':', ' :'),
        (each, isLoud, end) => {
          const typed = `${isLoud ? each.print.toUpperCase() : each.print}${end}`
          expect([typed, partName.parse(typed)]).toEqual([typed, each.name])
        },
      ),
      { numRuns: 1000, examples: prints.map((each) => [each, false, '']) },
    )
  })

  it('has an address of its own', () => {
    expect(new Set(partNames.map(partIri)).size).toBe(partNames.length)
  })

  it.each(['Assistanat', 'with thanks to', 'régie', 'Regie'])(
    'that the list has not is refused with the field for it: %s',
    (typed) => {
      const { error } = partName.safeParse(typed)
      expect(error?.issues).toMatchObject([
        { params: { rule: 'choice', facts: [`"${typed}"`, '', partNames.join(', '), 'credit', ''] } },
      ])
    },
  )
})
