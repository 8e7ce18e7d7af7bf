import {
  addressColumn,
  durationColumns,
  idColumn,
  linkColumn,
  linksColumn,
  textColumn,
  valueColumn,
} from './column-factories.ts'
import { dateColumns } from './date-columns.ts'
import { referenceColumn, referencesColumn, sourceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of video capsules. */
export const capsulesTable: PublishedTable = {
  name: 'capsules',
  types: ['VideoObject'],
  title: { fr: 'Capsules vidéo', en: 'Video capsules' },
  description: {
    fr: `Une ligne par capsule vidéo. ${OTHER_LANGUAGES_NOTE.fr} La transcription n’y figure pas.`,
    en: `One row per video capsule. ${OTHER_LANGUAGES_NOTE.en} The transcript is left out.`,
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'capsule', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant de la capsule.', 'Id', 'Id of the capsule.']),
    addressColumn([
      'Adresse',
      'Adresse de la capsule dans les données liées.',
      'Address',
      'Address of the capsule in the linked data.',
    ]),
    textColumn('name', [
      'Titre',
      'Titre de la capsule, tel qu’imprimé.',
      'Title',
      'Title of the capsule, as printed.',
    ]),
    textColumn(
      'alternateName',
      [
        'Autres titres',
        'Autres titres, séparés par une barre verticale.',
        'Other titles',
        'Other titles, separated by vertical bars.',
      ],
      true,
    ),
    textColumn('description', [
      'Présentation',
      'Ce que l’on apprend dans la capsule.',
      'Description',
      'Subject matter of the capsule.',
    ]),
    ...withNames(
      referenceColumn('isPartOf', 'series', [
        'Série',
        'Identifiant de la série (table series).',
        'Series',
        'Id of the series (table series).',
      ]),
    ),
    valueColumn(
      'position',
      ['Numéro', 'Numéro dans la série.', 'Position', 'Position in the series.'],
      'integer',
      undefined,
      '2',
    ),
    ...withNames(
      referencesColumn('about', 'topic', [
        'Thèmes',
        'Identifiants des thèmes (table topics), séparés par une espace.',
        'Topics',
        'Ids of the topics (table topics), separated by spaces.',
      ]),
    ),
    textColumn(
      'keywords',
      [
        'Mots-clés',
        'Mots-clés tels qu’imprimés, séparés par une barre verticale.',
        'Keywords',
        'Keywords as printed, separated by vertical bars.',
      ],
      true,
    ),
    ...withNames(
      referencesColumn('spatialCoverage', 'place', [
        'Lieux',
        'Identifiants des lieux dont il est question (table places), séparés par une espace.',
        'Places',
        'Ids of the places discussed (table places), separated by spaces.',
      ]),
    ),
    ...withNames(
      referencesColumn('locationCreated', 'place', [
        'Lieux de tournage',
        'Identifiants des lieux où la vidéo a été tournée (table places), séparés par une espace.',
        'Filmed at',
        'Ids of the places where the video was filmed (table places), separated by spaces.',
      ]),
    ),
    ...withNames(
      referencesColumn('publisher', 'organization', [
        'Éditeurs',
        'Identifiants des organisations qui publient la vidéo (table organizations), séparés par une espace.',
        'Publishers',
        'Ids of the organisations that publish the video (table organizations), separated by spaces.',
      ]),
    ),
    valueColumn(
      'inLanguage',
      [
        'Langues',
        'Codes des langues parlées (BCP 47), séparés par une espace.',
        'Languages',
        'Codes of the languages spoken (BCP 47), separated by spaces.',
      ],
      'string',
      ' ',
      'fr',
    ),
    ...dateColumns('dateCreated', [
      'Création',
      'Date de création de la vidéo, aussi précise que la source.',
      'Created',
      'Date on which the video was created, as precise as its source.',
    ]),
    ...dateColumns('datePublished', [
      'Publication',
      'Date de première publication, aussi précise que la source.',
      'Published',
      'Date of first publication, as precise as its source.',
    ]),
    ...dateColumns('dateModified', [
      'Modification',
      'Date de la dernière modification, aussi précise que la source.',
      'Modified',
      'Date of the last change, as precise as its source.',
    ]),
    ...dateColumns('uploadDate', [
      'Mise en ligne',
      'Date de mise en ligne de la vidéo, aussi précise que la source.',
      'Uploaded',
      'Date on which the video went online, as precise as its source.',
    ]),
    ...dateColumns('expires', [
      'Fin de validité',
      'Date après laquelle la vidéo n’est plus à montrer.',
      'Expires',
      'Date after which the video may no longer be shown.',
    ]),
    ...durationColumns('duration', [
      'Durée',
      'Durée de la vidéo (ISO 8601).',
      'Duration',
      'Duration of the video (ISO 8601).',
    ]),
    linkColumn('url', [
      'Page',
      'Adresse de la page qui montre la vidéo.',
      'Page',
      'Address of the page that shows the video.',
    ]),
    linkColumn('contentUrl', [
      'Fichier',
      'Adresse du fichier de la vidéo.',
      'File',
      'Address of the video file.',
    ]),
    valueColumn(
      'encodingFormat',
      ['Format', 'Type du fichier de la vidéo.', 'Format', 'Type of the video file.'],
      'string',
      undefined,
      'video/mp4',
    ),
    linkColumn('embedUrl', [
      'Lecteur',
      'Adresse du lecteur à intégrer.',
      'Player',
      'Address of the player to embed.',
    ]),
    linksColumn('thumbnailUrl', [
      'Vignettes',
      'Adresses des vignettes, séparées par une espace.',
      'Thumbnails',
      'Addresses of the thumbnails, separated by spaces.',
    ]),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même vidéo ailleurs, séparées par une espace.',
      'Same as',
      'Addresses of the same video elsewhere, separated by spaces.',
    ]),
    valueColumn(
      'identifier',
      [
        'Identifiants publics',
        'DOI, ARK ou cotes de la vidéo, séparés par une barre verticale.',
        'Public identifiers',
        'DOIs, ARKs or shelf marks of the video, separated by vertical bars.',
      ],
      'string',
      '|',
      '10.5555/12345678',
    ),
    linkColumn('license', [
      'Licence',
      'Licence de la vidéo (celle des données se lit dans le catalogue).',
      'Licence',
      'Licence of the video (the licence of the data is in the catalogue).',
    ]),
    textColumn('copyrightNotice', [
      'Droits',
      'Mention de droits, telle qu’imprimée.',
      'Rights',
      'Copyright notice as printed.',
    ]),
    valueColumn(
      'isAccessibleForFree',
      [
        'Gratuit',
        'Si la vidéo se regarde gratuitement.',
        'Free',
        'Whether the video can be watched for free.',
      ],
      'boolean',
      undefined,
      'true',
    ),
    valueColumn(
      'accessibilityFeature',
      [
        'Accessibilité',
        'Aides à l’accessibilité, séparées par une barre verticale.',
        'Accessibility',
        'Accessibility features, separated by vertical bars.',
      ],
      'string',
      '|',
      'captions',
    ),
    sourceColumn('capsule'),
  ],
}
