import { addressColumn, idColumn, linksColumn, nameColumn } from './column-factories.ts'
import { sourceColumn } from './reference-columns.ts'
import type { PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of places. */
export const placesTable: PublishedTable = {
  name: 'places',
  types: ['Place'],
  title: { fr: 'Lieux', en: 'Places' },
  description: {
    fr: 'Une ligne par lieu dont il est question, où l’on a filmé, ou où agit une organisation.',
    en: 'One row per place that is discussed, where a video was filmed, or where an organisation is active.',
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'place', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant du lieu.', 'Id', 'Id of the place.']),
    addressColumn([
      'Adresse',
      'Adresse du lieu dans les données liées.',
      'Address',
      'Address of the place in the linked data.',
    ]),
    nameColumn('name', ['Nom', 'Nom du lieu.', 'Name', 'Name of the place.']),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses du même lieu dans des registres (Insee, Wikidata…), séparées par une espace.',
      'Same as',
      'Addresses of the same place in registers (GeoNames, Wikidata…), separated by spaces.',
    ]),
    sourceColumn('place'),
  ],
}
