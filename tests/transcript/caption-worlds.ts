import fc from 'fast-check'
import type { Cue, CueLine } from '../../pipeline/transcript/cue.ts'

/** Words with what a format has to escape, and letters of several scripts. */
const word = fc.constantFrom(
  'bonjour',
  'à',
  'tous',
  'l’été',
  '&',
  '&amp;',
  '<i>',
  'a<b',
  '3',
  'oui.',
  'non !',
  'مرحبا',
  '日本',
  '😀',
  '{\\an8}',
  '[br]',
  '-->',
)

/** What somebody says on a line; `mark` is found nowhere else, so that a line can be looked for in bytes. */
const lineOf = (mark: string) =>
  fc
    .record({
      words: fc.array(word, { maxLength: 6 }),
      speaker: fc.option(fc.constantFrom('Léa Nulle', 'Max & Co <3>', 'مها'), { nil: undefined }),
      isTurn: fc.boolean(),
    })
    .map(
      ({ words, speaker, isTurn }): Omit<CueLine, 'line'> => ({
        text: [mark, ...words].join(' '),
        ...(speaker !== undefined && { speaker }),
        ...(isTurn && { isTurn: true as const }),
      }),
    )

/** Cues in the order of their starts, of which some overlap; every line has a mark of its own (`w0x1.`). */
export const cueList: fc.Arbitrary<Cue[]> = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 0, max: 9000 }),
      length: fc.integer({ min: 1, max: 9000 }),
      lines: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 30 },
  )
  .chain((shapes) => {
    let start = 0
    const cues = shapes.map(({ wait, length, lines }, index) => {
      start += wait
      const own = Array.from({ length: lines }, (_, line) => lineOf(`w${index}x${line}.`))
      return fc.record({
        start: fc.constant(start / 1000),
        end: fc.constant((start + length) / 1000),
        lines: fc.tuple(...own).map((each) => each.map((line) => ({ ...line, line: 0 }))),
      })
    })
    return fc.tuple(...cues)
  })

/** The marks in a text, in order. */
export function marksIn(text: string): string[] {
  return text.match(/w\d+x\d+\./g) ?? []
}

/** The words of cues, one text. */
export function wordsOf(cues: readonly Cue[]): string {
  return cues.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
}
