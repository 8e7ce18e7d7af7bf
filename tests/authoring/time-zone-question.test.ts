import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTimeZone } from '../../pipeline/authoring/time-zone-question.ts'
import { initCommand } from '../../pipeline/commands/init.ts'
import { newCommand } from '../../pipeline/commands/new.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'

const publication = String(smallest['publication.yaml'])

describe('init', () => {
  const begun = async (answers: readonly string[], language: 'fr' | 'en', values = {}, isTerminal = true) => {
    const data = join(await freshFolder(), 'data')
    const { shell, written } = shellOf(answers, { language, isTerminal })
    await initCommand.run({ values, positionals: [data] }, shell)
    const [, zone] = /^timeZone: (.*)$/m.exec(await readFile(join(data, 'publication.yaml'), 'utf8')) ?? []
    return { zone, said: written() }
  }

  it.each([
    ['', 'fr', 'Europe/Paris'],
    ['-', 'fr', undefined],
    ['martinique', 'fr', 'America/Martinique'],
    ['', 'en', undefined],
    ['europe/london', 'en', 'Europe/London'],
  ] as const)('asks for the time zone; « %s » (%s) is %s', async (answer, language, zone) => {
    expect((await begun([answer], language)).zone).toBe(zone)
  })

  it('asks again for what is no time zone, and nothing where an option says it or nobody is there', async () => {
    expect(await begun(['CET+1', '-'], 'fr')).toEqual({
      zone: undefined,
      said: expect.stringContaining('"CET+1" n\'est pas un fuseau horaire'),
    })
    const told = await begun([], 'fr', { 'time-zone': 'Indian/Reunion' })
    expect([told.zone, told.said]).toEqual(['Indian/Reunion', expect.not.stringContaining('Fuseau')])
    const alone = await begun([], 'fr', {}, false)
    expect([alone.zone, alone.said]).toEqual([undefined, expect.not.stringContaining('Fuseau')])
  })
})

describe('new', () => {
  const answered = async (data: string, moment: string, ...more: readonly string[]) => {
    const { shell, written } = shellOf(['La page', '', '', moment, 'n', ...more])
    await newCommand.run({ values: { data }, positionals: ['source'] }, shell)
    return { said: written(), text: await readFile(join(data, 'publication.yaml'), 'utf8') }
  }

  it('asks for the time zone once an answer needs it, and never again', async () => {
    const data = await dataFolder()
    expect((await answered(data, '2021-09-28')).said).not.toContain('Fuseau')
    const { said, text } = await answered(data, '2021-09-28T14:30', '')
    expect(said).toContain('Fuseau horaire')
    expect(text).toBe(publication.replace('inLanguage: fr\n', 'inLanguage: fr\ntimeZone: Europe/Paris\n'))
    expect((await answered(data, '2021-09-29T14:30')).said).not.toContain('Fuseau')
  })
})

it.each([
  ['inLanguage: fr\r\nbase: x\r\n', 'inLanguage: fr\r\ntimeZone: Europe/Paris\r\nbase: x\r\n'],
  ['{inLanguage: fr}', '{ inLanguage: fr, timeZone: Europe/Paris }\n'],
  ['# begin\nbase: x\n', '# begin\nbase: x\ntimeZone: Europe/Paris\n'],
])('a time zone is written into %j with nothing else changed', (text, whole) => {
  expect(withTimeZone(text, 'Europe/Paris')).toBe(whole)
})
