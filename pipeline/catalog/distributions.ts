import type { Message } from '../language/message.ts'
import { DATA_PACKAGE_FILE, WORKBOOK_FILE } from '../write/tables/table-paths.ts'
import { TRANSCRIPT_TABLE, transcriptPaths } from '../write/transcript-dumps.ts'

/** A file of the release that is offered to portals, as a resource of the data set. */
export type Distribution = {
  /** The path in the release. It never changes, because portals know a resource by its address. */
  readonly path: string
  /** The fragment of the distribution's address in the catalogue. */
  readonly id: string
  readonly title: Message
  readonly description: Message
  /** The code in the European register of file types. */
  readonly format: 'CSV' | 'XLSX' | 'JSON' | 'RDF_TURTLE' | 'JSON_LD' | 'RDF_N_TRIPLES'
  readonly mediaType: string
  /** The path of the schema that the file follows. */
  readonly conformsTo?: string
  /** Whether the file is compressed with gzip. */
  readonly isPacked?: boolean
  /** Whether the file holds the passages of transcripts, of which a release may have none. */
  readonly isTranscript?: boolean
  /** Whether the file is one of the tables, or holds or describes them. */
  readonly isTabular?: boolean
}

/** The files offered, in the order in which a portal shows them: tables first, because portals preview them. */
export const distributions: readonly Distribution[] = [
  table('capsules', {
    title: { fr: 'Capsules (tableau)', en: 'Capsules (table)' },
    description: {
      fr: 'Une ligne par capsule vidéo : titre, présentation, série, dates, durée, adresses, licence.',
      en: 'One row per video capsule: title, description, series, dates, duration, addresses, licence.',
    },
  }),
  table('contributors', {
    title: { fr: 'Contributeurs (tableau)', en: 'Contributors (table)' },
    description: {
      fr: 'Une ligne par personne qui participe à une capsule : identifiant et nom.',
      en: 'One row per person who takes part in a capsule: id and name.',
    },
  }),
  table('participations', {
    title: { fr: 'Participations (tableau)', en: 'Participations (table)' },
    description: {
      fr: 'Une ligne par participant et par capsule : qui participe, à quel titre, et le crédit tel qu’imprimé.',
      en: 'One row per participant and capsule: who takes part, as what, and the credit as printed.',
    },
  }),
  table('functions', {
    title: { fr: 'Fonctions (tableau)', en: 'Functions (table)' },
    description: {
      fr: 'Une ligne par fonction que dit un crédit, avec l’organisation ou la revue où elle s’exerçait.',
      en: 'One row per function that a credit states, with the organisation or periodical at which it was held.',
    },
  }),
  table('organizations', {
    title: { fr: 'Organisations (tableau)', en: 'Organisations (table)' },
    description: {
      fr: 'Une ligne par organisation qui publie ou que cite un crédit : identifiant, nom, présentation, adresses.',
      en: 'One row per organisation that publishes or that a credit names: id, name, description, addresses.',
    },
  }),
  table('series', {
    title: { fr: 'Séries (tableau)', en: 'Series (table)' },
    description: {
      fr: 'Une ligne par série ou saison : identifiant, titre, présentation, dates, éditeurs.',
      en: 'One row per series or season: id, title, description, dates, publishers.',
    },
  }),
  table('topics', {
    title: { fr: 'Thèmes (tableau)', en: 'Topics (table)' },
    description: {
      fr: 'Une ligne par thème, ou par groupe de thèmes : identifiant, nom, définition, thèmes plus larges.',
      en: 'One row per topic, or per group of topics: id, name, definition, broader topics.',
    },
  }),
  table('places', {
    title: { fr: 'Lieux (tableau)', en: 'Places (table)' },
    description: {
      fr: 'Une ligne par lieu : identifiant, nom, adresses dans des registres.',
      en: 'One row per place: id, name, addresses in registers.',
    },
  }),
  table('periodicals', {
    title: { fr: 'Revues (tableau)', en: 'Periodicals (table)' },
    description: {
      fr: 'Une ligne par revue que cite un crédit : identifiant, nom, adresses.',
      en: 'One row per periodical that a credit names: id, name, addresses.',
    },
  }),
  table('sources', {
    title: { fr: 'Sources (tableau)', en: 'Sources (table)' },
    description: {
      fr: 'Une ligne par page web d’où les données sont tirées : titre, adresse, dates, éditeur.',
      en: 'One row per web page from which the data are taken: title, address, dates, publisher.',
    },
  }),
  table('chapters', {
    title: { fr: 'Chapitres (tableau)', en: 'Chapters (table)' },
    description: {
      fr: 'Une ligne par chapitre d’une capsule : titre, début et fin en secondes.',
      en: 'One row per chapter of a capsule: title, start and end in seconds.',
    },
  }),
  table('files', {
    title: { fr: 'Fichiers (tableau)', en: 'Files (table)' },
    description: {
      fr: 'Une ligne par fichier de sous-titres, de transcription, ou autre fichier d’une vidéo : langue, format, adresse.',
      en: 'One row per file of captions, file of a transcript, or further file of a video: language, format, address.',
    },
  }),
  {
    path: WORKBOOK_FILE,
    id: 'workbook',
    title: { fr: 'Tous les tableaux (classeur)', en: 'All tables (workbook)' },
    description: {
      fr: 'Les mêmes tableaux en un classeur, une feuille par tableau, à ouvrir dans un tableur.',
      en: 'The same tables as one workbook, a sheet for each table, to be opened in a spreadsheet program.',
    },
    format: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isTabular: true,
  },
  {
    path: DATA_PACKAGE_FILE,
    id: 'datapackage',
    title: { fr: 'Description des tableaux (Data Package)', en: 'Description of the tables (Data Package)' },
    description: {
      fr: 'Les tableaux ensemble, avec leurs schémas et leurs clés, pour les charger d’un coup (Frictionless Data).',
      en: 'The tables together, with their schemas and keys, to load them all at once (Frictionless Data).',
    },
    format: 'JSON',
    mediaType: 'application/json',
    isTabular: true,
  },
  {
    path: 'dumps/regards.ttl',
    id: 'turtle',
    title: { fr: 'Toutes les données (Turtle)', en: 'All data (Turtle)' },
    description: {
      fr: 'Données liées complètes en mots de schema.org, groupées par ressource, à lire ou à interroger en SPARQL.',
      en: 'The complete linked data in schema.org’s vocabulary, grouped by resource, to be read, or queried with SPARQL.',
    },
    format: 'RDF_TURTLE',
    mediaType: 'text/turtle',
  },
  {
    path: 'dumps/regards.jsonld',
    id: 'jsonld',
    title: { fr: 'Toutes les données (JSON-LD)', en: 'All data (JSON-LD)' },
    description: {
      fr: 'Les mêmes données en JSON-LD, une ressource par ligne, avec leur contexte.',
      en: 'The same data in JSON-LD, one resource per line, with its context.',
    },
    format: 'JSON_LD',
    mediaType: 'application/ld+json',
  },
  {
    path: 'dumps/regards.nt.gz',
    id: 'ntriples',
    title: { fr: 'Toutes les données (N-Triples, compressé)', en: 'All data (N-Triples, compressed)' },
    description: {
      fr: 'Les mêmes données, un triplet par ligne, triées : pour charger une base ou comparer deux versions.',
      en: 'The same data, one triple per line, sorted: to load a store or to compare two releases.',
    },
    format: 'RDF_N_TRIPLES',
    mediaType: 'application/n-triples',
    isPacked: true,
  },
  transcript(TRANSCRIPT_TABLE, {
    title: { fr: 'Passages des transcriptions (tableau)', en: 'Passages of the transcripts (table)' },
    format: 'CSV',
    mediaType: 'text/csv',
  }),
  transcript(transcriptPaths.turtle, {
    title: { fr: 'Passages des transcriptions (Turtle)', en: 'Passages of the transcripts (Turtle)' },
    format: 'RDF_TURTLE',
    mediaType: 'text/turtle',
  }),
  transcript(transcriptPaths.jsonld, {
    title: { fr: 'Passages des transcriptions (JSON-LD)', en: 'Passages of the transcripts (JSON-LD)' },
    format: 'JSON_LD',
    mediaType: 'application/ld+json',
  }),
]

