import { quoteId } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import type { Outlet } from '../rdf/node.ts'
import type { AnyRecord, ConsentedRecord, PlaceOf } from '../record/typed-record.ts'
import { type NameLeak, openNameSearch } from './name-search.ts'
import { pathKey, type RecordText, recordTexts, replaceTexts } from './record-texts.ts'
import { isEmptyRoster, openRosterLookup, type Roster, type RosterLookup } from './roster.ts'

/** What may be published of a record, and what is wrong with its texts. */
export type RecordSearchResult = {
  readonly records: readonly ConsentedRecord[]
  readonly problems: readonly Problem[]
}

/** Looks in texts for names that may not stand there. */
export type RecordSearch = {
  /** In all that would be published of a record; who withdrew is taken out of it. */
  record(record: AnyRecord, saids: readonly ConsentedRecord[]): RecordSearchResult
  /** In other values, such as those of `publication.yaml`; published everywhere, unless the context says otherwise. */
  value(value: unknown, placeOf: PlaceOf, context?: ValueSearchContext): readonly Problem[]
}

/** Who takes part in what a value describes, and where it is published. */
export type ValueSearchContext = {
  readonly participants: ReadonlySet<string>
  readonly outlets: readonly Outlet[]
}

/** What stands in the place of the name of somebody who withdrew. */
const MASK = '[…]'

const EVERYWHERE: readonly Outlet[] = ['data', 'index', 'own']

/** Opens the search for the people of a roster. */
export function openRecordSearch(roster: Roster): RecordSearch {
  const search = openNameSearch(roster)
  const people = openRosterLookup(roster)

  return {
    record(record, saids) {
      if (isEmptyRoster(roster) || saids.length === 0) return { records: saids, problems: [] }
      const findings = openFindings(people, roster.exceptions)
      const participants = participantsOf(record)
      const masked = saids.map((said): ConsentedRecord => {
        const content = 'replaced' in said.record ? said.record.replaced : said.record.value
        const texts = recordTexts(content)
        const masks = masksOf(texts, participants, said.outlets ?? EVERYWHERE, findings)
        if (masks.size === 0 || 'replaced' in said.record) return said
        const value = replaceTexts(said.record.value, masks)
        return { ...said, record: { ...said.record, value } as AnyRecord }
      })
      return { records: masked, problems: findings.problems(record.placeOf) }
    },
    value(value, placeOf, { participants, outlets } = { participants: new Set(), outlets: EVERYWHERE }) {
      if (isEmptyRoster(roster)) return []
      const findings = openFindings(people, roster.exceptions)
      masksOf(recordTexts(value), participants, outlets, { ...findings, mayMask: () => false })
      return findings.problems(placeOf)
    },
  }

  /** The texts from which names are taken out, by path; all else that is found is noted. */
  function masksOf(
    texts: readonly RecordText[],
    participants: ReadonlySet<string>,
    outlets: readonly Outlet[],
    findings: Findings,
  ): Map<string, string> {
    const masks = new Map<string, string>()
    const judged = search({ texts, participants })
    for (const outlet of outlets)
      judged(outlet).forEach((leaks, index, all) => {
        const text = texts[index] as RecordText
        const isMasked = (id: string): boolean =>
          findings.mayMask(id, outlet) && !text.isAddress && !text.isDecoded
        const typed = text.isDecoded && !text.isAddress ? (all[index - 1] ?? []) : [] // what it says as it was typed
        for (const leak of leaks)
          if (countOf(leaks, leak.id) > countOf(typed, leak.id))
            findings.note(text, outlet, leak, isMasked(leak.id))
        const cuts = leaks.filter(({ id }) => isMasked(id))
        if (cuts.length > 0) masks.set(pathKey(text.path), cutOut(text.text, cuts))
      })
    return masks
  }
}

function participantsOf(record: AnyRecord): ReadonlySet<string> {
  if ('replaced' in record) return new Set()
  if (record.kind === 'contributor') return new Set([record.value.id])
  if (record.kind !== 'capsule') return new Set()
  return new Set((record.value.participation ?? []).flatMap(({ participant }) => participant ?? []))
}

