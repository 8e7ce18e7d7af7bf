/*
 * A generator of pages of video series in French, English and German, with all that publishers do to the names of people. Every
 * person and body is synthetic. Each page knows whom it names, so that those who are found, merged or invented can be counted.
 */

/** Somebody whom a page names: as records should have the name, and as the page prints it. */
export type PagePerson = { readonly name: string; readonly printed: string; readonly credit: string }

/** A page and the people of each of its videos. */
export type PeoplePage = {
  readonly name: string
  readonly text: string
  readonly videos: readonly (readonly PagePerson[])[]
}

/** Chance with a seed. */
type Chance = { pick<T>(all: readonly T[]): T; times(least: number, most: number): number }

function openChance(seed: number): Chance {
  let state = seed * 2654435761
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
    return state / 2 ** 32
  }
  return {
    pick: (all) => all[Math.floor(next() * all.length)] as (typeof all)[number],
    times: (least, most) => least + Math.floor(next() * (most - least + 1)),
  }
}

type PageLanguage = 'fr' | 'en' | 'de'

const GIVEN: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: [
    'Béatrice',
    'Patrice',
    'Baptiste',
    'Jean-Baptiste',
    'Évariste',
    'Anne',
    'Thierry',
    'Jean-Noël',
    'Solène',
    'Étienne',
    'Maëlys',
    'Frédérique',
    'Aminata',
    'Youssef',
    'Zoé',
    'Fatou',
  ],
  en: [
    'Beryl',
    'Ingrid',
    'Tom',
    'Grace',
    'Maurice',
    'Amara',
    'Owen',
    'Siobhan',
    'Priya',
    'Malcolm',
    'Ruth',
    'Hugh',
  ],
  de: [
    'Heike',
    'Jürgen',
    'Sabine',
    'Jörg',
    'Käthe',
    'Anselm',
    'Ute',
    'Marlene',
    'Thilo',
    'Friederike',
    'Aylin',
    'Kasia',
  ],
}
const FAMILY: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: [
    'Orval',
    'Lenoir',
    'Huet',
    'Grün',
    'Aït-Kaci',
    'Vauquelin',
    'de Mérindol',
    "d'Arquenay",
    'Le Guennec-Roy',
    'de La Motte Saint-Aubin',
    "N'Diaye",
    'Ben Testa',
    'Trémeau-Lô',
    'Bedos',
    'Fournier',
    'Boulanger',
    'Rivière',
    'Meunier-Richet',
  ],
  en: [
    'Ashcombe-Roe',
    'Vale',
    "O'Marrow",
    'McTavern',
    'Hollis',
    'Okonjo',
    'van der Brae',
    'Penhallow',
    'Quill',
    'Thorne',
    'Fellow',
    'Baker',
    'Carpenter',
  ],
  de: [
    'von Auerfeld',
    'Grünwald',
    'Möllhoff',
    'zu Hohenbrück',
    'Kessler-Brandt',
    'Lindenau',
    'Sträßner',
    'Wiesental',
    'Bauer',
    'Schneider',
  ],
}
const CREDITS: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: [
    'comédienne',
    'maire de Landerval',
    'éleveur',
    "professeur à l'Université de Landerval",
    'avocate au barreau de Landerval',
    'chargé de mission',
    'maîtresse de conférences',
    "secrétaire d'État",
    'directrice du Musée des Lisières',
    'grutier',
    'chercheuse au CNFS',
    "présidente de l'Association des Riverains",
  ],
  en: [
    'Curator of Asian Art, Norland National Gallery',
    'Mayor of Norland',
    'professor of geography at the University of Mistvale',
    'student nurse',
    'director, Mistvale Institute',
    'miner',
    'author and activist',
    'Librarian',
  ],
  de: [
    'Historikerin, Universität Nordheim',
    'Bürgermeister',
    'Leiterin des Museums',
    'Journalistin',
    'Professor an der Hochschule Nordheim',
    'Autorin',
  ],
}
const TITLES: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: ['Dr', 'Me', 'Mme', 'M.', 'Pr'],
  en: ['Dr', 'Prof.', 'Sir', 'Ms'],
  de: ['Dr.', 'Prof. Dr.', 'Frau', 'Herr'],
}
const VIDEO_TITLES: Readonly<Record<PageLanguage, readonly string[]>> = {
  fr: ['Une cantine durable se construit à plusieurs', 'Habiter la lisière', "Ce que l'école doit au canal"],
  en: ['Keeping a river clean', 'What the archive remembers', 'Building with earth'],
  de: ['Wem gehört der Fluss', 'Was Archive erinnern', 'Mit Lehm bauen'],
}
const PROSE: Readonly<Record<PageLanguage, string>> = {
  fr: 'Cette rencontre revient sur deux années de travail commun, et sur ce que chacun en a retenu pour la suite.',
  en: 'This conversation looks back at two years of common work, and at what is left to be done in the valley.',
  de: 'Dieses Gespräch blickt auf zwei Jahre gemeinsamer Arbeit zurück und fragt, was im Tal noch zu tun bleibt.',
}

