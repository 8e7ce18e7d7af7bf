/** The words of the home page and of lists, beside the names of kinds (`document-words.ts`). */
export const listWords = {
  search: { fr: 'Recherche', en: 'Search' },
  searchCapsules: { fr: 'Chercher dans les capsules', en: 'Search the capsules' },
  searchButton: { fr: 'Chercher', en: 'Search' },
  allCapsules: { fr: 'Liste des capsules', en: 'All capsules' },
  allTopics: { fr: 'Tous les thèmes', en: 'All topics' },
  otherCapsules: { fr: 'Autres capsules', en: 'Other capsules' },
  explore: { fr: 'Explorer', en: 'Explore' },
  listPages: { fr: 'Pages de la liste', en: 'Pages of the list' },
  listPage: { fr: (number: number) => `Page ${number}`, en: (number: number) => `Page ${number}` },
  previousPage: { fr: 'Page précédente', en: 'Previous page' },
  nextPage: { fr: 'Page suivante', en: 'Next page' },
}
