import { addressColumn, idColumn, linksColumn, nameColumn } from './column-factories.ts'
import { sourceColumn } from './reference-columns.ts'
import type { PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of people who take part in capsules. */
export const contributorsTable: PublishedTable = {
  name: 'contributors',
  types: ['Person'],
  title: { fr: 'Contributeurs', en: 'Contributors' },
  description: {
    fr: 'Une ligne par personne qui participe à une capsule. Ce sont des données personnelles : leur réutilisation est soumise au RGPD.',
    en: 'One row per person who takes part in a capsule. These are personal data: their reuse is subject to the GDPR.',
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'contributor', 'id'),
  columns: [
    idColumn([
      'Identifiant',
      'Identifiant de la personne, sans rapport avec son nom.',
      'Id',
      'Id of the person, unrelated to the name.',
    ]),
    addressColumn([
      'Adresse',
      'Adresse de la personne dans les données liées.',
      'Address',
      'Address of the person in the linked data.',
    ]),
    nameColumn('name', ['Nom', 'Nom tel que la source l’écrit.', 'Name', 'Name as written in the source.']),
    nameColumn('givenName', ['Prénom', 'Prénom.', 'Given name', 'Given name.']),
    nameColumn('familyName', ['Nom de famille', 'Nom de famille.', 'Family name', 'Family name.']),
    nameColumn('honorificPrefix', [
      'Titre devant le nom',
      'Titre que la source imprime devant le nom.',
      'Title before the name',
      'Title that the source prints before the name.',
    ]),
    nameColumn('honorificSuffix', [
      'Titre après le nom',
      'Titre que la source imprime après le nom.',
      'Title after the name',
      'Title that the source prints after the name.',
    ]),
    nameColumn(
      'alternateName',
      [
        'Autres noms',
        'Autres formes du nom, séparées par une barre verticale.',
        'Other names',
        'Other forms of the name, separated by vertical bars.',
      ],
      true,
    ),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même personne dans des registres professionnels publics, séparées par une espace.',
      'Same as',
      'Addresses of the same person in public professional registers, separated by spaces.',
    ]),
    sourceColumn('contributor'),
  ],
}
