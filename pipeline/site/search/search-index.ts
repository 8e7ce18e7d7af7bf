import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeText } from '../../files/write-file.ts'
import type { Document } from '../../rdf/document.ts'
import { scriptJson } from '../markup.ts'
import type { Site } from '../site.ts'
import { searchEntry } from './capsule-entry.ts'

/** The path of the index below the base. */
export const SEARCH_INDEX_FILE = 'search/index.json'

/** The weight from which the search is left out, in bytes with gzip: what a slow line (1.6 Mbit/s) brings in five seconds. */
export const MAX_PACKED_INDEX_BYTES = 1_000_000

/** The length at which no more is added, in characters; lists of capsules are packed to a fifth or less. */
const MAX_INDEX_LENGTH = 10_000_000

/** What became of the index. */
export type WrittenIndex = {
  /** Whether there is an index; there is none where it would weigh too much. */
  readonly isOn: boolean
  readonly capsules: number
  /** Whether the index names somebody who did not agree to search engines. */
  readonly namesUnindexed: boolean
}

/** What the index takes from a capsule: its line, unless the index is too long already, and whether that names somebody who did not agree to search engines. */
export type SearchLine = { readonly line: string | undefined; readonly namesUnindexed: boolean }

/** Gives a function that makes the line of a document, if it is that of a capsule; no more lines once its own fill an index. */
export function openSearchLines(site: Site): (document: Document) => SearchLine | undefined {
  let length = 0
  return (document) => {
    const [node] = document.nodes
    if (node?.['@type']?.[0] !== 'VideoObject') return undefined
    if (length > MAX_INDEX_LENGTH) return { line: undefined, namesUnindexed: false }
    const line = scriptJson(searchEntry(node, document, site)).markup
    length += line.length
    const namesUnindexed = [...document.labels.values()].some(
      ({ types, isHidden }) => types[0] === 'Person' && isHidden === true,
    )
    return { line, namesUnindexed }
  }
}

/** The index of a site's search, of what the pages of capsules say, one capsule a line. */
export class SearchIndex {
  private lines: string[] = []
  private length = 0
  private capsules = 0
  private namesUnindexed = false

  /** Adds a capsule by its line, in the order of addresses. */
  add({ line, namesUnindexed }: SearchLine): void {
    this.capsules++
    if (line === undefined || this.length > MAX_INDEX_LENGTH) return
    this.length += line.length
    if (this.length > MAX_INDEX_LENGTH) this.lines = []
    else this.lines.push(line)
    this.namesUnindexed ||= namesUnindexed
  }

  /** Writes the index into the folder of a release, unless it weighs too much. */
  async write(folder: string): Promise<WrittenIndex> {
    const text = `{"entries":[\n${this.lines.join(',\n')}\n]}\n`
    const isOn =
      this.length <= MAX_INDEX_LENGTH && gzipSync(text, { level: 6 }).length <= MAX_PACKED_INDEX_BYTES
    if (isOn) await writeText(join(folder, SEARCH_INDEX_FILE), text)
    return { isOn, capsules: this.capsules, namesUnindexed: isOn && this.namesUnindexed }
  }
}
