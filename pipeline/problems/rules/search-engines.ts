import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about what search engines ask of a video. */
export const searchEngineRules = {
  'video-same': {
    sentence: (other) => ({
      fr: `la capsule ${other} dit la même chose ; le changer ici ou là, chaque vidéo a un titre, une présentation et une vignette à elle`,
      en: `capsule ${other} says the same; change it here or there, every video has a title, a description and a thumbnail of its own`,
    }),
    title: { fr: 'Deux vidéos qui disent la même chose', en: 'Two videos that say the same' },
    means: {
      fr: 'Les moteurs tiennent pour une seule deux vidéos de même titre, présentation ou vignette.',
      en: 'Search engines take two videos with the same title, description or thumbnail for one.',
    },
    mend: { fr: 'Donner à chacune les siens.', en: 'Give each its own.' },
  },
  'chapter-start-taken': {
    sentence: (start) => ({
      fr: `un autre chapitre commence déjà à ${start} s ; en corriger un`,
      en: `another chapter starts at ${start} s already; correct one of them`,
    }),
    title: { fr: 'Deux chapitres au même instant', en: 'Two chapters at the same moment' },
    means: { fr: 'Un moteur n’en montrerait qu’un.', en: 'A search engine would show one of them.' },
    mend: { fr: 'Corriger le début de l’un des deux.', en: 'Correct the start of one of them.' },
  },
  'chapter-outside': {
    sentence: (moment, duration) => ({
      fr: `${moment} s est hors de la vidéo (${duration}) ; corriger cet instant ou la durée`,
      en: `${moment} s is outside the video (${duration}); correct this moment or the duration`,
    }),
    title: { fr: 'Chapitre hors de la vidéo', en: 'Chapter outside the video' },
    means: {
      fr: 'L’instant dépasse la durée de la vidéo, et le lien ne mènerait à rien.',
      en: 'The moment exceeds the video’s duration, and the link would lead nowhere.',
    },
    mend: { fr: 'Corriger cet instant, ou la durée.', en: 'Correct this moment, or the duration.' },
    example: recordExample(
      'capsule',
      'duration: PT5M\nhasPart:\n  - {id: a, name: A, startOffset: "00:07:24"}',
      'duration: PT10M\nhasPart:\n  - {id: a, name: A, startOffset: "00:07:24"}',
    ),
  },
  'chapter-elsewhere': {
    sentence: (address, page) => ({
      fr: `${address} n'est pas un instant de la page qui montre la vidéo ; écrire ${page}?t= et les secondes`,
      en: `${address} is no moment of the page that shows the video; write ${page}?t= and the seconds`,
    }),
    title: { fr: 'Chapitre qui mène ailleurs', en: 'Chapter that leads elsewhere' },
    means: {
      fr: 'L’adresse d’un chapitre est celle de la page qui montre la vidéo, suivie de l’instant.',
      en: 'The address of a chapter is that of the page that shows the video, followed by the moment.',
    },
    mend: {
      fr: 'Écrire l’adresse de la page, ?t= et les secondes.',
      en: 'Write the address of the page, ?t= and the seconds.',
    },
  },
  'chapters-of-short': {
    sentence: (seconds) => ({
      fr: `les moteurs de recherche ne montrent les chapitres que d'une vidéo de ${seconds} s ou plus ; vérifier la durée`,
      en: `search engines show the chapters of a video of ${seconds} s or more only; check the duration`,
    }),
    title: { fr: 'Chapitres d’une vidéo courte', en: 'Chapters of a short video' },
    means: {
      fr: 'Les moteurs ne montrent pas les chapitres d’une vidéo si courte.',
      en: 'Search engines do not show the chapters of a video that short.',
    },
    mend: {
      fr: 'Vérifier la durée ; si elle est juste, rien n’est à faire.',
      en: 'Check the duration; if it is right, nothing is to be done.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
