import iconv from 'iconv-lite'

/**
 * Undoes in a text what becomes of UTF-8 that was read in another encoding and saved again, once or several times: `dÃ©bat` is
 * `débat`. Only signs that no text has side by side are undone, so that the same text is returned where nothing is damaged.
 */
export function undoEncodingDamage(text: string): string {
  if (!hasDamagedSigns(text)) return text
  let whole = text
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = whole
    for (const encoding of encodings) {
      whole = undoOnce(before, encoding, false)
      if (whole === before) continue
      whole = undoOnce(before, encoding, true)
      break
    }
    if (whole === before) return before
  }
  return whole
}

/** How often a text may have been saved wrongly. */
const MAX_ROUNDS = 4

/** Whether signs stand side by side in a text that may be damage. It is quick, and true of a few texts that are right. */
export function hasDamagedSigns(text: string): boolean {
  return DAMAGED_SIGNS.test(text)
}

/** What UTF-8 looks like in each encoding: the sign of a first byte, and those of the bytes behind it. */
const DAMAGED_SIGNS = ((): RegExp => {
  const behind = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
  return new RegExp(`[Â-ÆËÎ-Ñ×-Ù]${behind}|[á-ìïð]${behind}{2}|[√≈¬├┬]|‚Ä|ÔÇ`)
})()

/** An encoding that wrote one sign a byte, and what of its signs stand side by side in no text. */
type WrongEncoding = {
  readonly byteOf: ReadonlyMap<string, number>
  readonly isDamage: (damage: Damage) => boolean
}

/** Signs that are a character in UTF-8, that character, and what stands around them. */
type Damage = {
  readonly signs: string
  readonly bytes: readonly number[]
  readonly character: string
  readonly before: string
  readonly after: string
  /** Whether such signs of the same alphabet stand right before or behind. */
  readonly isInRun: boolean
  /** Whether the text is damaged elsewhere, beyond doubt. */
  readonly isCertain: boolean
}

const encodings: readonly WrongEncoding[] = [
  { byteOf: bytesOf('win1252'), isDamage: isWindowsDamage },
  { byteOf: bytesOf('macroman'), isDamage: isMacDamage },
  { byteOf: bytesOf('cp858'), isDamage: isDosDamage },
]

