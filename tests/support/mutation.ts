import fc from 'fast-check'

/** A value that holds others by name or by number. */
export type Holder = Record<string | number, unknown>

/** Where a value stands in another. */
export type Spot = { readonly holder: Holder; readonly key: string | number }

/** Every spot in a value, those of its inner values too. */
export function spotsOf(holder: Holder): Spot[] {
  return Object.keys(holder).flatMap((name) => {
    const key = Array.isArray(holder) ? Number(name) : name
    const inner = holder[key]
    return [{ holder, key }, ...(isHolder(inner) ? spotsOf(inner) : [])]
  })
}

/** What people type in the place of something else, and what programs do, sort by sort; much of it is right somewhere. */
const odd: readonly (readonly unknown[])[] = [
  [null, true, false, 0, 1, -1, 7, 1.5, 1e21, 1e-7, 2021, 20210928, 444, 1_000_000],
  ['', ' ', '\t\n', '\u00a0', '\u3000', '\ufeff', '\u0085', '\u200b', ' x', '\u3000x'],
  [
    '2021',
    '0999',
    '2021-13',
    '2021-02-30',
    '2023-02-29',
    '2024-02-29',
    '2100-02-29',
    '28/09/2021',
    '2021-09-28\n',
  ],
  [
    '2021-09-28T24:00',
    '2021-02-30T14:30Z',
    '2021-09-28T14:30',
    '2021-09-28T14:30:60Z',
    '2021-09-28T14:30+14:00',
  ],
  [
    'x',
    'É',
    'A',
    'a-',
    'true',
    'oui',
    'P',
    'PT',
    'P1DT',
    'PT1,5S',
    '0',
    '007',
    '1e3',
    '61:00',
    '7:24',
    '7:2',
  ],
  ['fr', 'FR', 'fr_FR', 'français', 'a@b', 'a@example.org', 'named', 'Named', 'none', 'fr:region:32'],
  [
    'http:/x',
    'http://a b/',
    'https://example.org/../a',
    'https://example.org/..?a',
    'https://example.org/.a',
  ],
  [
    'https://1.2.3.4/',
    'https://a.1b/',
    'https://a.test:99999/',
    'https://a.test/%zz',
    'https://a.test/%C3%A9',
  ],
  [
    'https://a.test/é',
    'https://a.test/\u2003',
    'https://a.test/#a#b',
    'https://a.test/\n',
    'HTTPS://a.test/',
  ],
  [[], [[]], [null], [{}], ['x'], ['x', 'x'], ['x', ['x']], ['x', { fr: 'x' }], [1, '1'], [true, 'true']],
  [
    [{ fr: 'x' }, { FR: 'x' }],
    [
      { id: 'x', fr: 'y' },
      { id: 'x', fr: 'z' },
    ],
    ['{"fr":"x"}', { fr: 'x' }],
  ],
  [{ id: 'a' }, [{ id: 'a' }, { id: 'a' }], [{ inLanguage: 'fr' }, { inLanguage: 'fr' }]],
  [{}, { fr: '' }, { fr: ' ' }, { fr: 1 }, { fr: null }, { fr: ['x'] }],
  [{ EN: 'x' }, { fr: 'x', FR: 'y' }, { français: 'x' }, { fr: '\u3000' }],
]

const names = [
  '__proto__',
  'constructor',
  'toString',
  'email',
  'Name',
  'name',
  'id',
  'draft',
  'source',
  '0',
  '',
]

/** Changes a value in one of its spots: something odd, something twice, a list more or less, a field more or less. */
export const mutation: fc.Arbitrary<(spots: readonly Spot[]) => void> = fc
  .record({
    at: fc.nat(),
    how: fc.constantFrom(
      'odd',
      'odd',
      'odd',
      'odd',
      'odd',
      'twice',
      'again',
      'wrap',
      'unwrap',
      'remove',
      'name',
    ),
    other: fc.oneof(...odd.map((sort) => fc.constantFrom(...sort))),
    name: fc.constantFrom(...names),
  })
  .map((change) => (spots) => {
    const { holder, key } = spots[change.at % spots.length] as Spot
    const value = holder[key]
    if (change.how === 'odd') holder[key] = change.other
    else if (change.how === 'twice') holder[key] = [value, value].flat()
    else if (change.how === 'again') holder[key] = [value, change.other].flat()
    else if (change.how === 'wrap') holder[key] = [value]
    else if (change.how === 'unwrap') holder[key] = Array.isArray(value) ? value[0] : value
    else if (change.how === 'remove') delete holder[key]
    else
      Object.defineProperty(holder, change.name, {
        value: change.other,
        enumerable: true,
        configurable: true,
      })
  })

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}
