import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { contrastRatio, nearestReadable } from '../../pipeline/record/contrast.ts'
import { contrastFaults, housePalettes, paletteOf } from '../../pipeline/record/palette.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#8a1f4d', '#8a1f4d', 1],
  ])('of %s with %s is %d', (a, b, ratio) => {
    expect(contrastRatio(a, b)).toBeCloseTo(ratio, 2)
    expect(contrastRatio(b, a)).toBeCloseTo(ratio, 2)
  })

  it('is enough for the nearest readable colour, which is the colour itself where that can be read', () => {
    fc.assert(
      fc.property(anyColor, fc.constantFrom('#fffdf9', '#17151f', '#ffffff', '#000000'), (color, ground) => {
        const nearest = nearestReadable(color, [ground])
        expect(contrastRatio(nearest, ground)).toBeGreaterThanOrEqual(4.5)
        if (contrastRatio(color, ground) >= 4.5) expect(nearest).toBe(color)
      }),
    )
  })
})

describe('the palette of a publication', () => {
  it('is that of the style sheet where it gives none', async () => {
    const read = (name: string): Promise<string> =>
      readFile(new URL(`../../pipeline/site/${name}`, import.meta.url), 'utf8')
    const css = (await read('colors.css')) + (await read('style.css'))
    for (const scheme of ['light', 'dark'] as const) {
      expect(paletteOf(undefined, scheme)).toMatchObject({
        ...housePalettes[scheme],
        markInk: expect.any(String),
      })
      for (const [name, color] of Object.entries(housePalettes[scheme]))
        expect(css).toContain(`--${name === 'markInk' ? 'mark-ink' : name}: ${color};`)
    }
  })

  it('can be read in both schemes, whatever colours pass its checks', () => {
    const given = fc.option(fc.record({ accent: anyColor, background: anyColor }, { requiredKeys: [] }), {
      nil: undefined,
    })
    fc.assert(
      fc.property(given, given, (light, dark) => {
        const colors = { light, dark }
        fc.pre(contrastFaults(colors).length === 0)
        for (const scheme of ['light', 'dark'] as const) {
          const { paper, card, ink, quiet, mark, markInk } = paletteOf(colors, scheme)
          const pairs = [ink, quiet, mark].flatMap((text) =>
            [paper, card].map((ground) => [text, ground] as const),
          )
          for (const [text, ground] of [...pairs, [markInk, mark] as const])
            expect(contrastRatio(text, ground), `${text} ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [
      'colors: {light: {accent: "#f08080"}}',
      'publication.yaml:7:18 colors.light.accent: #f08080 avec #f5f0e7 : contraste 2,2, moins que 4,5 ; écrire "#a35757", la couleur la plus proche qui se lit  [color-contrast]',
    ],
    [
      'colors: {dark: {background: "#777777"}}',
      'publication.yaml:7:17 colors.dark.background: #777777 avec #ece8f2 : contraste 3,7, moins que 4,5 ; écrire "#696969", la couleur la plus proche qui se lit  [color-contrast]',
    ],
    [
      'colors: {light: {accent: "8A1F4D"}}',
      'publication.yaml:7:18 colors.light.accent: "8A1F4D" n\'est pas une couleur ; écrire "#8a1f4d"  [color]',
    ],
  ])('is refused for %s', async (line, says) => {
    const data = await dataFolder({ 'publication.yaml': `${smallest['publication.yaml']}${line}\n` })
    const { problems } = await build({ data, out: await freshFolder(), publish: true })
    const lines = problems
      .filter(({ severity }) => severity === 'violation')
      .map((problem) => formatProblem(problem, 'fr').replaceAll(`${data}/`, ''))
    expect(lines).toEqual([says])
  })
})

describe('what French law wants of a public body', () => {
  const owedOf = async (lines: string): Promise<string[]> => {
    const data = await dataFolder({ 'publication.yaml': `${smallest['publication.yaml']}${lines}` })
    const { problems } = await build({ data, out: await freshFolder(), publish: false })
    return problems.flatMap(({ rule }) => (/^(accessibility|legal-notice)-owed$/.test(rule) ? [rule] : []))
  }
  const links =
    'legalNotice: https://example.org/m\naccessibility: {conformance: none, statement: https://example.org/a}\n'

  it.each([
    ['', []],
    ['publisherType: NonProfitOrganisation\n', []],
    ['publisherType: LocalAuthority\n', ['accessibility-owed', 'legal-notice-owed']],
    ['publisherType: RegionalAuthority\nlegalNotice: https://example.org/m\n', ['accessibility-owed']],
    [
      'publisherType: NationalAuthority\naccessibility: {conformance: full}\n',
      ['accessibility-owed', 'legal-notice-owed'],
    ],
    [`publisherType: LocalAuthority\n${links}`, []],
  ])('is told where it is missing: %j', async (lines, owed) => {
    expect((await owedOf(lines)).sort()).toEqual(owed)
  })
})
