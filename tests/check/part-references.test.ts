import { expect, it } from 'vitest'
import { recordField } from '../../pipeline/rdf/node.ts'
import {
  participationPart,
  partNames,
  partProperties,
} from '../../pipeline/record/registers/participation-parts.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'

const parts = partNames.filter((name) => participationPart(name).property !== undefined)

it('whoever takes a part and is not described is told once, at the participation, whatever the part', async () => {
  const participation = parts.map((part, index) => ({ id: `x-${index}`, participant: `c-9${index}`, part }))
  const data = await dataFolder({
    'capsules/1.yaml': JSON.stringify({ id: '1', name: 'Capsule une', source: 'p-1', participation }),
  })
  const { problems } = await build({ data, out: await freshFolder(), publish: false })
  const told = problems.filter(({ severity }) => severity === 'violation').map(({ field }) => field)
  expect(told).toEqual(parts.map((_, index) => `participation[${index + 1}].participant`))
})

it('each property of schema.org by which a part is said comes from the participation', () => {
  expect(partProperties.map(recordField)).toEqual(partProperties.map(() => 'participation'))
})
