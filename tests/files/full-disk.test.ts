import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { replaceFile } from '../../pipeline/files/replace-file.ts'
import { writeNewFile, writeNewFiles } from '../../pipeline/files/write-new-files.ts'
import { systemErrorMessage } from '../../pipeline/report/system-errors.ts'
import { launcher, type Ran, typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

const run = promisify(execFile)
let data: string
const parts = await freshFolder(afterAll)

beforeAll(async () => {
  data = await dataFolderOf(1500)
  await writeFile(join(parts, 'part.nt'), '')
  await limited(undefined, ['explain']) // has the program made where it is kept
})

/** Commands that write, and where; each of them more than the limit lets a file hold. */
const writers: readonly (readonly [name: string, command: (out: string) => string[]])[] = [
  ['template as CSV', (out) => ['template', '--from-data', '--csv', '--data', data, join(out, 'made')]],
  ['template as a workbook', (out) => ['template', '--from-data', '--data', data, join(out, 'made.xlsx')]],
  ['template as YAML', (out) => ['template', '--from-data', '--yaml', '--data', data, join(out, 'made')]],
  [
    'build',
    (out) => ['build', '--data', data, '--out', join(out, 'made'), '--date', '2026-01-02', '--quiet'],
  ],
  [
    'merge',
    (out) => [
      'merge',
      '--data',
      data,
      '--date',
      '2026-01-02',
      '--out',
      join(out, 'made.nt'),
      join(parts, 'part.nt'),
    ],
  ],
]

describe('where a file may hold no more', () => {
  it.each(writers)(
    '%s leaves nothing half written, says why in one line, and works the second time',
    async (_, command) => {
      const out = await freshFolder()
      const small = await limited(16, command(out))
      expect([small.code, small.stdout]).toEqual([2, ''])
      expect(small.stderr).toMatch(
        /^regards: .*made.*EFBIG.*ulimit -f\)( ; la publication en place est intacte)?\n$/,
      )
      expect((await namesBelow(out)).filter((path) => !/^made(\/(\.lock|report.*))?$/.test(path))).toEqual([])
      const again = await limited(undefined, command(out))
      expect([again.code, await namesBelow(out)]).toEqual([
        0,
        expect.arrayContaining([expect.stringMatching('made')]),
      ])
    },
    60_000,
  )

  it('a build of which the archive alone does not fit publishes nothing, and leaves the release and the archive before', async () => {
    const out = await freshFolder()
    const many = await dataFolderOf(600) // so that no file but the archive is that large
    const command = ['build', '--zip', '--data', many, '--out', out, '--date', '2026-01-02', '--quiet']
    expect((await limited(undefined, command)).code).toBe(0)
    const [before, tree] = [await readFile(join(out, 'public.zip')), await treeOf(join(out, 'public'))]
    const kilobytes = Math.floor(before.length / 1024) - 1
    const { code, stderr } = await limited(kilobytes, command.with(-2, '2026-01-03'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^regards: .*public\.zip.*EFBIG.*la publication en place est intacte\n$/)
    expect((await readFile(join(out, 'public.zip'))).equals(before)).toBe(true)
    expect(await treeOf(join(out, 'public'))).toEqual(tree)
    expect(await namesBelow(out)).not.toContain('.next')
  }, 120_000)

  it('import writes all drafts or none', async () => {
    const folder = await dataFolderOf(0)
    const page = join(await freshFolder(), 'page.txt')
    await writeFile(
      page,
      `Titre : Un essai\n\nhttps://example.org/page\n\nPrésentation :\n${'Un texte long. '.repeat(6000)}\n`,
    )
    const before = await namesBelow(folder)
    const command = ['import', page, '--data', folder]
    const small = await limited(16, command)
    expect(small.stderr).toMatch(/^regards: .*EFBIG.*\n$/)
    expect(await namesBelow(folder)).toEqual(before)
    expect((await limited(undefined, command)).code).toBe(0)
    expect((await namesBelow(folder)).length).toBeGreaterThan(before.length)
  }, 60_000)
})

const place = await smallDisk()

describe.skipIf(place === undefined)(
  place === undefined ? 'a full disk (SKIPPED: only root can mount one here)' : 'a full disk',
  () => {
    it.each(writers)('stops %s, which leaves nothing half written', async (_, command) => {
      const out = join(String(place), 'out')
      await mkdir(out, { recursive: true })
      onTestFinished(() => run('rm', ['-rf', out]).then(() => undefined))
      const full = await typed(command(out))
      expect([full.code, full.stdout]).toEqual([2, ''])
      expect(full.stderr).toMatch(/^regards: .*ENOSPC.*libérer de la place.*\n$/)
      expect((await namesBelow(out)).filter((path) => !/^made(\/(\.lock|report.*))?$/.test(path))).toEqual([])
    })

    it('that may not be written stops a template, which tells the way out', async () => {
      await run('mount', ['-o', 'remount,ro', String(place)])
      onTestFinished(() => run('mount', ['-o', 'remount,rw', String(place)]).then(() => undefined))
      const { code, stderr } = await typed(['template', '--lang', 'en', join(String(place), 'a.xlsx')])
      expect([code, stderr]).toEqual([
        2,
        `regards: ${join(String(place), 'a.xlsx')}: this disk is read-only (EROFS); choose a place where one can write\n`,
      ])
    })

    it.each(['init', 'schemas'])('stops %s, which leaves nothing half written', async (name) => {
      const out = join(String(place), 'out')
      const filler = join(String(place), 'filler')
      await run('rm', ['-rf', out, filler])
      await mkdir(out)
      await writeFile(join(out, '.keep'), '')
      await writeFile(filler, Buffer.alloc(92 << 10))
      onTestFinished(() => run('rm', ['-rf', out, filler]).then(() => undefined))
      const full = await typed(name === 'init' ? [name, out] : [name, '--data', out])
      expect(full.code).toBe(2)
      expect(full.stderr).toMatch(/^regards: .*ENOSPC.*\n$/)
      const left = await namesBelow(out)
      if (name === 'init') expect(left).toEqual(['.keep'])
      expect(left.filter((each) => each.includes('.next'))).toEqual([])
      for (const path of left.filter((each) => each.endsWith('.json')))
        expect(JSON.parse(await readFile(join(out, path), 'utf8'))).toBeTypeOf('object')
    })
  },
)

describe('writing new files', () => {
  it('replaces none that is there, and then writes none of the others', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'b'), 'theirs')
    const files = new Map(['a', 'b', 'deep/er/c'].map((name) => [join(folder, name), 'ours']))
    expect(await writeNewFiles(files)).toBe(join(folder, 'b'))
    expect(await namesBelow(folder)).toEqual(['b'])
    expect(await readFile(join(folder, 'b'), 'utf8')).toBe('theirs')
  })

  it('gives each whole text to one of many who write the same name at once', async () => {
    const path = join(await freshFolder(), 'one')
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(10_000))
    const written = await Promise.all(texts.map((text) => writeNewFile(path, text)))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(texts[written.indexOf(true)]).toBe(await readFile(path, 'utf8'))
  })

  it('names the file that was asked for where the system refuses', async () => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'file'), '')
    for (const writer of [writeNewFile, replaceFile]) {
      const path = join(folder, 'file', 'below')
      await expect(writer(path, 'text')).rejects.toMatchObject({
        code: expect.any(String),
        path: expect.stringContaining('file'),
      })
      const long = join(folder, 'x'.repeat(300))
      await expect(writer(long, 'text')).rejects.toMatchObject({ code: 'ENAMETOOLONG', path: long })
    }
    expect(await namesBelow(folder)).toEqual(['file'])
  })
})

