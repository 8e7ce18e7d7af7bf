/** The words of the frame that all pages share: head, menu, trail and footer. */
export const frameWords = {
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  menu: { fr: 'Menu principal', en: 'Main menu' },
  trail: { fr: "Fil d'Ariane", en: 'Breadcrumb' },
  home: { fr: 'Accueil', en: 'Home' },
  topics: { fr: 'Thèmes', en: 'Topics' },
  data: { fr: 'Données', en: 'Data' },
  queries: { fr: 'Requêtes', en: 'Queries' },
  about: { fr: 'À propos', en: 'About' },
  feed: { fr: 'Fil des capsules', en: 'Capsule feed' },
  sameData: { fr: 'Les mêmes faits, pour les machines :', en: 'The same facts for machines:' },
  licence: { fr: 'Licence des données', en: 'Licence of the data' },
  publisher: { fr: 'Éditeur', en: 'Publisher' },
  release: { fr: (day: string) => `Version du ${day}`, en: (day: string) => `Release of ${day}` },
  notFound: { fr: 'Page introuvable', en: 'Page not found' },
  notFoundLead: { fr: "Rien n'est publié à cette adresse.", en: 'Nothing is published at this address.' },
}
