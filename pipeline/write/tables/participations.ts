import { addressColumn, idColumn, referenceColumn, referencesColumn, textColumn } from './column-factories.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { propertyIri, thingTemplate } from './table-column.ts'

/** The table of participations, one row per person and capsule. */
export const participationsTable: PublishedTable = {
  name: 'participations',
  type: 'Participation',
  title: { fr: 'Participations', en: 'Participations' },
  description: {
    fr: `Une ligne par personne et par capsule : le crédit imprimé avec la vidéo, qui n’affirme rien de la personne depuis. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per person and capsule: the credit printed with the video, which claims nothing about the person since then. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['capsule', 'id'],
  about: ({ address }) => address.participation('{capsule}', '{id}'),
  columns: [
    idColumn([
      'Identifiant',
      'Identifiant de la participation dans sa capsule.',
      'Id',
      'Id of the participation in its capsule.',
    ]),
    addressColumn([
      'Adresse',
      'Adresse de la participation dans les données liées.',
      'Address',
      'Address of the participation in the linked data.',
    ]),
    {
      name: 'capsule',
      property: 'participation',
      words: [
        'Capsule',
        'Identifiant de la capsule (table capsules).',
        'Capsule',
        'Id of the capsule (table capsules).',
      ],
      values: (node, { address: { base } }) => [
        /^capsule\/([^/]+)\//.exec(node['@id'].slice(base.length))?.[1] ?? '',
      ],
      type: 'string',
      constraints: { required: true },
      csvw: ({ address }) => ({
        aboutUrl: thingTemplate(address, 'capsule', 'capsule'),
        propertyUrl: propertyIri('participation'),
        valueUrl: address.participation('{capsule}', '{id}'),
      }),
    },
    referenceColumn('participant', 'contributor', [
      'Contributeur',
      'Identifiant de la personne (table contributors).',
      'Contributor',
      'Id of the person (table contributors).',
    ]),
    textColumn('credit', [
      'Crédit',
      'Ce qui suit le nom de la personne dans la liste des participants, tel qu’imprimé.',
      'Credit',
      'What follows the person’s name in the list of participants, as printed.',
    ]),
    textColumn(
      'roleName',
      [
        'Rôles',
        'Rôles que dit le crédit, séparés par une barre verticale.',
        'Roles',
        'Roles that the credit names, separated by vertical bars.',
      ],
      true,
    ),
    referencesColumn('organization', [
      'Organisations',
      'Identifiants des organisations que nomme le crédit (table organizations), séparés par une espace.',
      'Organisations',
      'Ids of the organisations that the credit names (table organizations), separated by spaces.',
    ]),
    referencesColumn('periodical', [
      'Revues',
      'Identifiants des revues que nomme le crédit, séparés par une espace.',
      'Periodicals',
      'Ids of the periodicals that the credit names, separated by spaces.',
    ]),
  ],
}
