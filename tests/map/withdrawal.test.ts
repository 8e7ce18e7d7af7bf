import { describe, expect, it } from 'vitest'
import { mapDatasetNodes } from '../../pipeline/map/dataset-nodes.ts'
import { openDatasetTraits } from '../../pipeline/map/derived-metadata.ts'
import { mappingContextOf } from '../../pipeline/map/mapping-context.ts'
import type { DecisionScope } from '../../pipeline/record/person-decision.ts'
import { publication, triplesOfNodes, triplesOfTurtle } from './mapped.ts'

const place = { file: 'withdrawals.txt', line: 1, column: 1 }

/** The triples about people in the nodes of a data set, for a withdrawal by c-1; `publishedAddresses` are those of earlier releases. */
async function triplesAboutPeople(
  scope: readonly DecisionScope[],
  publishedAddresses: readonly string[],
): Promise<string[]> {
  const context = mappingContextOf(publication)
  const { nodes } = await mapDatasetNodes(context, () => place, {
    namesPeople: false,
    withdrawals: new Map([['c-1', [{ day: '2026-01-31', scope, place }]]]),
    publishedAddresses,
    traits: openDatasetTraits(context).end(),
    issuedOn: () => undefined,
    markOf: () => ({ version: '2026-11-30', fingerprint: '' }),
  })
  return triplesOfNodes(nodes).filter((line) => line.startsWith('<https://a.test/contributor/'))
}

describe('the withdrawal of a person', () => {
  it('from everything leaves an address that says so, and neither who nor why', async () => {
    const turtle = `
      <contributor/c-1/#person>
        a as:Tombstone .
      <contributor/c-1/>
        a foaf:Document ;
        foaf:primaryTopic <contributor/c-1/#person> ;
        void:inDataset <#dataset> .
    `
    expect(await triplesAboutPeople(['name', 'open-data'], ['contributor/c-1/#person'])).toEqual(
      triplesOfTurtle(turtle),
    )
  })

  it('leaves nothing where the address was never published', async () => {
    expect(await triplesAboutPeople(['name'], ['contributor/c-2/#person'])).toEqual([])
  })

  it('from search engines alone leaves the description to the record', async () => {
    expect(await triplesAboutPeople(['indexing'], ['contributor/c-1/#person'])).toEqual([])
  })
})
