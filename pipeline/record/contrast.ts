/** A colour as its shares of red, green and blue, each from 0 to 255. */
type Channels = readonly [number, number, number]

/** The contrast that small text needs on its ground. Source: WCAG 2.1, success criterion 1.4.3 (AA); RGAA 4.1, criterion 3.2. */
export const AA_CONTRAST = 4.5

/** The contrast of two colours (`#rrggbb`), from 1 to 21. Source: WCAG 2.1, definition of contrast ratio. */
export function contrastRatio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A colour mixed with a share, from 0 to 1, of another. */
export function mixColors(color: string, other: string, share: number): string {
  const [from, to] = [channelsOf(color), channelsOf(other)]
  const mixed = from.map((each, index) => Math.round(each + ((to[index] ?? 0) - each) * share))
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The nearest colour that has the contrast of AA with all of `others`: the colour itself, or mixed with as little black or white as that
 * takes. `others` are all dark or all light.
 */
export function nearestReadable(color: string, others: readonly string[]): string {
  const passes = (each: string): boolean => others.every((other) => contrastRatio(each, other) >= AA_CONTRAST)
  const found = ['#000000', '#ffffff'].flatMap((pole) => {
    for (let percent = 0; percent <= 100; percent++) {
      const mixed = mixColors(color, pole, percent / 100)
      if (passes(mixed)) return [{ mixed, percent }]
    }
    return []
  })
  return found.sort((a, b) => a.percent - b.percent)[0]?.mixed ?? color
}

/** The relative luminance of a colour, from 0 to 1. Source: WCAG 2.1, definition of relative luminance. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((each) => {
    const share = each / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(color: string): Channels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(color.slice(start, start + 2), 16),
  )
  return [red, green, blue]
}
