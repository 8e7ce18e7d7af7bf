import fc from 'fast-check'
import { parseText } from 'media-captions'
import { describe, expect, it } from 'vitest'
import { type CueNode, WebVTTParser } from 'webvtt-parser'
import { formatCueTime } from '../../pipeline/transcript/caption-time.ts'
import type { Cue } from '../../pipeline/transcript/cue.ts'
import { passageSecond, passagesOf } from '../../pipeline/transcript/passages.ts'
import { readCaptions } from '../../pipeline/transcript/read-captions.ts'
import { transcriptText } from '../../pipeline/transcript/transcript-text.ts'
import { withhold } from '../../pipeline/transcript/withhold.ts'
import { writeSubRip, writeWebVtt } from '../../pipeline/transcript/write-captions.ts'
import { cueList, marksIn, wordsOf } from './caption-worlds.ts'

const NOBODY = () => false
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

function withoutPlaces(cues: readonly Cue[]): unknown[] {
  return cues.map(({ start, end, lines }) => ({
    start,
    end,
    lines: lines.map(({ text, speaker, isTurn }) => ({ text, speaker, isTurn })),
  }))
}

describe('captions that are written and read again', () => {
  it('are the same as WebVTT', () => {
    fc.assert(
      fc.property(cueList, (cues) => {
        const { cues: read, problems } = readCaptions(writeWebVtt(cues), 'vtt', 'f')
        expect(withoutPlaces(read)).toEqual(withoutPlaces(cues))
        expect(problems).toEqual([])
      }),
    )
  })

  it('keep every line and moment as SubRip', () => {
    fc.assert(
      fc.property(cueList, (cues) => {
        const { cues: read } = readCaptions(writeSubRip(cues, 'fr'), 'srt', 'f')
        expect(marksIn(wordsOf(read))).toEqual(marksIn(wordsOf(cues)))
        expect(read.map(({ start, end }) => [start, end])).toEqual(cues.map(({ start, end }) => [start, end]))
      }),
    )
  })
})

describe('the reader and other people’s parsers', () => {
  it('read the same in WebVTT that is right: moments, words, and no error', () => {
    fc.assert(
      fc.property(cueList, (cues) => {
        const { cues: others, errors } = new WebVTTParser(ENTITIES).parse(writeWebVtt(cues), 'captions')
        expect(errors).toEqual([])
        const ours = readCaptions(writeWebVtt(cues), 'vtt', 'f').cues
        const inOrder = [...ours].sort((one, other) => one.start - other.start || other.end - one.end)
        expect(others.map(({ startTime, endTime }) => [startTime, endTime].map(toMilliseconds))).toEqual(
          inOrder.map(({ start, end }) => [start, end].map(toMilliseconds)),
        )
        expect(others.map(({ tree }) => withoutMarks(tree.children.map(nodeText).join('')))).toEqual(
          inOrder.map(({ lines }) => lines.map(({ text }) => text).join('\n')),
        )
      }),
    )
  })

  it('read the same in SubRip', async () => {
    await fc.assert(
      fc.asyncProperty(cueList, async (cues) => {
        const text = writeSubRip(cues, 'fr')
        const { cues: others } = await parseText(text, { type: 'srt' })
        const ours = readCaptions(text, 'srt', 'f').cues
        expect(
          others.map(({ startTime, endTime, text: said }) => [
            toMilliseconds(startTime),
            toMilliseconds(endTime),
            marksIn(said),
          ]),
        ).toEqual(
          ours.map(({ start, end, lines }) => [
            toMilliseconds(start),
            toMilliseconds(end),
            marksIn(lines.map(({ text: each }) => each).join(' ')),
          ]),
        )
      }),
    )
  })

  it('no text makes the reader fail', () => {
    const piece = fc.constantFrom(
      ...[
        'WEBVTT',
        '\n',
        '\n\n',
        '\r\n',
        '00:01.000 --> 00:02.000',
        '00:03.000 --> 00:01',
        '0:00:01.0,0:00:02.0',
        '-->',
        '<',
        '>',
      ],
      ...[
        '<v A>',
        '</v>',
        '<00:01.000>',
        '&amp;',
        '&#0;',
        'NOTE',
        'STYLE',
        '- ',
        '>> A: ',
        '\u0000',
        '\ud800',
        '\uFEFF',
        'mot',
        '7',
        ' ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), anyFormat, (pieces, format) => {
        const { cues } = readCaptions(pieces.join(''), format, 'f')
        for (const { lines } of cues) for (const { text } of lines) expect(text).toMatch(/^\S(.*\S)?$/)
      }),
    )
  })

  it('each line of SubRip and SBV is taken over, or told with the lines below it', () => {
    const lines = fc.array(
      fc.constantFrom(
        '',
        ' ',
        '1',
        'mot',
        '00:00:01,000 --> 00:00:02,000',
        '0:00:01.0,0:00:02.0',
        '00:00:61,000 --> 00:00:62,000',
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(lines, fc.constantFrom('srt' as const, 'sbv' as const), (typed, format) => {
        const { cues, problems } = readCaptions(typed.join('\n'), format, 'f')
        const taken = new Set(cues.flatMap((cue) => cue.lines.map(({ line }) => line)))
        const isTold = (line: number): boolean =>
          problems.some(
            ({ rule, place }) =>
              /^caption-(stray|time)$/.test(rule) &&
              place.line <= line &&
              typed.slice(place.line - 1, line).every((each) => each.trim() !== ''),
          )
        typed.forEach((text, index) => {
          if (text === 'mot' && !taken.has(index + 1)) expect(isTold(index + 1)).toBe(true)
        })
      }),
    )
  })
})

