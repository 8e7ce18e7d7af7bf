import type { Option } from './option.ts'

/** Options of the commands that write records, or list people. */
export const authoringOptions = [
  {
    name: 'name',
    type: 'string',
    commands: ['init'],
    value: { fr: 'NOM', en: 'NAME' },
    help: { fr: 'le nom du jeu de données', en: 'the name of the data set' },
  },
  {
    name: 'publisher',
    type: 'string',
    commands: ['init'],
    value: { fr: 'NOM', en: 'NAME' },
    help: {
      fr: "le nom de l'organisation qui publie",
      en: 'the name of the organisation that publishes',
    },
  },
  {
    name: 'license',
    type: 'string',
    commands: ['init'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: 'la licence des données (à défaut, la Licence Ouverte)',
      en: 'the licence of the data (by default Creative Commons Attribution 4.0)',
    },
  },
  {
    name: 'time-zone',
    type: 'string',
    commands: ['init'],
    value: { fr: 'FUSEAU', en: 'ZONE' },
    help: {
      fr: 'le fuseau des heures écrites sans décalage, Europe/Paris par exemple',
      en: 'the time zone of times written without an offset, such as Europe/Paris',
    },
  },
  {
    name: 'no-examples',
    type: 'boolean',
    commands: ['init'],
    help: {
      fr: "sans fiche d'exemple : publication.yaml et l'organisation qui publie",
      en: 'without example records: publication.yaml and the organisation that publishes',
    },
  },
  {
    name: 'accept',
    type: 'boolean',
    commands: ['drafts'],
    help: {
      fr: "ôte draft: true des brouillons où rien ne reste à relire ni à décider, et de ceux que l'on nomme",
      en: 'removes draft: true from drafts in which nothing is left to check or decide, and from those that are named',
    },
  },
  {
    name: 'forge',
    type: 'string',
    commands: ['init'],
    value: { fr: 'FORGE', en: 'FORGE' },
    help: {
      fr: 'github ou gitlab : écrit aussi de quoi y vérifier chaque changement et publier le site ; dans un dossier de fiches en place, cela seul',
      en: 'github or gitlab: also writes what checks each change there and publishes the site; in a folder that has records, this alone',
    },
  },
  {
    name: 'encoding',
    type: 'string',
    commands: ['import'],
    value: { fr: 'ENCODAGE', en: 'ENCODING' },
    help: {
      fr: 'UTF-8, UTF-16, Windows-1252, ISO 8859-15, Mac OS Roman ou DOS 850 (deviné)',
      en: 'UTF-8, UTF-16, Windows-1252, ISO 8859-15, Mac OS Roman or DOS 850 (guessed)',
    },
  },
  {
    name: 'update',
    type: 'boolean',
    commands: ['import'],
    help: {
      fr: 'remplit les champs vides des capsules déjà décrites, et garde ce qui est écrit',
      en: 'fills in the empty fields of known capsules, and keeps what is written',
    },
  },
  {
    name: 'decision',
    type: 'string',
    commands: ['import'],
    value: { fr: 'DÉCISION', en: 'DECISION' },
    help: {
      fr: 'public-credit, role-only ou withheld pour toutes les personnes nouvelles (à décider une à une) ; un consentement est à chacune',
      en: 'public-credit, role-only or withheld for all new people (to be decided one by one); consent is each person’s own',
    },
  },
  {
    name: 'by-title',
    type: 'boolean',
    commands: ['import'],
    help: {
      fr: 'reconnaît une capsule à son titre aussi, et non à ses adresses seules',
      en: 'knows a capsule by its title too, and not by its addresses alone',
    },
  },
  {
    name: 'grist',
    type: 'boolean',
    commands: ['import'],
    help: {
      fr: 'reprend à la place le document Grist que publication.yaml nomme (clé : GRIST_API_KEY)',
      en: 'takes over the Grist document that publication.yaml names instead (key: GRIST_API_KEY)',
    },
  },
  {
    name: 'dry-run',
    type: 'boolean',
    commands: ['import'],
    help: { fr: 'montre tout sans rien écrire', en: 'shows everything and writes nothing' },
  },
  {
    name: 'xlsx',
    type: 'boolean',
    commands: ['template'],
    help: { fr: 'un classeur (par défaut)', en: 'a workbook (the default)' },
  },
  {
    name: 'csv',
    type: 'boolean',
    commands: ['template'],
    help: {
      fr: 'des fichiers CSV, un par feuille, dans un dossier (fiches)',
      en: 'CSV files, one for each sheet, in a folder (records)',
    },
  },
  {
    name: 'grist',
    type: 'boolean',
    commands: ['template'],
    help: {
      fr: 'un document Grist, avec références et listes de choix (fiches.grist)',
      en: 'a Grist document, with references and choice lists (records.grist)',
    },
  },
  {
    name: 'yaml',
    type: 'boolean',
    commands: ['template'],
    help: {
      fr: 'des fichiers YAML, dans un dossier (fiches) ; demande --from-data',
      en: 'YAML files, in a folder (records); needs --from-data',
    },
  },
  {
    name: 'from-data',
    type: 'boolean',
    commands: ['template'],
    help: {
      fr: "y met les fiches de --data : de YAML vers un tableur, ou l'inverse ; les commentaires des fichiers YAML ne suivent pas",
      en: 'fills in the records of --data: from YAML to a spreadsheet, or back; comments of YAML files are left behind',
    },
  },
  {
    name: 'fill-ids',
    type: 'boolean',
    commands: ['template'],
    help: {
      fr: "donne un identifiant à chaque ligne des tableaux de --data qui n'en a pas : l'écrit dans les fichiers CSV et les classeurs .xlsx, et rien d'autre ; là où ce n'est pas sûr, dit dans un fichier (identifiants.txt) ce qui est à recopier",
      en: 'gives an id to each row of the tables of --data that has none: writes it into CSV files and workbooks (.xlsx), and nothing else; where that is not sure, lists in a file (ids.txt) what is to be copied',
    },
  },
  {
    name: 'scope',
    type: 'string',
    multiple: true,
    commands: ['withdraw'],
    value: { fr: 'PART', en: 'PART' },
    help: {
      fr: 'une part seulement : credit, affiliation, image, open-data, indexing (répétable)',
      en: 'only a part: credit, affiliation, image, open-data, indexing (may be repeated)',
    },
  },
  {
    name: 'erase',
    type: 'boolean',
    commands: ['withdraw'],
    help: {
      fr: 'efface aussi le nom des fiches, et dit ce qui en reste dans le dossier et dans les anciennes versions',
      en: 'also erases the name from the records, and lists what remains in the folder and in old versions',
    },
  },
  {
    name: 'format',
    type: 'string',
    commands: ['people'],
    value: { fr: 'FORMAT', en: 'FORMAT' },
    help: { fr: 'table ou csv (table)', en: 'table or csv (table)' },
  },
] as const satisfies readonly Option[]