/** A person whose name is printed in one of the ways that publishers have. */
function personIn(language: PageLanguage, chance: Chance, taken: Set<string>, isPlain = false): PagePerson {
  for (;;) {
    const [given, family] = [chance.pick(GIVEN[language]), chance.pick(FAMILY[language])]
    if (taken.has(family) || taken.has(given)) continue
    taken.add(family)
    taken.add(given)
    const credit = chance.pick(CREDITS[language])
    const name = `${given} ${family}`
    const upper = family.replaceAll(/\p{L}+/gu, (word) =>
      /^(de|von|zu|van|der|d)$/.test(word) ? word : word.toUpperCase(),
    )
    // capitals do not tell « ß » from « SS », nor « M. » the initial from « M. » the title
    const isTelling = !family.includes('ß') && !given.startsWith('M')
    const form =
      isPlain || !isTelling
        ? 'plain'
        : chance.pick(['plain', 'plain', 'capitals', 'inverted', 'title', 'initials'] as const)
    if (form === 'capitals') return { name, printed: `${given} ${upper}`, credit }
    if (form === 'inverted' && !/^(de|von|zu|van|d)\b/.test(family))
      return { name, printed: `${upper} ${given}`, credit }
    if (form === 'title') return { name, printed: `${chance.pick(TITLES[language])} ${name}`, credit }
    if (form === 'initials') {
      const initials = given
        .split('-')
        .map(([letter]) => `${letter}.`)
        .join('-')
      return { name: `${initials} ${family}`, printed: `${initials} ${family}`, credit }
    }
    return { name, printed: name, credit }
  }
}

function peopleIn(language: PageLanguage, chance: Chance, count: number, isPlain = false): PagePerson[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, () => personIn(language, chance, taken, isPlain))
}

const and: Readonly<Record<PageLanguage, string>> = { fr: 'et', en: 'and', de: 'und' }

/** A form of page: whom it names, and its lines. */
type PageForm = {
  readonly name: string
  readonly languages: readonly PageLanguage[]
  write(language: PageLanguage, chance: Chance): Omit<PeoplePage, 'name'>
}

const label = {
  speakers: {
    fr: ['Intervenants :', 'Intervenantes et intervenants :', 'Avec :', 'Avec la participation de :'],
    en: ['Speakers:', 'Guests:', 'Panellists:', 'With:'],
    de: ['Gäste:', 'Mitwirkende:', 'Referentinnen und Referenten:', 'Mit:'],
  },
  moderator: {
    fr: ['Animateur :', 'Animé par', 'Modération :', 'Président de séance :'],
    en: ['Hosted by', 'Moderator:', 'Chair:', 'Moderated by'],
    de: ['Moderation:', 'Moderiert von', 'Gesprächsleitung:'],
  },
  director: {
    fr: ['Réalisation |', 'Réalisatrice |', 'Réalisation :', 'Un film de'],
    en: ['Director |', 'Directed by', 'Director:'],
    de: ['Regie |', 'Regie:', 'Ein Film von'],
  },
  editor: {
    fr: ['Montage |', 'Montage :'],
    en: ['Film editor |', 'Edited by'],
    de: ['Schnitt |', 'Schnitt:'],
  },
  image: { fr: ['Image |', 'Image :'], en: ['Camera |', 'Camera:'], de: ['Kamera |', 'Kamera:'] },
} as const

const line = ({ printed, credit }: PagePerson, mark: string): string =>
  mark === '(' ? `${printed} (${credit})` : `${printed}${mark}${credit}`

