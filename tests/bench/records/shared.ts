import { sentences, title } from './french.ts'
import { drawLots, type Lots } from './lots.ts'

/** How many records of each kind the capsules draw on. */
export const pools = { contributor: 5000, organization: 200, topic: 60, place: 40, series: 20, source: 30 }

/** What to draw shared records by; `people`, where there are to be fewer contributors. */
export type Pool = { readonly seed: number; readonly people?: number }

/** A shared record: every one is synthetic, and says so. */
export type Shared = { readonly kind: string; readonly id: string } & Readonly<Record<string, unknown>>

/** `publication.yaml`, at an address that can only be an example. */
export const publication = `base: https://synthetic.example/
name: Données synthétiques
description: Fiches synthétiques, tirées au sort pour des mesures ; rien n’y est vrai.
inLanguage: fr
publisher: organization-0
license: https://licence.example/ouverte
creditText: Données synthétiques
`

/** The id of a record of a pool. */
export function idOf(kind: keyof typeof pools, index: number): string {
  return `${kind}-${index}`
}

/** Every record that capsules share, those first that others point to. */
export function* shared({ seed, people = pools.contributor }: Pool): Generator<Shared> {
  for (const kind of ['source', 'organization', 'place', 'topic', 'series', 'contributor'] as const)
    for (let index = 0; index < (kind === 'contributor' ? people : pools[kind]); index++) {
      const own = fields[kind](index, drawLots(seed + 31 * index))
      yield { kind, id: idOf(kind, index), ...own, ...(kind === 'source' ? {} : { source: ['source-0'] }) }
    }
}

const everything = ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing']

const fields: Readonly<Record<keyof typeof pools, (index: number, lots: Lots) => object>> = {
  source: (index) => ({
    name: `Page synthétique ${index}`,
    url: `https://pages.example/${index}`,
    dateModified: '2024-05-06',
  }),
  organization: (index) => ({
    name: `Organisation synthétique n° ${index}`,
    url: `https://organisations.example/${index}`,
  }),
  place: (index) => ({ name: `Lieu synthétique ${index}` }),
  topic: (index, lots) => ({
    name: `thème synthétique ${index}`,
    description: sentences(lots, 1, 2),
    ...(index >= 10 && { broader: [idOf('topic', index % 10)] }),
  }),
  series: (index, lots) => ({
    name: `Série synthétique ${index} : ${title(lots)}`,
    description: sentences(lots, 1, 3),
  }),
  contributor: (index, lots) => {
    const [givenName, familyName] = [lots.pick(givenNames), `Synthétique-${index}`]
    const publication = { as: 'named', basis: 'consent', scope: everything }
    return { name: `${givenName} ${familyName}`, givenName, familyName, publication }
  },
}

const givenNames = [
  'Zoé',
  'Élodie',
  'Noël',
  'Maëlle',
  'Françoise',
  'Jérôme',
  'Anaïs',
  'Loïc',
  'Chloé',
  'Maïwenn',
]
