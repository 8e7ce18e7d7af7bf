import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { regards, typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule as capsuleLine } from '../support/parts.ts'
import { workbook } from '../support/workbook.ts'

const capsule = String(smallest['capsules/1.yaml'])
const zoned = `${smallest['publication.yaml']}timeZone: Europe/Paris\n`
const dated = (...lines: readonly string[]): Files => ({
  'capsules/1.yaml': `${capsule}${lines.join('\n')}\n`,
})

describe('a moment without offset', () => {
  const summer = dated('uploadDate: 2021-09-28T14:30', 'dateCreated: 2021-02-03T09:00:30')

  it('is read by the clock of the publication, summer time included, and is a day without one', async () => {
    const [, inZone] = await built({ ...summer, 'publication.yaml': zoned })
    expect(inZone).toContain(
      'uploadDate> "2021-09-28T14:30:00+02:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
    )
    expect(inZone).toContain(
      'dateCreated> "2021-02-03T09:00:30+01:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
    )
    const [, alone] = await built(summer)
    expect(alone).toContain('uploadDate> "2021-09-28"^^<http://www.w3.org/2001/XMLSchema#date>')
  })

  it('with an offset of its own keeps it', async () => {
    const [, dump] = await built({ ...dated('uploadDate: 2021-09-28T14:30:00Z'), 'publication.yaml': zoned })
    expect(dump).toContain('uploadDate> "2021-09-28T14:30:00Z"')
  })

  it('that the clock left out or showed twice stays a day, and is told with what it may be', async () => {
    const files = {
      ...dated('dateCreated: 2021-03-28T02:30', 'uploadDate: 2021-10-31T02:30'),
      'publication.yaml': zoned,
    }
    const [problems, dump] = await built(files)
    expect(dump).toContain('dateCreated> "2021-03-28"^^')
    expect(dump).toContain('uploadDate> "2021-10-31"^^')
    const told = problems.filter(({ rule }) => rule.startsWith('clock-'))
    expect(told.map((each) => formatProblem(each, 'fr').replace(/^\S*\/capsules/, 'capsules'))).toEqual([
      "capsules/1.yaml:13:1 « Capsule une » dateCreated: \"2021-03-28T02:30:00\" : cette heure n'a pas existé dans le fuseau Europe/Paris, l'horloge y a été avancée ; seul le jour est publié ; écrire l'heure avec son décalage, 2021-03-28T02:30:00+01:00 ou 2021-03-28T02:30:00+02:00, ou la corriger  [clock-gap]",
      'capsules/1.yaml:14:1 « Capsule une » uploadDate: "2021-10-31T02:30:00" : cette heure a eu lieu deux fois dans le fuseau Europe/Paris, l\'horloge y a été reculée ; seul le jour est publié ; écrire laquelle, 2021-10-31T02:30:00+02:00 ou 2021-10-31T02:30:00+01:00  [clock-overlap]',
    ])
  })

  it('in a date cell of a workbook, and in a line of NDJSON that map maps, is read alike', async () => {
    const cell = { t: 'n', v: 44_467.604_166_666_664, z: 'dd/mm/yyyy hh:mm' } as const // 28/09/2021 14:30
    const book = workbook({
      Capsules: [
        ['Identifiant', 'Titre', 'Mise en ligne', 'Source'],
        ['2', 'Deux', cell, 'p-1'],
      ],
    })
    const [, dump] = await built({ 'fiches.xlsx': book, 'publication.yaml': zoned })
    expect(dump).toContain('uploadDate> "2021-09-28T14:30:00+02:00"')
    const data = await dataFolder({ 'publication.yaml': zoned })
    const { stdout } = await typed(['map', '--data', data], {
      input: linesOf([capsuleLine(7, { uploadDate: '2021-09-28T14:30' })]),
    })
    expect(stdout).toContain('uploadDate> "2021-09-28T14:30:00+02:00"')
  })

  it('gives the same bytes whatever the zone of the machine, and the build says the zone', async () => {
    const data = await dataFolder({ ...summer, 'publication.yaml': zoned })
    const dumps: string[] = []
    for (const TZ of ['Asia/Tokyo', 'America/Los_Angeles']) {
      const out = await freshFolder()
      const { stdout } = await regards(
        ['build', '--data', data, '--out', out, '--no-pages', '--lang', 'en'],
        { env: { TZ } },
      )
      expect(stdout).toMatch(/Times +read by the clock of Europe\/Paris where no offset is written/)
      dumps.push(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8'))
    }
    expect(dumps[0]).toContain('2021-09-28T14:30:00+02:00')
    expect(dumps[1]).toBe(dumps[0])
  })
})

describe('the time zone of a publication', () => {
  it.each([
    ['europe/paris', 'écrire Europe/Paris'],
    ['Paris', 'écrire Europe/Paris'],
    ['+02:00', 'écrire son nom dans la base IANA'],
    ['Europe/Lieuville', 'écrire son nom dans la base IANA'],
  ])('is none in %s', async (zone, way) => {
    const data = await dataFolder({ 'publication.yaml': zoned.replace('Europe/Paris', `"${zone}"`) })
    const { problems } = await build({ data, out: await freshFolder(), publish: false })
    expect(problems.map(({ rule, message }) => [rule, message.fr])).toEqual([
      ['time-zone', expect.stringContaining(way)],
    ])
  })
})

async function built(files: Files) {
  const [data, out] = [await dataFolder(files), await freshFolder()]
  const { problems, published } = await build({ data, out, publish: true, pages: false })
  expect(published).toBe(true)
  return [problems, await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')] as const
}
