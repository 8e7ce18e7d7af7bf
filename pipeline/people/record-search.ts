import { NO_KEYS, type SharedKeys } from '../collections/shared-keys.ts'
import type { Problem } from '../problems/problem.ts'
import { EVERYWHERE, type Outlet } from '../rdf/node.ts'
import type { AnyRecord, ConsentedRecord, PlaceOf } from '../record/typed-record.ts'
import type { SpokenText } from '../transcript/spoken-text.ts'
import { type CreditedNames, creditedNames } from './credited-names.ts'
import { NameFindings } from './name-findings.ts'
import { type NameLeak, openNameSearch } from './name-search.ts'
import { pathKey, type RecordText, recordTexts, replaceTexts } from './record-texts.ts'
import { isEmptyRoster, openRosterLookup, type Roster } from './roster.ts'
import { searchSpoken } from './spoken-search.ts'

/** The versions of a record as they may be published, and the problems of their texts. */
export type RecordSearchResult = {
  readonly records: readonly ConsentedRecord[]
  readonly problems: readonly Problem[]
  /** What is said in the video of a capsule as files of captions may say it, which stand both on its page and beside the data. */
  readonly captions: readonly SpokenText[]
  /** The ids of people who may be named in titles and descriptions because the publisher's own page credits them, and are. */
  readonly namedInTitles: ReadonlySet<string>
}

/** A search of texts for names that may not stand there. */
export type RecordSearch = {
  /** Searches all versions of a record; names of people who withdrew are cut out of their texts. */
  record(record: AnyRecord, versions: readonly ConsentedRecord[]): RecordSearchResult
  /** Searches the texts of another value, such as `publication.yaml`; it is published everywhere unless `context` says otherwise. */
  value(value: unknown, placeOf: PlaceOf, context?: ValueSearchContext): readonly Problem[]
}

/** The people who take part in what a value describes, and where it is published. */
export type ValueSearchContext = {
  readonly participants: ReadonlySet<string>
  readonly outlets: readonly Outlet[]
  /** Where people may be named on indexed pages because the publisher's own page credits them; nowhere unless it says so. */
  readonly credited?: CreditedNames
}

/** The text that replaces the name of a person who withdrew. */
const MASK = '[…]'

