import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commandNames } from '../../pipeline/commands/command-table.ts'
import { optionGuide } from '../../pipeline/commands/options/option-help.ts'
import { optionsOf, optionTable } from '../../pipeline/commands/options/option-table.ts'
import { parseArguments } from '../../pipeline/commands/options/parse-arguments.ts'
import { UsageError } from '../../pipeline/commands/usage-error.ts'
import { typed } from '../support/cli.ts'

const names = [...new Set(optionTable.map(({ name }) => name))]

describe('the table of options', () => {
  it('gives a name one type, and a command one meaning of it', () => {
    for (const name of names) {
      const rows = optionTable.filter((row) => row.name === name)
      expect(
        new Set(rows.map(({ type, multiple, short }) => `${type} ${multiple} ${short}`)).size,
        name,
      ).toBe(1)
      const commands = rows.flatMap((row) => row.commands)
      expect(commands, name).toEqual([...new Set(commands)])
    }
  })

  it('names commands that exist, and a value for each option that takes one', () => {
    expect(optionTable.flatMap(({ commands }) => commands).filter((name) => !isCommand(name))).toEqual([])
    for (const { name, type, value } of optionTable)
      expect([name, value !== undefined]).toEqual([name, type === 'string'])
  })
})

describe.each(commandNames)('regards %s', (command) => {
  const own = optionsOf(command)

  it('takes the options that the table gives it, and no other', () => {
    for (const { name, type } of own) {
      const value = name === 'lang' ? 'en' : 'x'
      const { values } = parseArguments(
        [command, `--${name}`, ...(type === 'string' ? [value] : [])],
        commandNames,
      )
      expect([values[name as 'data']].flat()).toEqual([type === 'string' ? value : true])
    }
    for (const name of names.filter((each) => !own.some((option) => option.name === each)))
      expect(() => parseArguments([command, `--${name}`], commandNames), name).toThrow(UsageError)
  })

  it.each(['fr', 'en'] as const)(
    'lists them in its help (%s), with their values and what they do',
    async (language) => {
      const { stdout } = await typed([command, '--help', '--lang', language])
      const shown = [...stdout.matchAll(/^ {2}--([a-z-]+)(.*(?:\n {8,}\S.*)*)$/gm)]
      expect(shown.map(([, name]) => name)).toEqual(own.map(({ name }) => name))
      for (const [index, { value, help }] of own.entries()) {
        const text = (shown[index]?.[2] ?? '').replaceAll(/\s+/g, ' ')
        expect(text).toContain(help[language])
        expect(text).toContain(value?.[language] ?? '')
      }
      for (const line of shown.flatMap(([block]) => block.split('\n')))
        expect(line.length).toBeLessThanOrEqual(100)
    },
  )
})

/** To bring the guides up to date: `npx vitest run tests/commands/option-table.test.ts -u`. */
it.each([
  ['README.md', 'en'],
  ['data/README.md', 'fr'],
] as const)('%s lists every option as the table has it', async (path, language) => {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const guide = await readFile(file, 'utf8')
  const section = `<!-- options -->\n\n${optionGuide(language)}\n<!-- /options -->`
  const whole = guide.replace(/<!-- options -->.*<!-- \/options -->/s, () => section)
  expect(whole).toContain(section)
  await expect(whole).toMatchFileSnapshot(file)
})

function isCommand(name: string): boolean {
  return commandNames.some((command) => command === name)
}
