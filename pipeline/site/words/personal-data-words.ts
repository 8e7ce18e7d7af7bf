/** The words on personal data: the page for the people described, and withdrawals. */
export const personalDataWords = {
  withdrawn: { fr: 'Description retirée', en: 'Description withdrawn' },
  withdrawnLead: {
    fr: 'Ce qui était décrit à cette adresse ne l’est plus, parce que la personne s’est retirée. Toute copie est à retirer de même.',
    en: 'The description at this address was withdrawn, because the person withdrew. Every copy must be withdrawn too.',
  },
  withdrawnScope: {
    fr: (scope: string) => `Retiré : ${scope}. Toute copie est à corriger de même.`,
    en: (scope: string) => `Withdrawn: ${scope}. Every copy must be corrected too.`,
  },
  scopes: {
    name: { fr: 'le nom', en: 'the name' },
    credit: { fr: 'le crédit', en: 'the credit' },
    affiliation: { fr: 'les organisations', en: 'the organisations' },
    image: { fr: "l'image", en: 'the picture' },
    'open-data': { fr: 'la réutilisation des données', en: 'the reuse of the data' },
    indexing: { fr: 'les moteurs de recherche', en: 'search engines' },
  },
  yourData: {
    title: { fr: 'Vos données', en: 'Your data' },
    lead: {
      fr: 'Ces pages nomment des personnes. Si vous en êtes, voici ce qui en est dit, à quel titre, et comment vous y opposer.',
      en: 'These pages name people. If you are one of them, this page tells you what is published about you, on what legal ground, and how to object.',
    },
    who: { fr: 'Qui publie', en: 'Who publishes' },
    officer: { fr: 'Délégué à la protection des données :', en: 'Data protection officer:' },
    purpose: { fr: 'Pourquoi :', en: 'Why:' },
    legalBasis: { fr: 'Base légale, sans consentement :', en: 'Legal basis, without consent:' },
    legalBases: {
      'public-task': {
        fr: 'mission d’intérêt public (RGPD, article 6-1-e).',
        en: 'task in the public interest (GDPR, Article 6(1)(e)).',
      },
      'legitimate-interests': {
        fr: 'intérêts légitimes, dits ci-dessus (RGPD, article 6-1-f).',
        en: 'legitimate interests, stated above (GDPR, Article 6(1)(f)).',
      },
    },
    retention: { fr: 'Pour combien de temps, sans demande :', en: 'For how long, without a request:' },
    ground: { fr: 'À quel titre', en: 'On what legal ground' },
    nobody: { fr: 'Ces pages ne nomment personne.', en: 'These pages name nobody.' },
    bases: {
      consent: {
        fr: (count: number) =>
          `consentement (RGPD, article 6-1-a) : ${count} ${count > 1 ? 'personnes nommées' : 'personne nommée'}`,
        en: (count: number) =>
          `consent (GDPR, Article 6(1)(a)): ${count} ${count > 1 ? 'people named' : 'person named'}`,
      },
      'public-credit': {
        fr: (count: number) =>
          `nom crédité publiquement par l'éditeur de la vidéo : ${count} ${count > 1 ? 'personnes nommées' : 'personne nommée'}`,
        en: (count: number) =>
          `name publicly credited by the publisher of the video: ${count} ${count > 1 ? 'people named' : 'person named'}`,
      },
      'public-function': {
        fr: (count: number) =>
          `fonction publique exercée : ${count} ${count > 1 ? 'personnes nommées' : 'personne nommée'}`,
        en: (count: number) => `public office held: ${count} ${count > 1 ? 'people named' : 'person named'}`,
      },
    },
    minimal: {
      fr: "D'une personne ne sont publiés que le nom, le crédit de la vidéo et les registres professionnels publics : ni moyen de contact, ni naissance, ni adresse, ni photo, ni profil, ni origine, ni opinion.",
      en: 'About a person, only the name, the credit in the video and public professional registers are published; contact details, dates of birth, addresses, photos, profiles, origins and opinions are not.',
    },
    indexed: {
      fr: "Qui n'a pas accepté les moteurs de recherche n'est nommé sur aucune page qu'ils gardent ; sa propre page leur demande de l'oublier.",
      en: 'People who have not agreed to search engines are named on no page that search engines keep; the page of each asks search engines to leave it out.',
    },
    credited: {
      fr: (text: string) =>
        `Qui est crédité en public sur une page de l'éditeur lui-même est nommé de même ici sur la page de la vidéo${text} : les moteurs de recherche le lisent déjà là-bas. Rien d'autre ne s'y ajoute ; la page qui réunit ce qui est dit d'une personne demande aux moteurs de l'oublier, tant que celle-ci n'a pas accepté.`,
      en: (text: string) =>
        `People credited in public on a page of the publisher's own are named in the same way here, on the page of the video${text}: search engines read it there already. Nothing else is added, and the page that gathers what is said of one person asks them to leave it out until the person agrees.`,
    },
    creditedInText: {
      fr: ', dans son texte et non dans ses données structurées',
      en: ', in its text and not in its structured data',
    },
    indexedBeyondCredits: {
      fr: "Hors de ces crédits, et des titres et présentations qui la nomment, une personne qui n'a pas accepté les moteurs de recherche n'est nommée sur aucune page qu'ils gardent.",
      en: 'Beyond these credits, and titles and descriptions that name them, people who have not agreed to search engines are named on no page that search engines keep.',
    },
    advice: {
      fr: 'La CNIL recommande que des données qui identifient ne soient pas indexées par les moteurs de recherche, sauf accord.',
      en: 'The French data protection authority (CNIL) advises that identifying data not be indexed by search engines without consent.',
    },
    refusal: {
      fr: 'Vous pouvez refuser que votre crédit le soit ici : un retrait pour les moteurs de recherche, ou pour le crédit, y suffit.',
      en: 'You can refuse to have your credit indexed here: a withdrawal from search engines, or of the credit, is enough.',
    },
    neverIndexed: {
      fr: "Personne n'est nommé sur une page que les moteurs de recherche gardent.",
      en: 'Nobody is named on a page that search engines keep.',
    },
    where: { fr: 'Où vont les données', en: 'Where the data go' },
    site: { fr: 'ces pages', en: 'these pages' },
    files: { fr: 'les fichiers à télécharger :', en: 'the files to download:' },
    copies: {
      fr: 'Leur licence permet à chacun de les copier. Les retraits sont annoncés aux réutilisateurs dans le flux Atom et, dès le premier, dans le fichier',
      en: 'The licence allows anyone to copy them. Withdrawals are announced to reusers in the Atom feed and, from the first one on, in the file',
    },
    how: { fr: 'Vos droits', en: 'Your rights' },
    rights: {
      fr: "Vous pouvez demander l'accès, la rectification, l'effacement, vous opposer à la publication ou retirer votre accord, en tout ou pour une part (crédit, organisations, données, moteurs de recherche), à tout moment et sans donner de raison : écrivez à qui publie.",
      en: 'You may request access, correction or erasure, object to publication or withdraw your consent, in whole or in part (credit, organisations, data, search engines), at any time and without giving a reason: write to the publisher.',
    },
    effect: {
      fr: 'La publication suivante ne dit plus rien de ce qui est retiré ; votre adresse ici répond alors que la description a été retirée, sans dire de qui.',
      en: 'The next release no longer contains what was withdrawn; your address here then says that the description was withdrawn, without saying whose.',
    },
    complaint: {
      fr: 'Sans réponse dans le mois, vous pouvez saisir la CNIL :',
      en: 'If you receive no answer within a month, you may complain to the French data protection authority (CNIL):',
    },
  },
}
