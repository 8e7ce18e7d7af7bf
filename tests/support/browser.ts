import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** A browser of our own, and the way to end it. */
export type OwnBrowser = { readonly browser: Browser; close(): Promise<void> }

/**
 * Starts a real Chromium: the one that `REGARDS_CHROMIUM` names, or else the one from npm, which is made for
 * Linux on x64. It is started with arguments of our own, because the package's would switch web security off.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.REGARDS_CHROMIUM ?? (await unpackedChromium()),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    chromiumSandbox: false,
  })
  return { browser, close: () => browser.close() }
}

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** The program of the package, unpacked once for each version of it (200 MB, which takes 4 s of processor time). */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const cache = join(modules, '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    const fresh = await mkdtemp(join(cache, 'chromium-'))
    unpackInto(fresh)
    // whole or not at all; where another test was sooner, its folder stands
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  }
  return join(folder, 'chromium')
}

/** The package unpacks into the folder for temporary files, which a process of its own is told. */
function unpackInto(folder: string): void {
  const program = `import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  })
  if (!existsSync(stdout)) throw new Error(`no Chromium: ${stderr}`)
}
