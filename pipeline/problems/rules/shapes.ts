import type { RuleEntry } from '../rule-entry.ts'

/** Rules about the files in `shapes/`, which say what records owe. */
export const shapeRules = {
  'shape-syntax': {
    sentence: (reason) => ({ fr: `formes illisibles : ${reason}`, en: `shapes not understood: ${reason}` }),
    title: { fr: 'Fichier de formes illisible', en: 'File of shapes that cannot be read' },
    means: {
      fr: 'Un fichier de shapes/ n’est pas écrit en Turtle, ou ne décrit aucune forme.',
      en: 'A file in shapes/ is not written in Turtle, or describes no shape.',
    },
    mend: {
      fr: 'Corriger la ligne citée ou celle d’avant : chaque phrase finit par un point, chaque guillemet et chaque crochet se referme.',
      en: 'Correct the line named or the one before: every statement ends in a full stop, every quote and bracket is closed.',
    },
  },
  'shape-unknown': {
    sentence: (word, mend) => ({
      fr: `mot inconnu dans une forme : ${word}${mend}`,
      en: `unknown word in a shape: ${word}${mend}`,
    }),
    title: { fr: 'Mot inconnu dans une forme', en: 'Unknown word in a shape' },
    means: {
      fr: 'Ce mot n’existe pas parmi ceux qui décrivent les formes ; souvent une faute de frappe.',
      en: 'This word is not among those that describe shapes; often a slip of the keyboard.',
    },
    mend: {
      fr: 'L’écrire comme le mot proposé, ou l’ôter.',
      en: 'Write it as the word proposed, or remove it.',
    },
  },
  'shape-unsupported': {
    sentence: (reason) => ({
      fr: `contrainte que ce programme ne vérifie pas (${reason}) ; l'ôter, ou l'écrire avec celles qu'il vérifie`,
      en: `constraint that this program does not check (${reason}); remove it, or write it with those that it checks`,
    }),
    title: { fr: 'Contrainte qui n’est pas vérifiée', en: 'Constraint that is not checked' },
    means: {
      fr: 'La forme demande ce que ce programme ne sait pas juger fiche par fiche : requêtes, scripts, règles, contraintes à soi, chemins de plusieurs pas.',
      en: 'The shape asks for what this program cannot judge record by record: queries, scripts, rules, constraints of one’s own, paths of several steps.',
    },
    mend: {
      fr: 'L’ôter, ou dire la même chose avec les contraintes de base.',
      en: 'Remove it, or say the same with the basic constraints.',
    },
  },
  'shape-parameter': {
    sentence: (value, expected) => ({
      fr: `valeur ${value} dans une forme ; écrire ${expected}`,
      en: `value ${value} in a shape; write ${expected}`,
    }),
    title: { fr: 'Mauvaise valeur dans une forme', en: 'Wrong value in a shape' },
    means: {
      fr: 'Cette contrainte attend une autre sorte de valeur, et ne jugerait rien avec celle-ci.',
      en: 'This constraint takes another kind of value, and would judge nothing with this one.',
    },
    mend: { fr: 'Écrire une valeur de la sorte proposée.', en: 'Write a value of the kind proposed.' },
  },
  'shape-twice': {
    sentence: (place) => ({
      fr: `déjà écrit pour cette forme (${place}) ; n'en garder qu'un`,
      en: `already written for this shape (${place}); keep one`,
    }),
    title: { fr: 'Contrainte écrite deux fois', en: 'Constraint written twice' },
    means: {
      fr: 'La même forme donne deux valeurs là où une seule compte ; le même nom est peut-être décrit dans deux fichiers.',
      en: 'The same shape gives two values where one counts; the same name may be described in two files.',
    },
    mend: {
      fr: 'N’en garder qu’une, ou donner un autre nom à l’une des formes.',
      en: 'Keep one, or give one of the shapes another name.',
    },
  },
  'shape-alone': {
    sentence: (missing) => ({
      fr: `sans effet sans ${missing} ; l'écrire à côté, ou ôter ce mot`,
      en: `without effect unless beside ${missing}; write that too, or remove this word`,
    }),
    title: { fr: 'Contrainte à laquelle il manque sa moitié', en: 'Constraint that lacks its other half' },
    means: {
      fr: 'Ce mot n’agit qu’avec un autre, que la forme n’a pas.',
      en: 'This word acts only with another, which the shape lacks.',
    },
    mend: { fr: 'Écrire l’autre, ou ôter celui-ci.', en: 'Write the other, or remove this one.' },
  },
  'shape-list': {
    sentence: (fault, expected) => ({
      fr: `liste qui ${fault} ; y écrire entre parenthèses ${expected}`,
      en: `list that ${fault}; write in parentheses ${expected}`,
    }),
    title: { fr: 'Liste mal faite dans une forme', en: 'Ill-made list in a shape' },
    means: {
      fr: 'Une liste va d’un membre au suivant jusqu’à sa fin ; celle-ci n’en fait rien, ou n’en a aucun.',
      en: 'A list goes from one member to the next up to its end; this one does not, or has none.',
    },
    mend: {
      fr: 'L’écrire entre parenthèses, les membres séparés par des espaces.',
      en: 'Write it in parentheses, its members separated by spaces.',
    },
  },
  'shape-reference': {
    sentence: (fault) => ({ fr: `renvoi d'une forme : ${fault}`, en: `reference of a shape: ${fault}` }),
    title: { fr: 'Renvoi sans suite entre formes', en: 'Reference between shapes that leads nowhere' },
    means: {
      fr: 'La forme en cite une autre qui n’est pas décrite, qui ne convient pas, ou qui ramène à elle.',
      en: 'The shape cites another that is not described, that will not do, or that leads back to it.',
    },
    mend: {
      fr: 'Corriger le nom cité, ou décrire cette forme.',
      en: 'Correct the name, or describe that shape.',
    },
  },
  'shape-pattern': {
    sentence: (pattern, reason) => ({
      fr: `motif ${pattern} : ${reason}`,
      en: `pattern ${pattern}: ${reason}`,
    }),
    title: { fr: 'Motif refusé', en: 'Pattern refused' },
    means: {
      fr: 'Les motifs s’écrivent comme dans XPath. Celui-ci emploie ce qui n’y existe pas, ou pourrait occuper l’ordinateur sans fin.',
      en: 'Patterns are written as in XPath. This one uses what does not exist there, or might keep the computer busy for ever.',
    },
    mend: {
      fr: 'Le récrire avec des classes comme [a-z], des comptes comme {2,5} et des options s, m, i, x, q.',
      en: 'Write it again with classes such as [a-z], counts such as {2,5} and options s, m, i, x, q.',
    },
  },
  'shape-name': {
    sentence: (fault) => ({
      fr: `${fault} ; en donner un, de lettres, de chiffres et de tirets, qui soit seul de son espèce : il nomme le problème`,
      en: `${fault}; give one of letters, digits and hyphens that nothing else has: it names the problem`,
    }),
    title: { fr: 'Forme sans nom propre', en: 'Shape without a name of its own' },
    means: {
      fr: 'Le nom d’une forme est le code du problème qu’elle signale ; sans lui, personne ne pourrait s’y reporter.',
      en: 'The name of a shape is the code of the problem that it reports; without it nobody could refer to it.',
    },
    mend: {
      fr: 'La décrire à part sous un nom, et la citer par ce nom.',
      en: 'Describe it apart under a name, and cite it by this name.',
    },
  },
  'shape-message': {
    sentence: (languages) => ({
      fr: `phrase absente (${languages}) ; écrire en français (@fr) et en anglais (@en) ce qui manque et comment y remédier`,
      en: `no sentence (${languages}); write in French (@fr) and in English (@en) what is wrong and how to mend it`,
    }),
    title: { fr: 'Forme sans phrase', en: 'Shape without a sentence' },
    means: {
      fr: 'Qui tient les fiches lit la phrase de la forme ; sans elle, il ne saurait que faire.',
      en: 'Whoever keeps the records reads the sentence of the shape; without it they would not know what to do.',
    },
    mend: {
      fr: 'Écrire une phrase par langue, « ce qui ne va pas ; ce qu’il faut faire ».',
      en: 'Write one sentence a language, “what is wrong; what to do”.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
