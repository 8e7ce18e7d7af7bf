import type { Option } from './option.ts'

/** Options of `publish`, `query`, `serve` and `map`: other places, and what answers. */
export const publishingOptions = [
  {
    name: 'demo',
    type: 'boolean',
    commands: ['publish'],
    help: {
      fr: "datagouv : le portail d'essai, demo.data.gouv.fr",
      en: 'datagouv: the test portal, demo.data.gouv.fr',
    },
  },
  {
    name: 'dry-run',
    type: 'boolean',
    commands: ['publish'],
    help: {
      fr: "montre ce qui serait fait, et s'arrête là",
      en: 'shows what would be done, and stops there',
    },
  },
  {
    name: 'at',
    type: 'string',
    commands: ['publish'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: 'datagouv : un autre portail de même interface (https://…)',
      en: 'datagouv: another portal with the same interface (https://…)',
    },
  },
  {
    name: 'graph',
    type: 'string',
    commands: ['publish'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: "store : le nom du graphe (l'adresse de base)",
      en: 'store: the name of the graph (the base address)',
    },
  },
  {
    name: 'query',
    type: 'string',
    commands: ['publish'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: "store : le point d'accès SPARQL, pour y compter (sinon, le graphe est relu)",
      en: 'store: the SPARQL endpoint, to count the triples there (otherwise the graph is read back)',
    },
  },
  {
    name: 'watch',
    type: 'boolean',
    commands: ['serve'],
    help: {
      fr: "reconstruit à chaque enregistrement d'une fiche ; aperçu et points à corriger côte à côte à /_watch/",
      en: 'builds again whenever a record is saved; preview and points to correct side by side at /_watch/',
    },
  },
  {
    name: 'port',
    type: 'string',
    commands: ['edit', 'serve'],
    value: { fr: 'NUMÉRO', en: 'NUMBER' },
    help: { fr: 'le port, 0 pour un port libre (8080)', en: 'the port, 0 for any free one (8080)' },
  },
  {
    name: 'host',
    type: 'string',
    commands: ['serve'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: "l'adresse d'écoute ; 0.0.0.0 ouvre au réseau (127.0.0.1, cet ordinateur seul)",
      en: 'the address to listen on; 0.0.0.0 opens it to the network (127.0.0.1, this computer only)',
    },
  },
  {
    name: 'allow-service',
    type: 'boolean',
    commands: ['serve'],
    help: {
      fr: "admet SERVICE dans les requêtes, qui interroge d'autres sites",
      en: 'allows SERVICE in queries, which asks other sites',
    },
  },
  {
    name: 'with',
    type: 'string',
    multiple: true,
    commands: ['query'],
    value: { fr: 'NOM=VALEUR', en: 'NAME=VALUE' },
    help: {
      fr: "la valeur d'un paramètre : une adresse, un identifiant (--with person=c-4k9p), ou un texte là où la requête en demande un ; se répète",
      en: 'the value of a parameter: an address, an id (--with person=c-4k9p), or a text where the query asks for one; may be repeated',
    },
  },
  {
    name: 'engine',
    type: 'string',
    commands: ['query', 'serve'],
    value: { fr: 'MOTEUR', en: 'ENGINE' },
    help: {
      fr: 'ce qui répond à SPARQL : comunica ou oxigraph (selon la taille des données)',
      en: 'what answers SPARQL: comunica or oxigraph (by the size of the data)',
    },
  },
  {
    name: 'format',
    type: 'string',
    commands: ['query'],
    value: { fr: 'FORMAT', en: 'FORMAT' },
    help: {
      fr: 'table (textes coupés à 60 signes), csv, json, tsv ; pour un graphe : ttl, json (table)',
      en: 'table (texts cut at 60 characters), csv, json, tsv; for a graph: ttl, json (table)',
    },
  },
  {
    name: 'format',
    type: 'string',
    commands: ['map'],
    value: { fr: 'FORME', en: 'FORM' },
    help: { fr: 'nt, ou jsonld : un document par ligne (nt)', en: 'nt, or jsonld: one document a line (nt)' },
  },
] as const satisfies readonly Option[]