/** How often a person is named. */
function countOf(leaks: readonly NameLeak[], person: string): number {
  return leaks.filter(({ id }) => id === person).length
}

function cutOut(text: string, cuts: readonly { readonly start: number; readonly end: number }[]): string {
  let cut = ''
  let at = 0
  for (const { start, end } of cuts) {
    if (start >= at) cut += text.slice(at, start) + MASK
    at = Math.max(at, end)
  }
  return cut + text.slice(at)
}

type Findings = {
  mayMask(id: string, outlet: Outlet): boolean
  note(text: RecordText, outlet: Outlet, leak: NameLeak, isMasked: boolean): void
  problems(placeOf: PlaceOf): Problem[]
}

type Finding = {
  readonly rule: NameRule
  readonly path: Path
  readonly ids: Set<string>
  readonly words: Set<string>
  /** Those of the words that may be somebody else's, or no name. */
  readonly doubtful: Set<string>
}

type NameRule = Extract<Rule, 'leak' | 'leak-id' | 'leak-data' | 'leak-indexed' | 'leak-masked'>

/** Gathers what is found, a problem a text and rule. */
function openFindings(people: RosterLookup, exceptions: readonly string[]): Findings {
  const found = new Map<string, Finding>()
  const ruleOf = (id: string, outlet: Outlet, isId: boolean): NameRule => {
    if (isId) return 'leak-id'
    if (!people.may(id, 'own') || outlet === 'own') return 'leak'
    return outlet === 'data' ? 'leak-data' : 'leak-indexed'
  }
  return {
    mayMask: people.isWithdrawn,
    note({ text, path, isId }, outlet, { id, start, end, isDoubtful }, isMasked) {
      const rule = isMasked ? 'leak-masked' : ruleOf(id, outlet, isId)
      const key = `${rule} ${pathKey(path)}`
      const finding = found.get(key) ?? { rule, path, ids: new Set(), words: new Set(), doubtful: new Set() }
      found.set(key, finding)
      finding.ids.add(id)
      const words = text.slice(start, end).replaceAll(/\s+/g, ' ')
      finding.words.add(words)
      if (isDoubtful) finding.doubtful.add(words)
    },
    problems: (placeOf) =>
      [...found.values()].map(({ rule, path, ids, words, doubtful }) => {
        const names = [...words].slice(0, MOST_WORDS).map(quoteId).join(', ')
        const others = [...doubtful].slice(0, MOST_WORDS)
        const except = others.length === 0 ? [] : [...new Set([...exceptions, ...others])].map(yamlWord)
        const remedy = rule === 'leak-data' || rule === 'leak-indexed' ? remedyLines(ids, rule, people) : []
        const tell = rule === 'leak-masked' ? warning : violation
        const told = [names, [...ids].map(quoteId).join(', '), except.join(', ')]
        return tell(rule, placeOf(path), path, ...told, ...remedy)
      }),
  }
}

/** How many different words of one text are told. */
const MOST_WORDS = 5

/** What has to be written where the people agree, in their records and in `publication.yaml`; nothing where only another text helps. */
function remedyLines(ids: ReadonlySet<string>, rule: NameRule, people: RosterLookup): string[] {
  const use = rule === 'leak-data' ? 'data' : 'index'
  const remedies = [...ids].map((id) => people.remediesFor(id)[use])
  if (remedies.some(({ scope, bases }) => scope === undefined && bases === undefined)) return []
  const scopes = new Set(remedies.flatMap(({ scope }) => scope ?? []))
  const bases = new Set(remedies.flatMap(({ bases = [] }) => bases))
  const policy = `people: {${use === 'data' ? 'openData' : 'indexing'}: [${[...bases].join(', ')}]}`
  return [[...scopes].join(', '), bases.size > 0 ? policy : '']
}

/** A word as it may stand in a list of YAML. */
function yamlWord(word: string): string {
  return /^[\p{L}][\p{L}\p{M} .'’-]*$/u.test(word) ? word : JSON.stringify(word)
}
