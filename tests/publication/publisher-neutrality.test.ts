import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readInventory } from '../../pipeline/read/inventory.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What makes a publication, whoever publishes. */
const shared = ['pipeline', 'ontology', 'shapes', 'tests/support']

/** Words of the publication whose records lie in `data/`. */
const own = [
  /irev/,
  /regards d.acteurs/,
  /discriminat/,
  /hauts.de.france/,
  /politique de la ville|\bqpv\b/,
  /\blcd\b|aresvi|alessandrin/,
]

describe('what every publisher shares', async () => {
  const files = (
    await Promise.all(
      shared.map(async (folder) =>
        (
          await readdir(join(root, folder), { recursive: true, withFileTypes: true })
        )
          .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(root, 'pipeline/program')))
          .map((entry) => join(entry.parentPath, entry.name)),
      ),
    )
  ).flat()
  const { records } = await readInventory(join(root, 'data'))

  it('names no record of the publication in this repository, by id or by name', async () => {
    const ids = records.map(({ id }) => id).filter((id) => /[a-z]/.test(id) && /\d|-/.test(id))
    const names = records.flatMap(({ names: [name = ''] }) => name).filter((name) => name.length > 4)
    expect(ids.length + names.length).toBeGreaterThan(25)
    const found: string[] = []
    for (const file of files) {
      const text = await readFile(file, 'utf8')
      const words = new Set(text.match(/[a-z0-9-]+/g))
      found.push(...ids.filter((id) => words.has(id)).map((id) => `${file}: ${id}`))
      found.push(...names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`))
    }
    expect(found).toEqual([])
  })

  it('holds no word of its domain', async () => {
    expect(files.length).toBeGreaterThan(200)
    const found: string[] = []
    for (const file of files) {
      const text = (await readFile(file, 'utf8')).toLowerCase()
      found.push(...own.filter((word) => word.test(text)).map((word) => `${file}: ${word}`))
    }
    expect(found).toEqual([])
  })
})
