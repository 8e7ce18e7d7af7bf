import { join } from 'node:path'
import { type FileWriter, openFileWriter } from '../files/file-writer.ts'
import { writeText } from '../files/write-file.ts'
import { SITEMAP_FOOT, SITEMAP_HEAD, sitemapIndex } from './sitemap-entries.ts'

/** The sitemaps of a site while they are written. */
export type Sitemap = {
  add(entry: string): void
  /** Completes the last sitemap and writes the index. */
  close(): Promise<void>
  /** Closes an open file without completing it. */
  abandon(): void
}

/** The number of pages and of bytes that one sitemap may hold. Source: sitemaps.org, 50,000 addresses and 50 MB. */
const SITEMAP_LIMITS = { pages: 50_000, bytes: 50 << 20 }

/** Opens sitemaps in a folder, as many as the limits require, and their index `sitemap.xml`. */
export function openSitemap(folder: string, base: string, limits = SITEMAP_LIMITS): Sitemap {
  const names: string[] = []
  let file: FileWriter | undefined
  let [pages, bytes] = [0, 0] // of the open file
  return {
    add(entry) {
      const size = Buffer.byteLength(entry)
      if (pages === limits.pages || bytes + size + SITEMAP_FOOT.length > limits.bytes) endFile()
      file ??= beginFile()
      file.write(entry)
      pages++
      bytes += size
    },
    async close() {
      endFile()
      await writeText(join(folder, 'sitemap.xml'), sitemapIndex(names.map((name) => base + name)))
    },
    abandon: () => file?.abandon(),
  }

  function beginFile(): FileWriter {
    const name = `sitemap-${names.length + 1}.xml`
    names.push(name)
    const opened = openFileWriter(join(folder, name))
    opened.write(SITEMAP_HEAD)
    pages = 0
    bytes = SITEMAP_HEAD.length
    return opened
  }

  function endFile(): void {
    file?.write(SITEMAP_FOOT)
    file?.close()
    file = undefined
  }
}
