import { addressColumn, addressPartColumn, referenceColumn, textColumn } from './column-factories.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'

/** The table of the functions that credits state, one row per function and organisation or periodical. */
export const functionsTable: PublishedTable = {
  name: 'functions',
  type: 'Role',
  title: { fr: 'Fonctions', en: 'Functions' },
  description: {
    fr: `Une ligne par fonction que dit un crédit, avec l’organisation ou la revue où elle s’exerçait le jour du tournage. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per function that a credit states, with the organisation or periodical at which it was held on the day of the recording. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['address'],
  about: () => '{+address}',
  columns: [
    addressColumn([
      'Adresse',
      'Adresse de la fonction dans les données liées.',
      'Address',
      'Address of the function in the linked data.',
    ]),
    addressPartColumn('capsule', /capsule\/([^/]+)\/#/, [
      'Capsule',
      'Identifiant de la capsule (table capsules).',
      'Capsule',
      'Id of the capsule (table capsules).',
    ]),
    addressPartColumn('participation', /#function-([^.]+)/, [
      'Participation',
      'Identifiant de la participation (table participations).',
      'Participation',
      'Id of the participation (table participations).',
    ]),
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
    referenceColumn('organization', 'organization', [
      'Organisation',
      'Identifiant de l’organisation (table organizations).',
      'Organisation',
      'Id of the organisation (table organizations).',
    ]),
    referenceColumn('periodical', 'periodical', [
      'Revue',
      'Identifiant de la revue.',
      'Periodical',
      'Id of the periodical.',
    ]),
  ],
}
