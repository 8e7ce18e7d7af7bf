import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import type { CaptionFormat } from '../../pipeline/transcript/cue.ts'
import { readCaptions } from '../../pipeline/transcript/read-captions.ts'
import { frenchTraces, withoutQuotations } from '../support/french-traces.ts'
import { manualVtt, rollingSrt, rollingVtt, windowsSrt, youtubeSbv } from './caption-files.ts'

/** Each line of a file as `start–end speaker: text`, a change of speaker marked by a dash. */
function linesOf(text: string, format: CaptionFormat): string[] {
  return readCaptions(text, format, 'f').cues.flatMap(({ start, end, lines }) =>
    lines.map(
      (line) =>
        `${start}–${end} ${line.speaker === undefined ? '' : `${line.speaker}: `}${line.isTurn ? '- ' : ''}${line.text}`,
    ),
  )
}

/** What is wrong with a file, each as `line code`; each is a whole sentence in both languages. */
function problemsOf(text: string, format: CaptionFormat): string[] {
  const { problems } = readCaptions(text, format, 'f')
  for (const problem of problems) {
    expect(frenchTraces(withoutQuotations(formatProblem(problem, 'en')))).toEqual([])
    expect(formatProblem(problem, 'fr')).not.toContain('undefined')
  }
  return problems.map(({ place, rule }) => `${place.line} ${rule}`)
}

describe('files of captions', () => {
  it('of WebVTT, made by hand', () => {
    expect(linesOf(manualVtt, 'vtt')).toEqual([
      '1–4 Léa Nulle: Bonjour à toutes & à tous.',
      '3605–3608.5 - Qui est là ?',
      '3605–3608.5 - Moi, <personne>.',
      '3607–3609 Léa Nulle: En même temps',
      '3607–3609 Max Rien: que moi.',
      '3610–3612 مرحبا بالعالم\u200f',
    ])
    expect(problemsOf(manualVtt, 'vtt')).toEqual([])
    expect(readCaptions(manualVtt, 'vtt', 'f').cues[0]?.settings).toBe(
      'position:10%,line-left align:left size:35%',
    )
    expect(readCaptions(manualVtt, 'vtt', 'f').cues[1]?.lines.map(({ line }) => line)).toEqual([20, 21])
  })

  it('of SubRip, from Windows', () => {
    expect(linesOf(windowsSrt, 'srt')).toEqual([
      '1–3 Prêt\u00a0?',
      '4.5–6 - Oui.',
      '4.5–6 - Non, 3 < 4.',
      '7–9 Au début',
      '12–10 À rebours.',
    ])
    expect(problemsOf(windowsSrt, 'srt')).toEqual(['13 caption-stray', '16 caption-end'])
  })

  it('of SBV, in which a name holds until somebody else speaks', () => {
    expect(linesOf(youtubeSbv, 'sbv')).toEqual([
      '1–3.5 LÉA NULLE: - Bonjour',
      '1–3.5 LÉA NULLE: à tous.',
      '3.5–5 LÉA NULLE: Je continue.',
      '5–6 - Et moi : je commence.',
    ])
    expect(problemsOf(youtubeSbv, 'sbv')).toEqual(['10 caption-stray'])
  })

  it('that roll, in which each line stands once, what is said twice twice', () => {
    expect(linesOf(rollingVtt, 'vtt')).toEqual([
      '0.16–2.389 bonjour à tous',
      '2.399–5.03 et bienvenue',
      '5.04–7.31 et bienvenue',
      '7.32–9 [Musique]',
    ])
    expect(linesOf(rollingSrt, 'srt')).toEqual([
      '0.16–2.389 bonjour à tous',
      '2.399–5.03 et bienvenue',
      '5.04–7.31 dans cette vidéo',
    ])
    expect(problemsOf(rollingVtt, 'vtt')).toEqual([])
  })

  it('in which somebody repeats a line stay as they are', () => {
    const refrain = [1, 2, 3, 4, 5].map(
      (second) => `${second}\n00:00:0${second},000 --> 00:00:0${second + 1},000\nNon.\n`,
    )
    expect(linesOf(refrain.join('\n'), 'srt')).toHaveLength(5)
  })
})

describe('what is wrong with a file of captions is told at its line', () => {
  it.each<[name: string, text: string, problems: readonly string[], lines: readonly string[]]>([
    ['no first word', '00:01.000 --> 00:02.000\na', ['1 caption-signature'], ['1–2 a']],
    [
      'a first word with more',
      'WEBVTTs\n\n00:01.000 --> 00:02.000\na',
      ['1 caption-signature', '1 caption-stray'],
      ['1–2 a'],
    ],
    ['nothing in it', 'WEBVTT\n', [], []],
    [
      'seconds beyond 59',
      'WEBVTT\n\n00:61.000 --> 00:62.000\na\n\n00:01.000 --> 00:02.000\nb',
      ['3 caption-time'],
      ['1–2 b'],
    ],
    ['one moment', 'WEBVTT\n\n00:01.000 -->\na', ['3 caption-time'], []],
    ['moments of SubRip', 'WEBVTT\n\n00:00:01,000 --> 00:00:02,500\na', ['3 caption-time-form'], ['1–2.5 a']],
    ['minutes beyond 59', 'WEBVTT\n\n61:05.000 --> 61:06.000\na', ['3 caption-time-form'], ['3665–3666 a']],
    ['an end at its start', 'WEBVTT\n\n00:01.000 --> 00:01.000\na', ['3 caption-end'], ['1–1 a']],
    [
      'another order',
      'WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na',
      ['6 caption-order'],
      ['1–2 a', '5–6 b'],
    ],
    ['an id alone', 'WEBVTT\n\nx\n\n00:01.000 --> 00:02.000\na', ['3 caption-stray'], ['1–2 a']],
    [
      'no empty line',
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb',
      [],
      ['1–2 a', '3–4 b'],
    ],
    [
      'a sign',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nx\nsi a < b, bien',
      ['5 caption-mark'],
      ['1–2 x', '1–2 si a < b, bien'],
    ],
    [
      'a control character',
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\u0007',
      ['4 caption-character'],
      ['1–2 a\ufffd'],
    ],
    ['carriage returns alone', 'WEBVTT\r\r00:01.000 --> 00:02.000\ra', [], ['1–2 a']],
  ])('%s', (_, text, problems, lines) => {
    expect(problemsOf(text, 'vtt')).toEqual(problems)
    expect(linesOf(text, 'vtt')).toEqual(lines)
  })

  it('with what to write', () => {
    const { problems } = readCaptions('WEBVTT\n\n1:23,5 --> 1:27,5\na', 'vtt', 'media/2.fr.vtt')
    expect(problems.map((problem) => formatProblem(problem, 'fr'))).toEqual([
      'media/2.fr.vtt:3:1 moments que les navigateurs ne lisent pas : "1:23,5 --> 1:27,5" ; le sous-titre n’y est pas montré ; écrire 00:01:23.500 --> 00:01:27.500  [caption-time-form]',
    ])
  })
})
