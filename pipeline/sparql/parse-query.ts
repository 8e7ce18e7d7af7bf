import { Parser } from '@traqula/parser-sparql-1-2'
import { AstFactory, type Query as Tree } from '@traqula/rules-sparql-1-2'
import { QueryRefusedError, type ResultKind, type SparqlQuery } from './engine.ts'
import { prefixDeclaration } from './known-prefixes.ts'

const parser = new Parser({ lexerConfig: { positionTracking: 'full' } })

/**
 * Parses a query, so that every engine accepts the same ones. Throws `QueryRefusedError` for a text that is no query, an
 * update, or a query with a dataset of its own (`FROM`).
 */
export function parseQuery(text: string): SparqlQuery {
  const factory = new AstFactory()
  let asksOthers: boolean
  let tree: ReturnType<Parser['parse']>
  try {
    tree = parser.parse(text, { astFactory: factory })
    asksOthers = hasService(tree)
  } catch (error) {
    const { message } = error as Error
    const [, prefix] = /^Unknown prefix: (.*)$/.exec(message) ?? []
    const help = prefix === undefined ? '' : ` (${prefixDeclaration(prefix)})`
    throw new QueryRefusedError('syntax', message + help)
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
    withLimit: (maxRows) => limitedText(text, query, maxRows),
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

/** The text with a `LIMIT`, which stands before a final `VALUES`; of two limits, the smaller one holds. */
function limitedText(text: string, { solutionModifiers, values }: Tree, maxRows: number): string {
  const { limitOffset } = solutionModifiers
  if (maxRows === Number.POSITIVE_INFINITY || Number(limitOffset?.limit) <= maxRows) return text
  const offset = limitOffset?.offset === undefined ? '' : ` OFFSET ${limitOffset.offset}`
  const [start, end] = sourceRange(limitOffset) ?? sourceRange(values) ?? [text.length, text.length]
  return `${text.slice(0, start)}\nLIMIT ${maxRows}${offset}\n${text.slice(limitOffset === undefined ? start : end)}`
}

function sourceRange(
  part: { readonly loc: Tree['loc'] } | undefined,
): [start: number, end: number] | undefined {
  return part?.loc.sourceLocationType === 'source' ? [part.loc.start, part.loc.end] : undefined
}
