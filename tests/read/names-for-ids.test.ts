import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedLetters } from '../../pipeline/language/fold-text.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, everything, type Files, freshFolder, smallest } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { capsule as capsuleLine } from '../support/parts.ts'

const capsule = String(smallest['capsules/1.yaml'])

/** The smallest publication with more records to cite, all of them synthetic, and every reference by id. */
const byId: Files = {
  ...smallest,
  'organizations.yaml': [
    '- {id: o-1, name: Organisation Une, alternateName: [O. U.], source: p-1}',
    '- {id: o-2, name: "Centre d’art, Lieuville", areaServed: lieuville, parentOrganization: o-1, source: p-1}',
    '',
  ].join('\n'),
  'places.yaml': '- {id: lieuville, name: Lieuville-sur-Œuvre, source: p-1}\n',
  'topics.yaml': [
    '- {id: t-1, name: {fr: thème, en: topic}, description: Un thème., source: p-1}',
    '- {id: t-2, name: "plan, lutte", broader: t-1, source: p-1}',
    '',
  ].join('\n'),
  'sources.yaml': '- {id: p-1, name: Page, url: "https://example.org/page", publisher: o-1}\n',
  'capsules/1.yaml': `${capsule.replace('about: t-1', 'about: [t-1, t-2]')}spatialCoverage: lieuville\n`,
}

