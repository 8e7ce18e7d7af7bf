import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import context from '../../ontology/context.json' with { type: 'json' }

const REGARDS = 'https://vocabulary.regards.example/#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SCHEMA = 'http://schema.org/'

describe('the vocabulary', async () => {
  const path = fileURLToPath(new URL('../../ontology/vocabulary.ttl', import.meta.url))
  const graph = new n3.Store(new n3.Parser({ format: 'text/turtle' }).parse(await readFile(path, 'utf8')))
  const terms = graph
    .getSubjects(null, null, null)
    .map(({ value }) => value)
    .filter((value) => value !== REGARDS)
  const used = Object.values(context['@context'])
    .map((spelt) => (typeof spelt === 'object' ? spelt['@id'] : String(spelt)))
    .filter((name) => /^regards:./.test(name))
    .map((name) => name.replace('regards:', REGARDS))

  it('defines the words of our own that the context uses, and no others', () => {
    expect(terms.sort()).toEqual([...new Set(used)].sort())
    expect(terms.length).toBeGreaterThan(5)
  })

  it.each(terms)('%s has a label and a comment in French and in English', (term) => {
    for (const word of ['label', 'comment']) {
      const languages = graph
        .getObjects(term, `${RDFS}${word}`, null)
        .map((text) => 'language' in text && text.language)
      expect(languages.sort(), word).toEqual(['en', 'fr'])
    }
    expect(graph.getObjects(term, `${RDFS}isDefinedBy`, null).map(({ value }) => value)).toEqual([REGARDS])
  })

  it.each(terms)('%s is aligned with schema.org', (term) => {
    const words = ['subClassOf', 'subPropertyOf', 'seeAlso', 'range', 'domain']
    const aligned = words.flatMap((word) => graph.getObjects(term, `${RDFS}${word}`, null))
    expect(aligned.filter(({ value }) => value.startsWith(SCHEMA))).not.toEqual([])
  })

  it('has no blank node', () => {
    const terms = [...graph].flatMap(({ subject, object }) => [subject.termType, object.termType])
    expect(terms).not.toContain('BlankNode')
  })
})
