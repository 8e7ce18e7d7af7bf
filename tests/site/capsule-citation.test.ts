import { describe, expect, it } from 'vitest'
import type { Document } from '../../pipeline/rdf/document.ts'
import type { Node } from '../../pipeline/rdf/node.ts'
import { apaReference, bibtexEntry } from '../../pipeline/site/citation.ts'
import { embedCode } from '../../pipeline/site/embed-code.ts'
import { capsuleDocument, syntheticSite } from '../support/site.ts'

const name = { fr: 'Une question ?' }

/** A capsule with some properties, whose page names some things by address. */
function capsule(
  properties: Omit<Partial<Node>, '@id' | '@type'>,
  names: Readonly<Record<string, string>> = {},
): Document {
  const labels = new Map(
    Object.entries(names).map(([address, each]) => [address, { name: { '@none': each }, types: [] }]),
  )
  return { ...capsuleDocument('1', { name, ...properties }), labels }
}

const apa = (document: Document, language: 'fr' | 'en' = 'fr'): string =>
  apaReference(document, syntheticSite(language)).markup.replaceAll(/<[^>]*>/g, '')

const address = 'https://publisher.test/p/capsule/1/'

describe('the reference of a capsule', () => {
  it('has its title first where no author is known, and invents none', () => {
    expect(apa(capsule({}))).toBe(`Une question ? [Vidéo]. (s. d.). ${address}`)
  })

  it('has the date as precise as it is, in the order of each language', () => {
    const on = (value: string, type: 'xsd:date' | 'xsd:gYear' | 'xsd:gYearMonth'): Document =>
      capsule({ datePublished: { '@value': value, '@type': type } })
    expect(apa(on('2021-09-28', 'xsd:date'))).toContain('(2021, 28 septembre)')
    expect(apa(on('2021-09-28', 'xsd:date'), 'en')).toContain('[Video]. (2021, September 28)')
    expect(apa(on('2021-09', 'xsd:gYearMonth'))).toContain('(2021, septembre)')
    expect(apa(on('2021', 'xsd:gYear'))).toContain('(2021)')
  })

  it('has those who wrote or directed it, those whom the page names, and the publisher', () => {
    const document = capsule(
      { author: ['a', 'hidden'], director: ['b', 'a'], publisher: ['o'] },
      { a: 'Ada Une', b: 'Bo Deux', o: 'Org.' },
    )
    expect(apa(document)).toBe(`Ada Une et Bo Deux. (s. d.). Une question ? [Vidéo]. Org. ${address}`)
    expect(apa(document, 'en')).toContain('Ada Une, &amp; Bo Deux.')
    expect(bibtexEntry(document, syntheticSite())).toContain('author = {{Ada Une} and {Bo Deux}}')
  })

  it('leads to the DOI, or else to the page that search engines show', () => {
    expect(apa(capsule({ identifier: ['doi:10.5555/12345678'] }))).toContain(
      'https://doi.org/10.5555/12345678',
    )
    const elsewhere = { ...capsule({}), canonical: 'https://example.org/1' }
    expect(apa(elsewhere)).toContain('https://example.org/1')
    expect(embedCode({ ...elsewhere, nodes: [] }, syntheticSite())).toBeUndefined()
  })

  it('is an entry that BibTeX reads, whatever the title has in it', () => {
    const title = 'À 100 % {fou} & \\cmd $x$ #1 a_b ~^\nsuite'
    const document = capsule({
      name: { fr: title },
      uploadDate: { '@value': '2021-09-28T14:30:00+02:00', '@type': 'xsd:dateTime' },
      inLanguage: ['fr', 'fsl'],
      identifier: ['10.5555/a{b}'],
    })
    expect(bibtexEntry(document, syntheticSite())).toBe(`@misc{capsule-1,
  title = {{À 100 \\% \\{fou\\} \\& \\textbackslash{}cmd \\$x\\$ \\#1 a\\_b \\textasciitilde{}\\textasciicircum{} suite}},
  year = {2021},
  month = {09},
  date = {2021-09-28},
  howpublished = {Vidéo},
  language = {fr, fsl},
  doi = {10.5555/a%7Bb%7D},
  url = {https://doi.org/10.5555/a%7Bb%7D}
}`)
  })
})

describe('the code that embeds a capsule', () => {
  it('is the player, or else the file, with a link to the page; none of a capsule without them', () => {
    const code = (properties: Omit<Partial<Node>, '@id' | '@type'>): string | undefined =>
      embedCode(capsule({ name: { fr: 'Une "question" <b>' }, ...properties }), syntheticSite())
    const link = `<p><a href="${address}">Une &quot;question&quot; &lt;b&gt;</a></p>`
    expect(code({})).toBeUndefined()
    expect(code({ contentUrl: 'https://example.org/1.mp4' })).toBe(
      `<video src="https://example.org/1.mp4" controls preload="none" width="640" height="360"></video>\n${link}`,
    )
    const framed = code({
      contentUrl: 'https://example.org/1.mp4',
      embedUrl: 'https://example.org/e?a=1&b=2',
    })
    expect(framed).toMatch(
      /^<iframe src="https:\/\/example\.org\/e\?a=1&amp;b=2" title="Une &quot;question&quot; &lt;b&gt;" width="640" height="360"/,
    )
    expect(framed?.endsWith(`</iframe>\n${link}`)).toBe(true)
  })
})
