import { foldedLetters } from '../language/fold-text.ts'
import type { Outlet } from '../rdf/node.ts'
import type { DecisionScope } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type ErasedNames, erasedNameTable } from './erased-names.ts'
import { nameForms, type PersonNames } from './name-forms.ts'
import { type NameFormTable, openNameFormTableBuilder, openNameTable } from './name-table.ts'
import { type NamingRemedies, namingRemedies } from './remedies.ts'
import { isScopeWithdrawn, type Rights, rightsOf, type Withdrawal } from './rights.ts'

/**
 * The people whom a search for names has to know, as plain data that threads share: those who may not be named everywhere, those
 * who bear a name of theirs and may be, the words that the publisher has looked at (`exceptions`), and the names that were erased.
 */
export type Roster = {
  readonly ids: readonly string[]
  /** Of each person what `Flag` says. */
  readonly flags: Uint8Array
  readonly names: NameFormTable
  /** What to write where a person agrees to be named, by the number that each has in `remedyOf`. */
  readonly remedies: readonly NamingRemedies[]
  readonly remedyOf: Uint16Array
  /** The last words of all names, in letters; nothing where they are more than `MOST_LAST_WORDS`. */
  readonly lastWords: readonly string[] | undefined
  readonly exceptions: readonly string[]
  readonly erased?: ErasedNames | undefined
}

/** What a roster is made of beside the people. */
export type RosterContext = {
  readonly policy?: Publication['people']
  readonly exceptions?: readonly string[]
  readonly withdrawals?: ReadonlyMap<string, readonly Withdrawal[]>
  readonly erased?: ErasedNames | undefined
}

/** Of how many different last words a roster keeps the list. */
const MOST_LAST_WORDS = 100

/** What holds of a person: where they may be named, and where they took that back. */
const Flag = { own: 1, data: 2, index: 4 } as const
const Withdrawn = { own: 8, data: 16, index: 32 } as const

/** What is taken back for each outlet. */
const taken = { own: 'name', data: 'open-data', index: 'indexing' } as const satisfies Record<
  Outlet,
  DecisionScope
>

/**
 * Makes the roster. `people` gives every contributor, and is gone through a second time, for those who may be named and share a
 * name, only if somebody may not be named everywhere.
 */
export async function buildRoster(
  people: () => AsyncIterable<RecordValues['contributor']>,
  context: RosterContext,
): Promise<Roster> {
  const roster = openRoster(context)
  const { policy, withdrawals, erased } = context
  const rightsFor = ({ id, publication }: RecordValues['contributor']): Rights =>
    rightsOf(publication, policy, withdrawals?.get(id))
  const isFree = ({ data, search }: Rights): boolean => data && search
  for await (const value of people()) {
    const rights = rightsFor(value)
    if (!isFree(rights))
      roster.add(value, rights, namingRemedies(value.publication, policy, withdrawals?.get(value.id)))
  }
  if (roster.size() === 0 && erased === undefined) return roster.end()
  const isShared = roster.hasName()
  for await (const value of people()) {
    const rights = rightsFor(value)
    if (isFree(rights) && surnames(value).some(isShared)) roster.add(value, rights, NOTHING_LACKS)
  }
  return roster.end()
}

/** The roster of people of whom only names and rights are known, such as those whose record came too late. */
export function buildRosterFromNames(
  people: Iterable<{ readonly person: PersonNames; readonly rights: Rights }>,
  context: RosterContext,
): Roster {
  const roster = openRoster(context)
  for (const { person, rights } of people) roster.add(person, rights, NOTHING_LACKS)
  return roster.end()
}

const NOTHING_LACKS: NamingRemedies = { data: {}, index: {} }

