import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { undoEncodingDamage } from '../../pipeline/language/encoding-damage.ts'

/** UTF-8 that was read as Windows-1252, whose five bytes without a sign become control characters. */
function damage(text: string): string {
  return Array.from(Buffer.from(text), (byte) => {
    const sign = iconv.decode(Buffer.of(byte), 'win1252')
    return sign === '\ufffd' ? String.fromCharCode(byte) : sign
  }).join('')
}

const sentences = [
  'débat',
  'Égalité, çà et là : l’immeuble « où l’on vit »',
  'Un cœur – une œuvre… 10 €',
  'São Paulo, coração, mãe, ação',
  'Tiếng Việt có dấu, đường phố, người ở',
  'Größe, Straße, Ärger',
  'Łódź, świętokrzyskie, český Šumava',
  'Привет из Москвы',
  'Ελληνικά νησιά',
  'مرحبا بالعالم',
  '日本語の字幕',
  'Un bravo 👏 et 10 °C',
]

describe('texts whose encoding was mistaken', () => {
  it.each(
    sentences.flatMap((text) =>
      (/[\u0300-\u1fff\u3000-\uffff]|Łódź|bravo/.test(text) ? [1, 2] : [1, 2, 3]).map(
        (times) => [text, times] as const,
      ),
    ),
  )('are undone: %s, %i times as Windows-1252', (text, times) => {
    let damaged = text
    for (let time = 0; time < times; time++) damaged = damage(damaged)
    expect(damaged).not.toBe(text)
    expect(undoEncodingDamage(damaged)).toBe(text)
  })

  it.each([
    ['dÃ©bat', 'débat'],
    ['lâ€™immeuble', 'l’immeuble'],
    ['dÃƒÂ©bat', 'débat'],
    ['Ã‰galitÃ© et Ã\u00a0 lâ€™heure', 'Égalité et à l’heure'],
    ['voilÃ\u00a0 tout', 'voilà tout'],
    ['du dÃ©bat et du débat', 'du débat et du débat'],
    ['Ã\u0089galité', 'Égalité'],
    ['10Â\u00a0000 Â°C, Â« oui Â»', '10\u00a0000 °C, « oui »'],
    ['d√©bat, l‚Äôimmeuble, ≈ìuvre', 'débat, l’immeuble, œuvre'],
    ['d├®bat', 'débat'],
    ['na\u00efve ï¿½ ï»¿', 'naïve \ufffd \ufeff'],
  ])('are undone: %s', (damaged, text) => expect(undoEncodingDamage(damaged)).toBe(text))

  it.each([
    ...sentences,
    'SÃO PAULO, NÃO, ALEMÃ, MANHÃ',
    '« IRMÃ\u00a0» et “MANHÃ”, AMANHÃ… À MANHÃ – fim',
    'MÃ, NGÃ BA, Ã, Â, Ê : les lettres Ã et Â',
    'la lettre « Ã\u00a0», la lettre “Å”, la lettre « â\u00a0»',
    'liberté\u00a0», égalité…, café»',
    'Åse, Ålesund, Ørsted, FAÇADE, Ça, ÎLE, Ï',
    '√2, √π, ≈ 3, ¬p, A ≈ B, 2 ‚ 3',
    'ÊTRE OU NE PAS ÊTRE\u00a0? ÔTÉ, DÛ',
    '100 °C, n° 3, 2 ½, «\u00a0oui\u00a0»',
    'olá», olá “sim”, já… é “bom”',
    'ĂN, Ở ĐÂY, ÂU',
    'CRÈME BRÛLÉE®, CAFÉ™, LIBERTÉ’S',
  ])('are not seen in what is right: %s', (text) => expect(undoEncodingDamage(text)).toBe(text))

  it('are not seen in any words of French, however they follow each other', () => {
    const word = fc.constantFrom(
      ...[
        'été',
        'ÉTÉ',
        'À',
        'à',
        'où',
        'œuvre',
        'ŒUVRE',
        'Noël',
        'maïs',
        'ÂGE',
        'l’âme',
        'ça',
        '«',
        '»',
        '–',
        '…',
        '“',
        '”',
        '€',
        '°',
        '½',
        '™',
        '!',
        '?',
      ],
    )
    const space = fc.constantFrom(' ', '\u00a0', '\u202f', '', '-')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, space), { maxLength: 12 }), (words) => {
        const text = words.flat().join('')
        expect(undoEncodingDamage(text)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
