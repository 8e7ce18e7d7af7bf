import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileKindOf } from '../files/file-facts.ts'
import { filesBelow } from '../files/list-files.ts'
import { readLines, splitLines } from '../files/read-stream.ts'
import { readZipContents } from '../files/zip-reader.ts'
import { foldedLetters } from '../language/fold-text.ts'
import { EVERYWHERE, type Outlet } from '../rdf/node.ts'
import type { SearchText } from './mention.ts'
import { openNameSearch } from './name-search.ts'
import { decodeEntities, stripTags } from './record-texts.ts'
import { isEmptyRoster, isRestrictedIn, openRosterLookup, type Roster } from './roster.ts'

/** A person who is named in a file of a release where that may not be; `file` is relative to the release. */
export type ReleaseLeak = { readonly id: string; readonly file: string }

/** The number of leaks at which the search ends. */
const MAX_LEAKS = 100

/**
 * Searches a release byte by byte for full names of people where these may not stand, names of files included; compressed files and
 * workbooks are unpacked and escapes decoded. Records were searched before, word by word: this is the last line of defence and finds nothing
 * unless a record was read too late or the program is wrong. Family names alone, which are words of other texts too, are judged in
 * records only. Files in `ignored`, which are the program's own and come from no record, are not searched. Of people whom the
 * publisher's own page credits, every page may have those of `namedInTitles`, and pages of capsules the others.
 */
export async function findReleaseLeaks(
  folder: string,
  roster: Roster,
  ignored: ReadonlySet<string> = new Set(),
  namedInTitles: ReadonlySet<string> = new Set(),
): Promise<ReleaseLeak[]> {
  const leaks = new Map<string, ReleaseLeak>()
  if (isEmptyRoster(roster)) return []
  const search = openNameSearch(roster, 'full-names')
  const { isCredited } = openRosterLookup(roster)
  const mayName = openLineFilter(roster)
  const restricted = new Set(EVERYWHERE.filter((each) => isRestrictedIn(roster, each)))
  for await (const file of filesBelow(folder)) {
    const outlet = outletOf(file)
    if (!restricted.has(outlet) || ignored.has(file) || (await isCompressedCopy(join(folder, file)))) continue
    const isOfCapsules = CAPSULE_PAGE.test(file) || SEARCH_INDEX.test(file)
    const mayShow = (id: string): boolean => isOfCapsules || namedInTitles.has(id)
    const mayCredit = (id: string): boolean => outlet === 'indexed-page' && isCredited(id) && mayShow(id)
    const searchLine = (line: string): void => {
      const leaksFor = search({ texts: readings(line), participants: new Set() })
      for (const { id } of leaksFor(outlet, mayCredit).flat()) leaks.set(`${id} ${file}`, { id, file })
    }
    await setImmediate() // yields to the event loop
    searchLine(file)
    for await (const line of linesOf(join(folder, file))) if (mayName(line)) searchLine(line)
    if (leaks.size >= MAX_LEAKS) break
  }
  return [...leaks.values()]
}

/** Whether a file is packed beside one that is searched itself. */
async function isCompressedCopy(path: string): Promise<boolean> {
  return path.endsWith('.gz') && (await fileKindOf(path.slice(0, -'.gz'.length))) === 'file'
}

/** Pictures, films and sounds, whose names alone are searched here; what their metadata say was when they were read (`media/`). */
const NOT_TEXT = /\.(jpe?g|png|webp|avif|mp4|webm|ogv|mp3|m4a|ogg|wav|flac)$/i

/** The lines of a file of a release; those of the parts of a workbook, which hold a cell each. */
async function* linesOf(path: string): AsyncGenerator<string> {
  if (NOT_TEXT.test(path) || STEMS.test(path)) return
  if (!path.endsWith('.xlsx')) return yield* readLines(path)
  for await (const line of splitLines(readZipContents(path))) yield String(line)
}

/** Opens a test whether a line names a person who may be named nowhere, be it by the family name alone. */
export function openNameMentions(roster: Roster): (line: string) => boolean {
  if (isEmptyRoster(roster)) return () => false
  const search = openNameSearch(roster)
  return (line) => search({ texts: readings(line), participants: new Set() })('person-page').flat().length > 0
}

/** Opens a test whether every page may show a text: it names nobody who may not be named there, be it by the family name alone. */
export function openIndexableTexts(roster: Roster): (text: string) => boolean {
  if (isEmptyRoster(roster)) return () => true
  const search = openNameSearch(roster)
  return (text) =>
    search({ texts: readings(text), participants: new Set() })('indexed-page').flat().length === 0
}

/** How surely a line names a person: in full, or by words that may be somebody else's. */
export type MentionCertainty = 'full' | 'doubtful'

/** Opens a test how surely a line names one person of a roster; `undefined` if it does not. */
export function openPersonMentions(
  roster: Roster,
  person: string,
): (line: string) => MentionCertainty | undefined {
  const search = openNameSearch(roster)
  return (line) => {
    const leaks = search({ texts: readings(line), participants: new Set() })('person-page')
      .flat()
      .filter(({ id }) => id === person)
    if (leaks.length === 0) return undefined
    return leaks.every(({ isDoubtful }) => isDoubtful) ? 'doubtful' : 'full'
  }
}

/** An index of a search, which has what the pages of capsules say. */
const SEARCH_INDEX = /^search\/(index|spoken\/index\/[a-z0-9-]+)\.json$/

/** The stems of what is said, a word a line, which are no names; the passages stand in files beside. */
const STEMS = /^search\/spoken\/index\/terms-\d+\.json$/

/** The page of a capsule, or its structured data for a page elsewhere. */
const CAPSULE_PAGE = /^(capsule\/[^/]+\/index|capsule-[^/]+)\.html$/

/** A page of a person, of the list of people, or with those in a capsule whom search engines are not to find. */
const UNINDEXED_PAGE =
  /(^|\/)(contributor\/([^/]+\/|page\/\d+\/)?|capsule\/[^/]+\/participants\/)index\.html$/

/** The outlet that a file of a release belongs to. */
function outletOf(path: string): Outlet {
  if (UNINDEXED_PAGE.test(path)) return 'person-page'
  const isPage = /\.(html|atom|xml)$|robots\.txt$/.test(path) || SEARCH_INDEX.test(path)
  return isPage ? 'indexed-page' : 'open-data'
}

/** A quick test whether a line may have a name of the roster, so that few lines are searched word by word. */
function openLineFilter({ lastWords, erased }: Roster): (line: string) => boolean {
  if (erased !== undefined || lastWords === undefined) return () => true
  const anyLastWord = new RegExp(lastWords.join('|'), 'u') // letters and digits only
  return (line) =>
    /[&%\\]/.test(line) ||
    anyLastWord.test(
      /[^\x20-\x7e]/.test(line) ? foldedLetters(line) : line.toLowerCase().replaceAll(/[^a-z0-9]+/g, ''),
    )
}

/** A line as people read it, with and without its tags: escapes of JSON and Turtle, entities and percent signs are decoded. */
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
