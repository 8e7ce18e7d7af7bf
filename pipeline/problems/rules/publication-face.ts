import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about what a publication says of its own pages: colours, legal links. */
export const publicationFaceRules = {
  color: {
    sentence: (value, near) => ({
      fr: `${value} n'est pas une couleur ; écrire ${near ? `"${near}"` : 'six chiffres ou lettres de a à f, entre guillemets, comme "#8a1f4d"'}`,
      en: `${value} is not a colour; write ${near ? `"${near}"` : 'six digits or letters from a to f, between quotes, like "#8a1f4d"'}`,
    }),
    title: { fr: 'Couleur illisible', en: 'Unreadable colour' },
    means: {
      fr: 'Une couleur s’écrit par ses parts de rouge, de vert et de bleu, comme les logiciels d’image la donnent. Sans guillemets, YAML prend ce qui suit # pour un commentaire.',
      en: 'A colour is written by its shares of red, green and blue, as picture programs give it. Without quotes, YAML takes what follows # for a comment.',
    },
    mend: {
      fr: 'La copier depuis votre charte, sous la forme "#8a1f4d", guillemets compris.',
      en: 'Copy it from the style guide, in the form "#8a1f4d", quotes included.',
    },
    example: recordExample(
      'publication',
      'colors:\n  light:\n    accent: "prune"',
      'colors:\n  light:\n    accent: "#8a1f4d"',
    ),
  },
  'color-contrast': {
    sentence: (color, other, french, english, nearest) => ({
      fr: `${color} avec ${other} : contraste ${french}, moins que 4,5 ; écrire "${nearest}", la couleur la plus proche qui se lit`,
      en: `${color} with ${other}: a contrast of ${english}, less than 4.5; write "${nearest}", the nearest colour that can be read`,
    }),
    title: { fr: 'Contraste insuffisant', en: 'Insufficient contrast' },
    means: {
      fr: 'Un texte dont la couleur est trop proche de son fond ne se lit pas, par qui voit mal, ou au soleil. La loi française demande 4,5 (RGAA, critère 3.2 ; WCAG, niveau AA).',
      en: 'Text whose colour is too near that of its ground cannot be read by those who see badly, or in the sun. Public sites owe 4.5 (WCAG, level AA).',
    },
    mend: {
      fr: 'Prendre la couleur proposée, ou une autre plus foncée sur un fond clair, plus claire sur un fond foncé.',
      en: 'Take the colour that is proposed, or another one that is darker on a light ground, lighter on a dark one.',
    },
    example: recordExample(
      'publication',
      'colors:\n  light:\n    accent: "#f08080"',
      'colors:\n  light:\n    accent: "#8a1f4d"',
    ),
  },
  'accessibility-owed': {
    sentence: (type) => ({
      fr: `un organisme public français (${type}) doit dire sur son accueil si le site est accessible, avec un lien vers sa déclaration ; écrire dans publication.yaml accessibility: {conformance: …, statement: https://…}`,
      en: `a French public body (${type}) has to say on its home page whether the site is accessible, with a link to its statement; write in publication.yaml accessibility: {conformance: …, statement: https://…}`,
    }),
    title: { fr: 'Mention d’accessibilité due', en: 'Accessibility mention owed' },
    means: {
      fr: 'La loi (n° 2005-102, article 47 ; décret n° 2019-768) veut la mention « Accessibilité : totalement, partiellement ou non conforme » sur l’accueil, et une déclaration. Rien n’est affirmé ici à la place de l’organisme.',
      en: 'French law (no. 2005-102, article 47; decree no. 2019-768) wants the mention “Accessibility: fully, partially or not compliant” on the home page, and a statement. Nothing is claimed here in the place of the body.',
    },
    mend: {
      fr: 'Faire établir la déclaration (le RGAA en donne le modèle) ; sans audit, l’état est none, « non conforme ». Puis écrire conformance (full, partial, none) et l’adresse de la déclaration.',
      en: 'Have the statement drawn up (the RGAA has its model); without an audit the state is none, “not compliant”. Then write conformance (full, partial, none) and the address of the statement.',
    },
    example: recordExample(
      'publication',
      'publisherType: RegionalAuthority',
      'publisherType: RegionalAuthority\nlegalNotice: https://www.example.org/mentions\naccessibility: {conformance: none, statement: https://www.example.org/accessibilite}',
    ),
  },
  'legal-notice-owed': {
    sentence: (type) => ({
      fr: `un organisme public français (${type}) doit mener à ses mentions légales ; écrire leur adresse dans publication.yaml, legalNotice: https://…`,
      en: `a French public body (${type}) has to link to its legal notice; write its address in publication.yaml, legalNotice: https://…`,
    }),
    title: { fr: 'Mentions légales dues', en: 'Legal notice owed' },
    means: {
      fr: 'Qui publie un site en France dit qui il est, qui dirige la publication et qui l’héberge (loi n° 2004-575). La page de l’organisme suffit si elle vaut pour ce site.',
      en: 'Who publishes a site in France says who they are, who directs it and who hosts it (law no. 2004-575). The page of the body is enough if it holds for this site.',
    },
    mend: {
      fr: 'Écrire l’adresse de la page qui les donne ; le lien paraît au bas de chaque page.',
      en: 'Write the address of the page that gives it; the link stands at the foot of each page.',
    },
    example: recordExample(
      'publication',
      'publisherType: RegionalAuthority',
      'publisherType: RegionalAuthority\nlegalNotice: https://www.example.org/mentions',
    ),
  },
} as const satisfies Record<string, RuleEntry>
