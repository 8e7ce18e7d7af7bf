import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../pipeline/language/text-encoding.ts'

/** Sentences as clerks type them. */
const sentences = [
  'L’égalité des chances à l’école',
  "Plan de lutte contre les discriminations à l'échelle de la métropole",
  'Capsule n° 3 : « Cœur de ville, cœur de vie »',
  'Vœux du maire – janvier 2024',
  'Où vont les élèves après le collège ?',
  'Çà et là, des façades',
  'Noël à Évry : forêt, île, hôtel',
  'Inès Lebœuf, chargée de mission à la médiathèque',
  'Naïveté, ambiguïté, maïs',
  'Entrée : 5 € (gratuit jusqu’à 12 ans)',
  'CRÈME BRÛLÉE ET CAFÉ',
  'À l’ordre du jour : la sécurité…',
  'Les « quartiers » : de quoi parle-t-on ?',
  'Association des élus ; réunion du 28 février',
  'Ça commence aujourd’hui',
  'Une durée de 45 minutes, pause déjeuner comprise',
  'École maternelle Jean-Jaurès',
  'Être ou paraître : là est la question',
  'Le père Noël est passé',
  'Août 2021 – décembre 2022',
  'Hauts-de-Seine, Île-de-France',
  'Maître de conférences en sociologie',
  'Témoignage d’une salariée licenciée',
  'Rôle de l’État et des collectivités',
  'Sœur Emmanuelle, œuvre sociale',
  'Œuvrer ensemble',
  'Le maïs et la ciguë',
  'Général de Gaulle, 1er étage',
  'Élodie, François, Zoé et Gaël',
  'Prix : 1 200 € ; durée : 3 h',
  'Qu’est-ce que l’équité ?',
  'Voilà',
  'Fête de la musique',
  'Pâques',
  'Il a reçu une aide',
  'Dès lors, plus de délai',
  'Un téléphone',
  'HÔTEL DE VILLE',
  'Sans accent aucun, 100 % ASCII',
  'Les 40 ans de l’association : « merci à tous ! »',
]

const encodings = [
  ...[
    'utf8',
    'utf16le',
    'utf16be',
    'win1252',
    'iso88591',
    'iso885915',
    'macroman',
    'cp850',
    'cp437',
    'cp858',
  ],
  ...['utf8 with a mark', 'utf16le with a mark'],
]

function encoded(text: string, name: string): Uint8Array | undefined {
  const [encoding = '', mark] = name.split(' ')
  const bytes = iconv.encode(text, encoding, { addBOM: mark !== undefined })
  return iconv.decode(bytes, encoding) === text ? bytes : undefined // signs that the encoding does not have
}

describe('a text in an encoding that nobody named', () => {
  it.each(encodings)('comes out right or not at all (%s)', (encoding) => {
    const decoded = sentences.flatMap((sentence) => {
      const bytes = encoded(sentence, encoding)
      return bytes === undefined ? [] : [{ sentence, text: decodeText(bytes).text }]
    })
    expect(decoded.length).toBeGreaterThan(10)
    expect(decoded.filter(({ sentence, text }) => text !== undefined && text !== sentence)).toEqual([])
  })

  it.each(encodings)('is recognised once there is enough of it (%s)', (encoding) => {
    const whole = sentences.filter((sentence) => encoded(sentence, encoding) !== undefined).join('\r\n')
    expect(decodeText(encoded(whole, encoding) as Uint8Array).text).toBe(whole)
  })

  it('has the letters that Windows keeps between 0x80 and 0x9F', () => {
    const bytes = Uint8Array.of(
      0x4c,
      0x92,
      0xe9,
      0x63,
      0x6f,
      0x6c,
      0x65,
      0x20,
      0x64,
      0x75,
      0x20,
      0x43,
      0x9c,
      0x75,
      0x72,
    )
    expect(decodeText(bytes)).toEqual({ text: 'L’école du Cœur', encoding: 'Windows-1252' })
  })

  it('is none where bytes are no French in any encoding', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x81, 0x8d, 0xff, 0x62)).text).toBeUndefined()
    expect(decodeText(Uint8Array.of(0x63, 0xc3, 0xa9, 0x20, 0xc3)).text).toBeUndefined() // UTF-8 that was cut
  })
})
