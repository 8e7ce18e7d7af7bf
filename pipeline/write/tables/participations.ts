import { partWord } from '../../record/registers/participation-parts.ts'
import { addressColumn, asStrings, idColumn, textColumn } from './column-factories.ts'
import { capsuleColumns, referenceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { propertyIri, type TableColumn, thingTemplate } from './table-column.ts'

/** The parts taken in the video, by their words. */
const partColumn: TableColumn = {
  name: 'part',
  property: 'part',
  words: [
    'Part prise',
    'La part prise à la vidéo (interviewee, moderator, director…), séparées par une espace.',
    'Part taken',
    'The parts taken in the video (interviewee, moderator, director…), separated by spaces.',
  ],
  values: ({ part }) => asStrings(part).map((iri) => partWord(iri)),
  type: 'string',
  separator: ' ',
}

/** The table of participations, one row per person and capsule. */
export const participationsTable: PublishedTable = {
  name: 'participations',
  types: ['Attribution'],
  title: { fr: 'Participations', en: 'Participations' },
  description: {
    fr: `Une ligne par participant et par capsule, ceux que rien ne nomme compris : le crédit imprimé avec la vidéo, qui n’affirme rien de la personne depuis. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per participant and capsule, those whom nothing names included: the credit printed with the video, which claims nothing about the person since then. ${OTHER_LANGUAGES_NOTE.en}`,
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
    ...capsuleColumns(({ address }) => ({
      aboutUrl: thingTemplate(address, 'capsule', 'capsule'),
      propertyUrl: propertyIri('participation'),
      valueUrl: address.participation('{capsule}', '{id}'),
    })),
    ...withNames(
      referenceColumn('participant', 'contributor', [
        'Participant',
        'Identifiant de la personne qui participe (table contributors).',
        'Participant',
        'Id of the person who takes part (table contributors).',
      ]),
    ),
    ...withNames(
      referenceColumn(
        'participant',
        'organization',
        [
          'Organisation',
          'Identifiant de l’organisation qui participe elle-même (table organizations).',
          'Organisation',
          'Id of the organisation that takes part itself (table organizations).',
        ],
        'organization',
      ),
    ),
    partColumn,
    textColumn('credit', [
      'Crédit',
      'Ce qui suit le nom de la personne dans la liste des participants, tel qu’imprimé.',
      'Credit',
      'What follows the person’s name in the list of participants, as printed.',
    ]),
  ],
}
