import { describe, expect, it } from 'vitest'
import { chaptersDescription, chaptersTrack } from '../../pipeline/transcript/chapter-files.ts'
import type { Cue, CueLine } from '../../pipeline/transcript/cue.ts'
import { passagesOf } from '../../pipeline/transcript/passages.ts'
import { transcriptText } from '../../pipeline/transcript/transcript-text.ts'
import { withhold } from '../../pipeline/transcript/withhold.ts'
import { writeSubRip } from '../../pipeline/transcript/write-captions.ts'

/** A cue of some lines, of which `NAME: text` has a speaker, and `- text` is a change of speaker. */
function cue(start: number, end: number, ...lines: readonly string[]): Cue {
  const lineOf = (typed: string): CueLine => {
    const [, mark, speaker, text = ''] = /^(- )?(?:([A-Z]+): )?(.*)$/.exec(typed) ?? []
    return { text, ...(speaker && { speaker }), ...(mark && { isTurn: true as const }), line: 1 }
  }
  return { start, end, lines: lines.map(lineOf) }
}

/** The passages of cues, each as `start–end text`. */
function passages(...cues: readonly Cue[]): string[] {
  return passagesOf(cues).map(
    ({ start, end, turns }) =>
      `${start}–${end} ${turns.map(({ speaker, text }) => (speaker ? `${speaker}: ${text}` : text)).join(' | ')}`,
  )
}

const sentence = (length: number): string => `${'x'.repeat(length - 1)}.`

describe('paragraphs of cues', () => {
  it('go on where nothing ends them', () => {
    expect(passages(cue(0, 1, 'Un', 'deux.'), cue(1, 2, 'Trois.'))).toEqual(['0–2 Un deux. Trois.'])
  })

  it('end at a pause of two seconds', () => {
    expect(passages(cue(0, 1, 'a'), cue(2.9, 4, 'b'), cue(6, 7, 'c'))).toEqual(['0–4 a b', '6–7 c'])
  })

  it('end where somebody else speaks, but not within a cue', () => {
    expect(passages(cue(0, 1, 'A: a'), cue(1, 2, 'A: b'), cue(2, 3, 'B: c'), cue(3, 4, 'd'))).toEqual([
      '0–2 A: a b',
      '2–3 B: c',
      '3–4 d',
    ])
    expect(passages(cue(0, 1, 'a'), cue(1, 2, '- b', '- c'), cue(2, 3, 'd'))).toEqual([
      '0–1 a',
      '1–3 b | c d',
    ])
  })

  it('end after 400 characters at the end of a sentence, after 800 at any cue', () => {
    expect(passages(cue(0, 1, sentence(399)), cue(1, 2, 'b.'), cue(2, 3, 'c'))).toHaveLength(2)
    expect(passages(cue(0, 1, sentence(398)), cue(1, 2, 'b'), cue(2, 3, 'c'))).toHaveLength(1)
    expect(passages(cue(0, 1, `${sentence(400)} »`), cue(1, 2, 'b'))).toHaveLength(2)
    expect(passages(cue(0, 1, 'x'.repeat(799)), cue(1, 2, 'b'), cue(2, 3, 'c'))).toHaveLength(2)
    expect(passages(cue(0, 1, 'x'.repeat(800)), cue(1, 2, 'b'))).toHaveLength(2)
  })

  it('each start in a second of their own', () => {
    expect(passages(cue(1, 1.4, 'A: a'), cue(1.5, 3, 'B: b'), cue(3, 4, 'A: c'))).toEqual([
      '1–3 A: a | B: b',
      '3–4 A: c',
    ])
  })

  it('are text, with names before what is said', () => {
    const text = transcriptText(
      passagesOf([cue(0, 1, 'A: a'), cue(1, 2, '- b', '- c'), cue(9, 10, 'd')]),
      'fr',
    )
    expect(text).toBe('A : a\n\n– b\n– c\n\nd\n')
  })
})

describe('what is withheld', () => {
  const NOBODY = () => false

  it('is every cue that is shown at some moment of a stretch', () => {
    const cues = [cue(0, 5, 'a'), cue(5, 10, 'b'), cue(10, 12, 'c'), cue(12, 13, 'd'), cue(10, 9, 'e')]
    const { cues: left, gaps } = withhold(cues, { gaps: [{ start: 9, end: 12 }], isWithheldSpeaker: NOBODY })
    expect(left.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['a', 'd'])
    expect(gaps).toEqual([{ start: 9, end: 12 }])
  })

  it('is what a person says, with what follows until somebody else is marked', () => {
    const cues = [
      cue(0, 1, 'B: a'),
      cue(1, 2, 'A: b', 'B: c'),
      cue(2, 3, 'A: d'),
      cue(3, 4, 'e'),
      cue(4, 5, '- f'),
      cue(5, 6, 'g'),
    ]
    const { cues: left, gaps } = withhold(cues, { gaps: [], isWithheldSpeaker: (name) => name === 'A' })
    expect(left.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['a', 'c', 'f', 'g'])
    expect(gaps).toEqual([{ start: 1, end: 4 }])
    expect(passagesOf(left, gaps).map(({ start }) => start)).toEqual([0, 1, 4])
  })

  it('parts two passages', () => {
    const gaps = [{ start: 2, end: 3 }]
    const { cues: left } = withhold([cue(0, 2, 'a'), cue(2, 3, 'b'), cue(3, 4, 'c')], {
      gaps,
      isWithheldSpeaker: NOBODY,
    })
    expect(passagesOf(left, gaps)).toHaveLength(2)
  })
})

it('SubRip names who begins to speak', () => {
  expect(writeSubRip([cue(1, 2, 'A: a'), cue(2, 3, 'A: b', 'B: c')], 'fr')).toBe(
    '1\n00:00:01,000 --> 00:00:02,000\nA : a\n\n2\n00:00:02,000 --> 00:00:03,000\nb\nB : c\n',
  )
})

describe('chapters', () => {
  const chapters = [
    { name: 'Suite & fin', start: 65 },
    { name: 'Début\nlà', start: 0 },
    { name: 'Milieu', start: 30.5, end: 60 },
  ]

  it('are a track of WebVTT, each up to the next one, the last up to the end of the video', () => {
    expect(chaptersTrack(chapters, 3700)).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:30.500\nDébut là\n\n00:00:30.500 --> 00:01:00.000\nMilieu\n\n00:01:05.000 --> 01:01:40.000\nSuite &amp; fin\n',
    )
    expect(chaptersTrack(chapters)).toBeUndefined()
    expect(chaptersTrack([])).toBeUndefined()
  })

  it('are lines for the description of a video, which YouTube takes from three on', () => {
    expect(chaptersDescription(chapters, 3700)).toEqual({
      text: '0:00 Début là\n0:30 Milieu\n1:05 Suite & fin\n',
      faults: [],
    })
    expect(
      chaptersDescription([
        { name: 'Tard', start: 3725 },
        { name: 'b', start: 3730 },
      ]),
    ).toEqual({
      text: '1:02:05 Tard\n1:02:10 b\n',
      faults: ['first-not-at-zero', 'fewer-than-three', 'shorter-than-ten-seconds'],
    })
  })
})
