import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { ledgerAddresses, openLedger } from '../../check/cross-record/address-ledger.ts'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { foldedLetters, foldedWords } from '../../language/fold-text.ts'
import { nameForms, type PersonNames } from '../../people/name-forms.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { addWithdrawalLine, WITHDRAWALS_FILE_NAME } from '../../read/withdrawals.ts'

/** Whom somebody means who types an id or a name: one person, several of that name, or nobody, with those who may be meant. */
export type PersonLookup =
  | { readonly person: WithdrawingPerson }
  | { readonly several: readonly string[] }
  | { readonly similar: readonly WithdrawingPerson[] }

/** A person by id and names, and the day of the decision about them, as far as the record says so. */
export type WithdrawingPerson = PersonNames & { readonly since?: string | undefined }

/**
 * Looks a person up in a data folder, by id or by full name. Drafts count, and so do records in which something is wrong and
 * people whose record is gone, as far as the ledger of addresses knows them: whoever may be published has to be able to leave.
 */
export async function lookUpPerson(data: string, typed: string): Promise<PersonLookup> {
  const people = await peopleOf(data)
  const byId = people.get(typed)
  if (byId !== undefined) return { person: byId }
  const letters = foldedLetters(typed)
  const named = [...people.values()].filter((person) =>
    nameForms(person).some(
      (form) => (form.kind === 'name' || form.kind === 'word') && form.letters === letters,
    ),
  )
  const [person, ...others] = named
  if (person !== undefined) return others.length === 0 ? { person } : { several: named.map(({ id }) => id) }
  return { similar: /^[a-z0-9-]+$/.test(typed) ? nearestId(typed, people) : sharingWord(typed, people) }
}

/** The person whose id is most like what was typed. */
function nearestId(typed: string, people: ReadonlyMap<string, WithdrawingPerson>): WithdrawingPerson[] {
  const person = people.size === 0 ? undefined : people.get(closest(typed, [...people.keys()]))
  return person === undefined ? [] : [person]
}

/** How many people are proposed. */
const MOST_SIMILAR = 5

/** The people whose name shares a word with what was typed. */
function sharingWord(typed: string, people: ReadonlyMap<string, WithdrawingPerson>): WithdrawingPerson[] {
  const words = new Set(foldedWords(typed).map(({ letters }) => letters))
  const isSimilar = ({ name = '', givenName = '', familyName = '' }: WithdrawingPerson): boolean =>
    foldedWords(`${name} ${givenName} ${familyName}`).some(
      ({ letters }) => letters.length > 1 && words.has(letters),
    )
  return [...people.values()].filter(isSimilar).slice(0, MOST_SIMILAR)
}

/** Enters in a data folder that a person withdrew on a day; everything, or what `scope` names. */
export async function recordWithdrawal(
  data: string,
  id: string,
  when: string,
  scope: readonly string[],
): Promise<void> {
  const file = join(data, WITHDRAWALS_FILE_NAME)
  await replaceFile(file, addWithdrawalLine(String((await readBytes(file)) ?? ''), id, when, scope))
}

async function peopleOf(data: string): Promise<Map<string, WithdrawingPerson>> {
  const people = new Map<string, WithdrawingPerson>()
  for (const address of ledgerAddresses(await openLedger(data))) {
    const [, id] = /^contributor\/([^/]+)\//.exec(address) ?? []
    if (id !== undefined) people.set(id, { id })
  }
  for await (const { kind, raw } of readRawRecords(data, [], silent)) {
    const value = raw.value as Readonly<Record<string, unknown>> | null
    if (kind !== 'contributor' || typeof value !== 'object' || value === null) continue
    const { id, publication } = value
    const text = (field: string): string | undefined =>
      typeof value[field] === 'string' ? (value[field] as string) : undefined
    const since = (publication as { readonly since?: unknown } | null | undefined)?.since
    if (typeof id === 'string')
      people.set(id, {
        id,
        name: text('name'),
        givenName: text('givenName'),
        familyName: text('familyName'),
        since: typeof since === 'string' ? since : undefined,
      })
  }
  return people
}

const silent = { report: () => undefined, refuse: () => undefined }
