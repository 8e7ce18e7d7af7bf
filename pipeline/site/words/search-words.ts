import type { Language } from '../../language/message.ts'
import { type Translated, translate } from './translate.ts'

/** The words of the search page; the page's script fills in `{…}`. */
const table = {
  title: { fr: 'Chercher dans les capsules', en: 'Search the capsules' },
  lead: {
    fr: 'Dans les titres, descriptions, personnes créditées, thèmes et chapitres. Accents, majuscules et apostrophes sont indifférents.',
    en: 'In titles, descriptions, credited people, topics and chapters. Accents, capitals and apostrophes make no difference.',
  },
  noScript: {
    fr: 'La recherche se fait dans le navigateur, ce qui demande JavaScript. Sans lui, ces listes mènent aux capsules :',
    en: 'The search runs in the browser, which needs JavaScript. Without it, these lists lead to every capsule:',
  },
  tooMany: {
    fr: 'Avec {count} capsules, l’index de la recherche pèserait plus de {limit} ko : il n’est pas publié. Ces listes, ou une requête, y mènent :',
    en: 'With {count} capsules, the index of the search would weigh more than {limit} kB: it is not published. These lists, or a query, lead to every capsule:',
  },
  failed: {
    fr: 'La recherche n’a pas pu être chargée. Ces listes mènent aux capsules :',
    en: 'The search could not be loaded. These lists lead to every capsule:',
  },
  button: { fr: 'Chercher', en: 'Search' },
  loading: { fr: 'Chargement…', en: 'Loading…' },
  none: { fr: 'Aucun résultat', en: 'No capsule' },
  one: { fr: '1 résultat', en: '1 capsule' },
  many: { fr: '{count} résultats', en: '{count} capsules' },
  similar: {
    fr: 'Rien n’a exactement ces mots. Ce qui s’en approche : {count}',
    en: 'No capsule has exactly these words. These come close: {count}',
  },
  nothing: {
    fr: 'Essayer avec moins de mots, un mot plus court, ou sans filtre. Ou parcourir :',
    en: 'Try fewer words, a shorter word, or no filter. Or browse:',
  },
  clear: { fr: 'Effacer les filtres', en: 'Clear the filters' },
  more: { fr: 'Afficher la suite', en: 'Show more' },
  all: { fr: 'Tout', en: 'All' },
  yes: { fr: 'Avec sous-titres', en: 'With captions' },
  no: { fr: 'Sans sous-titres indiqués', en: 'No captions stated' },
  facets: {
    topics: { fr: 'Thème', en: 'Topic' },
    series: { fr: 'Série', en: 'Series' },
    year: { fr: 'Année', en: 'Year' },
    people: { fr: 'Personne', en: 'Person' },
    organizations: { fr: 'Organisation', en: 'Organisation' },
    captions: { fr: 'Sous-titres', en: 'Captions' },
  },
  sort: { fr: 'Trier par', en: 'Sort by' },
  orders: {
    relevance: { fr: 'pertinence', en: 'relevance' },
    series: { fr: 'série', en: 'series' },
    date: { fr: 'date, la plus récente d’abord', en: 'date, latest first' },
    title: { fr: 'titre', en: 'title' },
    duration: { fr: 'durée, la plus courte d’abord', en: 'duration, shortest first' },
  },
  /** The names of the filters in the page's address. */
  parameters: {
    topics: { fr: 'theme', en: 'topic' },
    series: { fr: 'serie', en: 'series' },
    year: { fr: 'annee', en: 'year' },
    people: { fr: 'personne', en: 'person' },
    organizations: { fr: 'organisation', en: 'organization' },
    captions: { fr: 'sous-titres', en: 'captions' },
    sort: { fr: 'tri', en: 'sort' },
  },
}

/** The words of the search page in one language. */
export type SearchWords = Translated<typeof table>

/** What the script of the search page reads in it. */
export type SearchPageSettings = {
  readonly words: SearchWords
  /** The language tag by which names and titles are sorted. */
  readonly tag: string
}

/** The words of the search page in a language. */
export function searchWordsIn(language: Language): SearchWords {
  return translate(table, language)
}
