import { describe, expect, it } from 'vitest'
import { findInPage } from '../../pipeline/authoring/import/page-findings.ts'
import { type PeoplePage, peoplePages } from './people-pages.ts'

/** How many pages of each form and language are made. */
const PAGES_EACH = 20

const pages = peoplePages(PAGES_EACH)

it('pages of fourteen forms in three languages name people, none of whom is lost, merged or invented', () => {
  const counted = pages.map(counts)
  const sum = (of: keyof Counts): number => counted.reduce((total, each) => total + each[of].length, 0)
  expect(pages.length).toBe(800)
  for (const [index, { lost, merged, invented }] of counted.entries())
    expect({ lost, merged, invented }, `${pages[index]?.name}\n${pages[index]?.text}`).toEqual({
      lost: [],
      merged: [],
      invented: [],
    })
  expect(sum('found')).toBe(pages.reduce((total, { videos }) => total + videos.flat().length, 0))
})

it('every line of such a page is used or told', () => {
  for (const { text, name } of pages) {
    const { used, furniture, left } = findInPage(text).coverage
    const told = [...used, ...furniture.map(({ line }) => line), ...left.map(({ line }) => line)]
    const filled = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]))
    expect(
      told.toSorted((a, b) => a - b),
      name,
    ).toEqual(filled)
  }
})

it('a line of such a page that names somebody is never told as left over', () => {
  for (const { text, name, videos } of pages) {
    const { left } = findInPage(text).coverage
    const lines = left.filter((each) =>
      videos.flat().some(({ printed }) => printed.includes(' ') && each.text.includes(printed)),
    )
    expect(lines, name).toEqual([])
  }
})

describe('a day', () => {
  it.each([
    ['Published on 7/9/1991', '1991-09-07', 'check'],
    ['Published on 23/9/1991', '1991-09-23', 'sure'],
    ['Published on July 9, 1991', '1991-07-09', 'sure'],
    ['Publié le 1er juillet 2021', '2021-07-01', 'sure'],
    ['Veröffentlicht am 4. Mai 2023', '2023-05-04', 'sure'],
    ['Veröffentlicht am 12. März 2021', '2021-03-12', 'sure'],
    ['Published on 7/9/1991\n\nRecorded on July 9, 1991', '1991-07-09', 'sure'],
  ])('is never sure where two readings are possible: %s', (text, value, confidence) => {
    expect(findInPage(`Title: A day\n\n${text}\n`).published).toMatchObject({ value, confidence })
  })
})

it.each([
  ['52 min', 'PT52M'],
  ['52′', 'PT52M'],
  ['1h12', 'PT1H12M'],
  ['1 h 52 min', 'PT1H52M'],
  ['01:04:37 minutes', 'PT1H4M37S'],
  ['64 Minuten', 'PT1H4M'],
  ['1 hr 12 mins', 'PT1H12M'],
  ['ca. 2 Stunden', 'PT2H'],
  ["3'45", 'PT3M45S'],
])('a length is read as people write it: %s', (text, duration) => {
  expect(findInPage(`Durée : ${text}\n`).videos[0]?.duration?.value).toBe(duration)
})

type Counts = { found: string[]; lost: string[]; merged: string[]; invented: string[] }

/** Compares whom a page names with whom the import finds, video by video. */
function counts({ text, videos }: PeoplePage): Counts {
  const found = findInPage(text).videos
  const result: Counts = { found: [], lost: [], merged: [], invented: [] }
  if (found.length !== videos.length) result.lost.push(`${found.length} videos of ${videos.length}`)
  for (const [index, people] of videos.entries()) {
    const participants = found[index]?.participants ?? []
    for (const { name } of people)
      if (participants.some((each) => each.name === name)) result.found.push(name)
      else result.lost.push(name)
    for (const { name, credit } of participants) {
      if (!people.some((each) => each.name === name)) result.invented.push(name)
      const others = people.filter(
        (each) => each.name !== name && credit?.text.includes(each.name.split(' ').at(-1) ?? '?'),
      )
      result.merged.push(...others.map((other) => `${name} + ${other.name}`))
    }
  }
  return result
}