/** The files offered of a release that may lack tables, their workbook, or compressed files, whose originals then take their place. */
export function selectDistributions({
  tables,
  workbook,
  packs,
  transcripts,
}: {
  readonly tables: boolean
  readonly workbook: boolean
  readonly packs: boolean
  readonly transcripts: boolean
}): readonly Distribution[] {
  return distributions
    .filter(({ isTabular }) => tables || isTabular !== true)
    .filter(({ isTranscript }) => transcripts || isTranscript !== true)
    .filter(({ path }) => workbook || path !== WORKBOOK_FILE)
    .map((each) => (packs || !each.isPacked ? each : unpacked(each)))
}

function unpacked({ isPacked: _, path, title, ...rest }: Distribution): Distribution {
  const plain = (text: string): string => text.replace(/, (compressé|compressed)\)$/, ')')
  return { ...rest, path: path.replace(/\.gz$/, ''), title: { fr: plain(title.fr), en: plain(title.en) } }
}

function transcript(path: string, words: Pick<Distribution, 'title' | 'format' | 'mediaType'>): Distribution {
  return {
    path,
    id: `transcripts-${path.replace(/^.*\./, '')}`,
    description: {
      fr: 'Ce qui se dit dans les vidéos, passage par passage : texte, langue, début et fin en secondes, adresse.',
      en: 'What is said in the videos, passage by passage: text, language, start and end in seconds, address.',
    },
    ...words,
    isTranscript: true,
    isTabular: words.format === 'CSV',
  }
}

function table(name: string, words: Pick<Distribution, 'title' | 'description'>): Distribution {
  return {
    path: `tables/${name}.csv`,
    id: `table-${name}`,
    ...words,
    format: 'CSV',
    mediaType: 'text/csv',
    conformsTo: `tables/${name}.schema.json`,
    isTabular: true,
  }
}