function openRoster({ exceptions = [], erased, withdrawals }: RosterContext) {
  const ids: string[] = []
  const flags: number[] = []
  const remedyOf: number[] = []
  const remedies = new Map<string, readonly [number, NamingRemedies]>()
  const forms = openNameFormTableBuilder()
  const lastWords = new Set<string>()
  return {
    size: (): number => ids.length,
    add({ id, name, givenName, familyName }: PersonNames, rights: Rights, remedy: NamingRemedies): void {
      const person = { id, name, givenName, familyName }
      for (const { letters, way } of nameForms(person)) forms.add(letters, way, ids.length)
      if (!(rights.data && rights.search) && lastWords.size <= MOST_LAST_WORDS)
        for (const word of [name, familyName].flatMap((each) => lastWordOf(each))) lastWords.add(word)
      ids.push(id)
      flags.push(
        (rights.site ? Flag.own : 0) |
          (rights.data ? Flag.data : 0) |
          (rights.search ? Flag.index : 0) |
          withdrawnFlags(withdrawals?.get(id)),
      )
      const key = JSON.stringify(remedy)
      const [number] = remedies.get(key) ?? [remedies.size]
      remedies.set(key, [number, remedy])
      remedyOf.push(number)
    },
    /** Tells of letters whether they are a name by which somebody who was added, or erased, may be meant. */
    hasName(): (letters: string) => boolean {
      const tables = [
        openNameTable(forms.end(), ids),
        ...(erased === undefined ? [] : [erasedNameTable(erased)]),
      ]
      return (letters) => tables.some((table) => table.bearersOf(letters).length > 0)
    },
    end(): Roster {
      for (const phrase of exceptions) forms.add(foldedLetters(phrase), 'name', ids.length) // which is nobody's number
      return {
        ids,
        flags: Uint8Array.from(flags),
        names: forms.end(),
        remedies: [...remedies.values()].map(([, remedy]) => remedy),
        remedyOf: Uint16Array.from(remedyOf),
        lastWords: lastWords.size > MOST_LAST_WORDS ? undefined : [...lastWords],
        exceptions,
        erased,
      }
    },
  }
}

function withdrawnFlags(withdrawals: readonly Withdrawal[] | undefined): number {
  const outlets = (['own', 'data', 'index'] as const).filter((outlet) =>
    isScopeWithdrawn(withdrawals, taken[outlet]),
  )
  return outlets.reduce((flags, outlet) => flags | Withdrawn[outlet], 0)
}

/** Whether a roster has nobody to look for. */
export function isEmptyRoster({ ids, erased }: Roster): boolean {
  return ids.length === 0 && erased === undefined
}

/** Whether somebody of a roster may not be named in an outlet. */
export function isRestrictedIn({ flags, erased }: Roster, outlet: Outlet): boolean {
  return erased !== undefined || flags.some((flag) => (flag & Flag[outlet]) === 0)
}

/** What a roster says of its people, by id. */
export type RosterLookup = {
  may(id: string, outlet: Outlet): boolean
  /** Whether somebody took back to be named in an outlet; whoever is in no record was erased. */
  isWithdrawn(id: string, outlet: Outlet): boolean
  remediesFor(id: string): NamingRemedies
}

/** Opens what a roster says of its people. */
export function openRosterLookup({ ids, flags, remedies, remedyOf }: Roster): RosterLookup {
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const has = (id: string, flag: number): boolean | undefined => {
    const number = numbers.get(id)
    return number === undefined ? undefined : ((flags[number] ?? 0) & flag) !== 0
  }
  return {
    may: (id, outlet) => has(id, Flag[outlet]) === true,
    isWithdrawn: (id, outlet) => has(id, Withdrawn[outlet]) ?? true,
    remediesFor: (id) => remedies[remedyOf[numbers.get(id) ?? -1] ?? -1] ?? NOTHING_LACKS,
  }
}

/** The letters by which two people may be taken for one another: family names, their parts, names of one word, given names. */
function surnames(person: PersonNames): string[] {
  const forms = nameForms(person).filter(({ way }) => way !== 'name' && way !== 'initials')
  const given = (person.givenName ?? '').split(/\s+/).map(foldedLetters)
  return [...forms.map(({ letters }) => letters), ...given.filter((letters) => letters.length > 1)]
}

function lastWordOf(name = ''): string[] {
  const letters = foldedLetters(
    name.split(/[\s\p{Pd}]+/u).findLast((word) => foldedLetters(word) !== '') ?? '',
  )
  return letters === '' ? [] : [letters]
}
