import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** A browser of our own, and the way to be rid of it with everything that it left. */
export type OwnBrowser = { readonly browser: Browser; close(): Promise<void> }

/**
 * Starts a real Chromium: the one that `REGARDS_CHROMIUM` names, or else the one from npm, which is made for
 * Linux on x64. It is unpacked into a private folder and started with arguments of our own, because the
 * package's would switch web security off.
 */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'regards-chromium-'))
  const browser = await chromium.launch({
    executablePath: process.env.REGARDS_CHROMIUM ?? unpacked(folder),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    chromiumSandbox: false,
  })
  return {
    browser,
    async close() {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The package unpacks into the folder for temporary files, which a process of its own is told. */
function unpacked(folder: string): string {
  const program = `import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  })
  if (!existsSync(stdout)) throw new Error(`no Chromium: ${stderr}`)
  return stdout
}
