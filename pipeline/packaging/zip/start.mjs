// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/*
 * What the file to be double-clicked runs, in the archive that brings Node along: begins a folder of records where there is none, starts the
 * program there and opens its address in the browser. The command may be another: `start.mjs serve --watch`.
 */

/** The command that shows the records as forms in the browser. */
const FORMS = ['edit']

const home = dirname(import.meta.dirname)
const program = join(import.meta.dirname, 'regards/pipeline/regards.js')
const records = join(home, 'fiches')
const command = process.argv.length > 2 ? process.argv.slice(2) : FORMS
const env = { ...process.env, REGARDS_STANDALONE: '1' }

if (!existsSync(join(records, 'publication.yaml'))) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const zone = timeZone === 'UTC' ? [] : ['--time-zone', timeZone] // a computer that was told no zone says UTC
  const begun = spawnSync(process.execPath, [program, 'init', records, ...zone], { env, encoding: 'utf8' })
  if (begun.status !== 0) {
    process.stderr.write(begun.stdout + begun.stderr)
    process.exit(begun.status ?? 1)
  }
}

const child = spawn(process.execPath, [program, ...command], {
  cwd: records,
  env,
  stdio: ['inherit', 'pipe', 'inherit'],
})
let said = ''
let isOpen = false
child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
  process.stdout.write(text)
  if (isOpen) return
  said += text
  const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/.exec(said) ?? []
  if (address === undefined) return
  isOpen = true
  openInBrowser(address)
})
child.on('close', (code) => process.exit(code ?? 1))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal))

/**
 * Opens an address in the browser of this computer; where there is none, the address stands in the window.
 * @param {string} address
 */
function openInBrowser(address) {
  const [opener, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.env.BROWSER ?? 'xdg-open', address]
  spawn(opener, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
