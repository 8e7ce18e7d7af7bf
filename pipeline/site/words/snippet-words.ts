/** The steps above a block of structured data, by which a publisher pastes it into another page. */
export const snippetWords = {
  snippetLead: {
    fr: 'À coller dans la page qui montre déjà la vidéo :',
    en: 'Paste this block into the page that already shows the video:',
  },
  snippetSteps: {
    fr: [
      'Ouvrir cette page dans le site, en modification, et passer en mode « source » (HTML).',
      'Coller le bloc ci-dessous, tel quel, à la fin du texte ; enregistrer.',
      "Si le site l'efface, demander à qui l'administre d'autoriser les blocs « application/ld+json » sur cette page.",
      'Enregistrer la page affichée (Fichier, Enregistrer sous), puis la vérifier : npm run check "--" --page FICHIER.html',
    ],
    en: [
      'Open that page for editing and switch to its source (HTML).',
      'Paste the block below, unchanged, at the end of the text; save.',
      'If the site removes it, ask its administrator to allow “application/ld+json” blocks on this page.',
      'Save the page as displayed (File, Save as), then check it: npm run check "--" --page FILE.html',
    ],
  },
}
