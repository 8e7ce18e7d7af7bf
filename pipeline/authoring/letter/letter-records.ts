import type { Language } from '../../language/message.ts'
import { readRecord } from '../../read/read-record.ts'
import { readRawRecords } from '../../read/read-records.ts'
import type { MultilingualText } from '../../record/multilingual-text.ts'
import type { RecordValues } from '../../record/typed-record.ts'
import type { Letter } from './letter.ts'

/** The records that a letter to a person needs, drafts too. */
export type LetterRecords = {
  /** The person's record; undefined where there is none, or it cannot be read. */
  readonly person: RecordValues['contributor'] | undefined
  /** The capsules in which the person takes part. */
  readonly capsules: readonly RecordValues['capsule'][]
  readonly sources: ReadonlyMap<string, Letter['sources'][number]>
  /** The name of an organisation or a periodical, in the letter's language where it has one. */
  nameOf(kind: 'organization' | 'periodical', id: string): string | undefined
}

/** Reads the records that a letter to the person with an id needs; those that cannot be read are left out, as a build leaves them out. */
export async function readLetterRecords(
  data: string,
  id: string,
  language: Language,
): Promise<LetterRecords> {
  let person: RecordValues['contributor'] | undefined
  const capsules: RecordValues['capsule'][] = []
  const sources = new Map<string, Letter['sources'][number]>()
  const names = new Map<string, string>()
  for await (const { kind, raw } of readRawRecords(data, [], silent, 'ids')) {
    const read = readRecord(kind, raw)
    if (!('record' in read) || 'replaced' in read.record) continue
    const { record } = read
    if (record.kind === 'contributor' && record.value.id === id) person = record.value
    else if (record.kind === 'capsule') {
      if (record.value.participation?.some(({ participant }) => participant === id))
        capsules.push(record.value)
    } else if (record.kind === 'source') {
      const { name, url } = record.value
      sources.set(record.value.id, { name: wordsIn(name, language) ?? record.value.id, url })
    } else if (record.kind === 'organization' || record.kind === 'periodical') {
      const name = wordsIn(record.value.name, language)
      if (name !== undefined) names.set(`${record.kind} ${record.value.id}`, name)
    }
  }
  return { person, capsules, sources, nameOf: (kind, named) => names.get(`${kind} ${named}`) }
}

/** A text in a language, or else in the first that it has. */
export function wordsIn(text: MultilingualText | undefined, language: Language): string | undefined {
  if (typeof text === 'string' || text === undefined) return text
  const tag = Object.keys(text).find((each) => each === language || each.startsWith(`${language}-`))
  return text[tag ?? ''] ?? Object.values(text)[0]
}

const silent = { report: () => undefined, refuse: () => undefined }
