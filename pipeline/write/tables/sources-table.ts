import { addressColumn, idColumn, linkColumn, linksColumn, textColumn } from './column-factories.ts'
import { dateColumns } from './date-columns.ts'
import { referenceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of the web pages from which the records are taken. */
export const sourcesTable: PublishedTable = {
  name: 'sources',
  types: ['WebPage'],
  title: { fr: 'Sources', en: 'Sources' },
  description: {
    fr: `Une ligne par page web d’où les données sont tirées. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per web page from which the data are taken. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'source', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant de la page.', 'Id', 'Id of the page.']),
    addressColumn([
      'Adresse dans les données',
      'Adresse de la page dans les données liées.',
      'Address in the data',
      'Address of the page in the linked data.',
    ]),
    textColumn('name', ['Titre', 'Titre de la page.', 'Title', 'Title of the page.']),
    linkColumn('url', ['Page', 'Adresse de la page elle-même.', 'Page', 'Address of the page itself.']),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même page ailleurs, séparées par une espace.',
      'Same as',
      'Addresses of the same page elsewhere, separated by spaces.',
    ]),
    ...dateColumns('datePublished', [
      'Publication',
      'Date à laquelle la page a été publiée, aussi précise que la source.',
      'Published',
      'Date on which the page was published, as precise as its source.',
    ]),
    ...dateColumns('dateModified', [
      'Modification',
      'Date de la dernière modification de la page, aussi précise que la source.',
      'Modified',
      'Date of the last change of the page, as precise as its source.',
    ]),
    ...withNames(
      referenceColumn('publisher', 'organization', [
        'Éditeur',
        'Identifiant de l’organisation qui publie la page (table organizations).',
        'Publisher',
        'Id of the organisation that publishes the page (table organizations).',
      ]),
    ),
  ],
}
