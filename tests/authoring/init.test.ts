import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { initCommand } from '../../pipeline/commands/init.ts'
import type { CommandArguments } from '../../pipeline/commands/options/parse-arguments.ts'
import type { Language } from '../../pipeline/language/message.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { describeSchema } from '../../pipeline/record/schema-description.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, write } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'
import { treeOf } from '../support/tree.ts'

/** Begins a folder; gives where, and what was said. */
async function begun(language: Language = 'fr', values: CommandArguments['values'] = {}, folder?: string) {
  const data = folder ?? join(await freshFolder(), 'data')
  const { shell, written } = shellOf([], { language })
  await initCommand.run({ values, positionals: [data] }, shell)
  const publish = (out = join(data, 'dist')) => build({ data, out, publish: true })
  return { data, said: written(), publish }
}

async function yamlIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.yaml')).sort()
}

describe('a folder that was begun', () => {
  it.each(['fr', 'en'] as const)('builds at once, and again, in the folder itself (%s)', async (language) => {
    const { data, publish } = await begun(language)
    for (let turn = 0; turn < 2; turn++) {
      const { published, problems, read } = await publish()
      expect(published).toBe(true)
      const told = problems.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)
      expect(told).toEqual(['example-base'])
      expect(Object.values(read)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    }
    const id = language === 'fr' ? 'exemple' : 'example'
    const page = await readFile(join(data, `dist/public/capsule/${id}/index.html`), 'utf8')
    expect(page).toContain(language === 'fr' ? 'Exemple : titre de la vidéo' : 'Example: title of the video')
    expect(page).toContain(`<html lang="${language}"`)
  })

  it.each(['fr', 'en'] as const)(
    'without examples holds nobody and nothing that is to be replaced (%s)',
    async (language) => {
      const { data, said, publish } = await begun(language, {
        'no-examples': true,
        base: 'https://publisher.test/',
        publisher: 'Synthetic school',
        name: 'Synthetic lectures',
      })
      expect(await yamlIn(data)).toEqual(['organizations.yaml', 'publication.yaml'])
      expect(said).toContain('drafts "--" --accept')
      const { problems, published } = await publish()
      expect(published).toBe(true)
      expect(problems.filter(({ rule }) => rule === 'placeholder')).toEqual([])
      for (const path of await yamlIn(data))
        expect(await readFile(join(data, path), 'utf8')).not.toMatch(/ex[ae]mple-|: Exemple|: Example/)
    },
  )

  it('says the same in both languages, each marked as an example, and names nobody', async () => {
    const [fr, en] = [await begun('fr'), await begun('en')]
    const shapes = async (data: string) => {
      const paths = await yamlIn(data)
      const values = await Promise.all(
        paths.map(async (path) => parse(await readFile(join(data, path), 'utf8'))),
      )
      const keys = JSON.stringify(values, (key, value) =>
        typeof value === 'object' || key === '' ? value : Number.isNaN(Number(key)) ? typeof value : '',
      )
      return [paths.map((path) => path.replace('exemple', 'example')), keys]
    }
    expect(await shapes(fr.data)).toEqual(await shapes(en.data))
    for (const path of await yamlIn(fr.data)) {
      const text = await readFile(join(fr.data, path), 'utf8')
      expect([path, /exemple/i.test(text)]).toEqual([path, true])
      expect(text).not.toMatch(/givenName|familyName/)
    }
    const { publication, name } = parse(await readFile(join(fr.data, 'contributors/c-1a2b.yaml'), 'utf8'))
    expect([publication, name]).toEqual([{ as: 'role-only' }, undefined])
  })

  it('tells what the publisher said, whatever signs are in it', async () => {
    const said = {
      base: 'https://data.publisher.test/l/',
      name: 'Lectures: "of" a school # 1',
      publisher: '- École & cie: {synthétique}',
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    }
    const { data, publish } = await begun('en', said)
    const publication = await readFile(join(data, 'publication.yaml'), 'utf8')
    expect(parse(publication)).toMatchObject({
      base: said.base,
      name: said.name,
      license: said.license,
      publisher: 'ecole-cie-synthetique',
    })
    expect(publication).toContain('# Base address of all that is published.')
    const [organization] = parse(await readFile(join(data, 'organizations.yaml'), 'utf8'))
    expect(organization).toMatchObject({ id: 'ecole-cie-synthetique', name: said.publisher })
    expect((await publish()).published).toBe(true)
    expect(await readFile(join(data, 'addresses.txt'), 'utf8')).toContain('capsule/example/#video')
  })

  it('keeps no address while its own is an example, so that examples can be replaced freely', async () => {
    const { data, publish } = await begun()
    expect((await publish()).newAddresses).toBe(0)
    await write(data, { 'capsules/1.yaml': 'id: 1\nname: Vidéo\ndescription: d\nsource: exemple-de-page\n' })
    await rm(join(data, 'capsules/exemple.yaml'))
    const { published, problems } = await publish()
    expect([published, problems.filter(({ severity }) => severity === 'violation')]).toEqual([true, []])
    expect(await readdir(data)).not.toContain('addresses.txt')
    await write(data, {
      'publication.yaml': (await readFile(join(data, 'publication.yaml'), 'utf8')).replace(
        'donnees.example',
        'donnees.publisher.test',
      ),
    })
    expect((await publish(await freshFolder())).newAddresses).toBeGreaterThan(3)
    expect(await readFile(join(data, 'addresses.txt'), 'utf8')).toContain('capsule/1/#video')
  })

  it('gives editors what they read, in its language, and nothing to find fault with', async () => {
    const { data } = await begun('en')
    const ajv = new Ajv({ strict: true, allowUnionTypes: true })
    ajv.addKeyword('patternErrorMessage')
    for (const name of await readdir(join(data, '.schemas')))
      ajv.addSchema(JSON.parse(await readFile(join(data, '.schemas', name), 'utf8')), name)
    for (const path of await yamlIn(data)) {
      const text = await readFile(join(data, path), 'utf8')
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
      expect(join(path, '..', schema)).toBe(join('.schemas', basename(schema)))
      const validate = ajv.getSchema(basename(schema))
      expect([path, validate?.(parse(text)), validate?.errors]).toEqual([path, true, null])
    }
    expect(await readFile(join(data, '.schemas/capsule.schema.json'), 'utf8')).toContain(
      'The title as it is printed.',
    )
    expect(await readFile(join(data, '.vscode/settings.json'), 'utf8')).toContain('"capsules/*.yaml"')
  })

  it('is never one in which there is something already; hidden files stay as they are', async () => {
    const folder = await freshFolder()
    await write(folder, { '.gitignore': 'mine\n', '.git/HEAD': 'x' })
    await begun('fr', {}, folder)
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('mine\n')
    const before = await treeOf(folder)
    await expect(begun('fr', {}, folder)).rejects.toThrow('is not empty')
    const other = await freshFolder()
    await writeFile(join(other, 'notes.txt'), 'x')
    await expect(begun('fr', {}, other)).rejects.toThrow('is not empty')
    expect([await treeOf(folder), await readdir(other)]).toEqual([before, ['notes.txt']])
  })

  it('is begun where npm installed the program, too: scripts are added, and what its package.json says remains', async () => {
    const folder = await freshFolder()
    const mine = { name: 'mine', scripts: { check: 'mine' }, dependencies: { regards: '^0.1.0', other: '1' } }
    await write(folder, {
      'package.json': JSON.stringify(mine),
      'package-lock.json': '{}',
      'regards-0.1.0.tgz': 'packed',
      'node_modules/regards/package.json': '{}',
    })
    await begun('fr', {}, folder)
    expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).toEqual({
      ...mine,
      scripts: {
        regards: 'regards',
        build: 'regards build',
        check: 'mine',
        serve: 'regards serve --watch',
        edit: 'regards edit',
      },
    })
    expect((await build({ data: folder, out: join(folder, 'dist'), publish: false })).violations).toBe(0)
    const broken = await freshFolder()
    await write(broken, { 'package.json': '{' })
    await expect(begun('fr', {}, broken)).rejects.toMatchObject({
      message: expect.stringContaining('package.json'),
    })
    expect(await readdir(broken)).toEqual(['package.json'])
  })

  it('has every field in its README, in its language', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { data } = await begun(language)
      const readme = await readFile(join(data, 'README.md'), 'utf8')
      for (const [kind, schema] of Object.entries(recordSchemas))
        for (const field of Object.keys(describeSchema(schema).shape ?? {}))
          expect(readme, `${kind}.${field}`).toMatch(new RegExp(`^\\| \`${field}\` \\(.+\\) \\| .+ \\|`, 'm'))
    }
  })

  it('is begun on the command line, which says what to do next, in commands that work', async () => {
    const folder = await freshFolder()
    const { code, stdout, stderr } = await typed(['init', 'mes fiches'], { cwd: folder })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^9 fichiers de fiches dans mes fiches, tous des exemples à remplacer\.\n/)
    expect(stdout).toContain('  cd "mes fiches"\n  npm install\n  npm run build\n  npm run serve\n')
    const own = join(folder, 'mes fiches')
    expect((await typed(['build'], { cwd: own })).stdout).toContain('publié dans dist/public')
    expect((await typed(['check'], { cwd: own })).code).toBe(0)
  })

  it.each([
    [['init'], 'init'],
    [['init', 'a', 'b'], 'argument de trop'],
    [['init', 'a', '--base', 'example.org'], '--base « example.org »'],
    [['init', 'a', '--license', 'MIT'], '--license « MIT »'],
    [['init', 'a', '--name', ' '], '--name'],
    [['init', 'a', '--publisher', 'a\nb'], '--publisher « a b »'],
  ])('%j is told in one line, and begins nothing', async (args, said) => {
    const cwd = await freshFolder()
    const { code, stderr } = await typed(args, { cwd })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^regards: [^\n]*\n$/)])
    expect(stderr).toContain(said)
    expect(await readdir(cwd)).toEqual([])
  })
})
