import { describe, expect, it } from 'vitest'
import { buildRosterFromNames } from '../../pipeline/people/build-roster.ts'
import { isNameInId } from '../../pipeline/people/name-in-id.ts'
import { openNameSearch } from '../../pipeline/people/name-search.ts'
import { openRecordSearch } from '../../pipeline/people/record-search.ts'
import { findReleaseLeaks } from '../../pipeline/people/release-leaks.ts'
import { rightsOf } from '../../pipeline/people/rights.ts'
import type { Roster } from '../../pipeline/people/roster.ts'
import { freshFolder, write } from '../support/folder.ts'

const nowhere = {
  site: false,
  data: false,
  search: false,
  credits: false,
  credit: false,
  affiliation: false,
  image: false,
}

/** The roster of one person, who may be named nowhere. */
function rosterOf(givenName: string, familyName: string): Roster {
  const person = { id: 'c-7', name: `${givenName} ${familyName}`, givenName, familyName }
  return buildRosterFromNames([{ person, rights: nowhere }], {})
}

describe('a word of a name in an id', () => {
  it.each([
    ['of four letters reveals the person', 'prix-qwyx', true],
    ['of three letters does not', 'prix-zoe', false],
  ])('%s', (_, id, reveals) => {
    expect(isNameInId(id, { id, name: 'Zoé Qwyx' })).toBe(reveals)
  })
})

describe('given and family name in one word without capitals', () => {
  it.each([
    ['of eight letters are a mention', 'Anna', 'Duva', 1],
    ['of seven letters may be another word', 'Anna', 'Duv', 0],
  ])('%s', (_, givenName, familyName, count) => {
    const text = `merci à ${givenName}${familyName}`.toLowerCase()
    const search = openNameSearch(rosterOf(givenName, familyName))
    const leaks = search({ texts: [{ text, isAddress: false }], participants: new Set() })(
      'person-page',
    ).flat()
    expect(leaks).toHaveLength(count)
  })
})

it('a problem quotes five different words of a text that names a person', () => {
  const description = 'Zoé Qwyx puis ZOÉ QWYX puis Zoe Qwyx puis ZOE QWYX puis Zoé QWYX puis Zoe QWYX'
  const place = { file: 'publication.yaml', line: 1, column: 1 }
  const [problem] = openRecordSearch(rosterOf('Zoé', 'Qwyx')).value({ description }, () => place)
  const quoted = ['Zoé Qwyx', 'ZOÉ QWYX', 'Zoe Qwyx', 'ZOE QWYX', 'Zoé QWYX', 'Zoe QWYX'].filter((words) =>
    problem?.message.fr.includes(words),
  )
  expect(quoted).toEqual(['Zoé Qwyx', 'ZOÉ QWYX', 'Zoe Qwyx', 'ZOE QWYX', 'Zoé QWYX'])
})

it('the search of a release ends at a hundred leaks', async () => {
  const folder = await freshFolder()
  const files = Array.from({ length: 101 }, (_, index) => [`${index}.nt`, '"Zoé Qwyx" .\n'] as const)
  await write(folder, Object.fromEntries(files))
  expect(await findReleaseLeaks(folder, rosterOf('Zoé', 'Qwyx'))).toHaveLength(100)
})

describe('a decision without a scope', () => {
  it('covers everything except search engines', () => {
    expect(rightsOf({ as: 'named', basis: 'consent' })).toMatchObject({
      ...{ site: true, data: true, search: false, credit: true, affiliation: true, image: true },
    })
  })
})

describe('a ground on which a person is named', () => {
  it.each([
    ['consent', true],
    ['public-function', true],
    ['public-credit', false],
  ] as const)('%s suffices for site and data, and for search engines: %s', (basis, search) => {
    const rights = rightsOf({ as: 'named', basis, scope: ['name', 'open-data', 'indexing'] })
    expect(rights).toMatchObject({ site: true, data: true, search })
  })
})
