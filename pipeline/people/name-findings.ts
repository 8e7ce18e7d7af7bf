import { quoteIds } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import type { Outlet } from '../rdf/node.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import type { NameLeak } from './name-search.ts'
import { pathKey, type RecordText } from './record-texts.ts'
import type { RosterLookup } from './roster.ts'

type NameRule = Extract<Rule, 'leak' | 'leak-id' | 'leak-data' | 'leak-indexed' | 'leak-masked'>

type Finding = {
  readonly rule: NameRule
  readonly path: Path
  readonly ids: Set<string>
  readonly words: Set<string>
  /** The words that may be somebody else's name, or no name. */
  readonly doubtful: Set<string>
}

/** The number of different words of one text that a problem quotes. */
const MAX_QUOTED_WORDS = 5

/** A collector of names that were found where they may not stand, which makes one problem for each text and rule. */
export class NameFindings {
  private readonly findings = new Map<string, Finding>()
  private readonly people: RosterLookup
  private readonly exceptions: readonly string[]

  constructor(people: RosterLookup, exceptions: readonly string[]) {
    this.people = people
    this.exceptions = exceptions
  }

  /** Adds a name found in a text; `isMasked` if it was cut out of the text. */
  add({ text, path, isId }: RecordText, outlet: Outlet, leak: NameLeak, isMasked: boolean): void {
    const rule = isMasked ? 'leak-masked' : this.ruleFor(leak.id, outlet, isId)
    const key = `${rule} ${pathKey(path)}`
    const finding = this.findings.get(key) ?? {
      rule,
      path,
      ids: new Set(),
      words: new Set(),
      doubtful: new Set(),
    }
    this.findings.set(key, finding)
    finding.ids.add(leak.id)
    const words = text.slice(leak.start, leak.end).replaceAll(/\s+/g, ' ')
    finding.words.add(words)
    if (leak.isDoubtful) finding.doubtful.add(words)
  }

  problems(placeOf: PlaceOf): Problem[] {
    return [...this.findings.values()].map(({ rule, path, ids, words, doubtful }) => {
      const names = quoteIds([...words].slice(0, MAX_QUOTED_WORDS))
      const harmless = [...doubtful].slice(0, MAX_QUOTED_WORDS)
      const exceptions =
        harmless.length === 0 ? [] : [...new Set([...this.exceptions, ...harmless])].map(yamlListItem)
      const remedy = rule === 'leak-data' || rule === 'leak-indexed' ? this.remedyLines(ids, rule) : []
      const problem = rule === 'leak-masked' ? warning : violation
      const parts = [names, quoteIds(ids), exceptions.join(', ')]
      return problem(rule, placeOf(path), path, ...parts, ...remedy)
    })
  }

  private ruleFor(id: string, outlet: Outlet, isId: boolean): NameRule {
    if (isId) return 'leak-id'
    if (!this.people.mayName(id, 'person-page') || outlet === 'person-page') return 'leak'
    return outlet === 'open-data' ? 'leak-data' : 'leak-indexed'
  }

  /** The lines to write in the records and in `publication.yaml` if the people agree; none if only another text helps. */
  private remedyLines(ids: ReadonlySet<string>, rule: 'leak-data' | 'leak-indexed'): string[] {
    const outlet = rule === 'leak-data' ? 'data' : 'index'
    const remedies = [...ids].map((id) => this.people.remediesFor(id)[outlet])
    if (remedies.some(({ scope, bases }) => scope === undefined && bases === undefined)) return []
    const scopes = new Set(remedies.flatMap(({ scope }) => scope ?? []))
    const bases = new Set(remedies.flatMap(({ bases = [] }) => bases))
    const policy = `people: {${outlet === 'data' ? 'openData' : 'indexing'}: [${[...bases].join(', ')}]}`
    return [[...scopes].join(', '), bases.size > 0 ? policy : '']
  }
}

/** Words as an item of a YAML flow list, in quotes if they need them. */
function yamlListItem(words: string): string {
  return /^[\p{L}][\p{L}\p{M} .'’-]*$/u.test(words) ? words : JSON.stringify(words)
}
