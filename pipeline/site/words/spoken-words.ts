import type { Language } from '../../language/message.ts'
import { type Translated, translate } from './translate.ts'

/** The words of the page of the search in what is said; the page's script fills in `{…}`. */
const table = {
  title: { fr: 'Chercher dans ce qui est dit', en: 'Search in what is said' },
  lead: {
    fr: 'Dans les transcriptions de {count} vidéos, passage par passage. Accents, majuscules, apostrophes et, en français et en anglais, terminaisons sont indifférents.',
    en: 'In the transcripts of {count} videos, passage by passage. Accents, capitals, apostrophes and, in French and English, endings make no difference.',
  },
  leadOne: {
    fr: 'Dans la transcription d’une vidéo, passage par passage. Accents, majuscules, apostrophes et, en français et en anglais, terminaisons sont indifférents.',
    en: 'In the transcript of one video, passage by passage. Accents, capitals, apostrophes and, in French and English, endings make no difference.',
  },
  noScript: {
    fr: 'La recherche se fait dans le navigateur, ce qui demande JavaScript. Sans lui, la transcription se lit sur la page de chaque vidéo :',
    en: 'The search runs in the browser, which needs JavaScript. Without it, the transcript can be read on the page of each video:',
  },
  tooMuch: {
    fr: 'Ce qui est dit dans les vidéos ne peut pas être cherché ici : les transcriptions dépassent {limit} millions de caractères, ou sont plus de {most}.',
    en: 'What is said in the videos cannot be searched here: the transcripts have more than {limit} million characters, or are more than {most}.',
  },
  failed: {
    fr: 'La recherche n’a pas pu être chargée. Ces listes mènent aux vidéos :',
    en: 'The search could not be loaded. These lists lead to the videos:',
  },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  none: { fr: 'Aucun passage', en: 'No passage' },
  nothing: {
    fr: 'Essayer avec moins de mots, ou un mot plus court. Ou parcourir :',
    en: 'Try fewer words, or a shorter word. Or browse:',
  },
  one: { fr: '1 passage', en: '1 passage' },
  inOne: { fr: '{passages} passages dans une vidéo', en: '{passages} passages in one video' },
  inMany: { fr: '{passages} passages dans {videos} vidéos', en: '{passages} passages in {videos} videos' },
  partial: {
    fr: 'Aucun passage n’a tous ces mots. En voici qui en ont une partie : {passages}',
    en: 'No passage has all of these words. These have some of them: {passages}',
  },
  others: { fr: 'Autres passages : {count}', en: 'Other passages: {count}' },
  byTitle: { fr: 'Chercher dans les titres et les descriptions', en: 'Search in titles and descriptions' },
}

/** The words of the page of the search in what is said, in one language. */
export type SpokenWords = Translated<typeof table>

/** The words of the page of the search in what is said. */
export function spokenWordsIn(language: Language): SpokenWords {
  return translate(table, language)
}
