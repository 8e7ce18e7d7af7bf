import type { Message } from '../language/message.ts'

/** What each class is, by the code of its closed shape, for people who have not seen the data. */
export const classWords: Readonly<Record<string, Message>> = {
  capsule: {
    fr: 'Une vidéo de la série, avec son titre, ses dates, ses fichiers, ses sujets, et qui y prend part.',
    en: 'One video of the series, with its title, dates, files and subjects, and those who take part in it.',
  },
  caption: {
    fr: 'Un fichier qui accompagne une vidéo : sous-titres, transcription, autre format ou autre version.',
    en: 'A file that goes with a video: captions, a transcript, another format or another version.',
  },
  chapter: {
    fr: 'Un moment d’une vidéo, de l’instant où il commence à celui où il finit.',
    en: 'A moment of a video, from where it begins to where it ends.',
  },
  collection: {
    fr: 'Des thèmes réunis, comme les degrés d’une échelle, sans qu’aucun soit plus large qu’un autre.',
    en: 'Topics that are grouped, as the steps of a scale are, none of which is broader than another.',
  },
  contact: {
    fr: 'À qui écrire au sujet des données : un service, et non une personne.',
    en: 'Whom to write to about the data: an office, and no person.',
  },
  dataset: {
    fr: 'Tout ce qui est publié ici, avec l’éditeur, la licence et la version.',
    en: 'Everything that is published here, with its publisher, licence and release.',
  },
  document: {
    fr: 'La description d’une chose : de quelles pages viennent ses faits, et sous quelle licence elle se reprend.',
    en: 'The description of a thing: the pages that its facts come from, and the licence for reusing it.',
  },
  function: {
    fr: 'Une fonction que dit un crédit, dans une organisation ou une revue ; elle vaut le jour du tournage.',
    en: 'A function that a credit states, at an organisation or a periodical; it holds on the day of filming.',
  },
  organization: {
    fr: 'Une organisation qui publie, qui prend part à une vidéo, ou que nomme un crédit.',
    en: 'An organisation that publishes, takes part in a video, or is named in a credit.',
  },
  page: {
    fr: 'Une page du web d’où viennent des faits, pour que chacun puisse les vérifier.',
    en: 'A web page that facts come from, so that anyone can check them.',
  },
  participation: {
    fr: 'La part que quelqu’un prend à une vidéo, avec son crédit tel qu’il est imprimé.',
    en: 'The part that somebody takes in a video, with the credit as it is printed.',
  },
  periodical: {
    fr: 'Une revue que nomme un crédit.',
    en: 'A periodical that a credit names.',
  },
  person: {
    fr: 'Une personne qui prend part à une vidéo et peut être nommée : son nom, et rien qui puisse cesser d’être vrai.',
    en: 'A person who takes part in a video and may be named: the name, and nothing that could cease to be true.',
  },
  place: {
    fr: 'Un lieu dont il est question, où l’on a tourné, ou bien où une organisation agit.',
    en: 'A place that a video is about or was filmed at, or where an organisation works.',
  },
  scheme: {
    fr: 'La liste de tous les thèmes de la publication.',
    en: 'The list of all topics of the publication.',
  },
  series: {
    fr: 'Une série de vidéos, ou l’une de ses saisons.',
    en: 'A series of videos, or one of its seasons.',
  },
  topic: {
    fr: 'Un sujet sous lequel les vidéos sont rangées, avec son thème plus large et ses équivalents ailleurs.',
    en: 'A subject that videos are filed under, with its broader topic and its equivalents elsewhere.',
  },
  withdrawn: {
    fr: 'L’adresse d’une personne qui s’est retirée : elle dit cela, et rien d’autre.',
    en: 'The address of a person who withdrew: it says so, and nothing else.',
  },
}
