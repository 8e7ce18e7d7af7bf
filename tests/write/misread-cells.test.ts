import { expect, it } from 'vitest'
import { MisreadCellCollector } from '../../pipeline/write/tables/misread-cells.ts'

it('misread cells of a column are listed up to 100, and the column is left out beyond', () => {
  const collector = new MisreadCellCollector()
  for (let cell = 0; cell < 100; cell++) collector.add('name', [`cell ${cell}`])
  collector.add('name', ['cell 0'])
  expect(collector.cells.get('name')?.size).toBe(100)
  collector.add('name', ['one more'])
  expect(collector.cells.has('name')).toBe(true)
  expect(collector.cells.get('name')).toBe(undefined)
})

it('a column that one part leaves out stays left out, whatever other parts list', () => {
  const collector = new MisreadCellCollector()
  collector.add('name', ['first'])
  collector.add('name', undefined)
  collector.add('name', ['last'])
  collector.add('url', ['kept'])
  expect([...collector.cells]).toEqual([
    ['name', undefined],
    ['url', new Set(['kept'])],
  ])
})
