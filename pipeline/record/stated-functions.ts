import type { MultilingualText } from './multilingual-text.ts'
import type { Participation } from './typed-record.ts'

/** The functions that a credit states at one organisation, at one periodical, or at none. */
export type StatedFunction = {
  readonly roleName: readonly MultilingualText[]
  readonly organization?: string | undefined
  readonly periodical?: string | undefined
  /** The path from the participation to the first field that says so. */
  readonly path: readonly (string | number)[]
}

/**
 * The functions of a participation, those at one organisation or periodical together, none for a group that says nothing. In records of the former form, which list functions
 * and organisations apart, one of each is a pair; more of them are not, and each then stands alone.
 */
export function statedFunctions(part: Participation): StatedFunction[] {
  const stated = new Map<string, StatedFunction & { roleName: MultilingualText[] }>()
  const add = (
    each: Omit<StatedFunction, 'roleName'> & { roleName?: MultilingualText | undefined },
  ): void => {
    if ((each.roleName ?? each.organization ?? each.periodical) === undefined) return
    const key = JSON.stringify([each.organization, each.periodical])
    const known = stated.get(key) ?? { ...each, roleName: [] }
    if (each.roleName !== undefined) known.roleName.push(each.roleName)
    stated.set(key, known)
  }
  for (const [index, each] of (part.function ?? []).entries()) add({ ...each, path: ['function', index] })
  const { roleName = [], periodical = [] } = part
  const organization = isOrganizationItself(part) ? [] : (part.organization ?? [])
  const [first] = roleName
  const isPair = roleName.length === 1 && organization.length + periodical.length === 1
  if (!isPair) for (const each of roleName) add({ roleName: each, path: ['roleName'] })
  for (const each of organization)
    add({ organization: each, roleName: isPair ? first : undefined, path: ['organization'] })
  for (const each of periodical)
    add({ periodical: each, roleName: isPair ? first : undefined, path: ['periodical'] })
  return [...stated.values()]
}

/** Whether a participation is that of an organisation, and not of a person whose organisation it names. */
export function isOrganizationItself({ participant, organization, isUnnamed }: Participation): boolean {
  return participant === undefined && isUnnamed !== true && organization !== undefined
}

/** Whether a participation of the former form lists functions and organisations that nothing pairs. */
export function hasUnpairedFunctions(part: Participation): boolean {
  const { roleName = [], organization = [], periodical = [], participant } = part
  const others = organization.length + periodical.length
  return participant !== undefined && roleName.length > 0 && others > 0 && roleName.length + others > 2
}
