import { join } from 'node:path'
import { listProgramFiles, readProgramFile, readProgramText } from '../files/program-files.ts'
import { writeText } from '../files/write-file.ts'
import { notFoundPage } from './about-page.ts'
import { renderPage } from './layout.ts'
import { ownColorsCss } from './own-face.ts'
import type { Site } from './site.ts'

/** Writes the files of a site that depend on no document: style sheets, scripts, and the page for addresses without content. */
export async function writeStaticFiles(folder: string, site: Site): Promise<void> {
  const styles = [
    'colors.css',
    'style.css',
    'player.css',
    'capsule.css',
    'participants.css',
    'cards.css',
    'query.css',
  ].map((name) => readProgramText(`pipeline/site/${name}`))
  const own = ownColorsCss(site.publication)
  await writeText(join(folder, 'style.css'), [...(await Promise.all(styles)), own].join(''))
  await writeText(join(folder, 'profile.css'), await readProgramFile('pipeline/site/profile.css'))
  for (const path of await siteScripts())
    await writeText(join(folder, path), await readProgramFile(`${SCRIPT_FOLDER}/${path}`))
  await writeText(join(folder, '404.html'), renderPage(notFoundPage(site), site))
}

/** The names of the scripts of the pages, and of the file with the licences of the software in them. */
export function siteScripts(): Promise<string[]> {
  return listProgramFiles(SCRIPT_FOLDER)
}

/** The scripts of the pages, bundled for browsers, with their licences (see `packaging/`). */
const SCRIPT_FOLDER = 'pipeline/program/site'
