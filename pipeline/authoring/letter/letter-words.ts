import type { DecisionScope } from '../../record/person-decision.ts'
import { personalDataWords } from '../../site/words/personal-data-words.ts'
import type { Translated } from '../../site/words/translate.ts'

/*
 * The words of letters to the people in videos. What the law asks for: GDPR, articles 12 to 14 (what to tell), 7 (consent), 15 to 18 and
 * 20 (rights), 21 (objection, told apart from the rest) and 77 (complaint).
 */

/** The words of letters in one language. */
export type LetterWords = Translated<typeof letterWords>

/** The words of letters, each in both languages. */
export const letterWords = {
  title: { fr: 'Ce qui est publié de vous', en: 'What is published about you' },
  subject: {
    fr: (name: string, day: string) => `${name}. État des fiches au ${day}.`,
    en: (name: string, day: string) => `${name}. As the records stood on ${day}.`,
  },
  reference: {
    fr: (id: string) => `Votre référence, à rappeler : ${id}`,
    en: (id: string) => `Your reference, to quote when writing: ${id}`,
  },
  missing: {
    lead: {
      fr: 'Avant d’imprimer (cet encadré ne s’imprime pas), publication.yaml ne dit pas :',
      en: 'Before printing (this box is not printed), publication.yaml does not state:',
    },
    after: {
      fr: 'La lettre laisse la place de l’écrire à la main ; l’écrire dans publication.yaml, puis relancer la commande, vaut pour toutes les lettres.',
      en: 'The letter leaves room to write it by hand; write it in publication.yaml and run the command again, and every letter has it.',
    },
    fields: {
      contact: {
        fr: 'à qui écrire : contactPoint, avec email ou url',
        en: 'whom to write to: contactPoint, with email or url',
      },
      purpose: { fr: 'pourquoi : people, purpose', en: 'why: people, purpose' },
      legalBasis: {
        fr: 'la base légale sans consentement : people, legalBasis',
        en: 'the legal basis without consent: people, legalBasis',
      },
      retention: { fr: 'pour combien de temps : people, retention', en: 'for how long: people, retention' },
      officer: {
        fr: 's’il y en a un, le délégué à la protection des données : people, dataProtectionOfficer',
        en: 'if there is one, the data protection officer: people, dataProtectionOfficer',
      },
      base: {
        fr: 'l’adresse définitive : base est encore un exemple',
        en: 'the permanent address: base is still an example',
      },
    },
  },
  who: { fr: 'Qui publie', en: 'Who publishes' },
  writeTo: { fr: 'À qui écrire :', en: 'Whom to write to:' },
  officer: personalDataWords.yourData.officer,
  why: { fr: 'Pourquoi', en: 'Why' },
  what: { fr: 'Ce qui est publié', en: 'What is published' },
  states: {
    named: { fr: 'Votre nom,', en: 'Your name,' },
    alsoNamed: { fr: 'ces autres formes de votre nom :', en: 'these other forms of your name:' },
    registers: { fr: 'ces registres publics :', en: 'these public registers:' },
    andParts: {
      fr: 'et votre part dans chaque vidéo, telle qu’elle est écrite ici :',
      en: 'and your part in each video, as it is written here:',
    },
    roleOnly: {
      fr: 'Votre nom n’est pas publié ; votre part dans chaque vidéo l’est, sans lui :',
      en: 'Your name is not published; your part in each video is, without it:',
    },
    withheld: {
      fr: 'Ni votre nom ni votre part ne sont publiés ; les pages disent seulement combien de personnes n’y sont pas nommées.',
      en: 'Neither your name nor your part is published; pages only say how many people are not named there.',
    },
    draft: {
      fr: 'Rien n’est encore publié : cette lettre dit ce qui le serait.',
      en: 'Nothing is published yet: this letter tells what would be.',
    },
    withdrawn: {
      fr: (day: string) => `Votre retrait du ${day} est déjà pris en compte.`,
      en: (day: string) => `Your withdrawal of ${day} is already taken into account.`,
    },
  },
  draftCapsule: { fr: 'pas encore publié', en: 'not published yet' },
  counted: { fr: 'compté sans être décrit', en: 'counted, not described' },
  videoAt: { fr: 'vidéo :', en: 'video:' },
  transcript: {
    fr: 'ce qui s’y dit est publié aussi en texte',
    en: 'what is said in it is published as text, too',
  },
  noCapsule: {
    fr: 'Aucune vidéo n’est encore décrite avec vous.',
    en: 'No video with you is described yet.',
  },
  from: { fr: 'D’où cela vient :', en: 'Where this comes from:' },
  where: { fr: 'Où, et qui le lit', en: 'Where, and who reads it' },
  places: {
    site: { fr: 'les pages de', en: 'the pages of' },
    ownPage: { fr: 'dont une page à vous :', en: 'with a page of your own:' },
    data: {
      fr: (licence: string) =>
        `des fichiers de données que leur licence (${licence}) permet à chacun de copier et de réutiliser`,
      en: (licence: string) =>
        `data files, which their licence (${licence}) allows anyone to copy and to reuse`,
    },
    noData: {
      fr: 'votre nom n’est pas dans les fichiers de données à réutiliser',
      en: 'your name is not in the data files for reuse',
    },
    portal: { fr: 'le portail data.gouv.fr', en: 'the portal data.gouv.fr' },
    query: { fr: 'un service d’interrogation :', en: 'a query service:' },
    searched: {
      fr: 'les moteurs de recherche peuvent trouver ces pages par votre nom',
      en: 'search engines may find these pages by your name',
    },
    credited: {
      fr: 'les moteurs de recherche lisent votre nom sur la page de la vidéo, comme votre crédit public ; votre page leur demande de l’oublier',
      en: 'search engines read your name on the page of the video, as your public credit has it; your own page asks them to leave it out',
    },
    unsearched: {
      fr: 'aucune page que gardent les moteurs de recherche ne vous nomme',
      en: 'no page that search engines keep names you',
    },
    everywhere: {
      fr: 'Le tout se lit de tous pays, Union européenne ou non. La publication elle-même n’en tire ni profil ni décision automatique.',
      en: 'All of it can be read from any country, in the European Union or not. The publication itself makes neither profiles nor automated decisions of it.',
    },
  },
  howLong: { fr: 'Combien de temps', en: 'For how long' },
  untilWithdrawn: {
    fr: 'Au plus tard, cela cesse à la publication qui suit votre retrait.',
    en: 'At the latest, it ends with the release that follows your withdrawal.',
  },
  ground: { fr: 'À quel titre', en: 'On what ground' },
  grounds: {
    consent: {
      fr: (since: string) =>
        `Votre consentement (RGPD, article 6-1-a)${since}. Rien ne vous oblige à le donner, ni à le maintenir.`,
      en: (since: string) =>
        `Your consent (GDPR, Article 6(1)(a))${since}. Nothing obliges you to give it, or to keep it.`,
    },
    since: { fr: (day: string) => `, donné le ${day}`, en: (day: string) => `, given on ${day}` },
    'public-credit': {
      fr: 'Votre nom est crédité en public par l’éditeur de la vidéo ; cela ne vaut pas consentement.',
      en: 'Your name is publicly credited by the publisher of the video; that is no consent.',
    },
    'public-function': {
      fr: 'Vous y paraissez dans une fonction publique ; cela ne vaut pas consentement.',
      en: 'You appear there in a public office; that is no consent.',
    },
    none: {
      fr: 'Votre part seule est décrite, sans votre nom ; cela ne vaut pas consentement.',
      en: 'Only your part is described, without your name; that is no consent.',
    },
    basis: { fr: 'Base légale :', en: 'Legal basis:' },
    ...personalDataWords.yourData.legalBases,
  },
  object: {
    consent: { fr: 'Vous pouvez retirer votre accord', en: 'You can withdraw your consent' },
    other: { fr: 'Vous pouvez vous y opposer', en: 'You can object' },
    how: {
      fr: 'À tout moment, sans donner de raison, en entier ou pour une part (crédit, organisations, image, données, moteurs de recherche) : il suffit de l’écrire à qui publie, avec votre référence.',
      en: 'At any time, without giving a reason, in whole or in part (credit, organisations, picture, data, search engines): it is enough to write so to the publisher, with your reference.',
    },
    effect: {
      fr: 'La publication suivante ne le dit plus, et demande à qui en a une copie de la corriger ; une copie déjà prise peut rester.',
      en: 'The next release no longer says it, and asks whoever has a copy to correct it; a copy that was taken may remain.',
    },
    before: {
      fr: 'Ce qui a été publié avant reste permis pour le temps d’avant.',
      en: 'What was published before stays lawful for the time before.',
    },
  },
  rights: { fr: 'Vos autres droits', en: 'Your other rights' },
  rightsText: {
    fr: 'Demander à voir ce qui est gardé de vous, à le faire corriger, effacer ou suspendre',
    en: 'To ask to see what is kept about you, and to have it corrected, erased or suspended',
  },
  portability: {
    fr: ', ou à en recevoir une copie à réutiliser. Réponse dans le mois.',
    en: ', or to receive a copy for reuse. You get an answer within a month.',
  },
  answer: { fr: '. Réponse dans le mois.', en: '. You get an answer within a month.' },
  complaint: {
    fr: 'Sinon, ou à tout moment, réclamation à la CNIL : cnil.fr/fr/plaintes, ou 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.',
    en: 'Otherwise, or at any time, complain to a supervisory authority; in France, the CNIL: cnil.fr/en, or 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.',
  },
  form: {
    title: { fr: 'Mon accord', en: 'My consent' },
    lead: {
      fr: (publisher: string) =>
        `À cocher selon ce que vous acceptez ; chaque ligne se refuse seule, sans conséquence. J’accepte que ${publisher} publie :`,
      en: (publisher: string) =>
        `Tick what you agree to; each line can be refused by itself, without consequence. I agree that ${publisher} publishes:`,
    },
    scopes: {
      name: { fr: 'mon nom', en: 'my name' },
      credit: { fr: 'mon crédit, tel qu’imprimé', en: 'my credit, as printed' },
      affiliation: { fr: 'mes organisations et revues', en: 'my organisations and periodicals' },
      image: { fr: 'mon image', en: 'my picture' },
      'open-data': { fr: 'ces données, à réutiliser par chacun', en: 'these data, for anyone to reuse' },
      indexing: {
        fr: 'mon nom, pour les moteurs de recherche aussi',
        en: 'my name, for search engines too',
      },
    } satisfies Record<DecisionScope, { readonly fr: string; readonly en: string }>,
    name: { fr: 'Nom', en: 'Name' },
    date: { fr: 'Date', en: 'Date' },
    signature: { fr: 'Signature', en: 'Signature' },
    back: {
      fr: 'À rendre à qui publie ; garder l’autre exemplaire.',
      en: 'Return to the publisher; keep the other copy.',
    },
  },
  law: {
    fr: 'Lettre écrite selon les articles 7, 12 à 14 et 21 du RGPD (règlement UE 2016/679).',
    en: 'Written as Articles 7, 12 to 14 and 21 of the GDPR (Regulation (EU) 2016/679) ask.',
  },
} as const
