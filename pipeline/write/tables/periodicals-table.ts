import { addressColumn, idColumn, linkColumn, linksColumn, nameColumn } from './column-factories.ts'
import { sourceColumn } from './reference-columns.ts'
import type { PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of periodicals. */
export const periodicalsTable: PublishedTable = {
  name: 'periodicals',
  types: ['Periodical'],
  title: { fr: 'Revues', en: 'Periodicals' },
  description: {
    fr: 'Une ligne par revue que cite un crédit.',
    en: 'One row per periodical that a credit names.',
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'periodical', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant de la revue.', 'Id', 'Id of the periodical.']),
    addressColumn([
      'Adresse',
      'Adresse de la revue dans les données liées.',
      'Address',
      'Address of the periodical in the linked data.',
    ]),
    nameColumn('name', ['Nom', 'Nom tel que la source l’écrit.', 'Name', 'Name as written in the source.']),
    linkColumn('url', ['Site', 'Adresse de son site.', 'Website', 'Address of the periodical’s website.']),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même revue ailleurs (ISSN…), séparées par une espace.',
      'Same as',
      'Addresses of the same periodical elsewhere (ISSN…), separated by spaces.',
    ]),
    sourceColumn('periodical'),
  ],
}
