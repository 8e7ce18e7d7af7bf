import { NO_KEYS, type SharedKeys } from '../collections/shared-keys.ts'
import { foldedLetters } from '../language/fold-text.ts'
import { EVERYWHERE, type Outlet } from '../rdf/node.ts'
import type { DecisionScope } from '../record/person-decision.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { type ErasedNames, erasedNameTable } from './erased-names.ts'
import { NameFormTableBuilder, openNameTable } from './name-form-table.ts'
import { nameForms, type PersonNames } from './name-forms.ts'
import { isFromOwnPage } from './own-pages.ts'
import { type NamingRemedies, namingRemedies } from './remedies.ts'
import { isScopeWithdrawn, type Rights, rightsOf, type Withdrawal } from './rights.ts'
import { CREDITED, NAMEABLE, NO_REMEDIES, type Roster, WITHDRAWN } from './roster.ts'

/** What a roster is built from beside the people. */
export type RosterContext = {
  readonly policy?: Publication['people']
  readonly exceptions?: readonly string[]
  /** The withdrawals by the ids of the people who withdrew. */
  readonly withdrawals?: ReadonlyMap<string, readonly Withdrawal[]>
  readonly erased?: ErasedNames | undefined
  /** The ids of sources that are the publisher's own pages. */
  readonly ownPages?: SharedKeys
}

/** The number of different last words up to which a roster lists them. */
const MAX_LAST_WORDS = 100

/** The scope of a withdrawal that forbids to name the person in an outlet. */
const OUTLET_SCOPES = {
  'person-page': 'name',
  'open-data': 'open-data',
  'indexed-page': 'indexing',
} as const satisfies Record<Outlet, DecisionScope>

/**
 * Builds the roster. `people` gives all contributors; it is read a second time, for people who may be named and share a name with
 * others, only if there are people who may not be named everywhere.
 */
export async function buildRoster(
  people: () => AsyncIterable<RecordValues['contributor']>,
  context: RosterContext,
): Promise<Roster> {
  const builder = new RosterBuilder(context)
  const { policy, withdrawals, erased, ownPages = NO_KEYS } = context
  const rightsFor = ({ id, publication, source }: RecordValues['contributor'], isToday = true): Rights =>
    rightsOf(publication, policy, isToday ? withdrawals?.get(id) : [], isFromOwnPage(ownPages, source))
  const isUnrestricted = ({ data, search }: Rights): boolean => data && search
  for await (const person of people()) {
    const rights = rightsFor(person)
    if (isUnrestricted(rights)) continue
    const remedies = namingRemedies(person.publication, policy, withdrawals?.get(person.id))
    builder.add(person, rights, remedies, rightsFor(person, false).credits && !rights.credits)
  }
  if (builder.size === 0 && erased === undefined) return builder.build()
  const isShared = builder.nameTest()
  for await (const person of people()) {
    const rights = rightsFor(person)
    if (isUnrestricted(rights) && ambiguousNames(person).some(isShared))
      builder.add(person, rights, NO_REMEDIES)
  }
  return builder.build()
}

/** Builds the roster of people of whom only names and rights are known, such as those whose record came too late. */
export function buildRosterFromNames(
  people: Iterable<{ readonly person: PersonNames; readonly rights: Rights }>,
  context: RosterContext,
): Roster {
  const builder = new RosterBuilder(context)
  for (const { person, rights } of people) builder.add(person, rights, NO_REMEDIES)
  return builder.build()
}

class RosterBuilder {
  private readonly context: RosterContext
  private readonly ids: string[] = []
  private readonly flags: number[] = []
  private readonly remedyOf: number[] = []
  private readonly remedies = new Map<string, readonly [number, NamingRemedies]>()
  private readonly forms = new NameFormTableBuilder()
  private readonly lastWords = new Set<string>()

  constructor(context: RosterContext) {
    this.context = context
  }

  get size(): number {
    return this.ids.length
  }

  /** Adds a person; `isCreditWithdrawn` if the credits of capsules named the person but for a withdrawal. */
  add(
    { id, name, givenName, familyName, alternateName = [] }: PersonNames,
    rights: Rights,
    remedies: NamingRemedies,
    isCreditWithdrawn = false,
  ): void {
    const names = { id, name, givenName, familyName, alternateName }
    for (const { letters, kind } of nameForms(names)) this.forms.add(letters, kind, this.ids.length)
    if (!(rights.data && rights.search) && this.lastWords.size <= MAX_LAST_WORDS)
      for (const word of [name, familyName, ...alternateName].flatMap((each) => lastWordOf(each)))
        this.lastWords.add(word)
    this.ids.push(id)
    const flags = flagsOf(rights, this.context.withdrawals?.get(id))
    this.flags.push(isCreditWithdrawn ? flags | WITHDRAWN['indexed-page'] : flags)
    this.remedyOf.push(this.remedyNumber(remedies))
  }

  /** A test whether letters are a name of a person added so far, or of an erased one. */
  nameTest(): (letters: string) => boolean {
    const { erased } = this.context
    const tables = [
      openNameTable(this.forms.build(), this.ids),
      ...(erased === undefined ? [] : [erasedNameTable(erased)]),
    ]
    return (letters) => tables.some((table) => table.bearersOf(letters).length > 0)
  }

  build(): Roster {
    const { ids, flags, forms, lastWords, remedies, remedyOf } = this
    const { exceptions = [], erased } = this.context
    for (const phrase of exceptions) forms.add(foldedLetters(phrase), 'name', ids.length) // the number of no person
    return {
      ids,
      flags: Uint8Array.from(flags),
      names: forms.build(),
      remedies: [...remedies.values()].map(([, remedy]) => remedy),
      remedyOf: Uint16Array.from(remedyOf),
      lastWords: lastWords.size > MAX_LAST_WORDS ? undefined : [...lastWords],
      exceptions,
      erased,
    }
  }

  private remedyNumber(remedies: NamingRemedies): number {
    const key = JSON.stringify(remedies)
    const [number] = this.remedies.get(key) ?? [this.remedies.size]
    this.remedies.set(key, [number, remedies])
    return number
  }
}

function flagsOf(rights: Rights, withdrawals: readonly Withdrawal[] | undefined): number {
  const nameable =
    (rights.site ? NAMEABLE['person-page'] : 0) |
    (rights.data ? NAMEABLE['open-data'] : 0) |
    (rights.search ? NAMEABLE['indexed-page'] : 0) |
    (rights.credits ? CREDITED : 0)
  return EVERYWHERE.filter((outlet) => isScopeWithdrawn(withdrawals, OUTLET_SCOPES[outlet])).reduce(
    (flags, outlet) => flags | WITHDRAWN[outlet],
    nameable,
  )
}

/** The letters by which a person may be taken for another: family names, their parts, names of one word, given names. */
function ambiguousNames(person: PersonNames): string[] {
  const forms = nameForms(person).filter(({ kind }) => kind !== 'name' && kind !== 'initials')
  const given = (person.givenName ?? '').split(/\s+/).map(foldedLetters)
  return [...forms.map(({ letters }) => letters), ...given.filter((letters) => letters.length > 1)]
}

function lastWordOf(name = ''): string[] {
  const letters = foldedLetters(
    name.split(/[\s\p{Pd}]+/u).findLast((word) => foldedLetters(word) !== '') ?? '',
  )
  return letters === '' ? [] : [letters]
}
