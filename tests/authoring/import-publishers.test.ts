import { describe, expect, it } from 'vitest'
import { findInPage } from '../../pipeline/authoring/import/page-findings.ts'
import { titleInSmallLetters } from '../../pipeline/authoring/import/title-case.ts'

/** Pages in the shapes of other publishers, all of whose people, bodies and words are synthetic. */
describe('a page copied from a video platform: a workshop with its moderator, links and a timed transcript', () => {
  const found = findInPage(`• il y a 3 mois
Un verger partagé se plante à plusieurs : du terrain à la récolte
Animatrice : Frédérique d'Orsenne, chargée de mission jardins, Collectif 12
Intervenants : Solène Le Brizec-Mahé, présidente de Vergers en Commun
P.-A. Castagnol, coordinateur Semis'Lab, Réseau d'Essaimage du Val d'Aurre (REVA)
Pr Aylin de La Combe Saint-Ours, cheffe de projet biodiversité, Parc naturel régional des Basses-Landes

❖ SUIVEZ LE RÉSEAU :
▶︎ SITE WEB : https://www.reseau-fictif.example/
▶︎ FACEBOOK : https://www.facebook.com/reseau.fictif

Category

🗞
News
Transcription
00:00Bonjour et bienvenue, nous commençons dans une minute.
00:08Je suis Frédérique et j'anime cet atelier.
12:31Merci Solène, c'est à vous.
30:02Et pour finir, le parc.
`)
  const [video] = found.videos

  it('gives its title, four people each alone, and no date', () => {
    expect(found.videos).toHaveLength(1)
    expect(video?.title?.value).toBe('Un verger partagé se plante à plusieurs : du terrain à la récolte')
    expect([video?.created, video?.published, video?.duration, found.source]).toEqual(
      Array(4).fill(undefined),
    )
    expect(video?.participants.map(personOf)).toEqual([
      ["Frédérique d'Orsenne", 'moderator', 'chargée de mission jardins', 'Collectif 12'],
      ['Solène Le Brizec-Mahé', 'speaker', 'présidente', 'Vergers en Commun'],
      ['P.-A. Castagnol', 'speaker', "coordinateur Semis'Lab", "Réseau d'Essaimage du Val d'Aurre = REVA"],
      [
        'Aylin de La Combe Saint-Ours',
        'speaker',
        'cheffe de projet biodiversité',
        'Parc naturel régional des Basses-Landes',
      ],
    ])
    const [, , initials, titled] = video?.participants ?? []
    expect(initials).toMatchObject({ givenName: 'P.-A.', familyName: 'Castagnol' })
    expect(titled).toMatchObject({ honorificPrefix: 'Pr', familyName: 'de La Combe Saint-Ours' })
  })

  it('gives a transcript with times, and no chapter; what is the platform’s is told', () => {
    expect(video?.chapters).toEqual([])
    expect(video?.transcript?.value.split('\n')).toHaveLength(4)
    expect(video?.transcript?.value).toContain('12:31Merci Solène')
    expect(video?.description).toBeUndefined()
    expect(found.coverage.left.map(({ line }) => line)).toEqual([8, 9, 10, 15])
  })
})

describe('a record of a repository: a label on one line, its value on the next', () => {
  const found = findInPage(`Maud Ellery Interview, March 9, 1991
Interviewee
Maud Ellery
Interviewer
Tom Garrick
Files
Download Full Text (0.8 MB)
Description
Maud Ellery tells of her years at the telephone exchange and of how the women there were organised before the strike.
Document Type
Oral History
Subjects
Telephone operators, Westmere; Strikes; Women, working
Original Date
3-9-1991
Geographic Coverage
Westmere
Language
eng
Original Collection
Voices of the Exchange Oral History Project, OH 77, Special Collections, Harlow Library, University of Westmere
Rights
Copyright: the people interviewed and the Harlow Library. Please ask first.
Oral History Number
OH 77-012
Run Time
00:52:08 minutes
Local Filename
OH_77_012.mp4
Citation
Ellery, Maud, "Maud Ellery Interview, March 9, 1991" (1991). Voices of the Exchange. 4.
https://library.westmere.example/exchange/4
`)
  const [video] = found.videos

  it('gives two people with their parts, and no other', () => {
    expect(video?.participants.map(personOf)).toEqual([
      ['Maud Ellery', 'interviewee'],
      ['Tom Garrick', 'interviewer'],
    ])
    expect(video?.bodies).toEqual([])
  })

  it('gives each value behind its label, the day as the title has it, and the address that the citation ends with', () => {
    expect(video?.title?.value).toBe('Maud Ellery Interview, March 9, 1991')
    expect(video?.created).toMatchObject({ value: '1991-03-09', confidence: 'sure' })
    expect(video?.duration?.value).toBe('PT52M8S')
    expect(video?.chapters).toEqual([])
    expect(video?.languages?.value).toEqual(['en'])
    expect(video?.keywords?.value).toEqual(['Telephone operators, Westmere', 'Strikes', 'Women, working'])
    expect(video?.places?.value).toEqual(['Westmere'])
    expect(video?.identifiers?.value).toEqual(['OH 77-012'])
    expect(video?.seriesName?.value).toMatch(/^Voices of the Exchange Oral History Project, OH 77/)
    expect(video?.rights?.value).toBe(
      'Copyright: the people interviewed and the Harlow Library. Please ask first.',
    )
    expect(found.source).toMatchObject({
      value: 'https://library.westmere.example/exchange/4',
      confidence: 'check',
    })
    const told = found.coverage.left.map(({ text }) => text)
    expect(told).toEqual(expect.arrayContaining(['Files', 'Download Full Text (0.8 MB)', 'OH_77_012.mp4']))
  })
})

