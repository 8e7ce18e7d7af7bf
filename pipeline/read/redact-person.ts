import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'

/*
 * What a person's records say, taken out of the files they stand in: all other text stays as it was typed.
 */

/** A YAML text without what it says of a person, who keeps an id and nothing else; the same text if it says nothing. */
export function redactYaml(text: string, person: string): string {
  const document = parseDocument(text, { schema: 'failsafe', customTags: ['null'], prettyErrors: false })
  const root = document.contents as Node | null
  const cuts = mapsIn(root).flatMap((record) => {
    if (record.get('id') === person && record.has('publication'))
      return [{ of: record, text: blankPerson(person) }]
    return mapsIn(record.get('participation') as Node | undefined)
      .filter((part) => part.get('participant') === person)
      .map((part) => ({ of: part, text: `{id: ${String(part.get('id'))}, participant: ${person}}` }))
  })
  return cuts.toReversed().reduce((whole, { of, text }) => {
    const [start, end] = of.range ?? [0, 0]
    const cut = whole.slice(start, end)
    return whole.slice(0, start) + text + (/\s*$/.exec(cut)?.[0] ?? '') + whole.slice(end)
  }, text)
}

/** A line of NDJSON without what it says of a person; the same line if it says nothing, or cannot be read. */
export function redactJson(line: string, person: string): string {
  const record = readable(line)
  if (record?.id === person && record.publication !== undefined)
    return JSON.stringify({ kind: record.kind, id: person, publication: { as: 'withheld' } })
  const parts = [record?.participation ?? []].flat() as Record<string, unknown>[]
  if (!parts.some((part) => part.participant === person)) return line
  const blank = parts.map((part) =>
    part.participant === person ? { id: part.id, participant: person } : part,
  )
  return JSON.stringify({ ...record, participation: blank })
}

function blankPerson(id: string): string {
  return `{id: ${id}, publication: {as: withheld}}`
}

/** A mapping, or those of a list. */
function mapsIn(node: Node | null | undefined): YAMLMap[] {
  return (isSeq(node) ? node.items : [node]).filter((each): each is YAMLMap => isMap(each))
}

function readable(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
