import { addressColumn, addressPartColumn, linkColumn, textColumn, valueColumn } from './column-factories.ts'
import { capsuleColumns } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { propertyIri, thingTemplate } from './table-column.ts'

/** The table of chapters of capsules. */
export const chaptersTable: PublishedTable = {
  name: 'chapters',
  types: ['Clip'],
  title: { fr: 'Chapitres', en: 'Chapters' },
  description: {
    fr: `Une ligne par chapitre d’une capsule, avec la seconde où il commence et celle où il finit. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per chapter of a capsule, with the second at which it starts and the one at which it ends. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['capsule', 'id'],
  about: () => '{+address}',
  columns: [
    addressPartColumn('id', /#chapter-(.+)$/, [
      'Identifiant',
      'Identifiant du chapitre dans sa capsule.',
      'Id',
      'Id of the chapter in its capsule.',
    ]),
    addressColumn([
      'Adresse',
      'Adresse du chapitre dans les données liées.',
      'Address',
      'Address of the chapter in the linked data.',
    ]),
    ...capsuleColumns(({ address }) => ({
      aboutUrl: thingTemplate(address, 'capsule', 'capsule'),
      propertyUrl: propertyIri('hasPart'),
      valueUrl: '{+address}',
    })),
    textColumn('name', ['Titre', 'Titre du chapitre.', 'Title', 'Title of the chapter.']),
    valueColumn(
      'startOffset',
      [
        'Début en secondes',
        'Secondes du début de la vidéo à celui du chapitre.',
        'Start in seconds',
        'Seconds from the start of the video to that of the chapter.',
      ],
      'integer',
      undefined,
      '0',
    ),
    valueColumn(
      'endOffset',
      [
        'Fin en secondes',
        'Secondes du début de la vidéo à la fin du chapitre.',
        'End in seconds',
        'Seconds from the start of the video to the end of the chapter.',
      ],
      'integer',
      undefined,
      '300',
    ),
    linkColumn('url', [
      'Lecture',
      'Adresse qui lance la vidéo au début du chapitre.',
      'Play',
      'Address that plays the video from the start of the chapter.',
    ]),
  ],
}
