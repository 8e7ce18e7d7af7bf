import type { PersonNames } from '../../pipeline/people/name-forms.ts'

/** Given names, and family names, as they are common in France; the people made of them do not exist. */
const given = [
  'Hélène',
  'Jean-Noël',
  'Zoé',
  'François',
  'Marie-Ève',
  'Cédric',
  'Anaïs',
  'Gaëlle',
  'Yassine',
  'Fatima-Zohra',
  'Naïma',
  'Abdelkader',
  'Małgorzata',
  'Łukasz',
  'Agnieszka',
  'Stanisław',
  'Yıldız',
  'Çağla',
  'Gülşen',
  'İbrahim',
  'João',
  'Conceição',
  'Luísa',
  'Øystein',
  'Đặng',
]

const family = [
  'Lebœuf',
  'Lefèvre',
  'N’Guessan',
  'de La Rivière',
  'Curie-Sklodowska',
  'Le Guilloux',
  'D’Hauteville',
  'Gutiérrez',
  'Aït-Kaci',
  'Ben Youssef',
  'El Fassi',
  'Bouzaïane',
  'Wójcik',
  'Dąbrowska',
  'Żółkiewski',
  'Małek',
  'Yıldırım',
  'Öztürk',
  'Kılıçdaroğlu',
  'Ağaoğlu',
  'Gonçalves',
  'Magalhães',
  'Straße',
  'Strømsheim',
  'Đukić',
]

/** Two hundred people, each with a given and a family name of its own combination. */
export const twoHundred: readonly PersonNames[] = Array.from({ length: 200 }, (_, number) => {
  const [givenName = '', familyName = ''] = [
    given[number % 25],
    family[(number * 7 + Math.floor(number / 25)) % 25],
  ]
  return { id: `c-${number}`, name: `${givenName} ${familyName}`, givenName, familyName }
})

/** Letters as people write them who have no key for them. */
const plain: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  İ: 'I',
}

/** Ways in which a text is written otherwise, the letters being the same to a reader; by what they are. */
export const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  NFD: (text) => text.normalize('NFD'),
  NFKD: (text) => text.normalize('NFKD'),
  'letters without accents': (text) =>
    text
      .replaceAll(/[œæßłŁøØđĐıİ]/g, (letter) => plain[letter] ?? letter)
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, ''),
  'small letters': (text) => text.toLowerCase(),
  capitals: (text) => text.toUpperCase(),
  'wide letters': (text) =>
    text.replaceAll(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ligatures: (text) =>
    text.replaceAll('ff', 'ﬀ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('st', 'ﬆ'),
  'soft hyphens': (text) => text.replaceAll(/(\p{L}\p{M}*)(?=\p{L})/gu, '$1\u00ad'),
  'zero width spaces': (text) => text.replaceAll(/(\p{L}\p{M}*)(?=\p{L})/gu, '$1\u200b'),
  'marks of direction': (text) => `\u202b${text.replaceAll(/(\p{L}\p{M}*)(?=\p{L})/gu, '$1\u200e')}\u202c`,
  'another hyphen': (text) => text.replaceAll('-', '\u2011'),
  'a dash': (text) => text.replaceAll('-', '–'),
  'no hyphen': (text) => text.replaceAll('-', ' '),
  'a plain apostrophe': (text) => text.replaceAll('’', "'"),
  'another apostrophe': (text) => text.replaceAll('’', 'ʼ'),
  'no apostrophe': (text) => text.replaceAll('’', ''),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'two lines': (text) => text.replace(' ', '\n'),
}

/** The ways in which a person may be called. */
export const callings: Readonly<Record<string, (person: PersonNames) => string>> = {
  'given name first': ({ givenName, familyName }) => `${givenName} ${familyName}`,
  'family name first': ({ givenName, familyName }) => `${familyName} ${givenName}`,
  'family name, given name': ({ givenName, familyName }) => `${familyName}, ${givenName}`,
  initial: ({ givenName = '', familyName }) => `${[...givenName][0]}. ${familyName}`,
  initials: ({ givenName = '', familyName }) =>
    `${givenName
      .split('-')
      .map((part) => `${[...part][0]}.`)
      .join('-')} ${familyName}`,
  'family name and initial': ({ givenName = '', familyName }) => `${familyName} ${[...givenName][0]}.`,
  'a title': ({ familyName }) => `Mme ${familyName}`,
}
