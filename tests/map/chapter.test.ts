import { describe, expect, it } from 'vitest'
import { chapterEnds } from '../../pipeline/transcript/chapter-files.ts'
import { triplesOfRecords, triplesOfTurtle } from './mapped.ts'

describe('a chapter', () => {
  it('becomes a schema:Clip with offsets in seconds, and an address of the page at its second', () => {
    const capsule = `
      id: 1
      contentUrl: https://publisher.test/1.mp4
      hasPart:
        - {id: debut, name: Le début, startOffset: 0, endOffset: 00:05:00}
        - {id: fin, name: {fr: La fin, en: The end}, startOffset: 300}
    `
    const turtle = `
      <capsule/1/#video>
        a schema:VideoObject ;
        schema:contentUrl <https://publisher.test/1.mp4> ;
        schema:hasPart <capsule/1/#chapter-debut>, <capsule/1/#chapter-fin> .
      <capsule/1/#chapter-debut>
        a schema:Clip ;
        schema:name "Le début"@fr ;
        schema:startOffset 0 ;
        schema:endOffset 300 ;
        schema:url <capsule/1/?t=0> .
      <capsule/1/#chapter-fin>
        a schema:Clip ;
        schema:name "La fin"@fr, "The end"@en ;
        schema:startOffset 300 ;
        schema:url <capsule/1/?t=300> .
    `
    expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
  })

  it('ends where the next one starts, or with the video, where its record does not say', () => {
    const capsule = `
      id: 1
      duration: PT10M30.5S
      hasPart:
        - {id: c, startOffset: 400}
        - {id: a, startOffset: 0}
        - {id: twin, startOffset: 0}
        - {id: b, startOffset: 100, endOffset: 150}
        - {id: unknown}
        - {id: beyond, startOffset: 700}
    `
    const ends = triplesOfRecords({ capsule }).filter((line) => line.includes('endOffset'))
    expect(ends.map((line) => line.replace(/^.*#chapter-(\w+)>.*"(\d+)".*$/, '$1 $2')).sort()).toEqual([
      'a 100',
      'b 150',
      'c 700',
      'twin 100',
    ])
    expect(chapterEnds([{ start: 5 }], 630)).toEqual([630])
    expect(chapterEnds([{ start: 5 }])).toEqual([undefined])
  })

  it.each([
    ['embedUrl: https://youtu.be/aqz-KE-bpKQ', 'schema:url <https://www.youtube.com/watch?v=aqz-KE-bpKQ> ;'],
    ['sameAs: youtube.com/live/aqz-KE-bpKQ', 'schema:sameAs <https://www.youtube.com/watch?v=aqz-KE-bpKQ> ;'],
  ])(
    'has an address in a player that can start there too, though it follows from another: %s',
    (typed, page) => {
      const capsule = `
      id: 1
      ${typed}
      hasPart: {id: fin, startOffset: 300}
    `
      const turtle = `
      <capsule/1/#video>
        a schema:VideoObject ;
        ${page}
        schema:embedUrl <https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ> ;
        schema:thumbnailUrl <https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg> ;
        schema:hasPart <capsule/1/#chapter-fin> .
      <capsule/1/#chapter-fin>
        a schema:Clip ;
        schema:startOffset 300 ;
        schema:url <capsule/1/?t=300> .
    `
      expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
    },
  )

  it('of a capsule that is played elsewhere has no address where the page cannot start there', () => {
    const capsule = `
      id: 1
      embedUrl: https://player.test/embed/1
      hasPart: {id: fin, startOffset: 300}
    `
    const turtle = `
      <capsule/1/#video>
        a schema:VideoObject ;
        schema:embedUrl <https://player.test/embed/1> ;
        schema:hasPart <capsule/1/#chapter-fin> .
      <capsule/1/#chapter-fin>
        a schema:Clip ;
        schema:startOffset 300 .
    `
    expect(triplesOfRecords({ capsule })).toEqual(triplesOfTurtle(turtle))
  })
})
