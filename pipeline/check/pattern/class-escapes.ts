import { closest } from 'fastest-levenshtein'
import { type CharacterRange, classContent, complementOf } from './character-ranges.ts'
import { PatternRefusal } from './pattern-node.ts'

/** Characters with which names in XML begin (XML 1.0, fifth edition, production 4). */
const NAME_START: readonly CharacterRange[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
]

/** Characters of names in XML (production 4a). */
const NAME: readonly CharacterRange[] = (
  [
    ...NAME_START,
    [0x2d, 0x2e],
    [0x30, 0x39],
    [0xb7, 0xb7],
    [0x300, 0x36f],
    [0x203f, 0x2040],
  ] satisfies CharacterRange[]
).toSorted(([a], [b]) => a - b)

const SPACE: readonly CharacterRange[] = [
  [0x9, 0xa],
  [0xd, 0xd],
  [0x20, 0x20],
]

/** What the escapes of several characters stand for (XML Schema 1.1, part 2, appendix G.4.2.5), as the content of a class. */
const multiple: Readonly<Record<string, string>> = {
  s: classContent(SPACE),
  S: classContent(complementOf(SPACE)),
  i: classContent(NAME_START),
  I: classContent(complementOf(NAME_START)),
  c: classContent(NAME),
  C: classContent(complementOf(NAME)),
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '\\p{L}\\p{M}\\p{N}\\p{S}',
  W: '\\p{P}\\p{Z}\\p{C}',
}

/** The content of a class for an escape of several characters, by its letter; undefined for any other letter. */
export function multipleEscape(letter: string): string | undefined {
  return Object.hasOwn(multiple, letter) ? multiple[letter] : undefined
}

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/

/** The content of a class for `\p{name}` or `\P{name}`. Throws `PatternRefusal` for any but a category or a known block. */
export function propertyEscape(letter: 'p' | 'P', name: string): string {
  if (CATEGORY.test(name)) return `\\${letter}{${name}}`
  const range = name.startsWith('Is') ? blocks.get(name.slice(2)) : undefined
  if (range !== undefined) return classContent(letter === 'p' ? [range] : complementOf([range]))
  const written = `\\${letter}{${name.slice(0, 40)}}`
  const block = closest(name.replace(/^Is/, ''), [...blocks.keys()])
  throw new PatternRefusal(
    `${written} n'est ni une catégorie d'Unicode (L, Lu, Nd…) ni un bloc connu ; le bloc le plus proche : \\${letter}{Is${block}}`,
    `${written} is neither a category of Unicode (L, Lu, Nd…) nor a block that is known; the nearest block: \\${letter}{Is${block}}`,
  )
}

/** Blocks of Unicode under the names that XML Schema gives them; blocks never change. */
const blocks: ReadonlyMap<string, CharacterRange> = new Map([
  ['BasicLatin', [0x0, 0x7f]],
  ['Latin-1Supplement', [0x80, 0xff]],
  ['LatinExtended-A', [0x100, 0x17f]],
  ['LatinExtended-B', [0x180, 0x24f]],
  ['IPAExtensions', [0x250, 0x2af]],
  ['SpacingModifierLetters', [0x2b0, 0x2ff]],
  ['CombiningDiacriticalMarks', [0x300, 0x36f]],
  ['Greek', [0x370, 0x3ff]],
  ['GreekandCoptic', [0x370, 0x3ff]],
  ['Cyrillic', [0x400, 0x4ff]],
  ['CyrillicSupplement', [0x500, 0x52f]],
  ['Armenian', [0x530, 0x58f]],
  ['Hebrew', [0x590, 0x5ff]],
  ['Arabic', [0x600, 0x6ff]],
  ['Devanagari', [0x900, 0x97f]],
  ['Thai', [0xe00, 0xe7f]],
  ['Georgian', [0x10a0, 0x10ff]],
  ['LatinExtendedAdditional', [0x1e00, 0x1eff]],
  ['GreekExtended', [0x1f00, 0x1fff]],
  ['GeneralPunctuation', [0x2000, 0x206f]],
  ['SuperscriptsandSubscripts', [0x2070, 0x209f]],
  ['CurrencySymbols', [0x20a0, 0x20cf]],
  ['LetterlikeSymbols', [0x2100, 0x214f]],
  ['NumberForms', [0x2150, 0x218f]],
  ['Arrows', [0x2190, 0x21ff]],
  ['MathematicalOperators', [0x2200, 0x22ff]],
  ['Hiragana', [0x3040, 0x309f]],
  ['Katakana', [0x30a0, 0x30ff]],
  ['CJKUnifiedIdeographs', [0x4e00, 0x9fff]],
  ['HangulSyllables', [0xac00, 0xd7af]],
])
