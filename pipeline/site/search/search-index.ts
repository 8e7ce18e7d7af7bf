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

/** The index of a site's search, of what the pages of capsules say, one capsule a line. */
export class SearchIndex {
  private readonly site: Site
  private lines: string[] = []
  private length = 0
  private capsules = 0
  private namesUnindexed = false

  constructor(site: Site) {
    this.site = site
  }

  /** Adds what a document says, if it is that of a capsule. */
  add(document: Document): void {
    const [node] = document.nodes
    if (node?.['@type']?.[0] !== 'VideoObject') return
    this.capsules++
    if (this.length > MAX_INDEX_LENGTH) return
    const line = scriptJson(searchEntry(node, document, this.site)).markup
    this.length += line.length
    if (this.length > MAX_INDEX_LENGTH) this.lines = []
    else this.lines.push(line)
    this.namesUnindexed ||= [...document.labels.values()].some(
      ({ types, isHidden }) => types[0] === 'Person' && isHidden === true,
    )
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
