import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('engines')

/** Help about what search engines ask of a video. */
export const searchEngineRules = {
  'video-same': entry(
    [
      'Deux vidéos qui disent la même chose',
      'Les moteurs tiennent pour une seule deux vidéos de même titre, présentation ou vignette.',
      'Donner à chacune les siens.',
    ],
    [
      'Two videos that say the same',
      'Search engines take two videos with the same title, description or thumbnail for one.',
      'Give each its own.',
    ],
  ),
  'chapter-start-taken': entry(
    [
      'Deux chapitres au même instant',
      'Un moteur n’en montrerait qu’un.',
      'Corriger le début de l’un des deux.',
    ],
    [
      'Two chapters at the same moment',
      'A search engine would show one of them.',
      'Correct the start of one of them.',
    ],
  ),
  'chapter-outside': entry(
    [
      'Chapitre hors de la vidéo',
      'L’instant dépasse la durée de la vidéo, et le lien ne mènerait à rien.',
      'Corriger cet instant, ou la durée.',
    ],
    [
      'Chapter outside the video',
      'The moment exceeds the video’s duration, and the link would lead nowhere.',
      'Correct this moment, or the duration.',
    ],
    recordExample(
      'capsule',
      'duration: PT5M\nhasPart:\n  - {id: a, name: A, startOffset: "00:07:24"}',
      'duration: PT10M\nhasPart:\n  - {id: a, name: A, startOffset: "00:07:24"}',
    ),
  ),
  'chapter-elsewhere': entry(
    [
      'Chapitre qui mène ailleurs',
      'L’adresse d’un chapitre est celle de la page qui montre la vidéo, suivie de l’instant.',
      'Écrire l’adresse de la page, ?t= et les secondes.',
    ],
    [
      'Chapter that leads elsewhere',
      'The address of a chapter is that of the page that shows the video, followed by the moment.',
      'Write the address of the page, ?t= and the seconds.',
    ],
  ),
  'chapters-of-short': entry(
    [
      'Chapitres d’une vidéo courte',
      'Les moteurs ne montrent pas les chapitres d’une vidéo si courte.',
      'Vérifier la durée ; si elle est juste, rien n’est à faire.',
    ],
    [
      'Chapters of a short video',
      'Search engines do not show the chapters of a video that short.',
      'Check the duration; if it is right, nothing is to be done.',
    ],
  ),
} as const
