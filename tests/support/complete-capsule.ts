import { everything, type Files, smallest } from './folder.ts'

const base = 'https://publisher.test/p/'

const people = ['Ada Une', 'Bo Deux', 'Cy Trois', 'Di Quatre', 'El Cinq', 'Fa Six', 'Gé Sept', 'Ho Huit']

/** The names of those who take part in the complete capsule. */
export const namesInCompleteCapsule: readonly string[] = people

const functions = ['sociologue', 'chargée de mission', 'trésorier', 'enseignante']

const participation = people.map((_, index) => ({
  id: `x-${index + 1}`,
  participant: `c-${index + 1}`,
  credit: `${functions[index % 4]} à Organisation ${index % 2 === 0 ? 'Une' : 'Deux'}`,
  function: [{ roleName: functions[index % 4] as string, organization: index % 2 === 0 ? 'o-1' : 'o-2' }],
}))

const paragraph =
  'On y apprend comment une ville, ses habitants et ceux qui y travaillent regardent ensemble ce qui se passe, et ce qu’ils en font ensuite.'

/** The id of the complete capsule, which is the third of five in its series. */
export const COMPLETE = 3

const complete = {
  id: COMPLETE,
  name: {
    fr: 'Faut-il se centrer sur les quartiers, ou bien élargir à l’ensemble de l’agglomération ?',
    en: 'Neighbourhoods, or the whole urban area?',
  },
  alternateName: 'Les quartiers & la ville',
  description: [
    `${paragraph}\nDeuxième ligne, à lire avec https://example.org/guide(1)?a=1&b=2.`,
    `${paragraph} ${paragraph}`,
    `${paragraph} ${paragraph} ${paragraph} ${paragraph}`,
    'Fin de la présentation.',
  ].join('\n\n'),
  isPartOf: 's-1',
  position: 3,
  participation,
  about: ['t-1', 't-2'],
  publisher: ['o-1'],
  inLanguage: ['fr', 'fsl'],
  uploadDate: '2021-09-28T14:30:00+02:00',
  duration: 'PT55M',
  url: 'https://example.org/capsule-3',
  embedUrl: 'https://youtu.be/aqz-KE-bpKQ',
  thumbnailUrl: `${base}picture.svg`,
  identifier: ['doi:10.5555/12345678', 'cote 12'],
  license: 'https://creativecommons.org/licenses/by-sa/4.0/',
  copyrightNotice: '© Organisation Une',
  isAccessibleForFree: true,
  accessibilityFeature: ['captions', 'signLanguage', 'transcript'],
  transcript: Array.from({ length: 60 }, () => paragraph).join('\n'),
  caption: [
    { inLanguage: 'fr', contentUrl: `${base}captions/3.fr.vtt` },
    { id: 'fr-sourds', inLanguage: 'fr', contentUrl: `${base}captions/3.sourds.vtt` },
    { inLanguage: 'ar', contentUrl: `${base}captions/3.ar.vtt` },
    { inLanguage: 'en' },
  ],
  hasPart: Array.from({ length: 7 }, (_, index) => ({
    id: `ch-${index}`,
    name: `Chapitre ${index + 1}, où l’on parle de la ville`,
    startOffset: index * 420,
  })),
  source: 'p-1',
}

const other = (id: number, seriesId: string): Record<string, unknown> => ({
  id,
  name: `Capsule ${id} : un titre comme on en imprime, sur une ligne ou deux`,
  isPartOf: seriesId,
  position: id,
  about: ['t-1'],
  source: 'p-1',
})

/** A publication, all of it synthetic, with one capsule of which everything is known, among others of its series and topic. */
export const completeCapsule: Files = {
  ...smallest,
  'organizations.yaml': JSON.stringify([
    {
      id: 'o-1',
      name: 'Organisation Une',
      url: 'https://example.org/',
      sameAs: 'https://www.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa',
      source: 'p-1',
    },
    { id: 'o-2', name: 'Organisation Deux', source: 'p-1' },
  ]),
  'topics.yaml': JSON.stringify([
    { id: 't-1', name: 'quartiers', source: 'p-1' },
    { id: 't-2', name: 'agglomération', source: 'p-1' },
  ]),
  'series.yaml': JSON.stringify([
    { id: 's-1', name: 'Regards inventés : la ville en question', publisher: 'o-1', source: 'p-1' },
    { id: 's-2', name: 'Autre série', source: 'p-1' },
  ]),
  'contributors.yaml': JSON.stringify(
    people.map((name, index) => ({
      id: `c-${index + 1}`,
      name,
      publication: { as: 'named', basis: 'consent', scope: everything },
      source: 'p-1',
    })),
  ),
  'capsules/1.yaml': JSON.stringify(other(1, 's-1')),
  'capsules/2.yaml': JSON.stringify(other(2, 's-1')),
  'capsules/3.yaml': JSON.stringify(complete),
  'capsules/4.yaml': JSON.stringify(other(4, 's-1')),
  'capsules/5.yaml': JSON.stringify(other(5, 's-1')),
  'capsules/6.yaml': JSON.stringify({ ...other(6, 's-2'), position: 3, about: ['t-2'] }),
}
