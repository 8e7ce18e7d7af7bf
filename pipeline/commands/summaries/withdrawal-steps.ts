import type { WithdrawingPerson } from '../../authoring/people/withdraw-person.ts'
import type { Language } from '../../language/message.ts'
import { npmCommand, resultArguments } from '../../language/npm-command.ts'

/** The steps that are left to do by hand after a withdrawal, with a warning where it precedes the decision to name the person. */
export function withdrawalSteps(
  { id, since = '' }: WithdrawingPerson,
  day: string,
  data: string,
  language: Language,
): string {
  const say = words[language]
  const warning = day < since ? say.tooEarly(day, since) : []
  return `${[...warning, ...say.steps(id, day, data)].join('\n')}\n`
}

const words = {
  fr: {
    tooEarly: (day: string, since: string) => [
      `Attention : ce jour (${day}) précède la décision de nommer cette personne (since: ${since}) ; build s'arrêtera`,
      "  tant que l'un des deux n'est pas corrigé.",
    ],
    steps: (id: string, day: string, data: string) => [
      `Retrait de ${id} au ${day} inscrit dans ${data}/withdrawals.txt, à garder avec les fiches. Reste à faire :`,
      `  1. ${npmCommand(['build', ...resultArguments(data)])} : la personne quitte tout ce qui est publié ; puis mettre en ligne le dossier public/ qui y est dit,`,
      "     en supprimant de l'hébergement les fichiers qui n'y sont plus",
      `  2. ${npmCommand(['publish', 'datagouv', ...resultArguments(data)])}, qui remplace les fichiers ;`,
      `     ${npmCommand(['publish', 'store', 'ADRESSE', ...resultArguments(data)])}, si une base sert les données`,
      '  3. demander aux moteurs de recherche d’oublier la page (leur formulaire de retrait), qui répond 410',
      '  4. sur la plateforme vidéo : le titre, la présentation, les sous-titres, et la vidéo si la personne le demande',
      '  5. prévenir qui garde une copie ; withdrawals.json, publié à la racine, la liste pour les machines',
      '  6. les anciennes versions des fiches et des publications, si la loi demande de les effacer aussi',
    ],
  },
  en: {
    tooEarly: (day: string, since: string) => [
      `Beware: this day (${day}) is before the decision to name this person (since: ${since}); build will stop`,
      '  until one of the two is corrected.',
    ],
    steps: (id: string, day: string, data: string) => [
      `Withdrawal of ${id} as of ${day} entered in ${data}/withdrawals.txt, to be kept with the records. Left to do:`,
      `  1. ${npmCommand(['build', ...resultArguments(data)], 'en')}: takes the person out of everything that is published; then put the folder public/`,
      '     that it names online, deleting from the host the files that are no longer in it',
      `  2. ${npmCommand(['publish', 'datagouv', ...resultArguments(data)], 'en')}, which replaces the files;`,
      `     ${npmCommand(['publish', 'store', 'ADDRESS', ...resultArguments(data)], 'en')}, if a store serves the data`,
      '  3. ask search engines to forget the page (with their removal form); it answers 410',
      '  4. on the video platform: title, description, captions, and the video if the person asks for it',
      '  5. tell everyone who keeps a copy; withdrawals.json, at the root of the site, is the list for machines',
      '  6. old versions of records and releases, if the law requires them to be erased too',
    ],
  },
} as const
