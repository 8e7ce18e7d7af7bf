import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it.each([
  ['topic', '#concept'],
  ['capsule', '#video'],
  ['contributor', '#person'],
] as const)(
  'a %s that was replaced keeps its address, which says no more than where it went',
  (kind, fragment) => {
    const record = `
    id: old
    replacedBy: new
  `
    const turtle = `
    <${kind}/old/${fragment}>
      dct:isReplacedBy <${kind}/new/${fragment}> .
  `
    expect(triplesOfRecords({ [kind]: record })).toEqual(triplesOfTurtle(turtle))
  },
)
