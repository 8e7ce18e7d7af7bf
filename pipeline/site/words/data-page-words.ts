/** The words of the page about the data, and the leads of the pages beside it. */
export const dataPageWords = {
  dataLead: {
    fr: 'Tout ce que disent ces pages, en une fois, pour qui veut le réutiliser.',
    en: 'Everything on these pages, as files for reuse.',
  },
  files: { fr: 'Fichiers', en: 'Files' },
  file: { fr: 'Fichier', en: 'File' },
  size: { fr: 'Taille', en: 'Size' },
  content: { fr: 'Contenu', en: 'Content' },
  formats: {
    turtle: {
      fr: 'Turtle, groupé par ressource, agréable à lire',
      en: 'Turtle, grouped by resource, easy to read',
    },
    jsonld: {
      fr: 'JSON-LD, une ressource par ligne, avec son contexte',
      en: 'JSON-LD, one resource per line, with its context',
    },
    ntriples: {
      fr: 'N-Triples, forme canonique et triée, pour comparer deux versions',
      en: 'N-Triples, canonical and sorted, for comparing two releases',
    },
    capsules: {
      fr: 'Tableau des capsules, une ligne par capsule',
      en: 'Table of capsules, one row per capsule',
    },
    contributors: {
      fr: 'Tableau des contributeurs, une ligne par personne',
      en: 'Table of contributors, one row per person',
    },
    participations: {
      fr: 'Tableau des participations : qui participe, à quel titre, et le crédit',
      en: 'Table of participations: who takes part, as what, and the credit',
    },
    functions: {
      fr: 'Tableau des fonctions que disent les crédits, avec l’organisation ou la revue',
      en: 'Table of the functions that credits state, with the organisation or periodical',
    },
    organizations: { fr: 'Tableau des organisations', en: 'Table of organisations' },
    series: { fr: 'Tableau des séries et de leurs saisons', en: 'Table of series and their seasons' },
    topicTable: { fr: 'Tableau des thèmes', en: 'Table of topics' },
    places: { fr: 'Tableau des lieux', en: 'Table of places' },
    periodicals: { fr: 'Tableau des revues', en: 'Table of periodicals' },
    sources: {
      fr: 'Tableau des pages web d’où les données sont tirées',
      en: 'Table of the web pages from which the data are taken',
    },
    chapters: {
      fr: 'Tableau des chapitres, avec leur début et leur fin en secondes',
      en: 'Table of chapters, with their start and end in seconds',
    },
    workbook: {
      fr: 'Tous les tableaux en un classeur, à ouvrir dans un tableur (Excel, LibreOffice)',
      en: 'All tables as one workbook, to be opened in a spreadsheet program (Excel, LibreOffice)',
    },
    dataPackage: {
      fr: 'Description des tableaux et de leurs clés, pour les charger d’un coup (Data Package)',
      en: 'Description of the tables and their keys, to load them all at once (Data Package)',
    },
    files: {
      fr: 'Tableau des fichiers de sous-titres, de transcription, et des autres fichiers des vidéos',
      en: 'Table of files of captions, files of transcripts, and further files of videos',
    },
    transcriptTable: {
      fr: 'Tableau de ce qui se dit dans les vidéos, un passage par ligne',
      en: 'Table of what is said in the videos, a passage a row',
    },
    transcripts: {
      fr: 'Ce qui se dit dans les vidéos, passage par passage, à part des autres données',
      en: 'What is said in the videos, passage by passage, apart from the other data',
    },
    catalog: {
      fr: 'Catalogue DCAT-AP, que moissonnent les portails de données',
      en: 'DCAT-AP catalogue, which data portals harvest',
    },
    void: {
      fr: 'Description VoID : ce que contiennent les données, en nombres',
      en: 'VoID description: the contents of the data in numbers',
    },
    context: {
      fr: 'Contexte JSON-LD : comment chaque mot se dit en RDF',
      en: 'JSON-LD context: the RDF term for each word',
    },
    coreShapes: {
      fr: 'Règles SHACL ouvertes, pour juger les vidéos de n’importe qui',
      en: 'Open SHACL rules, for judging anybody’s videos',
    },
    houseShapes: {
      fr: 'Règles SHACL que suivent ces données',
      en: 'SHACL rules that these data follow',
    },
    citation: {
      fr: 'Comment citer ces données, pour les logiciels de bibliographie',
      en: 'How to cite these data, for reference managers',
    },
    topics: { fr: 'Les thèmes, en SKOS', en: 'The topics in SKOS' },
    queries: { fr: 'Les requêtes, en RDF (SHACL)', en: 'The queries in RDF (SHACL)' },
  },
  model: {
    title: { fr: 'Le modèle des données', en: 'The model of the data' },
    lead: {
      fr: 'Chaque classe, chaque propriété et chaque règle, avec un schéma et des exemples :',
      en: 'Each class, property and rule, with a diagram and examples:',
    },
  },
  compressed: { fr: 'compressé', en: 'compressed' },
  schema: { fr: 'schéma', en: 'schema' },
  reuse: { fr: 'Réutiliser', en: 'Reuse' },
  reuseLead: {
    fr: 'Ces données se réutilisent selon leur licence :',
    en: 'These data may be reused under their licence:',
  },
  cite: { fr: 'Mention à reprendre', en: 'Credit line' },
  personal: {
    fr: 'Ces données nomment des personnes : leur réutilisation est soumise au règlement général sur la protection des données.',
    en: 'These data name people: their reuse is subject to the General Data Protection Regulation.',
  },
  contact: { fr: 'Contact', en: 'Contact' },
  snippets: { fr: 'Lire les données sans serveur', en: 'Reading the data without a server' },
  snippetsLead: { fr: 'Télécharger le fichier, puis :', en: 'Download the file, then run:' },
  queriesLead: {
    fr: 'Des questions toutes prêtes, à poser aux données depuis cette page ou avec un autre outil.',
    en: 'Ready-made questions to put to the data, on this page or with another tool.',
  },
}
