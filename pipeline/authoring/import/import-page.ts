import { basename, join } from 'node:path'
import { listFolder } from '../../files/list-files.ts'
import { writeNewFiles } from '../../files/write-new-files.ts'
import type { Language } from '../../language/message.ts'
import { kindFileName } from '../../read/data-files.ts'
import { openInventory } from '../inventory.ts'
import { decodePage, type PageEncoding } from './decode-page.ts'
import { draftYaml, type RecordDraft } from './draft.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { importWords } from './import-words.ts'
import { openRecordMatcher } from './match-records.ts'
import { findInPage, type PageFindings } from './page-findings.ts'
import { openFreshIds } from './unique-ids.ts'

/** What is asked for: the page, where the records are, and whether anything is to be written. */
export type ImportOrder = {
  readonly data: string
  readonly page: { readonly name: string; readonly bytes: Uint8Array }
  readonly language: Language
  readonly isDry: boolean
  /** As many bytes of chance, in hexadecimal. */
  random(bytes: number): string
}

/** What came of an import, or why nothing could; without a plan where the page gave nothing. */
export type ImportResult =
  | { readonly refused: 'no-text' | 'no-data' }
  | { readonly refused: 'no-folder'; readonly path: string }
  | {
      readonly found: PageFindings
      readonly encoding: PageEncoding
      readonly plan?: ImportPlan
      readonly files: readonly string[]
    }

/** Drafts records from a page, each in a new file; no file that is there is touched. */
export async function importPage(order: ImportOrder): Promise<ImportResult> {
  const { data, page, language, isDry, random } = order
  const decoded = decodePage(page.bytes)
  if (decoded.text === undefined) return { refused: 'no-text' }
  if ((await listFolder(data)) === undefined) return { refused: 'no-data' }
  const found = findInPage(decoded.text)
  const { encoding } = decoded
  if (!isWorthDrafting(found)) return { found, encoding, files: [] }
  const { records, taken, withdrawn, isErased, publisherAt } = await openInventory(data)
  const plan = planImport({
    findings: found,
    page: basename(page.name),
    matcher: openRecordMatcher(records),
    ids: openFreshIds(taken, random),
    say: importWords(language),
    publisher: found.source && publisherAt(found.source.value),
    isErased: (person) => isErased({ id: '', ...person }),
    withdrawn,
  })
  const stray = isDry ? undefined : await strayIn(data, plan.drafts)
  if (stray !== undefined) return { refused: 'no-folder', path: stray }
  return { found, encoding, plan, files: await written(data, plan.drafts, isDry) }
}

function isWorthDrafting(found: PageFindings): boolean {
  const { title, participants, source, chapters, videos, description } = found
  return (
    [title, source, description].some((each) => each !== undefined) ||
    participants.length + chapters.length + videos.length > 0
  )
}

/** What stands, and is no folder, where the folder of some drafts would be. */
async function strayIn(data: string, drafts: readonly RecordDraft[]): Promise<string | undefined> {
  const entries = (await listFolder(data)) ?? []
  const folders = new Set(drafts.map(({ kind }) => kindFileName(kind)))
  const stray = entries.find(({ name, isFolder }) => folders.has(name) && !isFolder)
  return stray && join(data, stray.name)
}

/**
 * Writes drafts, all of them or none, each under its id, or under a name beside it where that file is there; gives their paths.
 */
async function written(data: string, drafts: readonly RecordDraft[], isDry: boolean): Promise<string[]> {
  const files = new Map<string, string>()
  const taken = new Map<string, Set<string>>()
  for (const draft of drafts) {
    const folder = join(data, kindFileName(draft.kind))
    const names = taken.get(folder) ?? (await namesIn(folder))
    taken.set(folder, names)
    files.set(join(folder, freeName(draft.id, names)), draftYaml(draft))
  }
  const isClash = !isDry && (await writeNewFiles(files)) !== undefined
  return isClash ? written(data, drafts, isDry) : [...files.keys()] // another program took a name meanwhile
}

/** The names in a folder, in lower case, because some disks know no other. */
async function namesIn(folder: string): Promise<Set<string>> {
  return new Set(((await listFolder(folder)) ?? []).map(({ name }) => name.toLowerCase()))
}

/** A name for a record's file that none has, which is then taken. */
function freeName(id: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${id}.yaml` : `${id}-${count}.yaml`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
