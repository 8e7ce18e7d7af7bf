import { foldText } from '../../language/fold-text.ts'
import type { Language, Message } from '../../language/message.ts'
import { dataArguments, npmCommand, resultArguments } from '../../language/npm-command.ts'
import type { Kind } from '../../rdf/addresses.ts'

/** The sentences of an interview. */
type QuestionWords = (typeof words)[Language]

/** The sentences of an interview in a language. */
export function questionWords(language: Language): QuestionWords {
  return words[language]
}

/** The meaning of a value of a closed list or, with an empty value, of no answer; empty where it is obvious. */
export function valueMeaning(field: string, value: string, language: Language): string {
  return meanings[`${field} ${value}`.trim()]?.[language] ?? ''
}

/** The kind that a word names, in French or English, with or without accents. */
export function kindFromWord(typed: string): Kind | undefined {
  const word = foldText(typed)
  return (Object.keys(names) as Kind[]).find((kind) => kind === word || names[kind].includes(word))
}

/** The word for a kind, as it is typed behind `new`. */
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

const meanings: Readonly<Record<string, Message>> = {
  'as named': {
    fr: 'elle est nommée, dans la mesure de la portée',
    en: 'the person is named, within the scope',
  },
  'as role-only': {
    fr: 'son rôle seul (« sociologue »), sans rien qui mène à elle',
    en: 'the role only (“sociologist”), nothing that leads to the person',
  },
  'as withheld': { fr: 'comptée, sans être décrite', en: 'counted, not described' },
  'basis consent': { fr: 'elle a accepté d’être nommée', en: 'the person agreed to be named' },
  'basis public-credit': {
    fr: 'la vidéo ou sa page la créditent en public',
    en: 'the video or its page credits the person in public',
  },
  'basis public-function': {
    fr: 'elle parle au titre d’une fonction publique',
    en: 'the person speaks in a public office',
  },
  scope: {
    fr: 'Sans réponse : tout, sauf les moteurs de recherche.',
    en: 'Without an answer: everything but search engines.',
  },
  'scope name': { fr: 'le nom', en: 'the name' },
  'scope credit': { fr: 'le crédit, tel qu’imprimé', en: 'the credit as printed' },
  'scope affiliation': {
    fr: 'les organisations que dit le crédit',
    en: 'the organisations that the credit names',
  },
  'scope image': {
    fr: 'l’image, dans la vidéo et la vignette',
    en: 'the image, in the video and the thumbnail',
  },
  'scope open-data': {
    fr: 'les données à réutiliser, hors du site',
    en: 'the reusable data, outside the site',
  },
  'scope indexing': { fr: 'les moteurs de recherche', en: 'search engines' },
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
      `${kind}: one question at a time. * marks required answers; Enter skips the others; Ctrl+C stops without writing.\n`,
    example: (example: string) => ` Example: ${example}`,
    several: 'Separate several values by |.',
    choose: 'A number, an id or a part of the name.',
    chooseValue: 'A number or a word.',
    more: (count: number) => `  … and ${count} more: type a part of the name`,
    needed: 'This answer is required.',
    taken: 'This id is or was in use; choose another one.',
    nobody: (typed: string, kind: string) =>
      `No record matches “${typed}”. Type it again to write it nevertheless, and make that record next (${kind}).`,
    many: (typed: string) => `Several records match “${typed}”:`,
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
      `A record of the kind “${kind}”, written by the command “new”; README.md explains each field.`,
    unknown: 'Fields that are not known yet; remove the hash sign and the space to write one:',
  },
} as const
