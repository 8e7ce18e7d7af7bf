import type { Option } from './option.ts'

/** Options of `build` and `check`: what is written, at which pace, what may be lost, what is judged instead. */
export const releaseOptions = [
  {
    name: 'no-pages',
    type: 'boolean',
    commands: ['build'],
    help: {
      fr: 'les données seules, sans une page par ressource',
      en: 'the data only, without a page for each resource',
    },
  },
  {
    name: 'no-tables',
    type: 'boolean',
    commands: ['build'],
    help: { fr: 'sans les tableaux (CSV, classeur)', en: 'without the tables (CSV, workbook)' },
  },
  {
    name: 'no-gzip',
    type: 'boolean',
    commands: ['build'],
    help: { fr: 'sans les fichiers compressés', en: 'without the compressed files' },
  },
  {
    name: 'marks',
    type: 'boolean',
    commands: ['merge'],
    help: {
      fr: "de fichiers qui ont les deux dernières lignes de chaque part, les seules lignes qu'aucune part n'a : celles du dossier de fiches et du jeu de données",
      en: 'from files that have the last two lines of each part, only the lines that no part has: those of the folder of records and of the data set',
    },
  },
  {
    name: 'zip',
    type: 'boolean',
    commands: ['build'],
    help: {
      fr: 'écrit aussi public.zip dans le dossier du résultat : tout ce qui est à mettre en ligne, en un fichier',
      en: 'also writes public.zip in the folder of the result: all that goes online, in one file',
    },
  },
  {
    name: 'workers',
    type: 'string',
    commands: ['build', 'check'],
    value: { fr: 'N', en: 'N' },
    help: {
      fr: "les fils d'exécution à côté du principal (autant que de processeurs, 4 au plus) ; 0 : aucun ; le résultat est le même",
      en: 'threads beside the main one (as many as there are processors, at most 4); 0: none; the result is the same',
    },
  },
  {
    name: 'sample',
    type: 'string',
    commands: ['build', 'check'],
    value: { fr: 'N', en: 'N' },
    help: {
      fr: 'au-delà de 50 000 affirmations, une fiche sur N est revérifiée et relue par des outils tiers (1000)',
      en: 'beyond 50,000 statements, one record in N is checked again and read back by third-party programs (1000)',
    },
  },
  {
    name: 'previous',
    type: 'string',
    commands: ['build'],
    value: { fr: 'FICHIER', en: 'FILE' },
    help: {
      fr: 'la version à comparer, .nt ou .nt.gz (celle qui est dans le résultat)',
      en: 'the release to compare with, .nt or .nt.gz (the one in the result)',
    },
  },
  {
    name: 'accept-loss',
    type: 'string',
    multiple: true,
    commands: ['build', 'check'],
    value: { fr: 'NOM', en: 'NAME' },
    help: {
      fr: 'ce qui peut disparaître, par son nom ; se répète',
      en: 'what may disappear, by its name; may be repeated',
    },
  },
  {
    name: 'loss-share',
    type: 'string',
    commands: ['build'],
    value: { fr: 'PART', en: 'SHARE' },
    help: {
      fr: "la part dont un nombre peut baisser d'une version à l'autre (0.2)",
      en: 'the share by which a number may fall from one release to the next (0.2)',
    },
  },
  {
    name: 'watch',
    type: 'boolean',
    commands: ['check'],
    help: {
      fr: "recommence à chaque enregistrement d'une fiche, jusqu'à Ctrl+C",
      en: 'checks again whenever a record is saved, until Ctrl+C',
    },
  },
  {
    name: 'page',
    type: 'string',
    multiple: true,
    commands: ['check'],
    value: { fr: 'FICHIER.html', en: 'FILE.html' },
    help: {
      fr: 'juge à la place une page enregistrée, comme le ferait un moteur de recherche : données structurées, lecteur, titre, vignette, adresse',
      en: 'judges a saved page instead, as a search engine would: structured data, player, title, thumbnail, address',
    },
  },
  {
    name: 'links',
    type: 'boolean',
    commands: ['check'],
    help: {
      fr: 'demande à la place sur le réseau si ce que citent les fiches répond encore (pages, lecteurs, images, référentiels)',
      en: 'asks the network instead whether what records point to still answers (pages, players, pictures, registers)',
    },
  },
  {
    name: 'public-records',
    type: 'boolean',
    commands: ['check'],
    help: {
      fr: "dit à la place ce qui empêche de tenir ces fiches dans un dépôt public : un nom à ne pas nommer, la pièce d'une décision, un passage retiré",
      en: 'says instead what keeps these records from standing in a public repository: the name of a person who is not to be named, the evidence of a decision, a passage that is withheld',
    },
  },
  {
    name: 'portal',
    type: 'boolean',
    commands: ['check'],
    help: {
      fr: "répète à la place le moissonnage par data.gouv.fr, sans réseau : ce qu'il garderait du catalogue publié (ou des fichiers donnés), sa note de qualité et chaque piège ; avec --date, le jour d'aujourd'hui",
      en: 'rehearses the harvest by data.gouv.fr instead, without network: what it would keep of the published catalogue (or of the given files), its quality score and every trap; with --date, the day of today',
    },
  },
  {
    name: 'quiet',
    type: 'boolean',
    commands: ['build', 'check'],
    help: { fr: "sans dire où l'on en est", en: 'without showing progress' },
  },
  {
    name: 'format',
    type: 'string',
    commands: ['build', 'check'],
    value: { fr: 'FORME', en: 'FORM' },
    help: {
      fr: "text, json, html (une page), ou pour une forge : github (annotations), gitlab (Code Quality), sarif ; s'écrit sur la sortie, par exemple --format html > points.html (text)",
      en: 'text, json, html (a page) or, for a code forge: github (annotations), gitlab (Code Quality), sarif; written to standard output, such as --format html > points.html (text)',
    },
  },
] as const satisfies readonly Option[]
