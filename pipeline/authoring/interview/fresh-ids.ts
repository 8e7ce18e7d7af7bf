import { foldText } from '../../language/fold-text.ts'

/** A fresh id of four characters of chance behind `start`, none of those taken; `random` gives bytes in hexadecimal. */
export function randomId(
  start: string,
  taken: ReadonlySet<string>,
  random: (bytes: number) => string,
): string {
  for (let tries = 0; tries < 1000; tries++) {
    const bytes = random(4).match(/../g) ?? []
    const id = start + bytes.map((byte, turn) => sign(turn, Number.parseInt(byte, 16))).join('')
    if (!taken.has(id)) return id
  }
  throw new Error('no id is left')
}

/** An id made of a name, none of those taken; nothing where the name has no letter that an id may hold. */
export function idFromName(name: string, taken: ReadonlySet<string>): string | undefined {
  const words = foldText(name).match(/[a-z0-9]+/g)
  const id = words?.join('-').slice(0, 58).replace(/-$/, '')
  if (id === undefined) return undefined
  let fresh = id
  for (let next = 2; taken.has(fresh); next++) fresh = `${id}-${next}`
  return fresh
}

/** Without vowels, which make words, and without signs that are mistaken for others. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const DIGITS = '23456789'

function sign(turn: number, chance: number): string {
  const signs = turn % 2 === 0 ? DIGITS : LETTERS
  return signs[chance % signs.length] ?? ''
}
