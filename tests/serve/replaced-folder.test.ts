import { cp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder, write } from '../support/folder.ts'
import { type Answer, ask } from '../support/http.ts'
import { served } from '../support/served.ts'

describe('a folder that is replaced while requests run', () => {
  it('is given whole, old or new, each under its own tag', async () => {
    const folder = await freshFolder()
    const paths = ['/', '/index.ttl', '/big.nt', '/dumps/x.nt']
    const texts = [0, 1].map((edition) =>
      Object.fromEntries(paths.map((path, size) => [path, `${edition} ${path}\n`.repeat(10 ** (size + 2))])),
    )
    for (const [edition, text] of texts.entries()) {
      const name = (path: string): string => join(`edition-${edition}`, path === '/' ? 'index.html' : path)
      await write(folder, Object.fromEntries(paths.map((path) => [name(path), text[path] ?? ''])))
      for (const path of paths) await utimes(join(folder, name(path)), 0, 1000 + edition)
    }
    await cp(join(folder, 'edition-0'), join(folder, 'public'), { recursive: true, preserveTimestamps: true })
    const { url } = await served(join(folder, 'public'))
    let isOver = false
    const swapping = swap()
    const seen = new Map<string, Set<string>>()
    const swaps = await requests().finally(() => {
      isOver = true
    })
    expect(await swapping).toBeGreaterThan(10)
    expect(swaps).toBeGreaterThan(100)
    for (const [text, tags] of seen) expect(tags.size, text).toBe(1)
    expect(seen.size).toBe(2 * paths.length)

    /** As a build does: the old folder aside, the new one in its place. */
    async function swap(): Promise<number> {
      let count = 0
      for (; !isOver; count++) {
        const fresh = join(folder, `fresh-${count}`)
        await cp(join(folder, `edition-${(count + 1) % 2}`), fresh, {
          recursive: true,
          preserveTimestamps: true,
        })
        await rename(join(folder, 'public'), join(folder, 'public.previous'))
        await rename(fresh, join(folder, 'public'))
        await rm(join(folder, 'public.previous'), { recursive: true })
      }
      return count
    }

    async function requests(): Promise<number> {
      let count = 0
      const loop = async (path: string): Promise<void> => {
        for (let turn = 0; turn < 60; turn++, count++) keep(path, await ask(url, path))
      }
      await Promise.all([...paths, ...paths].map(loop))
      return count
    }

    function keep(path: string, { status, headers, text }: Answer): void {
      expect(status).toBe(200)
      const edition = texts.findIndex((each) => each[path] === text)
      expect(edition, `torn: ${text.slice(0, 80)}`).toBeGreaterThanOrEqual(0)
      const key = `${edition} ${path}`
      seen.set(key, (seen.get(key) ?? new Set()).add(`${headers.etag} ${headers['last-modified']}`))
    }
  })

  it('may vanish and return', async () => {
    const folder = await freshFolder()
    await write(folder, { 'public/index.html': 'first' })
    const { url } = await served(join(folder, 'public'))
    expect((await ask(url, '/')).text).toBe('first')
    await rm(join(folder, 'public'), { recursive: true })
    expect((await ask(url, '/')).status).toBe(503)
    await writeFile(join(folder, 'public'), 'not a folder')
    expect((await ask(url, '/')).status).toBe(404)
    await rm(join(folder, 'public'))
    await write(folder, { 'public/index.html': 'second' })
    expect(await ask(url, '/')).toMatchObject({ status: 200, text: 'second' })
  })
})
