import { basename, join } from 'node:path'
import { listFolder } from '../../files/list-files.ts'
import { writeNewFiles } from '../../files/write-new-files.ts'
import type { Language } from '../../language/message.ts'
import { kindFileName } from '../../read/data-files.ts'
import { readInventory } from '../../read/inventory.ts'
import type { RandomHex } from '../fresh-ids.ts'
import { openClaimedIds } from './claimed-ids.ts'
import { decodePage, type PageEncoding } from './decode-page.ts'
import { draftYaml, type RecordDraft } from './draft.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { importWords } from './import-words.ts'
import { openRecordMatcher } from './match-records.ts'
import { findInPage, type PageFindings } from './page-findings.ts'
import { readPeopleDecisions } from './people-decisions.ts'
import { sitePublisher } from './site-publisher.ts'

/** An import: the data folder, the page, the language of comments; `isDry` to write nothing. */
type ImportOrder = {
  readonly data: string
  readonly page: { readonly name: string; readonly bytes: Uint8Array }
  readonly language: Language
  readonly isDry: boolean
  readonly randomHex: RandomHex
}

/** The result of an import, or why it was refused; without a plan where the page holds nothing to draft. */
type ImportResult =
  | { readonly refused: 'no-text' | 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }
  | {
      readonly found: PageFindings
      readonly encoding: PageEncoding
      readonly plan?: ImportPlan
      readonly files: readonly string[]
    }

/** Drafts records from a page, each in a new file; existing files are not touched. */
export async function importPage(order: ImportOrder): Promise<ImportResult> {
  const { data, page, language, isDry, randomHex } = order
  const decoded = decodePage(page.bytes)
  if (decoded.text === undefined) return { refused: 'no-text' }
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  const found = findInPage(decoded.text)
  const { encoding } = decoded
  if (!isWorthDrafting(found)) return { found, encoding, files: [] }
  const inventory = await readInventory(data)
  const { withdrawn, isErased } = await readPeopleDecisions(data)
  const plan = planImport({
    findings: found,
    page: basename(page.name),
    matcher: openRecordMatcher(inventory.records),
    ids: openClaimedIds(inventory, randomHex),
    say: importWords(language),
    publisher: found.source && (await sitePublisher(data, inventory.records, found.source.value)),
    isErased: (person) => isErased({ id: '', ...person }),
    withdrawn,
  })
  const stray = isDry ? undefined : await strayIn(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  return { found, encoding, plan, files: await writeDrafts(data, plan.drafts, isDry) }
}

function isWorthDrafting(found: PageFindings): boolean {
  const { title, participants, source, chapters, videos, description } = found
  return (
    [title, source, description].some((each) => each !== undefined) ||
    participants.length + chapters.length + videos.length > 0
  )
}

/** A path that is no folder, where a folder of drafts would be. */
async function strayIn(data: string, drafts: readonly RecordDraft[]): Promise<string | undefined> {
  const entries = (await listFolder(data)) ?? []
  const folders = new Set(drafts.map(({ kind }) => kindFileName(kind)))
  const stray = entries.find(({ name, isFolder }) => folders.has(name) && !isFolder)
  return stray && join(data, stray.name)
}

/** Writes all drafts or none, each into a file named after its id, with a number where that file exists; resolves to the paths. */
async function writeDrafts(data: string, drafts: readonly RecordDraft[], isDry: boolean): Promise<string[]> {
  const files = new Map<string, string>()
  const taken = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const folder = join(data, kindFileName(draft.kind))
    const names = taken.get(folder) ?? (await namesIn(folder))
    taken.set(folder, names)
    files.set(join(folder, freeName(draft.id, names)), draftYaml(draft))
  }
  const isClash = !isDry && (await writeNewFiles(files)) !== undefined
  return isClash ? writeDrafts(data, drafts, isDry) : [...files.keys()] // another program took a name meanwhile
}

/** The names in a folder, in lower case, because some file systems ignore case. */
async function namesIn(folder: string): Promise<Set<string>> {
  return new Set(((await listFolder(folder)) ?? []).map(({ name }) => name.toLowerCase()))
}

/** A free name for the file of a record; adds it to the taken ones. */
function freeName(id: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${id}.yaml` : `${id}-${count}.yaml`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
