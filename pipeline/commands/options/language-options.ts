import type { Option } from './option.ts'

const LANGUAGES = { fr: 'fr|en', en: 'fr|en' } as const

/** The options that every command takes: its language, and its help. */
export const languageOptions = [
  {
    name: 'lang',
    type: 'string',
    commands: [
      'build',
      'check',
      'drafts',
      'edit',
      'map',
      'merge',
      'people',
      'publish',
      'query',
      'serve',
      'withdraw',
    ],
    value: LANGUAGES,
    help: {
      fr: 'la langue des messages (celle de publication.yaml, sinon fr)',
      en: 'the language of messages (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['explain'],
    value: LANGUAGES,
    help: {
      fr: 'la langue (celle de publication.yaml, sinon fr)',
      en: 'the language (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['import'],
    value: LANGUAGES,
    help: {
      fr: 'la langue des messages et des commentaires (celle de publication.yaml, sinon fr)',
      en: 'the language of messages and comments (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['init'],
    value: LANGUAGES,
    help: {
      fr: 'la langue des fiches et des messages (fr)',
      en: 'the language of records and messages (fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['letter'],
    value: LANGUAGES,
    help: {
      fr: 'la langue des lettres (celle de publication.yaml, sinon fr)',
      en: 'the language of the letters (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['new'],
    value: LANGUAGES,
    help: {
      fr: 'la langue des questions (celle de publication.yaml, sinon fr)',
      en: 'the language of the questions (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['schemas'],
    value: LANGUAGES,
    help: {
      fr: "la langue de l'aide (fr)",
      en: 'the language of the help (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'lang',
    type: 'string',
    commands: ['template'],
    value: LANGUAGES,
    help: {
      fr: 'la langue des titres et des messages (celle de publication.yaml, sinon fr)',
      en: 'the language of headings and messages (that of publication.yaml, otherwise fr)',
    },
  },
  {
    name: 'help',
    short: 'h',
    type: 'boolean',
    commands: [
      'build',
      'check',
      'drafts',
      'edit',
      'explain',
      'import',
      'init',
      'letter',
      'map',
      'merge',
      'new',
      'people',
      'publish',
      'query',
      'schemas',
      'serve',
      'template',
      'withdraw',
    ],
    help: { fr: 'cette aide', en: 'this help' },
  },
] as const satisfies readonly Option[]
