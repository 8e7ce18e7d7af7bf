import { describe, expect, it } from 'vitest'
import { mapDatasetNodes } from '../../pipeline/map/dataset-nodes.ts'
import { openDatasetTraits } from '../../pipeline/map/derived-metadata.ts'
import { mappingContextOf } from '../../pipeline/map/mapping-context.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'
import { readPublicationValue } from '../../pipeline/read/read-record.ts'
import { triplesOfNodes, triplesOfTurtle } from './mapped.ts'

/** The triples of the nodes of a data set, of a publication as it is typed in `publication.yaml`, in version 2026-11-30.2. */
async function triplesOfPublication(yaml: string, namesPeople = false): Promise<string[]> {
  const parsed = parseYaml(yaml, 'publication.yaml')
  if ('problem' in parsed) throw new Error(parsed.problem.message.en)
  const read = readPublicationValue(parsed.raws[0] as (typeof parsed.raws)[0])
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.en).join('\n'))
  const context = mappingContextOf(read.record)
  const { nodes } = await mapDatasetNodes(context, () => ({ file: 'publication.yaml', line: 1, column: 1 }), {
    namesPeople,
    withdrawals: new Map(),
    publishedAddresses: [],
    traits: openDatasetTraits(context).end(),
    issuedOn: () => undefined,
    markOf: () => ({ version: '2026-11-30.2', fingerprint: '' }),
  })
  return triplesOfNodes(nodes)
}

describe('a publication', () => {
  it('becomes a data set with the version and day of the release, a contact, and the scheme of its topics', async () => {
    const publication = `
      base: https://a.test/
      name: {fr: Paroles d'eau, en: Words of water}
      description: Des vidéos.
      inLanguage: fr
      publisher: o-1
      license: https://example.org/licence
      creditText: La Fabrique
      spatialCoverage: vallee
      contactPoint: {name: Service, email: data@a.test, url: https://a.test/contact}
    `
    const turtle = `
      <#dataset>
        a schema:Dataset ;
        schema:name "Paroles d'eau"@fr, "Words of water"@en ;
        schema:description "Des vidéos."@fr ;
        schema:inLanguage "fr" ;
        schema:publisher <organization/o-1/#org> ;
        schema:license <https://example.org/licence> ;
        schema:creditText "La Fabrique"@fr ;
        schema:spatialCoverage <place/vallee/#place> ;
        dcat:contactPoint <#contact> ;
        schema:url <> ;
        schema:version "2026-11-30.2" ;
        schema:dateModified "2026-11-30"^^xsd:date .
      <#contact>
        a vcard:Kind ;
        vcard:fn "Service" ;
        vcard:hasEmail <mailto:data@a.test> ;
        vcard:hasURL <https://a.test/contact> .
      <topic/#scheme>
        a skos:ConceptScheme, schema:DefinedTermSet ;
        skos:prefLabel "Thèmes de « Paroles d'eau »"@fr, "Topics of “Words of water”"@en ;
        schema:name "Thèmes de « Paroles d'eau »"@fr, "Topics of “Words of water”"@en .
    `
    expect(await triplesOfPublication(publication)).toEqual(triplesOfTurtle(turtle))
  })

  it('that names people says so in each language of its description that the notice exists in', async () => {
    const publication = `
      base: https://a.test/
      name: Paroles d'eau
      description: {fr: Des vidéos., en: Videos., de: Videos.}
      inLanguage: fr
      publisher: o-1
      license: https://example.org/licence
    `
    const turtle = `
      <#dataset>
        a schema:Dataset ;
        schema:name "Paroles d'eau"@fr ;
        schema:description
          "Des vidéos. Ces données nomment des personnes : leur réutilisation est soumise au RGPD."@fr,
          "Videos. These data name people: their reuse is subject to the GDPR."@en,
          "Videos."@de ;
        schema:inLanguage "fr" ;
        schema:publisher <organization/o-1/#org> ;
        schema:license <https://example.org/licence> ;
        schema:url <> ;
        schema:version "2026-11-30.2" ;
        schema:dateModified "2026-11-30"^^xsd:date .
      <topic/#scheme>
        a skos:ConceptScheme, schema:DefinedTermSet ;
        skos:prefLabel "Thèmes de « Paroles d'eau »"@fr ;
        schema:name "Thèmes de « Paroles d'eau »"@fr .
    `
    expect(await triplesOfPublication(publication, true)).toEqual(triplesOfTurtle(turtle))
  })

  it('in a language that has no words here names the list of its topics in English', async () => {
    const publication = `
      base: https://a.test/
      name: Worte des Wassers
      inLanguage: de
      publisher: o-1
      license: https://example.org/licence
    `
    const names = (await triplesOfPublication(publication)).filter((line) => /scheme>.*name>/.test(line))
    expect(names).toEqual([
      '<https://a.test/topic/#scheme> <http://schema.org/name> "Topics of “Worte des Wassers”"@en .',
    ])
  })
})
