import { join } from 'node:path'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { writeText } from '../files/write-file.ts'
import { notFoundPage } from './about-page.ts'
import { browserScripts } from './browser-scripts.ts'
import { renderPage } from './layout.ts'
import type { Site } from './site.ts'

/** Writes the files of a site that depend on no document: style sheet, scripts, and the page for addresses without content. */
export async function writeStaticFiles(folder: string, site: Site): Promise<void> {
  const styles = ['colors.css', 'style.css', 'query.css'].map((name) =>
    readBytes(programPath(`pipeline/site/${name}`)),
  )
  await writeText(join(folder, 'style.css'), (await Promise.all(styles)).map(String).join(''))
  for (const [path, text] of await browserScripts()) await writeText(join(folder, path), text)
  await writeText(join(folder, '404.html'), renderPage(notFoundPage(site), site))
}
