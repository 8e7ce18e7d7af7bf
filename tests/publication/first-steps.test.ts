/// <reference lib="dom" />
import { spawn } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commandNames } from '../../pipeline/commands/command-table.ts'
import { openBrowser } from '../support/browser.ts'
import { launcher, typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'

const path = fileURLToPath(new URL('../../data/PREMIERS-PAS.md', import.meta.url))
const guide = await readFile(path, 'utf8')

/** The lines that are typed. */
const typedLines = [...guide.matchAll(/^ {4,}(?=(?:regards|npm|npx|mkdir|cd) )(.*)$/gm)].map(
  ([, line = '']) => line.trim(),
)

describe('the first steps', () => {
  it('are typed alike in the command prompt of Windows, in PowerShell and in the shells of Linux', () => {
    expect(typedLines.length).toBeGreaterThan(8)
    for (const line of typedLines) expect(line).not.toMatch(/&&|\|\||[$`'~]|\bexport\b|\bsudo\b|^\.\//)
  })

  it('name commands that exist', () => {
    const named = [...guide.matchAll(/\bregards ([a-z]+)\b(?! «)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !commandNames.includes(name as (typeof commandNames)[number]))).toEqual([])
  })

  it('begin a folder and build it, as they say', async () => {
    const folder = await freshFolder()
    const line = typedLines.find((each) => each.includes('regards init . --base'))
    const args = line?.replace('npx --no regards ', '').match(/"[^"]*"|\S+/g) ?? []
    const begun = await typed(
      args.map((each) => each.replaceAll('"', '')),
      { cwd: folder },
    )
    expect([begun.code, begun.stderr]).toEqual([0, ''])
    expect((await typed(['build', '--zip'], { cwd: folder })).stdout).toContain('dist/public.zip')
    const section = guide.slice(guide.indexOf('## Où vont les fichiers'))
    const files = [...section.matchAll(/^ {6}(\S+) {2,}/gm)].map(([, name = '']) => name)
    expect(files.length).toBe(10)
    for (const name of files.filter((each) => each !== 'media/'))
      expect([name, (await stat(join(folder, name))).size > 0]).toEqual([name, true])
  })

  it('show pictures that are there and small, and lead to sections that are there', async () => {
    const pictures = [...guide.matchAll(/!\[[^\]]{20,}\]\(([^)]+)\)/g)].map(([, target = '']) => target)
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures)
      expect((await stat(join(dirname(path), picture))).size).toBeLessThan(100_000)
    const links = [...guide.matchAll(/(?<!!)\[[^\]]+\]\(([^)]*#[^)]+)\)/g)].map(([, target = '']) => target)
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) {
      const [file = '', anchor] = link.split('#')
      const text = file === '' ? guide : await readFile(join(dirname(path), file), 'utf8')
      const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      )
      expect(anchors, link).toContain(anchor)
    }
  })
})

/** To take the pictures anew: `REGARDS_PICTURES=data/.images npx vitest run tests/publication/first-steps.test.ts`. */
it.runIf(process.env.REGARDS_PICTURES)(
  'are pictured',
  async () => {
    const data = join(await freshFolder(), 'fiches')
    await typed(['init', data])
    const { browser, close } = await openBrowser()
    onTestFinished(close)
    const started = async (command: readonly string[], printed: RegExp): Promise<string> => {
      const server = spawn(process.execPath, [launcher, ...command, '--port', '0'], { cwd: data })
      onTestFinished(() => void server.kill())
      return new Promise((resolve) => {
        server.stdout.on('data', (text: Buffer) => {
          const [, found] = printed.exec(String(text)) ?? []
          if (found !== undefined) resolve(found)
        })
      })
    }
    const page = await browser.newPage({ viewport: { width: 1000, height: 560 }, colorScheme: 'light' })
    const shoot = async (name: string): Promise<void> => {
      const file = join(process.env.REGARDS_PICTURES as string, `${name}.jpg`)
      await page.screenshot({ path: file, type: 'jpeg', quality: 72 })
    }
    const forms = await started(['edit'], /(http:\S+_edit\/)/)
    await page.goto(forms)
    await page.getByText('Aperçu à jour').waitFor()
    await page.locator('a[href*="kind=capsule&file="]').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
    await shoot('formulaires')
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByRole('heading', { name: /publi/i }).first().waitFor()
    await shoot('publier')
    const address = await started(['serve', '--watch'], /(http:\S+)_watch\//)
    await page.goto(`${address}_watch/`)
    await page.frameLocator('iframe').getByRole('link', { name: 'Capsules' }).first().waitFor()
    const capsule = join(data, 'capsules/exemple.yaml')
    await writeFile(capsule, `${await readFile(capsule, 'utf8')}duration: dix minutes\n`)
    await page.getByText('dix minutes').first().waitFor()
    await shoot('apercu')
    await page.goto(`${address}capsule/exemple/`)
    await shoot('capsule')
  },
  120_000,
)
