import { execFile } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = await readFile(join(root, 'README.md'), 'utf8')
const run = promisify(execFile)
const isHere = (command: string, ...args: string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  )
const hasPython = await isHere('python3', '-c', 'import rdflib')
const hasR = await isHere('Rscript', '-e', 'library(jsonlite)')

describe('the first page', () => {
  let folder: string
  let told: string

  beforeAll(async () => {
    folder = await freshFolder(afterAll)
    await cp(join(root, 'data'), join(folder, 'data'), { recursive: true })
    const [, day = ''] = /\(version du (\S+)\)/.exec(readme) ?? []
    told = (await typed(['build', '--date', day], { cwd: folder })).stdout
  })

  it('shows what a build prints', () => {
    const shown = readme.match(/^ {4}(Lu|Dit|Résultat) .*$/gm) ?? []
    expect(shown).toHaveLength(3)
    for (const line of shown) expect(told).toContain(`${line.trim()}\n`)
  })

  it('shows a query with its true answer', async () => {
    const [, name = '', answer] = /npm run regards query (\S+)\n\n```\n(.+?)```/s.exec(readme) ?? []
    expect((await typed(['query', name], { cwd: folder })).stdout).toBe(answer)
  })

  it('counts the examples', async () => {
    const { stdout } = await typed(['query', '--lang', 'en'])
    expect(stdout.trim().split('\n')).toHaveLength(1 + 22)
    expect(readme).toContain('One of twenty-two ready questions')
  })

  it.skipIf(!hasPython)('reads the dump with Python as it says', async () => {
    const [, code = ''] = /```python\n(.+?)```/s.exec(readme) ?? []
    const { stdout } = await run('python3', ['-c', code], { cwd: folder })
    expect(stdout).toContain("Léna Chavanes: stagiaire à l'IREV\n")
    expect(stdout.trim().split('\n')).toHaveLength(6)
  })

  it.skipIf(!hasR)('reads the dump with R as it says', async () => {
    const [, code = ''] = /```r\n(.+?)```/s.exec(readme) ?? []
    const { stdout } = await run('Rscript', ['-e', code], { cwd: folder })
    expect(stdout.trim().split('\n')).toHaveLength(6)
    expect(stdout).toContain('Arnaud Alessandrin')
  })
})

describe('the guide to the records', () => {
  it('names every field of every kind', async () => {
    const guide = await readFile(join(root, 'data/README.md'), 'utf8')
    for (const [kind, schema] of Object.entries({ ...recordSchemas, publication: publicationSchema }))
      for (const field of Object.keys((schema as unknown as { shape: object }).shape))
        expect(guide, `${kind}: ${field}`).toContain(`\`${field}\``)
  })

  it('shows a capsule that can be published', async () => {
    const folder = await freshFolder()
    await cp(join(root, 'data'), folder, { recursive: true })
    const guide = await readFile(join(folder, 'README.md'), 'utf8')
    const [, example = ''] = /```yaml\n(id: 3\n.+?)```/s.exec(guide) ?? []
    await writeFile(join(folder, 'capsules/3.yaml'), example)
    const { code, stdout } = await typed(['check', '--data', folder])
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 capsules')])
    const lasting = await typed(['check', '--data', folder, '--base', 'https://publisher.test/'])
    const left = lasting.stdout.match(/3\.yaml\S* .*(name|description|credit): .* est un texte d'exemple/g)
    expect(left).toHaveLength(3)
  })
})
