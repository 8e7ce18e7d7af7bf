import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { ledgerAddresses, openLedger } from '../../check/cross-record/address-ledger.ts'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { foldedLetters, foldedWords } from '../../language/fold-text.ts'
import { nameForms, type PersonNames } from '../../people/name-forms.ts'
import { readRawRecords } from '../../read/read-records.ts'
import { addWithdrawalLine, WITHDRAWALS_FILE_NAME } from '../../read/withdrawals.ts'

/** The result of looking a person up: one person, the ids of several of that name, or nobody, with similar people. */
type PersonLookup =
  | { readonly person: WithdrawingPerson }
  | { readonly several: readonly string[] }
  | { readonly similar: readonly WithdrawingPerson[] }

/** A person by id and names, with the day of the decision about them if the record states it. */
export type WithdrawingPerson = PersonNames & { readonly since?: string | undefined }

/**
 * Looks a person up in a data folder, by id or by full name. Drafts, records with errors and people whom only the ledger of
 * addresses knows are included: everyone who may have been published has to be able to withdraw.
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

/** The person with the most similar id. */
function nearestId(typed: string, people: ReadonlyMap<string, WithdrawingPerson>): WithdrawingPerson[] {
  const person = people.size === 0 ? undefined : people.get(closest(typed, [...people.keys()]))
  return person === undefined ? [] : [person]
}

/** How many similar people are suggested at most. */
const MAX_SIMILAR = 5

/** The people whose name shares a word with a text. */
function sharingWord(typed: string, people: ReadonlyMap<string, WithdrawingPerson>): WithdrawingPerson[] {
  const words = new Set(foldedWords(typed).map(({ letters }) => letters))
  const isSimilar = ({ name, givenName, familyName, alternateName = [] }: WithdrawingPerson): boolean =>
    foldedWords([name, givenName, familyName, ...alternateName].join(' ')).some(
      ({ letters }) => letters.length > 1 && words.has(letters),
    )
  return [...people.values()].filter(isSimilar).slice(0, MAX_SIMILAR)
}

/** Records in `withdrawals.txt` that a person withdrew on a day: entirely or, with a non-empty `scope`, in part. */
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
        alternateName: [value.alternateName ?? []].flat().filter((each) => typeof each === 'string'),
        since: typeof since === 'string' ? since : undefined,
      })
  }
  return people
}

const silent = { report: () => undefined, refuse: () => undefined }