/** The byte of each sign above ASCII; bytes that are no sign stand for the control characters that some programs make of them. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 128 }, (_, index) => index + 128)
  const signs = new Map(bytes.map((byte) => [iconv.decode(Buffer.of(byte), encoding), byte]))
  if (encoding === 'win1252')
    for (const byte of bytes.slice(0, 32)) signs.set(String.fromCharCode(byte), byte)
  signs.delete('\ufffd')
  return signs
}

function undoOnce(text: string, { byteOf, isDamage }: WrongEncoding, isCertain: boolean): string {
  let undone = ''
  let last: { readonly end: number; readonly lead: number } | undefined
  for (let at = 0; at < text.length; ) {
    const found = characterAt(text, at, byteOf)
    const next = found && characterAt(text, at + found.bytes.length, byteOf)
    const isInRun =
      found !== undefined &&
      (areAlike(next?.bytes[0], found.bytes[0]) || (last?.end === at && areAlike(last.lead, found.bytes[0])))
    const end = at + (found?.bytes.length ?? 1)
    const damage = found && {
      ...found,
      signs: text.slice(at, end),
      before: text[at - 1] ?? ' ',
      after: text[end] ?? ' ',
      isInRun,
      isCertain,
    }
    const isUndone = damage !== undefined && isDamage(damage)
    undone += isUndone ? damage.character : text[at]
    if (isUndone) last = { end, lead: damage.bytes[0] ?? 0 }
    at = isUndone ? end : at + 1
  }
  return undone
}

/** The character that some signs are when their bytes are read as UTF-8. */
function characterAt(
  text: string,
  start: number,
  byteOf: ReadonlyMap<string, number>,
): { bytes: number[]; character: string } | undefined {
  const lead = byteOf.get(text[start] ?? '') ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  if (length === 0 || lead > 0xf4) return undefined
  const bytes = Array.from({ length }, (_, index) => byteOf.get(text[start + index] ?? '') ?? 0)
  if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined
  try {
    return { bytes, character: strict.decode(Uint8Array.from(bytes)) }
  } catch {
    return undefined
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Whether two first bytes are of one alphabet: Greek, Cyrillic, Hebrew, Arabic, the signs of East Asia. */
function areAlike(one: number | undefined, other: number | undefined): boolean {
  const alphabet = ALPHABETS.find((leads) => leads.includes(one ?? 0))
  return alphabet?.includes(other ?? 0) === true
}

const ALPHABETS: readonly (readonly number[])[] = [
  [0xce, 0xcf],
  [0xd0, 0xd1],
  [0xd7],
  [0xd8, 0xd9],
  [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec],
]

/** What may follow the last letter of a word, in capitals or not, without being damage. */
const AFTER_WORDS = /[\u00a0’‘“”–—…»«™®©°ºª²³·•¿¡‹›†‡*´¨¹¼½¾§¶]/

function isWindowsDamage(damage: Damage): boolean {
  const { signs, bytes, character, before, after, isInRun, isCertain } = damage
  const [lead = 0, second = 0] = bytes
  const [, sign = '', third = ''] = signs
  const isAmidLetters = [before, after].some((each) => isSmallLetter(each) || /[ÃÂâ€ƒ‚Æ]/.test(each))
  const isQuoted = /[“«]/.test(before) || /[»!?:;]/.test(after)
  const mayBeText = AFTER_WORDS.test(sign) && !isSmallLetter(after) && (isCapital(before) || isQuoted)
  switch (lead) {
    case 0xc2:
      return (
        (second >= 0xa0 && (!mayBeText || (isCertain && !/(?![ÂÃÎÏÐÑØÙ])\p{Lu}/u.test(before)))) ||
        /\p{Cc}/u.test(sign)
      )
    case 0xc3:
      return !mayBeText && !/[×÷]/.test(character)
    case 0xc4:
    case 0xc5:
      if (sign === '\u00a0') return isCertain && isSmallLetter(after)
      return AFTER_WORDS.test(sign) ? isAmidLetters : !mayBeText
    case 0xc6:
      return (/[ơưƠƯ]/.test(character) && isAmidLetters) || (character === 'ƒ' && /[ÂÃÎÏÐÑØÙ]/.test(before))
    case 0xcb:
      return /[˜ˆ]/.test(character) && /[ÃÂâ€]/.test(before)
    case 0xe1:
      return (
        /[\u1e00-\u1eff]/.test(character) && (isCertain || !AFTER_WORDS.test(third) || isSmallLetter(after))
      )
    case 0xe2:
      return [0x80, 0x82, 0x84, 0x86, 0x88, 0x89, 0x9c].includes(second)
    case 0xef:
      return character === '\ufffd' || character === '\ufeff'
    case 0xf0:
      return second === 0x9f
    default:
      return isInRun && /\p{L}/u.test(character)
  }
}

function isMacDamage({ bytes, character, before, after }: Damage): boolean {
  const [lead = 0, second = 0] = bytes
  if (lead === 0xc3 || lead === 0xc5) return /\p{L}/u.test(character) && /\p{L}/u.test(before + after)
  if (lead === 0xc2) return second >= 0xa0
  return lead === 0xe2 && second === 0x80
}

function isDosDamage({ bytes, character }: Damage): boolean {
  const [lead = 0, second = 0] = bytes
  if (lead === 0xc3) return /\p{L}/u.test(character)
  if (lead === 0xc2) return second >= 0xa0
  return lead === 0xe2 && second === 0x80
}

function isSmallLetter(sign: string): boolean {
  return /\p{Ll}/u.test(sign)
}

function isCapital(sign: string): boolean {
  return /\p{Lu}/u.test(sign)
}