describe('a name in the place of an id', () => {
  it('in YAML gives the same data as the id, whatever its accents, capitals, spaces and apostrophes', async () => {
    const byName: Files = {
      ...byId,
      'publication.yaml': String(byId['publication.yaml']).replace(
        'publisher: o-1',
        'publisher: ORGANISATION une',
      ),
      'organizations.yaml': String(byId['organizations.yaml'])
        .replace('areaServed: lieuville', 'areaServed: lieuville sur oeuvre')
        .replace('parentOrganization: o-1', 'parentOrganization: O.U.'),
      'topics.yaml': String(byId['topics.yaml']).replace('broader: t-1', 'broader: Topic'),
      'sources.yaml': String(byId['sources.yaml']).replace('publisher: o-1', 'publisher: o. u.'),
      'capsules/1.yaml': String(byId['capsules/1.yaml'])
        .replace('isPartOf: s-1', 'isPartOf: serie')
        .replace('about: [t-1, t-2]', 'about: [Thème, "plan, lutte"]')
        .replace('participant: c-1', 'participant: une  ADA')
        .replace('organization: o-1', "organization: 'organisation une'")
        .replace('spatialCoverage: lieuville', 'spatialCoverage: Lieuville sur Œuvre'),
      'contributors.yaml': String(byId['contributors.yaml']).replace(
        'name: Ada Une',
        'name: Ada Une\n  givenName: Ada\n  familyName: Une',
      ),
    }
    const ids = { ...byId, 'contributors.yaml': byName['contributors.yaml'] ?? '' }
    expect(await dumpOf(byName)).toBe(await dumpOf(ids))
  })

  it('in tables gives the same data as the id; commas divide names, and stand in them', async () => {
    const tables = (about: string, capsuleOf: string, person: string, organization: string): Files => ({
      'capsules/1.yaml': '',
      'capsules.csv': `Id;Title;Topics;Series;Source\n1;Capsule une;"${about}";s-1;Page\n`,
      'participations.csv': `Id;Capsule;Personne;Organisation\nx-1;${capsuleOf};${person};"${organization}"\n`,
    })
    const away = ['capsules/1.yaml']
    const ids = { ...byId, ...tables('t-2, t-1', '1', 'c-1', 'o-2') }
    const names = tables('plan, lutte, THEME', 'capsule UNE', 'Ada Une', 'Centre d’art, Lieuville')
    expect(await dumpOf({ ...byId, ...names }, away)).toBe(await dumpOf(ids, away))
    for (const about of ['plan, lutte; thème', 'plan, lutte | thème', 't-2;thème', 'plan, lutte\nthème'])
      expect(await dumpOf({ ...byId, ...tables(about, 'capsule UNE', 'Ada Une', 'o-2') }, away), about).toBe(
        await dumpOf(ids, away),
      )
  })

  it('is none where an id is written so', async () => {
    const topics = `${byId['topics.yaml']}- {id: autre, name: Dernier, source: p-1}\n- {id: t-9, name: Autre, source: p-1}\n`
    const about = (typed: string): Promise<string> =>
      dumpOf({
        ...byId,
        'topics.yaml': topics,
        'capsules/1.yaml': String(byId['capsules/1.yaml']).replace('[t-1, t-2]', `[t-1, t-2, ${typed}]`),
      })
    expect(await about('autre')).toContain(
      'capsule/1/#video> <http://schema.org/about> <https://publisher.test/p/topic/autre/',
    )
    expect(await about('Autre')).toContain(
      'capsule/1/#video> <http://schema.org/about> <https://publisher.test/p/topic/t-9/',
    )
  })

  it('means a record whatever its letters look like, and never one with other letters', async () => {
    const spelling = fc
      .array(fc.constantFrom('É', 'é', 'e', 'Œ', 'oe', 'L’', "l'", '-', ' ', '\u00a0', 'ß', 'ss', 'à', 'n'), {
        minLength: 3,
        maxLength: 9,
      })
      .map((parts) => `z${parts.join('')}z`)
    await fc.assert(
      fc.asyncProperty(spelling, spelling, async (name, cited) => {
        const problems = await problemsOf({
          ...byId,
          'topics.yaml': `${byId['topics.yaml']}- {id: t-9, name: ${JSON.stringify(name)}, source: p-1}\n`,
          'capsules/1.yaml': String(byId['capsules/1.yaml']).replace(
            '[t-1, t-2]',
            `[t-1, t-2, ${JSON.stringify(cited)}]`,
          ),
        })
        const isSame = foldedLetters(name) === foldedLetters(cited)
        expect(
          problems.some(
            ({ rule }) => rule === 'unknown-name' || rule === 'id' || rule === 'unknown-reference',
          ),
        ).toBe(!isSame)
      }),
      { numRuns: 15 },
    )
  })

  it('is told once for all the rows that have it, with how many there are', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `${index + 2};Capsule ${index + 2};Inconnu Total;s-1;p-1\n`,
    )
    const problems = await problemsOf({
      ...byId,
      'capsules.csv': `Id;Title;Topics;Series;Source\n${rows.join('')}`,
    })
    const told = problems.filter(({ rule }) => rule === 'unknown-name')
    expect(told.map((problem) => formatProblem(problem, 'en').replaceAll(/\S*\/(?=capsules)/g, ''))).toEqual([
      'capsules.csv, C2 “Capsule 2” about: "Inconnu Total": no topic has this name or id; write its record, or correct the name (and 39 more times: capsules.csv C3, capsules.csv C4, capsules.csv C5…)  [unknown-name]',
    ])
  })

  it('is understood in the folder of records by map and merge, which give the bytes of one build', async () => {
    const lines = [
      capsuleLine(7, {
        about: ['t-1'],
        participation: [{ id: 'x-7', participant: 'c-1', credit: 'au titre' }],
      }),
    ]
    const files = {
      ...byId,
      'capsules/1.yaml': String(byId['capsules/1.yaml']).replace('participant: c-1', 'participant: ada une'),
    }
    const [data, out] = [await dataFolder(files), await freshFolder()]
    const part = await typed(['map', '--data', data], { input: linesOf(lines) })
    expect([part.code, part.stderr.replaceAll(/^.*"severity":"(?!violation).*\n/gm, '')]).toEqual([0, ''])
    const whole = { name: 'lines', chunks: [Buffer.from(linesOf(lines))] as never }
    await build({ data, out, publish: true, pages: false, inputs: [whole] })
    await writeFile(join(out, 'part.nt'), part.stdout)
    const merged = join(out, 'merged.nt')
    expect((await typed(['merge', '--data', data, '--out', merged, join(out, 'part.nt')])).code).toBe(0)
    expect(await readFile(merged, 'utf8')).toBe(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8'))
  })

  it('is refused by map in a line, with the way out', async () => {
    const data = await dataFolder(byId)
    const { code, stderr } = await typed(['map', '--data', data, '--lang', 'en'], {
      input: linesOf([capsuleLine(7, { about: ['Thème'] })]),
    })
    expect(code).toBe(1)
    expect(stderr).toContain('name-for-id')
    expect(stderr).toContain('a name stands for one only in YAML and tables')
  })
})

describe('the name of a person in the place of an id', () => {
  const people = (decision: string): Files => ({
    ...byId,
    'contributors.yaml': `- id: c-1\n  name: Zoé Qwyx\n  publication: ${decision}\n  source: p-1\n`,
    'capsules/1.yaml': String(byId['capsules/1.yaml']).replace('participant: c-1', 'participant: Zoé Qwyx'),
  })

  it.each(['{as: withheld}', '{as: role-only}'])(
    'is published no more than the id of somebody %s',
    async (decision) => {
      const named = people(decision)
      const cited = { ...named, 'capsules/1.yaml': byId['capsules/1.yaml'] ?? '' }
      const dump = await dumpOf(named)
      expect(dump).toBe(await dumpOf(cited))
      expect(dump).not.toMatch(/qwyx/i)
    },
  )

  it('tells namesakes apart by what may be said of them', async () => {
    const people = [
      '{as: withheld}',
      '{as: role-only}',
      `{as: named, basis: consent, scope: [${everything.join(', ')}]}`,
    ].map(
      (decision, index) =>
        `- {id: c-${index}, name: Zoé Qwyx, sameAs: "https://orcid.org/0000-0002-1825-0097", publication: ${decision}, source: p-1}\n`,
    )
    const problems = await problemsOf({
      ...byId,
      'contributors.yaml': people.join(''),
      'capsules/1.yaml': String(byId['capsules/1.yaml']).replace('participant: c-1', 'participant: Zoé Qwyx'),
    })
    const [told] = problems.filter(({ rule }) => rule === 'ambiguous-name').map(({ message }) => message.en)
    expect(told?.replaceAll(/\S*contributors/g, 'contributors')).toContain(
      '“c-0” contributors.yaml:1), “c-1” contributors.yaml:2), “c-2” contributors.yaml:3, "https://orcid.org/0000-0002-1825-0097")',
    )
  })

  it('is erased with the person, in YAML, and found again in tables', async () => {
    const files: Files = {
      ...people(`{as: named, basis: consent, scope: [${everything.join(', ')}]}`),
      'participations.csv': 'Id;Capsule;Personne;Crédit\nx-2;Capsule une;ZOE QWYX;brodeuse\n',
    }
    const data = await dataFolder(files)
    const { stdout } = await typed(['withdraw', 'c-1', '--erase', '--data', data, '--lang', 'en'], {
      today: '2024-05-06',
    })
    expect(await readFile(join(data, 'capsules/1.yaml'), 'utf8')).toContain('{id: x-1, participant: c-1}')
    expect(await readFile(join(data, 'capsules/1.yaml'), 'utf8')).not.toMatch(/qwyx/i)
    expect(stdout).toMatch(/participations\.csv.*C2/)
    expect(stdout).toMatch(/participations\.csv.*D2/)
  })
})

async function dumpOf(files: Files, away: readonly string[] = []): Promise<string> {
  const [data, out] = [await dataFolder(files, away), await freshFolder()]
  const { problems, published } = await build({ data, out, publish: true, pages: false })
  expect(
    problems.filter(({ severity }) => severity === 'violation').map((each) => formatProblem(each, 'en')),
  ).toEqual([])
  expect(published).toBe(true)
  return readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
}

async function problemsOf(files: Files) {
  const { problems } = await build({
    data: await dataFolder(files),
    out: await freshFolder(),
    publish: false,
  })
  return problems
}
