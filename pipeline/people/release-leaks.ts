import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { listFiles } from '../files/disk.ts'
import { readLines } from '../files/stream.ts'
import { foldedLetters } from '../language/fold-text.ts'
import type { Outlet } from '../rdf/node.ts'
import type { SearchText } from './mention.ts'
import { openNameSearch } from './name-search.ts'
import { decodeEntities, stripTags } from './record-texts.ts'
import { isEmptyRoster, isRestrictedIn, type Roster } from './roster.ts'

/** A person named by a file of a release where that may not be. */
export type ReleaseLeak = { readonly id: string; readonly file: string }

/** How many are told. */
const MOST_LEAKS = 100

/**
 * Searches every byte of a release for full names of people where these may not stand, in the names of files too, what is
 * packed unpacked and what is escaped decoded. Records were searched before, word by word: this is the last line of defence,
 * and finds nothing unless a record was read too late or a program is at fault. Family names alone, which are words of other
 * texts too, are judged in records only.
 */
export async function findReleaseLeaks(folder: string, roster: Roster): Promise<ReleaseLeak[]> {
  const leaks = new Map<string, ReleaseLeak>()
  if (isEmptyRoster(roster)) return []
  const search = openNameSearch(roster, 'full-names')
  const mayHold = glanceFor(roster)
  const files = await listFiles(folder)
  const isPacked = new Set(files.map((file) => `${file}.gz`)) // which hold what the file beside them does
  const outlets = new Set((['own', 'data', 'index'] as const).filter((each) => isRestrictedIn(roster, each)))
  for (const file of files) {
    const outlet = outletOf(file)
    if (isPacked.has(file) || !outlets.has(outlet)) continue
    const look = (text: string): void => {
      for (const { id } of search({ texts: readings(text), participants: new Set() })(outlet).flat())
        leaks.set(`${id} ${file}`, { id, file })
    }
    await setImmediate() // for others to have their turn
    look(file)
    for await (const line of readLines(join(folder, file))) if (mayHold(line)) look(line)
    if (leaks.size >= MOST_LEAKS) break
  }
  return [...leaks.values()]
}

/** Opens the question whether a line names somebody who may be named nowhere, family names alone included. */
export function openNameMentions(roster: Roster): (line: string) => boolean {
  if (isEmptyRoster(roster)) return () => false
  const search = openNameSearch(roster)
  return (line) => search({ texts: readings(line), participants: new Set() })('own').flat().length > 0
}

/** How a line names a person: in full, or by words that may be somebody else's. */
export type MentionCertainty = 'full' | 'doubtful'

/** Opens the question how a line names one person of a roster; nothing where it does not. */
export function openPersonMentions(
  roster: Roster,
  person: string,
): (line: string) => MentionCertainty | undefined {
  const search = openNameSearch(roster)
  return (line) => {
    const found = search({ texts: readings(line), participants: new Set() })('own')
      .flat()
      .filter(({ id }) => id === person)
    if (found.length === 0) return undefined
    return found.every(({ isDoubtful }) => isDoubtful) ? 'doubtful' : 'full'
  }
}

/** What a file of a release is for; people's own pages say no more than the site may. */
function outletOf(path: string): Outlet {
  if (/(^|\/)contributor\/[^/]+\/index\.html$/.test(path)) return 'own'
  return /\.(html|atom|xml)$|robots\.txt$/.test(path) ? 'index' : 'data'
}

/** A glance at a line that says whether a name of the roster may stand in it, so that few lines are worth reading word by word. */
function glanceFor({ lastWords, erased }: Roster): (line: string) => boolean {
  if (erased !== undefined || lastWords === undefined) return () => true
  const any = new RegExp(lastWords.join('|'), 'u') // letters and digits alone
  return (line) =>
    /[&%\\]/.test(line) ||
    any.test(
      /[^\x20-\x7e]/.test(line) ? foldedLetters(line) : line.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''),
    )
}

/** A line as people read it: escapes of JSON and Turtle, entities and percent signs written out; with tags, and without. */
function readings(line: string): SearchText[] {
  const text = line.replaceAll(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.)/g,
    (_, short?: string, long?: string) => {
      const code = Number.parseInt(short ?? long ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
    },
  )
  const texts = text.includes('<') ? [stripTags(text), text] : [text]
  return texts.map((each) => ({ text: decodeEntities(each), isAddress: false }))
}