export const pageForms: readonly PageForm[] = [
  {
    name: 'a list below a label, a line each',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, chance.times(3, 6))
      const mark = chance.pick([', ', ' – ', '('])
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]),
          '',
          chance.pick(label.speakers[language]),
          ...people.map((each) => line(each, mark)),
          '',
          PROSE[language],
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'names alone, a line each',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, chance.times(3, 6))
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]),
          '',
          chance.pick(label.speakers[language]),
          ...people.map(({ printed }) => printed),
          '',
          PROSE[language],
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'a list with bullets, the last line with a comma at its end',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, chance.times(3, 6))
      const rows = people.map((each, index) => `- ${line(each, ', ')}${index === 0 ? ',' : ''}`)
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]),
          '',
          chance.pick(label.speakers[language]),
          ...rows,
          PROSE[language],
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'a crew behind bars or colons, a part each, two behind « et »',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 5, true)
      const [a, b, c, d, e] = people.map(({ printed }) => printed)
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]).toUpperCase(),
          `${chance.pick(label.director[language])} ${a}`,
          `${chance.pick(label.image[language])} ${b} ${and[language]} ${c}`,
          `${chance.pick(label.editor[language])} ${d}`,
          { fr: 'Durée | 52′', en: 'Duration | 52 min', de: 'Dauer | 52 Minuten' }[language],
          { fr: 'Format | HD, 16/9e |', en: 'Format | HD, 16:9 |', de: 'Format | HD, 16:9 |' }[language],
          `${chance.pick(label.moderator[language])} ${e}`,
          '',
          PROSE[language],
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'a record of a catalogue: a label on one line, its value on the next',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 2, true)
      const [a, b] = people.map(({ printed }) => printed)
      const words = {
        fr: [
          'Personne interviewée',
          'Intervieweur',
          'Fichiers',
          'Télécharger le texte (1,2 Mo)',
          'Type de document',
          'Histoire orale',
          'Durée',
          '1h12',
        ],
        en: [
          'Interviewee',
          'Interviewer',
          'Files',
          'Download Full Text (1.2 MB)',
          'Document Type',
          'Oral History',
          'Run Time',
          '01:04:37 minutes',
        ],
        de: [
          'Interviewpartner',
          'Interviewerin',
          'Dateien',
          'Volltext herunterladen (1,2 MB)',
          'Dokumenttyp',
          'Oral History',
          'Dauer',
          '64 Minuten',
        ],
      }[language]
      return {
        text: [chance.pick(VIDEO_TITLES[language]), words[0], a, words[1], b, ...words.slice(2), ''].join(
          '\n',
        ),
        videos: [people],
      }
    },
  },
  {
    name: 'people in a sentence: « hosted by … in conversation with … »',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 2, true)
      const [a, b] = people.map(({ printed }) => printed)
      const sentence = {
        fr: `Une rencontre animée par ${a}, en conversation avec ${b}.`,
        en: `A conversation hosted by ${a} in conversation with ${b}.`,
        de: `Ein Abend, moderiert von ${a}, im Gespräch mit ${b}.`,
      }[language]
      return {
        text: [chance.pick(VIDEO_TITLES[language]), '', sentence, '', PROSE[language], ''].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'names in one line behind « Avec »',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 3, true)
      const [a, b, c] = people.map(({ printed }) => printed)
      const first = { fr: 'Avec', en: 'With', de: 'Mit' }[language]
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]),
          '',
          `${first} ${a}, ${b} ${and[language]} ${c}.`,
          '',
          PROSE[language],
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'a column of names between semicolons',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 4)
      return {
        text: [
          chance.pick(VIDEO_TITLES[language]),
          '',
          `${chance.pick(label.speakers[language])} ${people.map((each) => `${each.printed}, ${each.credit.split(',')[0]}`).join(' ; ')}`,
          '',
        ].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'several videos on one page, each with its people and its length',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const all = peopleIn(language, chance, 5)
      const videos = [all.slice(0, 2), all.slice(2, 3), all.slice(3)]
      const lengths = { fr: 'Durée : 12 min', en: 'Duration: 12 min', de: 'Dauer: 12 Min.' }[language]
      return {
        text: [
          { fr: 'Les rencontres de la saison', en: 'Talks of the season', de: 'Gespräche der Saison' }[
            language
          ],
          '',
          ...videos.flatMap((people, index) => [
            VIDEO_TITLES[language][index] ?? '',
            '',
            label.speakers[language][0],
            ...people.map((each) => line(each, ', ')),
            lengths,
            '',
          ]),
        ].join('\n'),
        videos,
      }
    },
  },
  {
    name: 'HTML with a list of definitions',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 3)
      const rows = people.map((each) => `<li><strong>${each.printed}</strong>, ${each.credit}</li>`)
      return {
        text: `<!doctype html><html><body><main>\n<h1>${chance.pick(VIDEO_TITLES[language])}</h1>\n<p>${PROSE[language]}</p>\n<h2>${label.speakers[language][0].replace(/ ?:$/, '')}</h2>\n<ul>\n${rows.join('\n')}\n</ul>\n</main></body></html>\n`,
        videos: [people],
      }
    },
  },
  {
    name: 'several labels on one line',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 3, true)
      const [a, b, c] = people.map(({ printed }) => printed)
      const [director, image, editor] = [label.director, label.image, label.editor].map((each) =>
        (each[language].find((text) => text.endsWith(':')) ?? '').trim(),
      )
      const mark = chance.pick([' / ', ' – ', ' ; '])
      const row = [
        `${director || 'Director:'} ${a}`,
        `${image} ${b}`,
        `${editor || 'Film editor:'} ${c}`,
      ].join(mark)
      return {
        text: [chance.pick(VIDEO_TITLES[language]), '', row, '', PROSE[language], ''].join('\n'),
        videos: [people],
      }
    },
  },
  {
    name: 'HTML with a table and a list of terms',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 4, true)
      const [a, b, c, d] = people.map(({ printed }) => printed)
      const words = {
        fr: ['Intervenante', 'Animateur', 'Intervieweur', 'Personnes interviewées'],
        en: ['Speaker', 'Chair', 'Interviewer', 'Interviewees'],
        de: ['Referentin', 'Moderation', 'Interviewerin', 'Interviewpartner'],
      }[language]
      return {
        text: `<!doctype html><html><body><main><h1>${chance.pick(VIDEO_TITLES[language])}</h1>
<table><tr><th>${words[0]}</th><td>${a}</td></tr><tr><th>${words[1]}</th><td>${b}</td></tr></table>
<dl><dt>${words[2]}</dt><dd>${c}</dd><dt>${words[3]}</dt><dd>${d}</dd></dl>
</main></body></html>
`,
        videos: [people],
      }
    },
  },
  {
    name: 'HTML with cards: the name, and the function below it',
    languages: ['fr', 'en', 'de'],
    write(language, chance) {
      const people = peopleIn(language, chance, 3)
      const items = people.map(({ printed, credit }) => `<li><strong>${printed}</strong><br>${credit}</li>`)
      return {
        text: `<html><body><main><h1>${chance.pick(VIDEO_TITLES[language])}</h1>\n<p>${label.speakers[language][0]}</p>\n<ul>\n${items.join('\n')}\n</ul></main></body></html>\n`,
        videos: [people],
      }
    },
  },
  {
    name: 'portraits by first names, several on a page',
    languages: ['fr'],
    write(language, chance) {
      const [a, b, c, d] = [...new Set(Array.from({ length: 40 }, () => chance.pick(GIVEN[language])))]
      const of = (name = ''): PagePerson => ({ name, printed: name, credit: '' })
      return {
        text: [
          'Récits',
          '',
          `${a}, grutier`,
          `${a} raconte ses premiers jours.`,
          'Durée : 5 min 20',
          '',
          `${b} et ${c}`,
          'Les deux maçons se sont connus ici.',
          'Durée : 6′',
          '',
          "L'équipe de nuit",
          'Un groupe de six ouvriers.',
          'Durée : 1h02',
          '',
          `${d}, couturière`,
          'Elle coud.',
          "Durée : 3'45",
          '',
        ].join('\n'),
        videos: [[of(a)], [of(b), of(c)], [], [of(d)]],
      }
    },
  },
]

/** Pages of every form in every language, `each` of them with other people. */
export function peoplePages(each: number): PeoplePage[] {
  return pageForms.flatMap(({ name, languages, write }, form) =>
    languages.flatMap((language, place) =>
      Array.from({ length: each }, (_, index) => ({
        name: `${name} (${language} ${index + 1})`,
        ...write(language, openChance(1 + form * 1000 + place * 100 + index)),
      })),
    ),
  )
}
