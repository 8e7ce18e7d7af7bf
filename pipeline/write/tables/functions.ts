import { addressColumn, addressPartColumn, textColumn } from './column-factories.ts'
import { capsuleColumns, referenceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { propertyIri } from './table-column.ts'

/** The table of the functions that credits state, one row per function and organisation or periodical. */
export const functionsTable: PublishedTable = {
  name: 'functions',
  types: ['Role'],
  title: { fr: 'Fonctions', en: 'Functions' },
  description: {
    fr: `Une ligne par fonction que dit un crédit, avec l’organisation ou la revue où elle s’exerçait le jour du tournage. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per function that a credit states, with the organisation or periodical at which it was held on the day of the recording. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['address'],
  foreignKeys: [{ columns: ['capsule', 'participation'], table: 'participations', key: ['capsule', 'id'] }],
  about: () => '{+address}',
  columns: [
    addressColumn([
      'Adresse',
      'Adresse de la fonction dans les données liées.',
      'Address',
      'Address of the function in the linked data.',
    ]),
    ...capsuleColumns(),
    {
      ...addressPartColumn('participation', /#function-([^.]+)/, [
        'Participation',
        'Identifiant de la participation (table participations).',
        'Participation',
        'Id of the participation (table participations).',
      ]),
      csvw: ({ address }) => ({
        aboutUrl: address.participation('{capsule}', '{participation}'),
        propertyUrl: propertyIri('function'),
        valueUrl: '{+address}',
      }),
    },
    ...withNames({
      ...referenceColumn('participant', 'contributor', [
        'Participant',
        'Identifiant de la personne que dit le crédit (table contributors).',
        'Participant',
        'Id of the person whose credit it is (table contributors).',
      ]),
      from: 'participation',
      csvw: () => undefined, // the table of participations says it
    }),
    textColumn(
      'roleName',
      [
        'Fonction',
        'Nom de la fonction ; plusieurs au même endroit, séparés par une barre verticale.',
        'Function',
        'Name of the function; several at one place, separated by vertical bars.',
      ],
      true,
    ),
    ...withNames(
      referenceColumn('organization', 'organization', [
        'Organisation',
        'Identifiant de l’organisation (table organizations).',
        'Organisation',
        'Id of the organisation (table organizations).',
      ]),
    ),
    ...withNames(
      referenceColumn('periodical', 'periodical', [
        'Revue',
        'Identifiant de la revue (table periodicals).',
        'Periodical',
        'Id of the periodical (table periodicals).',
      ]),
    ),
  ],
}
