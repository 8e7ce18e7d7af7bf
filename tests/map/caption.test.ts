import { expect, it } from 'vitest'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

it('a file of captions becomes a schema:MediaObject, at the address of its capsule and language in small letters', () => {
  const capsule = `
    id: 1
    caption:
      - inLanguage: fr
        contentUrl: https://publisher.test/1.fr.vtt
        encodingFormat: text/vtt
      - inLanguage: pt-BR
        contentUrl: https://publisher.test/1.pt.vtt
  `
  const turtle = `
    <capsule/1/#video>
      a schema:VideoObject ;
      schema:accessibilityFeature "captions" ;
      schema:caption <capsule/1/#caption-fr>, <capsule/1/#caption-pt-br> .
    <capsule/1/#caption-fr>
      a schema:MediaObject ;
      schema:inLanguage "fr" ;
      schema:contentUrl <https://publisher.test/1.fr.vtt> ;
      schema:encodingFormat "text/vtt" .
    <capsule/1/#caption-pt-br>
      a schema:MediaObject ;
      schema:inLanguage "pt-BR" ;
      schema:contentUrl <https://publisher.test/1.pt.vtt> .
  `
  expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
})

it.each<[name: string, lines: string, features: readonly string[]]>([
  ['captions elsewhere', 'caption: {inLanguage: fr, contentUrl: "https://a.test/1.vtt"}', ['captions']],
  ['captions without a file', 'caption: {inLanguage: fr}', []],
  [
    'captions that a machine wrote',
    'caption: {inLanguage: fr, contentUrl: 1.vtt, automaticallyGenerated: true}',
    [],
  ],
  ['captions of one’s own', 'caption: {inLanguage: fr, contentUrl: 1.vtt}', ['captions', 'transcript']],
  [
    'captions that are no transcript',
    'caption: {inLanguage: fr, contentUrl: 1.vtt, transcript: none}',
    ['captions'],
  ],
  ['a file of the transcript', 'transcriptFile: {inLanguage: fr, contentUrl: 1.txt}', ['transcript']],
  [
    'what is written too',
    'transcript: Bonjour.\naccessibilityFeature: [signLanguage, transcript]',
    ['signLanguage', 'transcript'],
  ],
])('accessibility follows from %s', (_, lines, features) => {
  const triples = triplesOfRecords({ capsule: `id: 1\n${lines}` })
  const stated = triples.flatMap((each) => /accessibilityFeature> "(\w+)"/.exec(each)?.[1] ?? [])
  expect(stated.sort()).toEqual(features)
})
