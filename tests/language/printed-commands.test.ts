import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandHelp, commandOverview } from '../../pipeline/commands/command-help.ts'
import { commandNames, commands } from '../../pipeline/commands/command-table.ts'
import { parseArguments } from '../../pipeline/commands/options/parse-arguments.ts'
import { dataArguments, npmCommand } from '../../pipeline/language/npm-command.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const names = commandNames.join('|')

/** Every text of ours that a person may read commands in: pages, starters, and the sources of all that is printed. */
const sources = [
  'README.md',
  'data/README.md',
  ...(await readdir(join(root, 'pipeline'), { recursive: true }))
    .filter((path) => /\.(ts|md|yaml)$/.test(path))
    .map((path) => join('pipeline', path)),
]
const texts = new Map(
  await Promise.all(
    sources.map(async (path): Promise<[string, string]> => {
      const text = await readFile(join(root, path), 'utf8')
      return [path, path.endsWith('.ts') ? text.replaceAll(/^\s*(\/?\*|\/\/).*$/gm, '') : text]
    }),
  ),
)

describe('a command that is printed', () => {
  it.each([...texts])('in %s is one that can be typed in the folder of the program', (path, text) => {
    const bare = new RegExp(
      String.raw`(?<!run |run -s |--no )(?<![\w/.'"-])regards (${names}|[A-Z]{3,})\b|npx regards`,
      'g',
    )
    expect(text.match(bare) ?? [], path).toEqual([])
    for (const words of printedIn(text))
      expect(() => parseArguments(words, commandNames), words.join(' ')).not.toThrow()
  })

  it('is found in those texts', () => {
    const found = [...texts.values()].flatMap(printedIn)
    expect(found.length).toBeGreaterThan(60)
    for (const name of commandNames)
      expect(
        found.some((words) => words.includes(name)),
        name,
      ).toBe(true)
  })

  it('comes word by word through a shell and npm, whatever the words hold', () => {
    const word = fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-z '"$`\\!%&;|<>()*?~#-]{1,9}$/))
    const sayable = word.filter((text) => !/[\0\r\n]/.test(text) && !text.startsWith('-'))
    fc.assert(
      fc.property(fc.array(sayable, { maxLength: 3 }), fc.constantFrom('fr', 'en'), (words, language) => {
        const script = `npm() { for each; do printf '%s\\n' "$each"; done; }\n${npmCommand(['check', '--data', ...words], language)}`
        const heard = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\n').slice(0, -1)
        const asked = language === 'en' ? ['--lang', 'en'] : []
        expect(heard).toEqual(['run', 'regards', '--', 'check', '--data', ...words, ...asked])
      }),
      { numRuns: 60 },
    )
  })

  it('names the folder of records where it is not the usual one', () => {
    expect(npmCommand(['check', ...dataArguments('data')])).toBe('npm run regards check')
    expect(npmCommand(['check', ...dataArguments('mes fiches')])).toBe(
      'npm run regards "--" check --data "mes fiches"',
    )
    expect(npmCommand(['check'], 'en')).toBe('npm run regards "--" check --lang en')
  })

  it.each(['fr', 'en'] as const)('by init, and in its README, works as it stands (%s)', async (language) => {
    const folder = join(await freshFolder(), "l'école d'été")
    const { stdout } = await typed(['init', folder, '--lang', language])
    const readme = await readFile(join(folder, 'README.md'), 'utf8')
    const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    for (const text of [stdout, readme]) {
      const names = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name)
      expect(names.filter((name) => scripts[name] === undefined)).toEqual([])
      expect(new Set(names)).toEqual(
        new Set(['build', 'regards', 'serve', ...(text === readme ? ['check', 'edit'] : [])]),
      )
    }
    const [first = ''] = /^ {2}cd .*$/m.exec(stdout) ?? []
    expect(execFileSync('sh', ['-c', `${first} && pwd`], { cwd: root, encoding: 'utf8' })).toBe(`${folder}\n`)
    const found = (await typed(['check'], { cwd: folder })).stdout
    expect(found).toMatch(language === 'fr' ? /^Résultat +données valides/m : /^Result +/m)
    expect(found).not.toMatch(/--(data|lang)/)
  })

  it('is called through npx, which asks no registry, where no script of npm calls it', async () => {
    const { stdout } = await typed(['--help'], { cwd: await freshFolder() })
    expect(stdout).toMatch(/^Usage : npx --no regards COMMANDE/)
    expect((await typed(['--help'], { cwd: root })).stdout).toMatch(/^Usage : npm run regards "--" COMMANDE/)
  })

  it('is the same in the list of commands and in the help of each', () => {
    for (const language of ['fr', 'en'] as const) {
      expect(commandOverview(commands, language)).toMatch(/^Usage ?: npm run regards "--" /)
      for (const name of commandNames)
        expect(commandHelp(name, commands[name], language)).toMatch(
          new RegExp(`^Usage ?: npm run (-s )?regards "--" ${name} `),
        )
    }
  })
})

/** The words of each command in a text, as the program gets them; of what a source makes, the words that it says itself. */
function printedIn(text: string): string[][] {
  const written = [
    ...text.matchAll(
      /npm run (?:-s )?(regards|build|check|edit|serve)\b((?: (?:"[^"\n]*"|[^\s`»”)(:;,<>|]+))*)/g,
    ),
  ]
  const made = [...text.matchAll(/npmCommand\(\[([^\]]*)\]/g)].map(([, list = '']) =>
    list
      .split(/,\s*/)
      .filter((item) => !item.startsWith('...'))
      .map((item) => /^'(.*)'$/.exec(item)?.[1] ?? 'VALUE'),
  )
  return [
    ...written.map(([, script = '', rest = '']) => {
      const words = [...rest.matchAll(/"([^"\n]*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
        (quoted ?? plain).replace(/^COMMANDE?$/, 'build').replace(/'$/, ''),
      )
      return [...(script === 'regards' ? [] : [script]), ...words.filter((word) => word !== '--')]
    }),
    ...made,
  ].filter((words) => words.length > 0)
}
