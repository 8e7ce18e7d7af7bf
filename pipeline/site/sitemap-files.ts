import { join } from 'node:path'
import { writeText } from '../files/disk.ts'
import { openFile, type Sink } from '../files/stream.ts'
import { sitemapFoot, sitemapHead, sitemapIndex } from './sitemap-entries.ts'

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
  let part: Sink | undefined
  let [pages, bytes] = [0, 0] // of the part
  return {
    add(entry) {
      const size = Buffer.byteLength(entry)
      if (pages === most.pages || bytes + size + sitemapFoot.length > most.bytes) end()
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

  function begin(): Sink {
    const name = `sitemap-${names.length + 1}.xml`
    names.push(name)
    const begun = openFile(join(folder, name))
    begun.write(sitemapHead)
    pages = 0
    bytes = sitemapHead.length
    return begun
  }

  function end(): void {
    part?.write(sitemapFoot)
    part?.close()
    part = undefined
  }
}
