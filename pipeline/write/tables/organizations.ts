import {
  addressColumn,
  idColumn,
  linkColumn,
  linksColumn,
  nameColumn,
  nameInLanguageColumn,
  textColumn,
} from './column-factories.ts'
import { referenceColumn, referencesColumn, sourceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { thingTemplate } from './table-column.ts'

/** The table of organisations. */
export const organizationsTable: PublishedTable = {
  name: 'organizations',
  types: ['Organization'],
  title: { fr: 'Organisations', en: 'Organisations' },
  description: {
    fr: `Une ligne par organisation qui publie ou que cite un crédit. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per organisation that publishes or that a credit names. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'organization', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant de l’organisation.', 'Id', 'Id of the organisation.']),
    addressColumn([
      'Adresse',
      'Adresse de l’organisation dans les données liées.',
      'Address',
      'Address of the organisation in the linked data.',
    ]),
    nameInLanguageColumn('name', [
      'Nom',
      'Nom tel que la source l’écrit.',
      'Name',
      'Name as written in the source.',
    ]),
    nameColumn(
      'alternateName',
      [
        'Autres noms',
        'Autres noms et sigles, séparés par une barre verticale.',
        'Other names',
        'Other names and acronyms, separated by vertical bars.',
      ],
      true,
    ),
    textColumn('description', [
      'Présentation',
      'Ce que fait l’organisation.',
      'Description',
      'What the organisation does.',
    ]),
    linkColumn('url', ['Site', 'Adresse de son site.', 'Website', 'Address of the organisation’s website.']),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses de la même organisation ailleurs, séparées par une espace.',
      'Same as',
      'Addresses of the same organisation elsewhere, separated by spaces.',
    ]),
    ...withNames(
      referenceColumn('parentOrganization', 'organization', [
        'Organisation mère',
        'Identifiant de l’organisation dont elle fait partie.',
        'Parent organisation',
        'Id of the organisation that it is part of.',
      ]),
    ),
    ...withNames(
      referencesColumn('areaServed', 'place', [
        'Territoires',
        'Identifiants des lieux où elle agit (table places), séparés par une espace.',
        'Areas',
        'Ids of the places where the organisation is active (table places), separated by spaces.',
      ]),
    ),
    sourceColumn('organization'),
  ],
}
