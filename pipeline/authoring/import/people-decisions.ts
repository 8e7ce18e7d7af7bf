import { erasedNameTable, readErasedNames } from '../../people/erased-names.ts'
import { nameForms, type PersonNames } from '../../people/name-forms.ts'
import { isWholeWithdrawal } from '../../people/withdrawal-notices.ts'
import { readWithdrawals } from '../../read/withdrawals.ts'

/** What a data folder says about people who are to be left out. */
type PeopleDecisions = {
  /** The ids of people who withdrew wholly, with the day. */
  readonly withdrawn: ReadonlyMap<string, string>
  /** Whether somebody of this name was erased from the records. */
  isErased(person: Omit<PersonNames, 'id'>): boolean
}

/** Reads withdrawals and the digests of erased names; problems in them are left to `check`. */
export async function readPeopleDecisions(data: string): Promise<PeopleDecisions> {
  const erased = await readErasedNames(data, ignore)
  const table = erased && erasedNameTable(erased)
  const withdrawn = [...(await readWithdrawals(data, ignore))].flatMap(([id, withdrawals]) => {
    const whole = withdrawals.find(isWholeWithdrawal)
    return whole === undefined ? [] : [[id, whole.day] as const]
  })
  return {
    withdrawn: new Map(withdrawn),
    isErased: (person) =>
      table !== undefined &&
      nameForms({ id: '', ...person }).some(
        ({ kind, letters }) => (kind === 'name' || kind === 'word') && table.bearersOf(letters).length > 0,
      ),
  }
}

const ignore = (): undefined => undefined
