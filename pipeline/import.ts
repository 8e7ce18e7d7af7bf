import { join } from 'node:path'
import { bytesOf, list, writeNew } from './disk.ts'
import { decodePage, type Encoding } from './import/decode.ts'
import { type Draft, yamlOf } from './import/draft.ts'
import { type Found, foundIn } from './import/found.ts'
import { openIds } from './import/ids.ts'
import { type Known, openMatcher } from './import/match.ts'
import { type Plan, planOf } from './import/plan.ts'
import { wordsFor } from './import/words.ts'
import type { Kind } from './iri.ts'
import type { Language } from './problem.ts'
import { folderOf } from './read/files.ts'
import { readPublication, readRecords } from './read/records.ts'

/** What is asked for: the page, where the records are, and whether anything is to be written. */
export type ImportOrder = {
  readonly data: string
  readonly page: { readonly name: string; readonly bytes: Uint8Array }
  readonly language: Language
  readonly isDry: boolean
  /** As many bytes of chance, in hexadecimal. */
  random(bytes: number): string
}

/** What came of an import; no encoding where the page was no text, a path where a folder was none. */
export type Imported =
  | { readonly refused: 'no-text' }
  | { readonly refused: 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }
  | {
      readonly found: Found
      readonly encoding: Encoding
      readonly plan?: Plan
      readonly files: readonly string[]
    }

/** Drafts records from a page, each in a new file; no file that is there is touched, and an empty page gives none. */
export async function importFrom(order: ImportOrder): Promise<Imported> {
  const { data, page, language, isDry, random } = order
  const decoded = decodePage(page.bytes)
  if (decoded.text === undefined) return { refused: 'no-text' }
  if ((await list(data)) === undefined) return { refused: 'no-data' }
  const found = foundIn(decoded.text)
  const { encoding } = decoded
  if (!isWorthDrafting(found)) return { found, encoding, files: [] }
  const { known, taken } = await recordsOf(data)
  const plan = planOf({
    found,
    page: page.name,
    matcher: openMatcher(known),
    ids: openIds(taken, random),
    say: wordsFor(language),
    publisher: await publisherOf(data, found, known),
  })
  const stray = isDry ? undefined : await strayIn(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  const files: string[] = []
  for (const draft of plan.drafts) files.push(await written(data, draft, isDry))
  return { found, encoding, plan, files }
}

function isWorthDrafting(found: Found): boolean {
  const { title, participants, source, chapters, videos, description } = found
  return (
    [title, source, description].some((each) => each !== undefined) ||
    participants.length + chapters.length + videos.length > 0
  )
}

/** What is known of the records of a folder, drafts too, and every id that was ever given in it. */
async function recordsOf(data: string): Promise<{ known: Known[]; taken: Set<string> }> {
  const known: Known[] = []
  const taken = new Set<string>()
  const keep = (kind: Kind, value: Readonly<Record<string, unknown>>, isDraft: boolean): void => {
    taken.add(`${kind}/${value.id}`)
    known.push(knownOf(kind, value, isDraft))
    for (const part of [value.participation ?? [], value.hasPart ?? []].flat())
      taken.add(`part/${(part as { id?: unknown } | null)?.id}`)
  }
  const listener = {
    report: () => undefined,
    refuse: (kind?: Kind, id?: string) => void taken.add(`${kind}/${id}`),
    draft: (kind: Kind, value: Readonly<Record<string, unknown>>) => keep(kind, value, true),
  }
  for await (const record of readRecords(data, [], listener))
    if ('value' in record) keep(record.kind, record.value, false)
    else taken.add(`${record.kind}/${record.replaced.id}`)
  const ledger = String((await bytesOf(join(data, 'addresses.txt'))) ?? '')
  for (const [, kind, id, part, retired] of ledger.matchAll(ADDRESS)) {
    // a name or number whose record is gone may come back; an id of chance is never given twice
    if (retired !== undefined || kind === 'contributor') taken.add(`${kind}/${id}`)
    if (part !== undefined) taken.add(`part/${part}`)
  }
  return { known, taken }
}

/** A line of `addresses.txt`. */
const ADDRESS = /^([a-z]+)\/([a-z0-9-]+)\/#(?:(?:participation|chapter)-([a-z0-9-]+)|\w+)(?:\s+(retired))?/gm

function knownOf(kind: Kind, value: Readonly<Record<string, unknown>>, isDraft: boolean): Known {
  const textsOf = (field: string): string[] =>
    [value[field] ?? []]
      .flat()
      .flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : [each]))
      .map(String)
  const [one] = textsOf('isPartOf')
  const [publisher] = textsOf('publisher')
  return {
    kind,
    id: String(value.id),
    names: [...textsOf('name'), ...textsOf('alternateName')],
    addresses: [...textsOf('url'), ...textsOf('sameAs')],
    isDraft,
    ...(one !== undefined && { isPartOf: one }),
    ...(publisher !== undefined && { publisher }),
    ...(value.position !== undefined && { position: Number(value.position) }),
    ...(kind === 'contributor' && {
      givenName: String(value.givenName ?? ''),
      familyName: String(value.familyName ?? ''),
    }),
  }
}

/** Who publishes the page, where the site is theirs: that of their own record, or of pages that they publish. */
async function publisherOf(
  data: string,
  { source }: Found,
  known: readonly Known[],
): Promise<string | undefined> {
  const publication = (await readPublication(data, () => undefined))?.publication
  if (publication === undefined || source === undefined) return undefined
  const host = hostOf(source.value)
  const isTheirs = known.some(
    ({ kind, id, publisher, addresses }) =>
      (kind === 'organization' ? id : kind === 'source' ? publisher : undefined) === publication.publisher &&
      addresses.some((each) => hostOf(each) === host),
  )
  return isTheirs ? publication.publisher : undefined
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : ''
}

/** What stands, and is no folder, where the folder of some drafts would be. */
async function strayIn(data: string, drafts: readonly Draft[]): Promise<string | undefined> {
  const entries = (await list(data)) ?? []
  const folders = new Set(drafts.map(({ kind }) => folderOf(kind)))
  const stray = entries.find(({ name, isFolder }) => folders.has(name) && !isFolder)
  return stray && join(data, stray.name)
}

/** Writes a draft under its id, or under a name beside it where that file is there; gives the path. */
async function written(data: string, draft: Draft, isDry: boolean): Promise<string> {
  const folder = join(data, folderOf(draft.kind))
  const there = new Set(((await list(folder)) ?? []).map(({ name }) => name.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${draft.id}.yaml` : `${draft.id}-${count}.yaml`
    if (there.has(name)) continue
    if (isDry || (await writeNew(join(folder, name), yamlOf(draft)))) return join(folder, name)
  }
}
