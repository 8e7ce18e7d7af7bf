import { Parser } from '@traqula/parser-sparql-1-2'
import { AstFactory, type Query as Tree } from '@traqula/rules-sparql-1-2'
import { QueryRefusedError, type ResultKind, type SparqlQuery } from './engine.ts'

const parser = new Parser({ lexerConfig: { positionTracking: 'full' } })

/** Reads a query, alike for every engine. Throws `Refused` if it is none, changes data or brings its own. */
export function parseQuery(text: string): SparqlQuery {
  const factory = new AstFactory()
  let asksOthers: boolean
  let tree: ReturnType<Parser['parse']>
  try {
    tree = parser.parse(text, { astFactory: factory })
    asksOthers = hasService(tree)
  } catch (error) {
    const { message } = error as Error
    throw new QueryRefusedError('syntax', message.replace(/^Unknown prefix: (.*)$/, '$& (PREFIX $1: <…>)'))
  }
  if (!factory.isQuery(tree))
    throw new QueryRefusedError(
      tree.updates.some(({ operation }) => operation !== undefined) ? 'update' : 'empty',
    )
  if (tree.datasets.clauses.length > 0) throw new QueryRefusedError('dataset')
  const query = tree
  return {
    text,
    kind: kinds[query.subType],
    usesService: asksOthers,
    withLimit: (most) => limited(text, query, most),
  }
}

const kinds = {
  select: 'bindings',
  ask: 'boolean',
  construct: 'quads',
  describe: 'quads',
} as const satisfies Record<Tree['subType'], ResultKind>

function hasService(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false
  if ('subType' in part && part.subType === 'service') return true
  return Object.values(part).some(hasService)
}

/** `LIMIT` stands before a `VALUES` at the end; where the query has one already, the smaller of both holds. */
function limited(text: string, { solutionModifiers, values }: Tree, most: number): string {
  const { limitOffset } = solutionModifiers
  if (most === Number.POSITIVE_INFINITY || Number(limitOffset?.limit) <= most) return text
  const offset = limitOffset?.offset === undefined ? '' : ` OFFSET ${limitOffset.offset}`
  const [start, end] = placeOf(limitOffset) ?? placeOf(values) ?? [text.length, text.length]
  return `${text.slice(0, start)}\nLIMIT ${most}${offset}\n${text.slice(limitOffset === undefined ? start : end)}`
}

function placeOf(part: { readonly loc: Tree['loc'] } | undefined): [start: number, end: number] | undefined {
  return part?.loc.sourceLocationType === 'source' ? [part.loc.start, part.loc.end] : undefined
}
