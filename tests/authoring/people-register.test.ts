import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { typed } from '../support/cli.ts'
import { dataFolder } from '../support/folder.ts'

/** People who do not exist. */
const contributors = [
  '- {id: c-2, name: "=Bela Deux", publication: {as: role-only, since: 2024-05-06, evidence: "pièce 17, \\"bis\\""}}',
  '- {id: c-1, name: "Ada\\tUne", publication: {as: named, basis: consent, scope: [name, indexing]}}',
  '- {id: c-3, publication: {as: withheld}}',
  '',
].join('\n')

it('regards people prints the register, by id, as a table', async () => {
  const data = await folder()
  const { code, stdout, stderr } = await typed(['people', '--data', data])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [head, , ...rows] = stdout.trimEnd().split('\n')
  expect(head?.split(/ {2,}/)).toEqual([
    'Identifiant',
    'Nom',
    'Publication',
    'Titre',
    'Portée',
    'Décidé le',
    'Retrait',
    'Nommée dans',
    'Pièce',
  ])
  expect(rows.map((row) => row.slice(0, 3))).toEqual(['c-1', 'c-2', 'c-3'])
  expect(rows[2]).toContain('2024-06-01')
  expect(stdout).toContain('Ada Une')
})

it('regards people --format csv is for a spreadsheet, in which nothing runs', async () => {
  const { stdout } = await typed(['people', '--format', 'csv', '--lang', 'en', '--data', await folder()])
  expect(parse(stdout)).toEqual([
    ['Id', 'Name', 'Publication', 'Ground', 'Scope', 'Decided on', 'Withdrawn', 'Named in', 'Evidence'],
    ['c-1', 'Ada\tUne', 'named', 'consent', 'name indexing', '', '2024-06-02 indexing', 'site', ''],
    ['c-2', "'=Bela Deux", 'role-only', '', '', '2024-05-06', '', '', 'pièce 17, "bis"'],
    ['c-3', '', 'withheld', '', '', '', '2024-06-01', '', ''],
  ])
})

it('regards people knows no other format', async () => {
  const { code, stderr } = await typed(['people', '--format', 'json', '--data', await folder()])
  expect([code, stderr]).toEqual([2, 'regards: --format « json » ; admis : table, csv\n'])
})

function folder(): Promise<string> {
  return dataFolder({
    'contributors.yaml': contributors,
    'withdrawals.txt': 'c-3 2024-06-01\nc-1 2024-06-02 indexing\n',
  })
}
