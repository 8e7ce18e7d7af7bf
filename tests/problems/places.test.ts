import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, readlink, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../pipeline/commands/run-command.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'
import { start, until } from '../support/running.ts'
import { shellOf } from '../support/shell.ts'
import { namesIn, treeOf } from '../support/tree.ts'

/** A folder in which the records are called `public`, as a result is, with a link to them. */
async function home(): Promise<string> {
  const folder = await freshFolder()
  await write(join(folder, 'public'), smallest)
  await symlink('public', join(folder, 'link'))
  await symlink('.', join(folder, 'here'))
  return folder
}

describe('a result', () => {
  it.each([
    ['public', '.'],
    ['public', 'public'],
    ['public', 'link'],
    ['link', 'public/../.'],
    ['link', 'here'],
    ['here/public', 'link'],
    ['public', '..'],
    ['public', 'public/out'],
    ['link', 'public/capsules'],
    ['public', 'link/capsules/out'],
  ])('for the records in %s is not made in %s, and nothing is touched', async (data, out) => {
    const cwd = await home()
    const before = await treeOf(cwd)
    const { code, stdout, stderr } = await typed(['build', '--lang', 'en', '--data', data, '--out', out], {
      cwd,
    })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^regards: --out .* (contains it|lies among the records)[^\n]*dist\n$/)
    expect(await treeOf(cwd)).toEqual(before)
  })

  it.each(['public/dist', 'link/.out', 'public/capsules/dist', 'dist', 'publications'])(
    'for the records in public may be made in %s, twice',
    async (out) => {
      const cwd = await home()
      const args = ['build', '--quiet', '--data', 'public', '--out', out]
      expect(await typed(args, { cwd })).toMatchObject({ code: 0, stderr: '' })
      expect(await typed(args, { cwd })).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it.each(['.', 'public', 'report'])(
    'may have a link for %s: the link stays, what it leads to is filled',
    async (name) => {
      const [data, folder] = [await dataFolder(), await freshFolder()]
      const [out, elsewhere] = [join(folder, 'dist'), join(folder, 'www')]
      await mkdir(elsewhere)
      const link = join(out, name)
      if (name !== '.') await mkdir(out)
      await symlink('../www'.slice(name === '.' ? 3 : 0), link.replace(/\/$/, ''))
      for (const topic of ['un', 'deux']) {
        await write(data, {
          'topics.yaml': `- id: t-1\n  name: ${topic}\n  description: D.\n  source: p-1\n`,
        })
        expect(await typed(['build', '--data', data, '--out', out])).toMatchObject({ code: 0, stderr: '' })
        expect(await readlink(link)).toBe(name === '.' ? 'www' : '../www')
        const filled = name === '.' ? join(elsewhere, 'public') : elsewhere
        expect(await namesIn(filled)).toContain('SHA256SUMS')
        expect(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')).toContain(`"${topic}"@fr`)
      }
    },
  )

  it.each([
    ['public', 'nowhere'],
    ['public', 'public'],
    ['report', '../gone'],
    ['.', 'gone'],
  ])('with a link for %s that leads to %s is not made, and says so', async (name, to) => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const link = join(folder, 'dist', name).replace(/\/$/, '')
    if (name !== '.') await mkdir(join(folder, 'dist'))
    await symlink(to, link)
    const { code, stderr } = await typed(['build', '--data', data, '--out', join(folder, 'dist')])
    expect([code, stderr]).toEqual([2, expect.stringContaining('est un lien qui ne mène nulle part')])
    expect(await readlink(link)).toBe(to)
  })

  it.each(['.next', 'public', 'report', '.lock', 'public.previous'])(
    'beside %s of somebody else, a file or a folder, leaves it as it is',
    async (name) => {
      for (const path of [name, `${name}/mine.txt`]) {
        const [data, out] = [await dataFolder(), await freshFolder()]
        await write(out, { [path]: 'mine' })
        const { code, stdout, stderr } = await typed(['build', '--data', data, '--out', out])
        if (name === 'public.previous') expect(code).toBe(0)
        else expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
        if (name !== 'public.previous') expect(stderr).toContain(join(out, name))
        expect(await readFile(join(out, path), 'utf8')).toBe('mine')
      }
    },
  )

  it('of a list that somebody else wrote, which leads out of the folder or names no dump, is not ours', async () => {
    const sum = 'a'.repeat(64)
    for (const list of [
      `${sum}  mine.txt\n`,
      `${sum}  dumps/regards.nt\n${sum}  ../mine.txt\n`,
      'dumps/regards.nt\n',
    ]) {
      const [data, out] = [await dataFolder(), await freshFolder()]
      await write(out, { 'public/SHA256SUMS': list, 'public/mine.txt': 'mine', 'mine.txt': 'mine' })
      const before = await treeOf(out)
      expect(await typed(['build', '--data', data, '--out', out])).toMatchObject({ code: 2 })
      expect(await treeOf(out)).toEqual(before)
    }
  })
})

describe('an empty value', () => {
  it.each([
    ['build', '--out', ''],
    ['build', '--out='],
    ['build', '--data', ''],
    ['build', '--accept-loss', 'x', '--accept-loss', ''],
    ['query', 'sources', '--out', ''],
    ['init', ''],
    ['template', ''],
    ['merge', '--out', '', 'part.nt'],
    ['publish', 'store', ''],
  ])('is refused, and nothing is written: %j', async (...args) => {
    const cwd = await freshFolder()
    const { code, stdout, stderr } = await typed([...args, '--lang', 'en'], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^regards: (--[a-z-]+|an argument) is empty; [^\n]+\n$/)
    expect(await namesIn(cwd)).toEqual([])
  })
})

describe('records', () => {
  it('behind links are read, and what a command writes there arrives at the other end', async () => {
    const [real, folder] = [await dataFolder(), await freshFolder()]
    const data = join(folder, 'data')
    await symlink(real, data)
    await mkdir(join(folder, 'shared'))
    for (const name of ['capsules', 'topics.yaml']) {
      await rename(join(real, name), join(folder, 'shared', name))
      await symlink(join(folder, 'shared', name), join(real, name))
    }
    await write(join(folder, 'shared'), { 'addresses.txt': '# mine\n', 'withdrawals.txt': '# mine\n' })
    for (const name of ['addresses.txt', 'withdrawals.txt'])
      await symlink(join(folder, 'shared', name), join(real, name))
    expect(await typed(['build', '--data', data, '--out', join(folder, 'dist')])).toMatchObject({ code: 0 })
    expect(await typed(['withdraw', 'c-1', '--date', '2026-01-02', '--data', data])).toMatchObject({
      code: 0,
    })
    for (const name of ['capsules', 'topics.yaml', 'addresses.txt', 'withdrawals.txt'])
      expect((await lstat(join(real, name))).isSymbolicLink(), name).toBe(true)
    expect(await readFile(join(folder, 'shared/addresses.txt'), 'utf8')).toMatch(/^# mine\ncapsule\/1\//)
    expect(await readFile(join(folder, 'shared/withdrawals.txt'), 'utf8')).toMatch(
      /^# mine\n.*c-1 2026-01-02/s,
    )
    expect(await namesIn(join(folder, 'shared'))).toEqual([
      'addresses.txt',
      'capsules',
      'topics.yaml',
      'withdrawals.txt',
    ])
  })

  it.each([
    ['places.yaml', 'gone.yaml'],
    ['places', 'places'],
    ['capsules/2.yaml', 'gone.yaml'],
  ])('behind a link that leads nowhere (%s) are told by it', async (name, to) => {
    const data = await dataFolder()
    await symlink(to, join(data, name))
    const { code, stdout } = await typed(['check', '--data', data])
    expect(code).toBe(1)
    expect(stdout).toContain(`${name}:1:1 lien qui ne mène nulle part`)
  })
})

describe('commands that write among the same records', () => {
  it('wait for one another: two builds into two folders, and what adds to the records', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const args = (name: string): string[] => ['build', '--quiet', '--data', data, '--out', join(out, name)]
    const running = start([...args('one'), '-']) // until its standard input ends
    await until(() => existsSync(join(out, 'one/.next')), running, 5)
    let looks = 0
    const isAlive = (pid: number): boolean => {
      looks++
      return pid === running.pid
    }
    const run = async (typed: string[]): Promise<{ code: number; told: string }> => {
      const { shell, noted } = shellOf([], { owner: { pid: process.pid, isAlive } })
      return { code: await runCommandLine(typed, shell), told: noted() }
    }
    expect(await run(args('two'))).toEqual({ code: 2, told: expect.stringContaining(join(data, '.lock')) })
    await write(out, { 'page.txt': 'Habiter ici\n\nAvec Ada Exemple, chercheuse\n' })
    /** What is in the folder, but for what those who wait put beside the lock for a moment. */
    const records = async () =>
      Object.entries((await treeOf(data)) ?? {}).filter(([name]) => !name.startsWith('.lock.'))
    const before = await records()
    const later = [
      ['withdraw', 'c-1', '--date', '2026-01-02', '--data', data],
      ['import', join(out, 'page.txt'), '--data', data],
      ['schemas', '--data', data],
    ].map(run)
    const looked = looks
    await until(() => looks > looked + 2, running, 5)
    expect(await records(), 'they wait').toEqual(before)
    running.end()
    expect(await running.closed).toMatchObject({ code: 0 })
    expect(await Promise.all(later)).toEqual(later.map(() => ({ code: 0, told: '' })))
    expect(await namesIn(data)).toEqual(
      expect.arrayContaining(['.schemas', 'addresses.txt', 'withdrawals.txt']),
    )
    expect(await namesIn(data)).not.toContain('.lock')
    expect(await run(args('two'))).toEqual({ code: 0, told: '' })
  }, 30_000)
})

describe('a command that would write over what it did not make', () => {
  it('merges into nothing but a new file, an empty one, or the result of a merge', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    expect(await typed(['build', '--data', data, '--out', join(folder, 'dist')])).toMatchObject({ code: 0 })
    const dump = join(folder, 'dist/public/dumps/regards.nt')
    const triple = '<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n'
    await write(folder, { 'part.nt': '', 'mine.txt': 'mine', 'mine.nt': triple, 'dir/x': '', 'empty.nt': '' })
    await symlink('mine.txt', join(folder, 'link'))
    const before = await treeOf(folder)
    for (const out of ['mine.txt', 'mine.nt', 'dir', 'link', dump, join(data, 'sources.yaml'), '/dev/null'])
      expect(
        await typed(['merge', '--lang', 'en', '--data', data, '--out', out, 'part.nt'], { cwd: folder }),
      ).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`${out} is not the result of a merge and stays as it is`),
      })
    expect(await treeOf(folder)).toEqual(before)
    await symlink('new.nt', join(folder, 'link.nt'))
    await write(folder, { 'new.nt': '' })
    for (const out of ['empty.nt', 'empty.nt', 'fresh.nt', 'fresh.nt', 'link.nt'])
      expect(await typed(['merge', '--data', data, '--out', out, 'part.nt'], { cwd: folder })).toMatchObject({
        code: 0,
      })
    expect((await lstat(join(folder, 'link.nt'))).isSymbolicLink()).toBe(true)
    expect(await readFile(join(folder, 'new.nt'), 'utf8')).toBe(
      await readFile(join(folder, 'fresh.nt'), 'utf8'),
    )
  })

  it('writes schemas over schemas alone', async () => {
    const data = await dataFolder()
    const path = '.schemas/capsule.schema.json'
    expect(await typed(['schemas', '--data', data])).toMatchObject({ code: 0 })
    expect(await typed(['schemas', '--data', data, '--lang', 'en'])).toMatchObject({ code: 0 })
    for (const mine of [
      'mine',
      '{}',
      'null',
      '{"$schema":"http://json-schema.org/draft-07/schema#","title":"mine"}',
    ]) {
      await write(data, { [path]: mine })
      expect(await typed(['schemas', '--data', data])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(path),
      })
      expect(await readFile(join(data, path), 'utf8')).toBe(mine)
    }
  })
})
