import { foldText } from '../../language/fold-text.ts'
import type { Language } from '../../language/message.ts'
import { dataArguments, npmCommand, resultArguments } from '../../language/npm-command.ts'
import type { Kind } from '../../rdf/addresses.ts'

/** What is said while questions are asked. */
export type QuestionWords = (typeof words)[Language]

/** The words of the questions, in a language. */
export function questionWords(language: Language): QuestionWords {
  return words[language]
}

/** What a value of a closed list means, in a few words, or no answer (no value); nothing where it goes without saying. */
export function valueMeaning(field: string, value: string, language: Language): string {
  return meanings[`${field} ${value}`.trim()]?.[language === 'fr' ? 0 : 1] ?? ''
}

/** The kind that a person means by a word, in French or English, with or without accents. */
export function kindFromWord(typed: string): Kind | undefined {
  const word = foldText(typed)
  return (Object.keys(names) as Kind[]).find((kind) => kind === word || names[kind].includes(word))
}

/** The name of a kind, as it is typed. */
export function kindWord(kind: Kind, language: Language): string {
  return language === 'fr' ? (names[kind][0] ?? kind) : kind
}

const names: Readonly<Record<Kind, readonly string[]>> = {
  capsule: ['capsule', 'video'],
  contributor: ['contributeur', 'contributrice', 'personne', 'person'],
  organization: ['organisation'],
  periodical: ['revue'],
  place: ['lieu'],
  series: ['serie'],
  source: ['source', 'page'],
  topic: ['theme'],
}

const meanings: Readonly<Record<string, readonly [string, string]>> = {
  'as named': [
    'elle est nommée, dans la mesure de la portée',
    'the person is named, as far as the scope goes',
  ],
  'as role-only': [
    'son rôle seul (« sociologue »), sans rien qui mène à elle',
    'the role alone (“sociologist”), nothing that leads to the person',
  ],
  'as withheld': ['comptée, sans être décrite', 'counted, not described'],
  'basis consent': ['elle a accepté d’être nommée', 'the person agreed to be named'],
  'basis public-credit': [
    'la vidéo ou sa page la créditent en public',
    'the video or its page credits the person in public',
  ],
  'basis public-function': [
    'elle parle au titre d’une fonction publique',
    'the person speaks in a public function',
  ],
  scope: [
    'Sans réponse : tout, sauf les moteurs de recherche.',
    'Without an answer: everything but search engines.',
  ],
  'scope name': ['le nom', 'the name'],
  'scope credit': ['le crédit, tel qu’imprimé', 'the credit as printed'],
  'scope affiliation': ['les organisations que dit le crédit', 'the organisations that the credit names'],
  'scope image': ['l’image, dans la vidéo et la vignette', 'the image, in video and thumbnail'],
  'scope open-data': ['les données à réutiliser, hors du site', 'the data to be reused, beyond the site'],
  'scope indexing': ['les moteurs de recherche', 'search engines'],
}

const words = {
  fr: {
    begin: (kind: string) =>
      `${kind} : une question à la fois. * nécessaire ; Entrée passe les autres ; Ctrl+C arrête sans rien écrire.\n`,
    example: (example: string) => ` Exemple : ${example}`,
    several: 'Plusieurs valeurs se séparent par |.',
    choose: 'Un numéro, un identifiant ou une part du nom.',
    chooseValue: 'Un numéro ou un mot.',
    more: (count: number) => `  … et ${count} de plus : en taper une part du nom`,
    needed: 'Cette réponse est nécessaire.',
    taken: 'Cet identifiant est ou a été pris ; en choisir un autre.',
    nobody: (typed: string, kind: string) =>
      `Aucune fiche ne répond à « ${typed} ». Le taper de nouveau pour l’écrire tout de même, et faire ensuite la fiche (${kind}).`,
    many: (typed: string) => `Plusieurs fiches répondent à « ${typed} » :`,
    isOne: (id: string, name: string) => `  → ${id}  ${name}`,
    again: (heading: string, count: number) =>
      count === 0 ? `${heading} : en ajouter ? (o/N) ` : `${heading} : en ajouter encore ? (o/N) `,
    rest: 'D’autres champs, plus rares ? (o/N) ',
    stopped: '\nArrêté : rien n’est écrit.\n',
    written: (path: string) => `\nÉcrit : ${path}\n`,
    toWrite: (id: string, kind: string, data: string) =>
      `À faire ensuite : ${npmCommand(['new', kind, ...dataArguments(data)])}  (${id})\n`,
    ask: (heading: string) => `${heading} : `,
    check: (data: string) => `À vérifier : ${npmCommand(['check', ...resultArguments(data)])}\n`,
    head: (kind: string) =>
      `Fiche du genre « ${kind} », écrite par la commande new ; README.md explique chaque champ.`,
    unknown: 'Ce que l’on ne sait pas encore ; ôter le dièse et l’espace pour l’écrire :',
  },
  en: {
    begin: (kind: string) =>
      `${kind}: one question at a time. * needed; Enter skips the others; Ctrl+C stops and writes nothing.\n`,
    example: (example: string) => ` Example: ${example}`,
    several: 'Several values are separated by |.',
    choose: 'A number, an id or a part of the name.',
    chooseValue: 'A number or a word.',
    more: (count: number) => `  … and ${count} more: type a part of the name`,
    needed: 'This answer is needed.',
    taken: 'This id is or was in use; choose another one.',
    nobody: (typed: string, kind: string) =>
      `No record answers to “${typed}”. Type it again to write it all the same, and make the record next (${kind}).`,
    many: (typed: string) => `Several records answer to “${typed}”:`,
    isOne: (id: string, name: string) => `  → ${id}  ${name}`,
    again: (heading: string, count: number) =>
      count === 0 ? `${heading}: add one? (y/N) ` : `${heading}: add another? (y/N) `,
    rest: 'More fields, less common? (y/N) ',
    stopped: '\nStopped: nothing was written.\n',
    written: (path: string) => `\nWritten: ${path}\n`,
    toWrite: (id: string, kind: string, data: string) =>
      `To do next: ${npmCommand(['new', kind, ...dataArguments(data)], 'en')}  (${id})\n`,
    ask: (heading: string) => `${heading}: `,
    check: (data: string) => `To check: ${npmCommand(['check', ...resultArguments(data)], 'en')}\n`,
    head: (kind: string) =>
      `A record of the kind “${kind}”, written by the command new; README.md explains each field.`,
    unknown: 'What is not known yet; remove the hash and the space to write it:',
  },
} as const
