import type { Message } from '../language/message.ts'
import type { CodeFamily } from './help-entry.ts'

/** The title of each family of codes and why it matters, in the order in which families are listed. */
export const codeFamilies: Readonly<
  Record<CodeFamily, { readonly title: Message; readonly matters: Message }>
> = {
  files: {
    title: { fr: 'Les fichiers', en: 'Files' },
    matters: {
      fr: 'Un fichier qui ne peut être lu ne compte pour rien : aucune de ses fiches ne serait publiée. La publication précédente reste en ligne en attendant.',
      en: 'A file that cannot be read counts for nothing: none of its records would be published. The release before stays online meanwhile.',
    },
  },
  tables: {
    title: { fr: 'Les tableurs', en: 'Spreadsheets' },
    matters: {
      fr: 'Un tableau se lit colonne par colonne, d’après les titres ; ce que ni un titre ni une feuille ne nomme resterait en dehors de la publication, sans que personne le voie.',
      en: 'A table is read column by column, by its headings; what neither a heading nor a sheet names would stay out of the publication, and nobody would see it.',
    },
  },
  values: {
    title: { fr: 'Les champs et leurs valeurs', en: 'Fields and their values' },
    matters: {
      fr: 'Portails, moteurs de recherche et tableurs ne comprennent une valeur que sous la forme convenue ; une autre serait ignorée, ou lue de travers, sans que personne le dise.',
      en: 'Portals, search engines and spreadsheets understand a value only in the agreed form; another would be ignored, or misread, and nobody would say so.',
    },
  },
  people: {
    title: { fr: 'Les personnes', en: 'People' },
    matters: {
      fr: 'Une personne n’est nommée que si une décision le dit. Ce qui est publié est copié ailleurs en quelques heures et ne se reprend plus.',
      en: 'A person is named only if a decision says so. What is published is copied elsewhere within hours and cannot be taken back.',
    },
  },
  links: {
    title: { fr: 'Ce qui relie les fiches', en: 'What links records' },
    matters: {
      fr: 'Les fiches se citent par leur identifiant, et leurs adresses sont reprises ailleurs ; un lien qui ne mène à rien égare le visiteur et casse les réutilisations.',
      en: 'Records cite each other by id, and their addresses are used elsewhere; a link that leads nowhere loses visitors and breaks what others built.',
    },
  },
  media: {
    title: { fr: 'Les fichiers de media', en: 'The files of media' },
    matters: {
      fr: 'Ces fichiers partent tels quels : ce qu’ils cachent part avec eux, et ce qu’un navigateur ou un hébergeur n’en comprend pas manque à la page.',
      en: 'These files go out as they are: what they hide goes with them, and what a browser or a host does not understand of them is missing from the page.',
    },
  },
  release: {
    title: { fr: 'Ce qui change d’une version à l’autre', en: 'What changes between releases' },
    matters: {
      fr: 'Ce qui disparaît sans avoir été retiré est le plus souvent un oubli : un fichier déplacé, une fiche effacée. La publication attend que quelqu’un le confirme.',
      en: 'What vanishes without being retired is an oversight most of the time: a file moved, a record deleted. Publication waits for somebody to confirm it.',
    },
  },
  metadata: {
    title: { fr: 'Ce que les portails demandent', en: 'What portals ask for' },
    matters: {
      fr: 'Un portail de données classe et montre la publication d’après ces champs ; remplis, ils la font trouver et lui valent une meilleure note.',
      en: 'A data portal sorts and shows the publication by these fields; filled in, they make it easier to find and earn a better score.',
    },
  },
  portal: {
    title: {
      fr: 'Ce que data.gouv.fr ferait du catalogue',
      en: 'What data.gouv.fr would make of the catalogue',
    },
    matters: {
      fr: 'Le portail relit le catalogue seul et n’avertit personne : ce qu’il ne comprend pas manque à la page du jeu de données, ou la fait passer.',
      en: 'The portal reads the catalogue by itself and warns nobody: what it does not understand is missing from the page of the data set, or makes it skip the set.',
    },
  },
  engines: {
    title: { fr: 'Ce que demandent les moteurs de recherche', en: 'What search engines ask' },
    matters: {
      fr: 'Rien de cela n’arrête la publication : la page reste visible, et c’est sa place parmi les résultats vidéo qui en dépend.',
      en: 'None of this stops a publication: the page stays visible, and its place among video results depends on it.',
    },
  },
  pages: {
    title: { fr: 'Une page vue par un moteur de recherche', en: 'A page as a search engine sees it' },
    matters: {
      fr: 'Un moteur lit la page telle qu’elle est servie, avant tout script ; ce qu’il n’y trouve pas n’existe pas pour lui.',
      en: 'A search engine reads the page as it is served, before any script; what it does not find there does not exist to it.',
    },
  },
  words: {
    title: { fr: 'Les mots du site', en: 'The words of the site' },
    matters: {
      fr: 'Un lecteur d’écran prononce chaque texte dans la langue que la page lui donne ; un mot dans une autre langue est mal lu, et mal traduit.',
      en: 'A screen reader pronounces each text in the language that the page states; a word in another language is misread, and translated wrongly.',
    },
  },
  shapes: {
    title: { fr: 'Les formes que les fiches doivent avoir', en: 'The shapes that records owe' },
    matters: {
      fr: 'Une forme mal écrite ne juge rien, ou juge de travers, et personne ne le verrait : aucune fiche n’est publiée tant qu’elle n’est pas corrigée.',
      en: 'A shape that is written wrongly judges nothing, or judges amiss, and nobody would see it: no record is published until it is corrected.',
    },
  },
  owed: {
    title: { fr: 'Ce que dit une fiche', en: 'What a record says' },
    matters: {
      fr: 'Une fiche a besoin d’un identifiant et d’un nom, une personne de la décision de la nommer ou non ; ce qui est écrit en plus doit avoir sa forme, sans quoi un outil passe la fiche ou en tire une erreur. Un champ facultatif qui manque n’arrête rien.',
      en: 'A record needs an id and a name, a person the decision to name them or not; what is written beyond that must have its form, or a tool skips the record or draws an error from it. An optional field that is missing stops nothing.',
    },
  },
}
