import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasUnpairedFunctions, statedFunctions } from '../../pipeline/record/stated-functions.ts'
import type { Participation } from '../../pipeline/record/typed-record.ts'

/** A statement of a credit: the name of a function, and the organisation or periodical that it is at. */
type Pair = readonly [
  roleName: string | undefined,
  organization: string | undefined,
  periodical: string | undefined,
]

const list = (prefix: string) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: 9 }).map((number) => `${prefix}-${number}`),
    { maxLength: 4 },
  )
const optional = (values: readonly string[]): string[] | undefined =>
  values.length === 0 ? undefined : [...values]

/** What a participation states, one pair a name; `undefined` stands where something is stated alone. */
function pairsOf(part: Participation): Pair[] {
  return statedFunctions(part).flatMap(({ roleName, organization, periodical }): Pair[] =>
    roleName.length === 0
      ? [[undefined, organization, periodical]]
      : roleName.map((name): Pair => [String(name), organization, periodical]),
  )
}

describe('the functions of a participation', () => {
  it('of the former form are a pair if there is one of each, and otherwise none is paired', () => {
    fc.assert(
      fc.property(list('role'), list('org'), list('review'), (roles, organizations, periodicals) => {
        const part = {
          ...{ id: 'x-1', participant: 'c-1' },
          ...{
            roleName: optional(roles),
            organization: optional(organizations),
            periodical: optional(periodicals),
          },
        }
        const isPair = roles.length === 1 && organizations.length + periodicals.length === 1
        const expected: Pair[] = isPair
          ? [[roles[0], organizations[0], periodicals[0]]]
          : [
              ...roles.map((role): Pair => [role, undefined, undefined]),
              ...organizations.map((organization): Pair => [undefined, organization, undefined]),
              ...periodicals.map((periodical): Pair => [undefined, undefined, periodical]),
            ]
        expect(pairsOf(part)).toEqual(expected)
        const isUnpaired = roles.length > 0 && organizations.length + periodicals.length > 0 && !isPair
        expect(hasUnpairedFunctions(part)).toBe(isUnpaired)
      }),
    )
  })

  it('are exactly those that are written in function, those at one place together', () => {
    const stated = fc.record({
      roleName: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      organization: fc.option(fc.constantFrom('o-1', 'o-2'), { nil: undefined }),
      periodical: fc.option(fc.constantFrom('r-1', 'r-2'), { nil: undefined }),
    })
    const filled = stated.filter((each) => Object.values(each).some((value) => value !== undefined))
    fc.assert(
      fc.property(fc.array(filled, { maxLength: 6 }), (written) => {
        const part = { id: 'x-1', participant: 'c-1', function: written }
        const key = (values: readonly unknown[]): string =>
          JSON.stringify(values.map((value) => value ?? null))
        const named = written.filter(({ roleName }) => roleName !== undefined)
        const places = new Set(written.map((each) => key([each.organization, each.periodical])))
        expect(
          pairsOf(part)
            .filter(([roleName]) => roleName !== undefined)
            .map(key)
            .sort(),
        ).toEqual(named.map((each) => key([each.roleName, each.organization, each.periodical])).sort())
        expect(statedFunctions(part).map((each) => key([each.organization, each.periodical]))).toEqual([
          ...places,
        ])
        expect(hasUnpairedFunctions(part)).toBe(false)
      }),
    )
  })

  it('that say nothing are none', () => {
    expect(pairsOf({ id: 'x-1', participant: 'c-1', function: [{}] })).toEqual([])
  })

  it('of an organisation that takes part are not its own membership', () => {
    expect(pairsOf({ id: 'x-1', organization: ['o-1'] })).toEqual([])
    expect(hasUnpairedFunctions({ id: 'x-1', organization: ['o-1'], roleName: ['a', 'b'] })).toBe(false)
    expect(pairsOf({ id: 'x-1', organization: ['o-1'], isUnnamed: true })).toEqual([
      [undefined, 'o-1', undefined],
    ])
  })
})