describe('an error of the system is told in one line, with its file and the way out', () => {
  const codes = [
    ...[
      'ENOSPC',
      'EDQUOT',
      'EFBIG',
      'EACCES',
      'EPERM',
      'EROFS',
      'EMFILE',
      'ENFILE',
      'ENAMETOOLONG',
      'EISDIR',
      'ENOTDIR',
    ],
    ...[
      'EEXIST',
      'ENOTEMPTY',
      'ENOENT',
      'EBUSY',
      'EXDEV',
      'ELOOP',
      'EIO',
      'ERR_FS_FILE_TOO_LARGE',
      'ERR_STRING_TOO_LONG',
    ],
  ]
  it.each(codes)('%s', (code) => {
    const message = systemErrorMessage('a/file', code)
    expect(message?.fr).toMatch(new RegExp(`^a/file : .+ \\(${code}\\) ; .+`))
    expect(message?.en).toMatch(new RegExp(`^a/file: .+ \\(${code}\\); .+`))
  })

  it.each([
    ['a folder for a query', (folder: string) => ['query', folder], 'EISDIR'],
    [
      'a folder for a workbook to be written',
      (folder: string) => ['template', join(folder, 'x'.repeat(300), 'a.xlsx')],
      'ENAMETOOLONG',
    ],
    [
      'a name too long for the result',
      (folder: string) => ['build', '--data', folder, '--out', join(folder, 'x'.repeat(300))],
      'ENAMETOOLONG',
    ],
  ])('%s', async (_, command, code) => {
    const folder = await dataFolderOf(0)
    const { code: exit, stdout, stderr } = await typed(command(folder))
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^regards: ${folder}.* : .+ \\(${code}\\) ; .+\\n$`))
  })

  it.runIf(process.platform === 'linux')(
    'a full disk behind standard output',
    async () => {
      const { code, stderr } = await shell(`exec "$0" "$@" >/dev/full`, ['explain', '--lang', 'en'])
      expect([code, stderr]).toEqual([
        2,
        'regards: the result could not be written completely to standard output (ENOSPC); free space at its destination, then run the command again\n',
      ])
    },
    30_000,
  )
})

/** A data folder with many topics, and a part of theirs; with none where the number is 0. */
async function dataFolderOf(topics: number): Promise<string> {
  const lines = Array.from({ length: topics }, (_, index) =>
    JSON.stringify({
      kind: 'topic',
      id: `t-${index + 10}`,
      name: `Thème ${index}`,
      description: 'lorem '.repeat(40),
      source: 'p-1',
    }),
  )
  const folder = await freshFolder(topics === 0 ? undefined : afterAll)
  await write(folder, smallest)
  if (topics === 0) return folder
  await writeFile(join(folder, 'topics.ndjson'), `${lines.join('\n')}\n`)
  return folder
}

/** Runs the command line in a process whose files may hold no more than some kilobytes. */
function limited(kilobytes: number | undefined, args: readonly string[]): Promise<Ran> {
  const limit = kilobytes === undefined ? '' : `ulimit -f ${kilobytes};` // bash counts in kilobytes
  return shell(`${limit} exec "$0" "$@"`, args)
}

async function shell(script: string, args: readonly string[]): Promise<Ran> {
  const done = run('bash', ['-c', script, process.execPath, launcher, ...args])
  return done.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr }),
  )
}

async function namesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort()
}

/** A disk of 100 KB; nothing where it cannot be mounted. */
async function smallDisk(): Promise<string | undefined> {
  const folder = await freshFolder(afterAll)
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=100k', 'tmpfs', folder])
  } catch {
    return undefined
  }
  afterAll(() => run('umount', [folder]).then(() => undefined))
  return folder
}
