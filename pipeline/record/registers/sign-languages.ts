import type { Message } from '../../language/message.ts'

/**
 * Sign languages by their code (IANA Language Subtag Registry), with what people call them in short and with their names, which the
 * tables of names of languages that come with Node leave out.
 */
export const signLanguages: ReadonlyMap<string, Message & { readonly short?: string }> = new Map([
  ['fsl', { short: 'LSF', fr: 'langue des signes française', en: 'French Sign Language' }],
  [
    'sfb',
    { short: 'LSFB', fr: 'langue des signes de Belgique francophone', en: 'French Belgian Sign Language' },
  ],
  ['ssr', { fr: 'langue des signes suisse romande', en: 'Swiss-French Sign Language' }],
  ['fcs', { short: 'LSQ', fr: 'langue des signes québécoise', en: 'Quebec Sign Language' }],
  ['gsg', { short: 'DGS', fr: 'langue des signes allemande', en: 'German Sign Language' }],
  ['sgg', { short: 'DSGS', fr: 'langue des signes suisse alémanique', en: 'Swiss-German Sign Language' }],
  ['asq', { short: 'ÖGS', fr: 'langue des signes autrichienne', en: 'Austrian Sign Language' }],
  ['bfi', { short: 'BSL', fr: 'langue des signes britannique', en: 'British Sign Language' }],
  ['isg', { fr: 'langue des signes irlandaise', en: 'Irish Sign Language' }],
  ['ase', { short: 'ASL', fr: 'langue des signes américaine', en: 'American Sign Language' }],
  ['dse', { short: 'NGT', fr: 'langue des signes néerlandaise', en: 'Dutch Sign Language' }],
  ['vgt', { short: 'VGT', fr: 'langue des signes flamande', en: 'Flemish Sign Language' }],
  ['ssp', { short: 'LSE', fr: 'langue des signes espagnole', en: 'Spanish Sign Language' }],
  ['csc', { short: 'LSC', fr: 'langue des signes catalane', en: 'Catalan Sign Language' }],
  ['ise', { short: 'LIS', fr: 'langue des signes italienne', en: 'Italian Sign Language' }],
  ['psr', { short: 'LGP', fr: 'langue des signes portugaise', en: 'Portuguese Sign Language' }],
  ['ils', { fr: 'signes internationaux', en: 'International Sign' }],
])
