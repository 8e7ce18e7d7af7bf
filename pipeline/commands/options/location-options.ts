import type { Option } from './option.ts'

/** Options that name folders, addresses and days. */
export const locationOptions = [
  {
    name: 'data',
    type: 'string',
    commands: [
      'build',
      'check',
      'drafts',
      'edit',
      'import',
      'letter',
      'map',
      'merge',
      'new',
      'people',
      'publish',
      'schemas',
      'serve',
      'template',
      'withdraw',
    ],
    value: { fr: 'DOSSIER', en: 'FOLDER' },
    help: {
      fr: 'les fiches (ce dossier si publication.yaml y est, sinon data)',
      en: 'the records (this folder if it holds publication.yaml, otherwise data)',
    },
  },
  {
    name: 'out',
    type: 'string',
    commands: ['build', 'check', 'edit', 'letter', 'publish', 'query', 'serve'],
    value: { fr: 'DOSSIER', en: 'FOLDER' },
    help: {
      fr: 'le dossier du résultat de build (dist)',
      en: 'the folder of the result of build (dist)',
    },
  },
  {
    name: 'out',
    type: 'string',
    commands: ['merge'],
    value: { fr: 'FICHIER', en: 'FILE' },
    help: { fr: 'le résultat (la sortie standard)', en: 'the result (standard output)' },
  },
  {
    name: 'base',
    type: 'string',
    commands: ['build', 'check', 'edit', 'map', 'merge', 'serve'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: "l'adresse de base, à la place de celle de publication.yaml",
      en: 'the base address, instead of the one in publication.yaml',
    },
  },
  {
    name: 'base',
    type: 'string',
    commands: ['init'],
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: "l'adresse de base définitive (à défaut, un exemple en .example)",
      en: 'the permanent base address (by default an example in .example)',
    },
  },
  {
    name: 'date',
    type: 'string',
    commands: ['build', 'check', 'edit', 'merge', 'serve'],
    value: { fr: 'DATE', en: 'DATE' },
    help: {
      fr: "le jour de la version, AAAA-MM-JJ (celui de la version précédente si les données sont les mêmes, sinon aujourd'hui)",
      en: 'the day of the release, YYYY-MM-DD (that of the previous release if the data are the same, otherwise today)',
    },
  },
  {
    name: 'date',
    type: 'string',
    commands: ['withdraw'],
    value: { fr: 'JOUR', en: 'DAY' },
    help: {
      fr: "le jour du retrait, 29/11/2026 ou 2026-11-29 (aujourd'hui)",
      en: 'the day of the withdrawal, 2026-11-29 or 29/11/2026 (today)',
    },
  },
] as const satisfies readonly Option[]
