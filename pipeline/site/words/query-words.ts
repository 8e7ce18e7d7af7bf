import type { Language } from '../../language/message.ts'
import type { DatasetTerm } from '../dataset-terms.ts'
import { type Translated, translate } from './translate.ts'

/** The words of the query page; the page's script fills in `{…}`. */
const table = {
  ask: { fr: 'Poser une question', en: 'Ask a question' },
  choose: { fr: 'Partir d’un exemple', en: 'Start from an example' },
  own: { fr: '— une requête à soi —', en: '— your own query —' },
  query: { fr: 'Requête SPARQL', en: 'SPARQL query' },
  run: { fr: 'Exécuter', en: 'Run' },
  stop: { fr: 'Arrêter', en: 'Stop' },
  link: { fr: 'Lien vers cette requête', en: 'Link to this query' },
  keys: {
    fr: 'Ctrl + Entrée exécute. Tout se passe dans ce navigateur : la requête n’est envoyée à personne, et le moteur (environ 0,4 Mo compressé) n’est chargé qu’à la première exécution.',
    en: 'Ctrl + Enter runs the query. Everything happens in this browser: the query is sent to nobody, and the engine (about 0.4 MB compressed) is loaded only when the first query is run.',
  },
  editorKeys: {
    fr: 'Tab quitte l’éditeur. Ctrl + Espace propose ce qui peut suivre (préfixes, classes et propriétés de ces données), Entrée l’insère, Échap ferme la liste.',
    en: 'Tab leaves the editor. Ctrl + Space proposes what may follow (prefixes, classes and properties of these data), Enter inserts it, Escape closes the list.',
  },
  completions: { fr: 'Propositions', en: 'Completions' },
  class: { fr: 'classe', en: 'class' },
  property: { fr: 'propriété', en: 'property' },
  chart: { fr: 'Diagramme', en: 'Chart' },
  measure: { fr: 'Mesure', en: 'Measure' },
  rowsOfValue: { fr: 'nombre de lignes', en: 'number of rows' },
  bars: {
    fr: 'Barres : {measure}, pour chaque {label}, de {least} à {most}. Le tableau qui suit donne les mêmes valeurs.',
    en: 'Bars: {measure}, for each {label}, from {least} to {most}. The table that follows gives the same values.',
  },
  line: {
    fr: 'Courbe : {measure}, selon {label}, de {least} à {most}. Le tableau qui suit donne les mêmes valeurs.',
    en: 'Line: {measure}, by {label}, from {least} to {most}. The table that follows gives the same values.',
  },
  firstBars: { fr: 'Les {shown} premières lignes de {count}.', en: 'The first {shown} rows of {count}.' },
  copied: { fr: 'Lien copié.', en: 'Link copied.' },
  shown: { fr: 'Le lien est dans la barre d’adresse.', en: 'The link is in the address bar.' },
  received: {
    fr: 'Requête reçue par un lien. Elle n’est pas encore exécutée.',
    en: 'Query received through a link. It has not been run yet.',
  },
  loading: {
    fr: 'Chargement du moteur et des données…',
    en: 'Loading the engine and the data…',
  },
  running: { fr: 'Requête en cours…', en: 'The query is running…' },
  stopped: { fr: 'Requête arrêtée.', en: 'The query was stopped.' },
  blank: { fr: 'Écrire d’abord une requête.', en: 'Write a query first.' },
  answer: { fr: 'Réponse', en: 'Answer' },
  one: { fr: '1 ligne, en {seconds} s.', en: '1 row, in {seconds} s.' },
  many: { fr: '{count} lignes, en {seconds} s.', en: '{count} rows, in {seconds} s.' },
  triples: { fr: '{count} triplets, en {seconds} s.', en: '{count} triples, in {seconds} s.' },
  yes: { fr: 'Oui, en {seconds} s.', en: 'Yes, in {seconds} s.' },
  no: { fr: 'Non, en {seconds} s.', en: 'No, in {seconds} s.' },
  first: {
    fr: 'Les {shown} premières lignes sont affichées ; les fichiers à télécharger en contiennent {count}.',
    en: 'The first {shown} rows are shown; the files to download contain {count}.',
  },
  cut: {
    fr: 'Il y en a davantage : seules les {count} premières lignes sont gardées. LIMIT et OFFSET donnent les suivantes.',
    en: 'There are more: only the first {count} rows are kept. Use LIMIT and OFFSET for the others.',
  },
  download: { fr: 'Télécharger :', en: 'Download:' },
  file: { fr: 'reponse', en: 'answer' },
  subject: { fr: 'sujet', en: 'subject' },
  predicate: { fr: 'propriété', en: 'property' },
  object: { fr: 'valeur', en: 'value' },
  empty: { fr: 'Aucune ligne.', en: 'No rows.' },
  https: {
    fr: 'Aucune ligne. La requête écrit https://schema.org/, les données http://schema.org/ (sans s).',
    en: 'No rows. The query uses https://schema.org/, the data http://schema.org/ (without s).',
  },
  prefix: {
    fr: 'Aucune ligne. Le préfixe {prefix}: n’est pas déclaré (PREFIX {prefix}: <…>).',
    en: 'No rows. The prefix {prefix}: is not declared (PREFIX {prefix}: <…>).',
  },
  graph: {
    fr: 'Aucune ligne. Les données sont dans le graphe par défaut : ôter FROM ou GRAPH.',
    en: 'No rows. The data are in the default graph: remove FROM or GRAPH.',
  },
  syntax: {
    fr: 'Ligne {line}, colonne {column} : « {found} » n’est pas attendu ici.',
    en: 'Line {line}, column {column}: “{found}” is not expected here.',
  },
  unknownPrefix: {
    fr: 'Ligne {line}, colonne {column} : le préfixe « {found} » n’est pas déclaré (PREFIX {found} <{namespace}>).',
    en: 'Line {line}, column {column}: the prefix “{found}” is not declared (PREFIX {found} <{namespace}>).',
  },
  unfinished: {
    fr: 'Ligne {line}, colonne {column} : la requête n’est pas finie.',
    en: 'Line {line}, column {column}: the query is incomplete.',
  },
  update: {
    fr: 'Cette requête modifie des données ; seules les requêtes de lecture sont admises.',
    en: 'This query changes data; only read queries are allowed.',
  },
  elsewhere: {
    fr: 'Cette requête interroge un autre site (SERVICE) ; cette page n’en contacte aucun.',
    en: 'This query calls another site (SERVICE); this page contacts no other site.',
  },
  failed: { fr: 'La requête n’a pu aboutir.', en: 'The query could not be carried out.' },
  parser: { fr: 'Ce que dit le moteur', en: 'Message from the engine' },
  noEngine: {
    fr: 'Le moteur n’a pu être chargé. Recharger la page, ou télécharger la requête et les données.',
    en: 'The engine could not be loaded. Reload the page, or download the query and the data.',
  },
  noData: {
    fr: 'Les données n’ont pu être lues. Recharger la page, ou essayer plus tard.',
    en: 'The data could not be read. Reload the page, or try again later.',
  },
  examples: { fr: 'Les questions', en: 'The questions' },
  files: {
    fr: 'Chaque requête est aussi un fichier, que tout moteur SPARQL exécute sur',
    en: 'Each query is also a file, which any SPARQL engine can run over',
  },
  all: { fr: 'Toutes ensemble, en RDF :', en: 'All of them in RDF:' },
  parameter: { fr: 'Paramètre :', en: 'Parameter:' },
  address: { fr: 'une adresse', en: 'an address' },
  text: { fr: 'un texte', en: 'a text' },
  parameterNote: {
    fr: '. La ligne qui le nomme à sa fin en cherche un dans les données ; écrire à sa place VALUES, la variable et la valeur voulue.',
    en: '. The line that names it at its end finds one in the data; write VALUES, the variable and the value wanted in its place.',
  },
  service: {
    fr: 'Cette requête interroge un autre site, ce que cette page ne fait pas ; un moteur qui admet SERVICE l’exécute :',
    en: 'This query asks another site, which this page does not; an engine that allows SERVICE runs it:',
  },
  try: { fr: 'Ouvrir dans l’éditeur', en: 'Open in the editor' },
  noScript: {
    fr: 'Exécuter une requête dans cette page demande JavaScript. Sans lui, tout se lit et se télécharge.',
    en: 'Running a query on this page needs JavaScript. Without it, everything can still be read and downloaded.',
  },
}

/** The words of the query page in one language. */
export type QueryWords = Translated<typeof table>

/** The JSON that the query page hands to its script. */
export type QueryPageSettings = {
  readonly base: string
  readonly language: Language
  readonly prefixes: readonly (readonly [prefix: string, namespace: string])[]
  /** The classes and properties that the data use. */
  readonly terms: readonly DatasetTerm[]
  readonly words: QueryWords
}

/** The words of the query page in a language. */
export function queryWordsIn(language: Language): QueryWords {
  return translate(table, language)
}