const anyFormat = fc.constantFrom('vtt' as const, 'srt' as const, 'sbv' as const)

describe('a transcript', () => {
  it('has every word of its cues, in their order, in passages that each start in a second of their own', () => {
    fc.assert(
      fc.property(cueList, (cues) => {
        const passages = passagesOf(cues)
        expect(passages.flatMap(({ turns }) => turns.map(({ text }) => text)).join(' ')).toBe(wordsOf(cues))
        expect(marksIn(transcriptText(passages, 'fr'))).toEqual(marksIn(wordsOf(cues)))
        const seconds = passages.map(passageSecond)
        expect(seconds).toEqual([...new Set(seconds)].sort((one, other) => one - other))
        for (const { start, end } of passages) expect(end).toBeGreaterThan(start)
      }),
    )
  })

  it('has no word of what is withheld, in any form, and all others', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length }))
    const anyStretches = fc.array(stretch, { maxLength: 3 })
    const anySpeaker = fc.option(fc.constantFrom('Léa Nulle', 'مها'), { nil: undefined })
    fc.assert(
      fc.property(cueList, anyStretches, anySpeaker, (cues, gaps, speaker) => {
        const isWithheldSpeaker = (name: string): boolean => name === speaker
        const { cues: left, gaps: told } = withhold(cues, { gaps, isWithheldSpeaker })
        const outside = cues.filter(({ start, end }) =>
          gaps.every((gap) => end <= gap.start || start >= gap.end),
        )
        const expected = speaker === undefined ? marksIn(wordsOf(outside)) : undefined
        const passages = passagesOf(left, told)
        for (const text of [transcriptText(passages, 'fr'), writeWebVtt(left), writeSubRip(left, 'fr')]) {
          const marks = marksIn(text)
          if (expected !== undefined) expect(marks).toEqual(expected)
          for (const mark of marks) expect(marksIn(wordsOf(outside))).toContain(mark)
          if (speaker !== undefined) expect(text).not.toContain(speaker)
        }
        const kept = new Set(marksIn(wordsOf(left)))
        for (const { start, end, lines } of cues)
          for (const line of lines) {
            if (line.speaker !== undefined && line.speaker === speaker)
              expect(kept).not.toContain(marksIn(line.text)[0])
            if (!kept.has(marksIn(line.text)[0] ?? ''))
              expect(told.some((gap) => start < gap.end && end > gap.start)).toBe(true)
          }
      }),
    )
  })

  it('withholds nothing where nothing is to be withheld', () => {
    fc.assert(
      fc.property(cueList, (cues) => {
        expect(withhold(cues, { gaps: [], isWithheldSpeaker: NOBODY })).toEqual({ cues, gaps: [] })
      }),
    )
  })
})

it('moments are written to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 * 3_600_000 }), (milliseconds) => {
      const { cues } = readCaptions(
        `WEBVTT\n\n${formatCueTime(milliseconds / 1000)} --> 9999:00:00.000\na`,
        'vtt',
        'f',
      )
      expect(cues[0]?.start).toBe(milliseconds / 1000)
    }),
  )
})

/** A text without the marks of a change of speaker. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^- /gm, '')
}

function nodeText({ type, value = '', children = [] }: CueNode): string {
  return type === 'text' ? value : children.map(nodeText).join('')
}

function toMilliseconds(second: number): number {
  return Math.round(second * 1000)
}
