import { readLines } from '../files/read-stream.ts'
import { openIndexableTexts } from '../people/release-leaks.ts'
import type { Roster } from '../people/roster.ts'
import { parseAddress } from '../rdf/addresses.ts'
import type { Node } from '../rdf/node.ts'

/** An example of a value: a text, with the tag of its language where it has one. */
export type ExampleValue = { readonly text: string; readonly tag: string | undefined }

/** The first value of each property of each class, by `Class word`. */
export type ProfileExamples = ReadonlyMap<string, ExampleValue>

/** The lines of a dump, each a resource, that are read for examples: a larger release would hardly give others. */
const MAX_RESOURCES = 20_000

/** The classes of what is said of people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['Person', 'Attribution', 'Role', 'Membership'])

/** The length at which an example is cut, in characters. */
const MAX_CHARACTERS = 120

/**
 * Reads examples from the dump in JSON-LD, one resource a line: what stands there is open data. They are shown on pages that search
 * engines index, which asks for more: nothing of a person, of a credit or of a function but addresses that are no person's; and no
 * text that names somebody who may not be named there.
 */
export async function readExampleValues(
  dump: string,
  base: string,
  roster: Roster,
): Promise<ProfileExamples> {
  const examples = new Map<string, ExampleValue>()
  const restricted = new Set(roster.ids)
  const mayShow = openIndexableTexts(roster)
  const personOf = (address: unknown): string | undefined => {
    const { kind, id } = parseAddress(base, String(address)) ?? {}
    return kind === 'contributor' ? id : undefined
  }
  const isRestricted = (address: unknown): boolean => restricted.has(personOf(address) ?? '')
  const mayShowOfPerson = (type: string, value: unknown): boolean =>
    type !== 'Person' &&
    candidates(value).every(({ text }) => /^https?:/.test(text) && personOf(text) === undefined)
  let count = 0
  for await (const line of readLines(dump)) {
    const node = parseNode(line)
    if (node === undefined) continue
    if (++count > MAX_RESOURCES) break
    const { '@id': _, '@type': types = [], ...properties } = node
    const isOfPerson = types.some((type) => OF_PEOPLE.has(type))
    for (const type of types) addExample(`${type} type`, types.map(String), undefined)
    for (const [word, value] of Object.entries(properties))
      for (const type of types)
        if (!isOfPerson || mayShowOfPerson(type, value)) addExample(`${type} ${word}`, value, word)
  }
  return examples

  function addExample(key: string, value: unknown, word: string | undefined): void {
    if (examples.has(key)) return
    const found = candidates(value).find(
      ({ text }) => !isRestricted(text) && (word === undefined || mayShow(text)),
    )
    if (found !== undefined) examples.set(key, { ...found, text: cut(found.text) })
  }
}

/** A resource on a line of the dump; undefined for other lines. */
function parseNode(line: string): Node | undefined {
  return line.startsWith('{"@id"') ? (JSON.parse(line.replace(/,$/, '')) as Node) : undefined
}

/** The values of a property as they stand in the dump: texts by language, dates with their type, others as they are. */
function candidates(value: unknown): ExampleValue[] {
  if (Array.isArray(value)) return value.flatMap(candidates)
  if (typeof value !== 'object' || value === null) return [{ text: String(value), tag: undefined }]
  if ('@value' in value) return [{ text: String(value['@value']), tag: undefined }]
  return Object.entries(value).flatMap(([tag, texts]) =>
    [texts].flat().map((text) => ({ text: String(text), tag: tag === '@none' ? undefined : tag })),
  )
}

function cut(text: string): string {
  const [...characters] = text
  return characters.length <= MAX_CHARACTERS
    ? text
    : `${characters
        .slice(0, MAX_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`
}
