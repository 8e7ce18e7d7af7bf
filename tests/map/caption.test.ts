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
