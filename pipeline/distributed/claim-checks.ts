import { openCycleCheck } from '../check/cross-record/cycles.ts'
import { openLanguageCheck } from '../check/cross-record/language-uses.ts'
import { openPublishedAddresses } from '../check/cross-record/published-addresses.ts'
import { openHashTable } from '../collections/hash-table.ts'
import type { Place } from '../problems/problem.ts'
import type { FolderFacts } from './folder-records.ts'
import { placeOfLine } from './known-documents.ts'
import { type MergeCheckContext, type MergeChecks, vanishingContext } from './merge-checks.ts'
import { openPartTraits, type PartTraits } from './part-traits.ts'
import { openRecordClaims, parseDocumentClaims, type RecordClaims } from './record-claims.ts'
import { subjectsIn } from './subject-lines.ts'
import { openTopicClaims } from './topic-claims.ts'

/** Claims alone do not tell that all is well: the nodes have to be read, which tell what is wrong, and where. */
export class UndecidedClaimsError extends Error {}

const NOWHERE: Place = { file: '', line: 1, column: 1 }

/**
 * Opens the same checks as `openNodeChecks`, of parts that are all known, by what their documents claim: no line is read, but for
 * subjects where addresses were published before. Throws `UndecidedClaimsError` as soon as the claims do not show that all is well.
 * `toldByParts` gives what the parts tell of the data set, once they were read.
 */
export function openClaimChecks(
  checkContext: MergeCheckContext,
  folder: FolderFacts,
  toldByParts: () => readonly PartTraits[] | undefined,
): MergeChecks {
  const { context, shapes, ledger, scratch } = checkContext
  const { base } = context.address
  const claimsOf = openRecordClaims(base, shapes.crossNode)
  const published =
    ledger?.isThere && openPublishedAddresses(vanishingContext(base, folder), { ledger, scratch })
  const taken = openHashTable()
  const fitting = openHashTable()
  const cited = new Set<string>()
  const leads = new Map<string, string[]>()
  const languages = openLanguageCheck()
  const topics = openTopicClaims(base, shapes.crossNode)
  return {
    add: undecided,
    addKnown({ bytes, claims: comment, origin }) {
      const claims = parseDocumentClaims(comment)
      if (claims === undefined) return undecided()
      take(claims, placeOfLine(origin, 0))
      if (published) addSubjects(bytes)
      return []
    },
    addDataset(nodes) {
      take(claimsOf(nodes), NOWHERE)
      return []
    },
    traits() {
      const told = toldByParts() ?? undecided()
      const traits = openPartTraits(context)
      for (const each of [folder.told, ...told]) traits.take(each)
      return traits.end()
    },
    async *end() {
      for (const claim of cited) if (fitting.get(claim) === undefined) undecided()
      const links = [...leads].map(([from, to]) => ({ from, to, place: NOWHERE, path: [] }))
      const cycles = openCycleCheck()
      cycles.take(links)
      if (cycles.end().length + [...languages.end()].length > 0 || topics.areUndecided()) undecided()
      yield* topics.end()
      if (published) yield* published.end()
    },
  }

  function take(claims: RecordClaims, place: Place): void {
    const { takes = [], cites = [], fits = [], leads: led = [], texts = [] } = claims
    for (const each of takes) if (taken.insertIfAbsent(each, 1) !== undefined) undecided()
    for (const each of cites) {
      if (cited.has(each)) continue
      cited.add(each)
      topics.cite(each)
    }
    for (const each of fits) if (fitting.insertIfAbsent(each, 1) === undefined) topics.describe(each, place)
    for (const each of led) {
      const [from = '', to = ''] = each.split(' ')
      leads.set(from, [...(leads.get(from) ?? []), to])
    }
    const uses = texts.map((each) => {
      const [language = '', count] = each.split(' ')
      return { language, count: Number(count), record: 0, path: [] }
    })
    const batch = { firstRecord: 0, placeOf: () => place, lineOf: () => place }
    if ([...languages.take(uses, batch)].length > 0) undecided()
  }

  function addSubjects(bytes: Buffer): void {
    const addresses = subjectsIn(bytes).map((address) => address.slice(base.length))
    if (addresses.some((address) => ledger?.retired.has(address))) undecided()
    if (published) published.add(addresses)
  }
}

function undecided(): never {
  throw new UndecidedClaimsError()
}
