import { addressColumn, linkColumn, textColumn, valueColumn } from './column-factories.ts'
import { capsuleColumns } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import type { TableColumn } from './table-column.ts'

/** What a file is of its video, by the beginning of the fragment of its address. */
const useColumn: TableColumn = {
  name: 'use',
  property: 'id',
  words: [
    'Emploi',
    'Ce qu’est le fichier : caption (sous-titres), transcript (transcription) ou encoding (autre fichier de la vidéo).',
    'Use',
    'What the file is: caption, transcript, or encoding (another file of the video).',
  ],
  values: ({ '@id': address }) => [
    /#caption-/.test(address) ? 'caption' : /#file-transcript(-|$)/.test(address) ? 'transcript' : 'encoding',
  ],
  type: 'string',
  constraints: { required: true, enum: ['caption', 'transcript', 'encoding'] },
}

/** The table of files beside the video itself, one row per file of captions, file of the transcript and further file. */
export const filesTable: PublishedTable = {
  name: 'files',
  types: ['MediaObject'],
  title: { fr: 'Fichiers', en: 'Files' },
  description: {
    fr: `Une ligne par fichier de sous-titres, de transcription, ou autre fichier d’une vidéo. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per file of captions, file of a transcript, or further file of a video. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['address'],
  about: () => '{+address}',
  columns: [
    addressColumn([
      'Adresse',
      'Adresse du fichier dans les données liées.',
      'Address',
      'Address of the file in the linked data.',
    ]),
    ...capsuleColumns(),
    useColumn,
    textColumn('name', [
      'Nom',
      'Ce qui distingue le fichier des autres.',
      'Name',
      'What tells the file from others.',
    ]),
    valueColumn(
      'inLanguage',
      [
        'Langue',
        'Code de la langue du fichier (BCP 47).',
        'Language',
        'Code of the language of the file (BCP 47).',
      ],
      'string',
      undefined,
      'fr',
    ),
    valueColumn(
      'accessibilityFeature',
      [
        'Accessibilité',
        'Aides qu’apporte le fichier (audioDescription, signLanguage…), séparées par une barre verticale.',
        'Accessibility',
        'Features of the file (audioDescription, signLanguage…), separated by vertical bars.',
      ],
      'string',
      '|',
      'audioDescription',
    ),
    linkColumn('contentUrl', [
      'Fichier',
      'Adresse du fichier lui-même.',
      'File',
      'Address of the file itself.',
    ]),
    valueColumn(
      'encodingFormat',
      ['Format', 'Type du fichier.', 'Format', 'Type of the file.'],
      'string',
      undefined,
      'text/vtt',
    ),
  ],
}
