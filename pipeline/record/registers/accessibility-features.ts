import type { Message } from '../../language/message.ts'

/**
 * What a video does for people who see or hear it otherwise, in words, by its value of schema.org's `accessibilityFeature`. Source: W3C,
 * Schema.org Accessibility Properties for Discoverability Vocabulary, https://www.w3.org/community/reports/a11y-discov-vocab/
 */
export const accessibilityFeatures: ReadonlyMap<string, Message> = new Map([
  ['captions', { fr: 'sous-titres', en: 'captions' }],
  ['closedCaptions', { fr: 'sous-titres que l’on peut afficher', en: 'captions that can be turned on' }],
  ['openCaptions', { fr: 'sous-titres dans l’image', en: 'captions in the picture' }],
  ['transcript', { fr: 'transcription', en: 'transcript' }],
  ['signLanguage', { fr: 'langue des signes', en: 'sign language' }],
  ['audioDescription', { fr: 'audiodescription', en: 'audio description' }],
  ['describedMath', { fr: 'formules décrites', en: 'described formulas' }],
  ['longDescription', { fr: 'description longue', en: 'long description' }],
  ['alternativeText', { fr: 'textes de remplacement', en: 'alternative texts' }],
  [
    'highContrastAudio',
    { fr: 'voix claire sur un fond discret', en: 'clear speech over a quiet background' },
  ],
  ['highContrastDisplay', { fr: 'affichage contrasté', en: 'high-contrast display' }],
  ['synchronizedAudioText', { fr: 'texte synchronisé avec le son', en: 'text synchronised with the sound' }],
  ['tableOfContents', { fr: 'sommaire', en: 'table of contents' }],
  ['structuralNavigation', { fr: 'navigation par chapitres', en: 'navigation by chapters' }],
  ['none', { fr: 'aucune aide', en: 'no features' }],
])
