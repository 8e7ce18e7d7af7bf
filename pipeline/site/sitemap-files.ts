import { join } from 'node:path'
import { writeText } from '../files/disk.ts'
import { type FileWriter, openFileWriter } from '../files/stream.ts'
import { SITEMAP_FOOT, SITEMAP_HEAD, sitemapIndex } from './sitemap-entries.ts'

/** The map of a site that is being written, entry by entry. */
export type Sitemap = {
  add(entry: string): void
  close(): Promise<void>
  /** Closes what is open still. */
  abandon(): void
}

/** How many pages one sitemap may list, in how many bytes. Source: sitemaps.org, 50,000 addresses and 50 MB. */
const MOST = { pages: 50_000, bytes: 50 << 20 }

/** Opens sitemaps below a folder, each within what one may hold, and the list of them. */
export function openSitemap(folder: string, base: string, most = MOST): Sitemap {
  const names: string[] = []
  let part: FileWriter | undefined
  let [pages, bytes] = [0, 0] // of the part
  return {
    add(entry) {
      const size = Buffer.byteLength(entry)
      if (pages === most.pages || bytes + size + SITEMAP_FOOT.length > most.bytes) end()
      part ??= begin()
      part.write(entry)
      pages++
      bytes += size
    },
    async close() {
      end()
      await writeText(join(folder, 'sitemap.xml'), sitemapIndex(names.map((name) => base + name)))
    },
    abandon: () => part?.abandon(),
  }

  function begin(): FileWriter {
    const name = `sitemap-${names.length + 1}.xml`
    names.push(name)
    const begun = openFileWriter(join(folder, name))
    begun.write(SITEMAP_HEAD)
    pages = 0
    bytes = SITEMAP_HEAD.length
    return begun
  }

  function end(): void {
    part?.write(SITEMAP_FOOT)
    part?.close()
    part = undefined
  }
}
