import { semicolon } from '../../language/punctuation.ts'
import type { Node, TextValue } from '../../rdf/node.ts'
import { creditText } from '../credit-text.ts'
import { linkTo, localizedText, type NamedThings } from '../fragments.ts'
import { html, type Markup } from '../markup.ts'
import { pickText, type Site } from '../site.ts'

/** A function as a credit states it: its names, and the organisation or the periodical to which it belongs. */
export type FunctionWords = Pick<Node, 'roleName' | 'organization' | 'periodical'>

/** What a participation says of somebody beside the part taken. */
export type StatedWords = {
  readonly credit?: TextValue | undefined
  readonly functions: readonly FunctionWords[]
}

/**
 * The credit as it was printed, in which the names of organisations and periodicals are links, then the functions unless the credit
 * says each of them; empty where a participation states neither.
 */
export function statedWords({ credit, functions }: StatedWords, document: NamedThings, site: Site): Markup[] {
  const { markup, isWhole, isFunctionAlone } = creditText(credit, functions, document, site)
  if (isWhole) return [markup ?? []].flat()
  return [isFunctionAlone ? [] : (markup ?? []), functionList(functions, document, site) ?? []].flat()
}

/** Functions, each with its organisation or periodical, separated by semicolons; undefined without any. */
export function functionList(
  functions: readonly FunctionWords[],
  document: NamedThings,
  site: Site,
): Markup | undefined {
  if (functions.length === 0) return undefined
  return html`${functions.map((each, index) => html`${index > 0 && semicolon(site.language)}${functionText(each, document, site)}`)}`
}

function functionText(
  { roleName, organization, periodical }: FunctionWords,
  document: NamedThings,
  site: Site,
): Markup {
  const text = roleNames(roleName, site)
  const at = [organization, periodical].flatMap((each) =>
    each === undefined ? [] : [linkTo(String(each), document, site)],
  )
  return html`${text}${at.map((each, index) => html`${(text !== undefined || index > 0) && ', '}${each}`)}`
}

/** The names of a function in the language that the page prefers, as one text. */
export function roleNames(roleName: TextValue | undefined, site: Site): Markup | undefined {
  const tag = pickText(roleName, site)?.tag
  if (tag === undefined) return undefined
  const key = tag || '@none'
  return localizedText({ [key]: [roleName?.[key] ?? []].flat().join(', ') }, site)
}
