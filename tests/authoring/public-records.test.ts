import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, smallest } from '../support/folder.ts'

/** What `check --public-records` says of files over those of the smallest publication, by the codes of the problems. */
async function saidOf(files: Files, args: readonly string[] = []) {
  const data = await dataFolder(files)
  const { code, stdout } = await typed(['check', '--public-records', '--data', data, ...args])
  return { code, stdout, codes: [...stdout.matchAll(/\[([a-z-]+)\]/g)].map(([, rule]) => rule) }
}

const person = (fields: string): Files => ({ 'contributors.yaml': `- {id: c-1, ${fields}}\n` })
const named = 'name: Ada Une, publication: {as: named, basis: consent'

describe('records may stand in a public repository', () => {
  it.each([
    ['everyone agreed to be named in the data', `${named}}`],
    ['nobody has a name who may not be named', 'publication: {as: role-only}'],
  ])('while %s', async (_, fields) => {
    expect(await saidOf(person(fields))).toMatchObject({ code: 0, codes: [] })
  })

  it.each([
    [
      'a name that is not to be shown',
      person('name: Ada Une, publication: {as: role-only}'),
      'public-unnamed',
    ],
    [
      'another form of such a name',
      person('alternateName: Ada, publication: {as: withheld}'),
      'public-unnamed',
    ],
    ['a name for the site alone', person(`${named}, scope: [name, credit]}`), 'public-unnamed'],
    ['a name without a decision', person('name: Ada Une'), 'public-unnamed'],
    ['a draft', person('name: Ada Une, draft: true, publication: {as: withheld}'), 'public-unnamed'],
    [
      'somebody who withdrew',
      { ...person(`${named}}`), 'withdrawals.txt': 'c-1 2024-06-01\n' },
      'public-unnamed',
    ],
    ['evidence', person(`${named}, evidence: dossier 12}`), 'public-evidence'],
    [
      'a passage that is withheld',
      { 'capsules/1.yaml': `${smallest['capsules/1.yaml']}restrict: [{from: 10, to: 20}]\n` },
      'public-restricted',
    ],
    ['a file that cannot be read', { 'contributors.yaml': '- {id: c-1\n' }, 'yaml'],
  ])('but not with %s', async (_, files, rule) => {
    const { code, codes, stdout } = await saidOf(files as Files)
    expect([code, codes]).toEqual([1, expect.arrayContaining([expect.stringContaining(rule)])])
    expect(stdout).not.toMatch(/Ada|dossier 12/)
  })

  it('where a folder is missing, nothing is promised', async () => {
    const { code, stdout } = await typed([
      'check',
      '--public-records',
      '--data',
      join(await dataFolder(), 'none'),
    ])
    expect([code, stdout]).toEqual([1, expect.stringContaining('no-data')])
  })

  it('as a line for a forge, and in English', async () => {
    const { stdout } = await saidOf(person('name: Ada Une, publication: {as: withheld}'), [
      '--format',
      'github',
      '--lang',
      'en',
    ])
    expect(stdout).toMatch(
      /^::error file=\S+contributors\.yaml,line=1,col=\d+,title=public-unnamed::name: c-1 has a name/m,
    )
  })
})