describe('a film with its crew between bars, and those who speak in capitals', () => {
  const found = findInPage(`LA MÉMOIRE DES QUAIS : LE VIEUX PORT
Réalisatrice | Salomé Quérec |
Auteurs | Régis de Bréval et Salomé Quérec |
Musique originale |
Ivo Lantier |
Image | Aïda Fontès et Hugo Rémond |
Montage | Lise Trémaud-Sô |
Durée | 48′ |
Format | HD, 16/9e |
Versions | Française et anglaise |
Copyrights | Film d'Essai – CANAL TEST – 2016 |
Diffuseur | CANAL TEST |
Intervenants :
- Anne-Lise MOREUIL, docker
- Rémi TASSART-LEBRUN, directeur du Musée de la Mer
- Bastien ORLAC, secrétaire d'État,
- KELDY, rappeuse
- Ludovic de MONTAUR-D'ESTE, prix Verdal de la Mer en 2012
- Béatrice FAUCHER , maîtresse de conférences en histoire
Bâti sous l'Empire, le Port a vu partir des milliers de gens. Le film suit ceux qui travaillent encore sur le Port.
`)
  const [video] = found.videos

  it('gives crew and speakers each once with their parts, and the broadcaster', () => {
    expect(video?.participants.map(personOf)).toEqual([
      ['Salomé Quérec', 'director, author'],
      ['Régis de Bréval', 'author'],
      ['Ivo Lantier', 'music'],
      ['Aïda Fontès', 'camera'],
      ['Hugo Rémond', 'camera'],
      ['Lise Trémaud-Sô', 'film-editor'],
      ['Anne-Lise Moreuil', 'speaker', 'docker'],
      ['Rémi Tassart-Lebrun', 'speaker', 'directeur', 'Musée de la Mer'],
      ['Bastien Orlac', 'speaker', "secrétaire d'État"],
      ['Keldy', 'speaker', 'rappeuse'],
      ["Ludovic de Montaur-d'Este", 'speaker', expect.stringContaining('prix Verdal')],
      ['Béatrice Faucher', 'speaker', 'maîtresse de conférences en histoire'],
    ])
    expect(video?.bodies.map(({ name, parts }) => [name, ...parts])).toEqual([['CANAL TEST', 'broadcaster']])
  })

  it('gives the length, the languages, the year of its rights, and its title in small letters, all to be checked', () => {
    expect(video?.duration?.value).toBe('PT48M')
    expect(video?.languages?.value).toEqual(['fr', 'en'])
    expect(video?.published).toMatchObject({ value: '2016', confidence: 'check' })
    expect(video?.rights?.value).toBe("Film d'Essai – CANAL TEST – 2016")
    expect(video?.title).toMatchObject({ value: 'La mémoire des quais : le vieux Port', confidence: 'check' })
  })
})

describe('« M. », which is Monsieur or an initial, and family names that are ranks or trades', () => {
  it.each([
    ['M. Durel', { name: 'M. Durel', familyName: 'Durel', confidence: 'check' }],
    ['M. de Boissy', { name: 'M. de Boissy', familyName: 'de Boissy', confidence: 'check' }],
    ['M. J. Petiot', { name: 'M. J. Petiot', familyName: 'Petiot', confidence: 'check' }],
    ['M. Jean Petiot', { name: 'Jean Petiot', givenName: 'Jean', familyName: 'Petiot' }],
    ['M. LE GOAS Yann', { name: 'Yann Le Goas', givenName: 'Yann', familyName: 'Le Goas' }],
    ['Mme de Boissy', { name: 'de Boissy', familyName: 'de Boissy' }],
    ['Mme LE GOAS', { name: 'Le Goas', familyName: 'Le Goas' }],
    ['Captain Ruth Garrick', { name: 'Ruth Garrick', honorificPrefix: 'Captain' }],
    ['Anne Fournier', { name: 'Anne Fournier', familyName: 'Fournier' }],
    ['P. Boulanger', { name: 'P. Boulanger', familyName: 'Boulanger' }],
    ['Mme Carpentier', { name: 'Carpentier', familyName: 'Carpentier' }],
    ['Auguste Major', { name: 'Auguste Major', familyName: 'Major' }],
  ])('%s', (printed, person) => {
    const [video] = findInPage(`Un débat\n\nIntervenants :\n${printed}, juriste\n`).videos
    expect(video?.participants).toMatchObject([person])
    if (!('givenName' in person) && 'confidence' in person)
      expect(video?.participants[0]?.givenName).toBeUndefined()
  })

  it('of several people, none is addressed in the name of one', () => {
    const [video] = findInPage(
      'Un débat\n\nIntervenants :\nMmes Anne Durel et Zoé Petiot, conseillères\n',
    ).videos
    expect(video?.participants.map(({ name, honorificPrefix }) => [name, honorificPrefix])).toEqual([
      ['Anne Durel', undefined],
      ['Zoé Petiot', undefined],
    ])
  })
})

