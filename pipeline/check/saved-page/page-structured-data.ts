import type { Problem } from '../../problems/problem.ts'
import { warning } from '../../problems/rule-problem.ts'
import type { PageContent } from './html-reader.ts'
import { readMicrodata } from './microdata-reader.ts'
import { absoluteAddress } from './page-player.ts'
import { type PageStatement, UNKNOWN_PAGE } from './page-statement.ts'
import { readRdfa } from './rdfa-reader.ts'
import { openReadingBudget } from './reading-budget.ts'

/** The structured data of a page in all forms, JSON-LD first, and what is wrong with the forms themselves. */
type StructuredData = {
  readonly statements: readonly PageStatement[]
  readonly problems: readonly Problem[]
}

/** Reads the JSON-LD, the microdata and the RDFa of a page. */
export async function readStructuredData(html: PageContent): Promise<StructuredData> {
  const { readJsonld } = await import('./jsonld-reader.ts') // its library is loaded where there are pages
  const { statements, problems } = await readJsonld(html)
  const budget = openReadingBudget()
  const base = html.base ?? `${UNKNOWN_PAGE}/`
  const resolve = (address: string): string => absoluteAddress(address, html.base)
  const elements = html.elements.map(({ element }) => element)
  const microdata = readMicrodata(elements, base, resolve, budget)
  const root = elements.find(({ tagName }) => tagName === 'html')
  const rdfa = root === undefined ? [] : readRdfa(root, base, resolve, budget)
  const limit = budget.isSpent() ? [warning('page-size', html.placeOf(0), [])] : []
  return { statements: [...statements, ...microdata, ...rdfa], problems: [...problems, ...limit] }
}
