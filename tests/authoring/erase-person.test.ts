import { execFileSync } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

/** Records with comments and forms that an erasure must leave alone; the people in them do not exist. */
const files: Files = {
  ...smallest,
  'contributors.yaml': [
    '# Who speaks.',
    '- id: c-1',
    '  name: Zoé Qwyx # the one',
    '  givenName: Zoé',
    '  familyName: Qwyx',
    '  publication: {as: named, basis: consent, evidence: p-17}',
    '  source: p-1',
    '',
    '# Another.',
    `- {id: c-2, name: Bela Deux, publication: {as: named, basis: consent, scope: [${everything.join(', ')}]}, source: p-1}`,
    '',
  ].join('\n'),
  'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
    /participation:\n(?: .*\n)+/,
    [
      'participation:',
      '  - id: x-1',
      '    participant: c-1',
      '    credit: brodeuse chez Vzyk # her words',
      '  - {id: x-2, participant: c-2, credit: autrice}',
      '',
    ].join('\n'),
  ),
}

describe('regards withdraw --erase', () => {
  it('leaves of the person an id, and every other line as it was', async () => {
    const place = await placed()
    await withdraw(place)
    const [head, , tail] = String(files['contributors.yaml']).split(/- id: c-1\n|(?=\n# Another)/)
    expect(await textOf(place, 'contributors.yaml')).toBe(
      `${head}- {id: c-1, publication: {as: withheld}}\n${tail}`,
    )
    expect(await textOf(place, 'capsules/1.yaml')).toBe(
      String(files['capsules/1.yaml']).replace(
        /id: x-1\n {4}participant: c-1\n.*# her words\n/,
        '{id: x-1, participant: c-1}\n',
      ),
    )
  })

  it('keeps the name nowhere, and finds it again where it appears, in any writing', async () => {
    const place = await placed()
    await withdraw(place)
    for (const path of Object.keys((await treeOf(place.data)) ?? {}))
      expect(await textOf(place, path), path).not.toMatch(/Qwyx|Vzyk/i)
    const first = await build({ ...place, publish: true })
    expect(first.published, JSON.stringify(first.problems)).toBe(true)
    for (const text of ['avec QWYX, Zoe', 'avec Zoé Qwyx', 'de Madame Qwyx']) {
      await write(place.data, {
        'capsules/1.yaml': (await textOf(place, 'capsules/1.yaml')).replace(
          /description: .*/,
          `description: ${text}`,
        ),
      })
      const { problems, published } = await build({ ...place, publish: true })
      expect(published, text).toBe(true)
      expect(problems.find(({ rule }) => rule === 'leak-masked')?.message.fr, text).toContain('« c-1 »')
      const outputs = await treeOf(join(place.out, 'public'))
      for (const path of Object.keys(outputs ?? {}).filter((each) => !each.endsWith('.gz')))
        expect(await readFile(join(place.out, 'public', path), 'utf8'), path).not.toMatch(/qwyx/i)
    }
  })

  it('keeps one key: another is refused, and without it nothing is published', async () => {
    const place = await placed()
    const { stdout } = await withdraw(place)
    expect(stdout).toContain('erased.key')
    const [key, digests] = [await textOf(place, 'erased.key'), await textOf(place, 'erased.txt')]
    expect(key).toMatch(/^[0-9a-f]{64}\n$/)
    expect((await stat(join(place.data, 'erased.key'))).mode & 0o777).toBe(0o600)
    for (const [other, rule, reason] of [
      ['', 'erased-key', 'copier'],
      [`${'0'.repeat(64)}\n`, 'erased-key-other', 'la première'],
    ] as const) {
      await writeFile(join(place.data, 'erased.key'), other)
      const { code, stderr } = await typed(args(place, 'c-2'))
      expect([code, stderr.includes(reason)], rule).toEqual([2, true])
      expect(await textOf(place, 'erased.txt')).toBe(digests)
      expect(await textOf(place, 'withdrawals.txt')).not.toContain('c-2')
      const { problems, published } = await build({ ...place, publish: true })
      expect(published).toBe(false)
      const told = problems.filter(({ severity }) => severity === 'violation')
      expect(new Set(told.map((each) => each.rule))).toEqual(new Set([rule]))
    }
    await writeFile(join(place.data, 'erased.key'), key)
    await withdraw(place, 'c-2')
    expect(await textOf(place, 'erased.key')).toBe(key)
    expect(await textOf(place, 'erased.txt')).toMatch(/^c-1 name \d+ [\s\S]*\nc-2 name \d+ /m)
    await writeFile(join(place.data, 'erased.txt'), 'c-1 full\n')
    const broken = await build({ ...place, publish: false })
    expect(broken.problems.find(({ rule }) => rule === 'erased-line')?.place.line).toBe(1)
  })

  it('looks into every file of the folder, and says each time what is left', async () => {
    const place = await placed({
      '.backup/old.yaml': 'name: Zoé Qwyx\n',
      'contributors/.z.yaml.swp': 'b0VIM 9.0\0\0Zoé Qwyx\0',
      'topics.yaml': '- id: t-1\n  name: thème\n  description: Le thème de Mme Qwyx.\n  source: p-1\n',
      'large.ndjson': `${'{"kind":"topic","id":"t-2","name":"x"}\n'.repeat(20_000)}{"kind":"topic","id":"t-3","name":"ZOE QWYX"}\n`,
      'notes.pdf': '%PDF-1.7',
    })
    for (const again of ['c-1', 'c-1']) {
      const { stdout } = await withdraw(place, again)
      for (const left of [
        '.backup/old.yaml:1',
        'contributors/.z.yaml.swp:1',
        'topics.yaml:3',
        'large.ndjson:20001',
      ])
        expect(stdout).toContain(`${place.data}/${left}`)
      expect(stdout).toContain('notes.pdf')
      expect(stdout).not.toMatch(/qwyx/i)
    }
  })

  it('lists where the name still stands, and the versions in which git keeps it', async () => {
    const place = await placed({
      'topics.yaml': '- id: t-1\n  name: thème\n  description: Le thème de Zoé Qwyx.\n  source: p-1\n',
    })
    const git = (...args: string[]): string =>
      execFileSync(
        'git',
        ['-C', place.data, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args],
        {
          encoding: 'utf8',
        },
      )
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'records')
    const { stdout } = await withdraw(place)
    expect(stdout).toContain(`${place.data}/topics.yaml:3`)
    expect(stdout).toContain(git('log', '--format=%h').trim())
    expect(stdout).toContain('git filter-repo')
    expect(stdout).not.toMatch(/qwyx/i)
  })

  it('blanks the lines of an NDJSON file that are about the person, and no other', async () => {
    const other =
      '{"kind":"contributor", "id":"c-2","name":"Bela","publication":{"as":"named","basis":"consent"}}'
    const place = await placed({
      'contributors.yaml': '[]\n',
      'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(/participation:\n(?: .*\n)+/, ''),
      'more.ndjson': [
        '{"kind":"contributor","id":"c-1","name":"Zoé Qwyx","publication":{"as":"named","basis":"consent"}}',
        other,
        '{"kind":"capsule","id":"2","name":"C","participation":{"id":"x-1","participant":"c-1","credit":"brodeuse"}}',
        '',
      ].join('\n'),
    })
    await withdraw(place)
    const lines = (await textOf(place, 'more.ndjson')).split('\n')
    expect(lines[1]).toBe(other)
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      kind: 'contributor',
      id: 'c-1',
      publication: { as: 'withheld' },
    })
    expect(JSON.parse(lines[2] ?? '').participation).toEqual([{ id: 'x-1', participant: 'c-1' }])
  })

  it('is refused for a part of what was agreed to', async () => {
    const place = await placed()
    const { code, stderr } = await typed([...args(place), '--scope', 'indexing'])
    expect([code, stderr.includes('--scope')]).toEqual([2, true])
    expect(await textOf(place, 'contributors.yaml')).toBe(files['contributors.yaml'])
  })
})

type Place = { readonly data: string; readonly out: string }

async function placed(more: Files = {}): Promise<Place> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), { ...files, ...more })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

function args({ data }: Place, id = 'c-1'): string[] {
  return ['withdraw', id, '--date', '2024-06-01', '--erase', '--data', data]
}

async function withdraw(place: Place, id?: string) {
  const told = await typed(args(place, id))
  expect([told.code, told.stderr]).toEqual([0, ''])
  return told
}

function textOf({ data }: Place, path: string): Promise<string> {
  return readFile(join(data, path), 'utf8')
}
