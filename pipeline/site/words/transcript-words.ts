/** The words of the transcript on a capsule's page. */
export const transcriptWords = {
  transcriptIn: {
    fr: (language: string) => `Transcription (${language})`,
    en: (language: string) => `Transcript (${language})`,
  },
  transcriptByMachine: {
    fr: 'Sous-titres faits par une machine, que personne n’a relus : ils contiennent des erreurs.',
    en: 'Captions made by a machine, which nobody has checked: they contain mistakes.',
  },
  transcriptFiles: { fr: 'Télécharger', en: 'Download' },
  transcriptText: { fr: 'texte', en: 'text' },
  transcriptSearch: { fr: 'Chercher dans la transcription', en: 'Search the transcript' },
  passagesFound: {
    fr: (count: number) => (count < 2 ? `${count} passage` : `${count} passages`),
    en: (count: number) => (count === 1 ? '1 passage' : `${count} passages`),
  },
  passageLink: { fr: 'Lien', en: 'Link' },
  citePassage: { fr: 'Citer ce passage', en: 'Cite this passage' },
  citePassageAt: {
    fr: 'Citer ce passage ({time})',
    en: 'Cite this passage ({time})',
  },
  passageCitation: {
    fr: '«\u00a0{text}\u00a0» {speaker}«\u00a0{title}\u00a0», {time}{machine}. {address}',
    en: '“{text}” {speaker}“{title}”, {time}{machine}. {address}',
  },
  machineCaptions: { fr: ' (sous-titres automatiques)', en: ' (automatic captions)' },
  chapterLines: { fr: 'lignes pour une description YouTube', en: 'lines for a YouTube description' },
  passageWithheld: {
    fr: (from: string, to: string) => `Passage non publié (de ${from} à ${to})`,
    en: (from: string, to: string) => `Passage not published (${from} to ${to})`,
  },
} as const