it('somebody behind a title, or behind « and » with a function, is never part of the credit before', () => {
  const [video] = findInPage(
    'Voices of the harbour\n\nWith Captain Ruth Garrick (retired), Ms. A. Ellery of the Harbour Board, and Owen, deckhand\n',
  ).videos
  expect(video?.participants.map(personOf)).toEqual([
    ['Ruth Garrick', '', 'retired'],
    ['A. Ellery', '', 'Harbour Board'],
    ['Owen', '', 'deckhand'],
  ])
})

it('nobody is made of a function in small letters, and no body of a label is the credit of the person above', () => {
  const [video] = findInPage(`Repairing the past

Panel:
Owen Garrick, stone mason; Priya Ellery (Head of Conservation, City Museum)
Dr. Thilo Auerberg und kasia_q
Camera: Hugo Petiot
Montage : Atelier Vidéo de l'Université
`).videos
  expect(video?.participants.map(({ name }) => name)).toEqual([
    'Owen Garrick',
    'Priya Ellery',
    'Thilo Auerberg',
    'kasia_q',
    'Hugo Petiot',
  ])
  expect(video?.participants.at(-1)?.credit).toBeUndefined()
  expect(video?.bodies.map(({ name, parts }) => [name, ...parts])).toEqual([
    ["Atelier Vidéo de l'Université", 'film-editor'],
  ])
})

it('those below somebody who is named in a sentence that announces them do not take that part', () => {
  const [video] = findInPage(`Table ronde : soigner autrement
Animée par Paule Rivière, journaliste (Radio Val), la table ronde réunit :
- Dr Étienne Marchand, chef de service ;
- Fatou Petiot, infirmière
`).videos
  expect(video?.participants.map(personOf)).toEqual([
    ['Paule Rivière', 'moderator', 'journaliste', 'Radio Val'],
    ['Étienne Marchand', '', 'chef de service'],
    ['Fatou Petiot', '', 'infirmière'],
  ])
})

it('portraits whose titles name one person or two, with a function, give them all', () => {
  const titles = [
    'Julien, grutier',
    'Yvon et Bakary, maçons',
    'Mme Odile Fresnel, riveraine',
    'Les apprentis du lycée',
  ]
  const page = titles
    .map((title, index) => `${title}\nUne phrase sur la vidéo.\nDurée : ${index + 3} min\n`)
    .join('\n')
  expect(
    findInPage(`Récits de chantier\n\n${page}`).videos.map(({ participants }) => participants.map(personOf)),
  ).toEqual([
    [['Julien', '', 'grutier']],
    [
      ['Yvon', '', 'maçons'],
      ['Bakary', '', 'maçons'],
    ],
    [['Odile Fresnel', '', 'riveraine']],
    [],
  ])
})

it.each([
  ['LE DROIT À LA VILLE', 'Le film interroge le Droit. On parle de la Ville.', 'Le Droit à la Ville'],
  ['MARIE CURIEL, UNE VIE DE SCIENCE', '', undefined],
  ['LES BIBLIOTHEKEN UND DIE STADT', 'Ein Film.', undefined],
  ['RGPD ET RSE', '', undefined],
  ['Un titre ordinaire', '', undefined],
])(
  'a title in capitals is put in small letters where nothing speaks against it: %s',
  (title, context, small) => {
    expect(titleInSmallLetters(title, context)).toBe(small)
  },
)

type Person = ReturnType<typeof findInPage>['videos'][number]['participants'][number]

/** Somebody's name, parts, functions and bodies. */
function personOf({ name, parts, credit }: Person): string[] {
  const bodies = (credit?.organizations ?? []).map((each) =>
    each.alternateName === undefined ? each.name : `${each.name} = ${each.alternateName}`,
  )
  return [name, parts.join(', '), ...(credit?.roles ?? []), ...bodies]
}