/** Opens the search for the people of a roster; `ownPages` are the ids of sources that are the publisher's own pages. */
export function openRecordSearch(roster: Roster, ownPages: SharedKeys = NO_KEYS): RecordSearch {
  const search = openNameSearch(roster)
  const people = openRosterLookup(roster)
  const isWithdrawn = people.isWithdrawn
  const newFindings = (): NameFindings => new NameFindings(people, roster.exceptions)

  return {
    record(record, versions) {
      const namedInTitles = new Set<string>()
      if (isEmptyRoster(roster) || versions.length === 0)
        return {
          records: versions,
          problems: [],
          captions: versions.length === 0 ? [] : spokenOf(record),
          namedInTitles,
        }
      const findings = newFindings()
      const participants = participantsOf(record)
      const masked = versions.map((version): ConsentedRecord => {
        const content = 'replaced' in version.record ? version.record.replaced : version.record.value
        const credited = creditedNames(version.record, participants, ownPages)
        const context = { participants, outlets: version.outlets, credited }
        const texts = searchTexts(recordTexts(content), context, findings, isWithdrawn, namedInTitles)
        if ('replaced' in version.record) return version
        const spoken = searchedSpoken(version.record, context, findings)
        if (texts.size === 0 && spoken === undefined) return version
        const value = { ...replaceTexts(version.record.value, texts), ...(spoken && { spoken }) }
        return { ...version, record: { ...version.record, value } as AnyRecord }
      })
      const credited = creditedNames(record, participants, ownPages)
      const captions = searchedSpoken(record, { participants, outlets: PUBLIC_OUTLETS, credited }, findings)
      const problems = findings.problems(record.placeOf)
      return { records: masked, problems, captions: captions ?? [], namedInTitles }
    },
    value(value, placeOf, context = { participants: new Set(), outlets: EVERYWHERE }) {
      if (isEmptyRoster(roster)) return []
      const findings = newFindings()
      searchTexts(recordTexts(value), context, findings, () => false)
      return findings.problems(placeOf)
    },
  }

  /** What is said in the video of a capsule, as far as it may be published; undefined where nothing is known of it. */
  function searchedSpoken(
    record: AnyRecord,
    { participants, outlets, credited = () => 'none' }: ValueSearchContext,
    findings: NameFindings,
  ): SpokenText[] | undefined {
    const spoken = spokenOf(record)
    if (spoken.length === 0) return undefined
    return searchSpoken(spoken, search, {
      participants,
      outlets,
      mayCredit: (id) => people.isCredited(id) && credited(id, ['transcript']) !== 'none',
      isCut: isWithdrawn,
      found: (text, path, outlet, leak, isCut) => {
        const words = { text, path, isAddress: false, isDecoded: false, isId: false }
        findings.add(words, outlet, { ...leak, start: 0, end: text.length }, isCut)
      },
    })
  }

  /** Searches texts for each outlet; gives the texts from which names were cut, by their paths. */
  function searchTexts(
    texts: readonly RecordText[],
    { participants, outlets, credited = () => 'none' }: ValueSearchContext,
    findings: NameFindings,
    mayMask: (id: string, outlet: Outlet) => boolean,
    namedInTitles = new Set<string>(),
  ): Map<string, string> {
    const maskedTexts = new Map<string, string>()
    const leaksFor = search({ texts, participants })
    const mayCredit = (id: string, index: number): boolean => {
      const where = people.isCredited(id) ? credited(id, (texts[index] as RecordText).path) : 'none'
      if (where === 'titles') namedInTitles.add(id)
      return where !== 'none'
    }
    for (const outlet of outlets)
      leaksFor(outlet, outlet === 'indexed-page' ? mayCredit : undefined).forEach(
        (leaks, index, leaksOfTexts) => {
          const text = texts[index] as RecordText
          const isMasked = (id: string): boolean => mayMask(id, outlet) && !text.isAddress && !text.isDecoded
          // a decoded text stands after the text as it was typed, whose names are not reported twice
          const leaksAsTyped = text.isDecoded && !text.isAddress ? (leaksOfTexts[index - 1] ?? []) : []
          for (const leak of leaks)
            if (countOf(leaks, leak.id) > countOf(leaksAsTyped, leak.id))
              findings.add(text, outlet, leak, isMasked(leak.id))
          const cuts = leaks.filter(({ id }) => isMasked(id))
          if (cuts.length > 0) maskedTexts.set(pathKey(text.path), maskSpans(text.text, cuts))
        },
      )
    return maskedTexts
  }
}

/** The places in which everybody reads what is published. */
const PUBLIC_OUTLETS: readonly Outlet[] = ['open-data', 'indexed-page']

function spokenOf(record: AnyRecord): readonly SpokenText[] {
  return 'replaced' in record || record.kind !== 'capsule' ? [] : (record.value.spoken ?? [])
}

function participantsOf(record: AnyRecord): ReadonlySet<string> {
  if ('replaced' in record) return new Set()
  if (record.kind === 'contributor') return new Set([record.value.id])
  if (record.kind !== 'capsule') return new Set()
  return new Set((record.value.participation ?? []).flatMap(({ participant }) => participant ?? []))
}

function countOf(leaks: readonly NameLeak[], person: string): number {
  return leaks.filter(({ id }) => id === person).length
}

function maskSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let masked = ''
  let position = 0
  for (const { start, end } of spans) {
    if (start >= position) masked += text.slice(position, start) + MASK
    position = Math.max(position, end)
  }
  return masked + text.slice(position)
}
