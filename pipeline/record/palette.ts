import { AA_CONTRAST, contrastRatio, mixColors, nearestReadable } from './contrast.ts'
import type { Publication } from './publication-schema.ts'

/** The colours of pages in one scheme, each `#rrggbb`. */
export type Palette = {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly card: string
  readonly mark: string
  /** The text on a button of the colour `mark`. */
  readonly markInk: string
}

/** The colours of pages where a publication gives none, as `site/colors.css` has them. */
export const housePalettes = {
  light: {
    paper: '#fffdf9',
    ink: '#1d1b26',
    quiet: '#5a5666',
    line: '#ddd6cb',
    card: '#f5f0e7',
    mark: '#8a1f4d',
    markInk: '#ffffff',
  },
  dark: {
    paper: '#17151f',
    ink: '#ece8f2',
    quiet: '#b3adc0',
    line: '#383347',
    card: '#221f2d',
    mark: '#f29bbd',
    markInk: '#23121b',
  },
} as const satisfies Record<string, Palette>

/** A scheme of colours, which a visitor's system chooses. */
export type ColorScheme = keyof typeof housePalettes

/** A colour of a publication that cannot be read, with the colour that it stands with, their contrast, and the nearest that can. */
export type ContrastFault = {
  readonly path: readonly string[]
  readonly color: string
  readonly other: string
  readonly ratio: number
  readonly nearest: string
}

/**
 * The palette of a publication in one scheme. What it does not give follows from what it gives: the tints of the ground from `background`,
 * the accent of the dark scheme from that of the light one.
 */
export function paletteOf(colors: Publication['colors'], scheme: ColorScheme): Palette {
  const house = housePalettes[scheme]
  const { background, accent } = colors?.[scheme] ?? {}
  const ground = background === undefined ? house : groundOf(background, house.ink)
  const wanted = accent ?? (scheme === 'dark' ? colors?.light?.accent : undefined)
  const mark = accent ?? nearestReadable(wanted ?? house.mark, [ground.paper, ground.card])
  const inks = ['#ffffff', '#000000'].sort((a, b) => contrastRatio(b, mark) - contrastRatio(a, mark))
  return { ...house, ...ground, mark, markInk: inks[0] ?? house.markInk }
}

/** The tints of a ground; boxes have the ground itself where a tint would come too near to the text. */
function groundOf(paper: string, ink: string): Omit<Palette, 'mark' | 'markInk'> {
  const tint = mixColors(paper, ink, 0.05)
  const card = contrastRatio(tint, ink) >= AA_CONTRAST ? tint : paper
  const quiet = nearestReadable(mixColors(ink, paper, 0.35), [paper, card])
  return { paper, ink, card, line: mixColors(paper, ink, 0.18), quiet }
}

/** The colours of a publication that cannot be read in the scheme for which they are given. */
export function contrastFaults(colors: Publication['colors']): ContrastFault[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const given = colors?.[scheme]
    const { ink, mark, paper, card } = paletteOf(colors, scheme)
    const faults: ContrastFault[] = []
    const judge = (field: string, color: string, others: readonly string[]): void => {
      const [worst = color] = [...others].sort((a, b) => contrastRatio(color, a) - contrastRatio(color, b))
      const ratio = contrastRatio(color, worst)
      if (ratio < AA_CONTRAST)
        faults.push({
          path: ['colors', scheme, field],
          color,
          other: worst,
          ratio,
          nearest: nearestReadable(color, others),
        })
    }
    if (given?.background !== undefined) judge('background', given.background, [ink])
    // an accent on a ground that cannot be read is judged once the ground can
    if (given?.accent !== undefined && faults.length === 0) judge('accent', mark, [paper, card])
    return faults
  })
}
