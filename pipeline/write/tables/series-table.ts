import {
  addressColumn,
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

/** The table of series, and of the seasons of one. */
export const seriesTable: PublishedTable = {
  name: 'series',
  types: ['CreativeWorkSeries'],
  title: { fr: 'Séries', en: 'Series' },
  description: {
    fr: `Une ligne par série, ou par saison d’une série. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per series, or per season of one. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'series', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant de la série.', 'Id', 'Id of the series.']),
    addressColumn([
      'Adresse',
      'Adresse de la série dans les données liées.',
      'Address',
      'Address of the series in the linked data.',
    ]),
    textColumn('name', ['Titre', 'Titre de la série.', 'Title', 'Title of the series.']),
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
      'Ce dont parle la série.',
      'Description',
      'Subject matter of the series.',
    ]),
    ...withNames(
      referenceColumn('isPartOf', 'series', [
        'Série entière',
        'Identifiant de la série dont celle-ci est une saison.',
        'Whole series',
        'Id of the series that this one is a season of.',
      ]),
    ),
    valueColumn(
      'inLanguage',
      [
        'Langues',
        'Codes des langues de la série (BCP 47), séparés par une espace.',
        'Languages',
        'Codes of the languages of the series (BCP 47), separated by spaces.',
      ],
      'string',
      ' ',
      'fr',
    ),
    valueColumn(
      'identifier',
      [
        'Identifiants publics',
        'ISSN ou cotes de la série, séparés par une barre verticale.',
        'Public identifiers',
        'ISSNs or numbers of the series, separated by vertical bars.',
      ],
      'string',
      '|',
      'ISSN 1234-5679',
    ),
    ...dateColumns('startDate', [
      'Début',
      'Date à laquelle la série commence, aussi précise que la source.',
      'Start',
      'Date on which the series begins, as precise as its source.',
    ]),
    ...dateColumns('endDate', [
      'Fin',
      'Date à laquelle la série s’achève, aussi précise que la source.',
      'End',
      'Date on which the series ends, as precise as its source.',
    ]),
    ...dateColumns('dateCreated', [
      'Création',
      'Date de création de la série, aussi précise que la source.',
      'Created',
      'Date on which the series was created, as precise as its source.',
    ]),
    ...dateColumns('datePublished', [
      'Publication',
      'Date de première publication, aussi précise que la source.',
      'Published',
      'Date of first publication, as precise as its source.',
    ]),
    ...withNames(
      referencesColumn('publisher', 'organization', [
        'Éditeurs',
        'Identifiants des organisations qui publient la série (table organizations), séparés par une espace.',
        'Publishers',
        'Ids of the organisations that publish the series (table organizations), separated by spaces.',
      ]),
    ),
    ...withNames(
      referencesColumn('about', 'topic', [
        'Thèmes',
        'Identifiants des thèmes (table topics), séparés par une espace.',
        'Topics',
        'Ids of the topics (table topics), separated by spaces.',
      ]),
    ),
    linkColumn('url', [
      'Page',
      'Adresse de la page de la série.',
      'Page',
      'Address of the page of the series.',
    ]),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même série ailleurs, séparées par une espace.',
      'Same as',
      'Addresses of the same series elsewhere, separated by spaces.',
    ]),
    sourceColumn('series'),
  ],
}
