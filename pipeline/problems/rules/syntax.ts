import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about the syntax of YAML and NDJSON. */
export const syntaxRules = {
  'yaml-tab': {
    sentence: () => ({
      fr: 'tabulation en début de ligne ; en YAML, décaler avec des espaces (deux par niveau)',
      en: 'tab at the start of a line; YAML is indented with spaces (two a level)',
    }),
    title: { fr: 'Tabulation en début de ligne', en: 'Tab at the start of a line' },
    means: {
      fr: 'En YAML, ce sont les espaces du début de ligne qui disent ce qui appartient à quoi ; une tabulation n’y a pas de sens.',
      en: 'In YAML the spaces at the start of a line say what belongs to what; a tab has no meaning there.',
    },
    mend: {
      fr: 'Remplacer la tabulation par deux espaces par niveau ; la plupart des éditeurs savent le faire d’eux-mêmes.',
      en: 'Replace the tab with two spaces a level; most editors can do so by themselves.',
    },
  },
  'yaml-key-twice': {
    sentence: (key) => ({
      fr: `champ ${key} écrit deux fois ; n'en garder qu'un (plusieurs valeurs se mettent en liste, avec des tirets)`,
      en: `field ${key} written twice; keep one (several values go in a list, with dashes)`,
    }),
    title: { fr: 'Champ écrit deux fois', en: 'Field written twice' },
    means: {
      fr: 'La même fiche donne deux fois ce champ, et rien ne dit lequel compte.',
      en: 'The same record gives this field twice, and nothing says which one counts.',
    },
    mend: {
      fr: 'N’en garder qu’un ; plusieurs valeurs se mettent entre crochets, séparées par des virgules.',
      en: 'Keep one; several values go in brackets, separated by commas.',
    },
    example: recordExample('capsule', 'about: t-1\nabout: t-2', 'about: [t-1, t-2]'),
  },
  'yaml-quote': {
    sentence: () => ({
      fr: `guillemet, crochet ou accolade qui n'est pas refermé ; le refermer`,
      en: 'quote, bracket or brace left open; close it',
    }),
    title: { fr: 'Guillemet ou crochet resté ouvert', en: 'Quote or bracket left open' },
    means: {
      fr: 'Un signe ouvert n’est jamais refermé, et tout ce qui suit lui appartiendrait ; il est souvent plusieurs lignes plus haut.',
      en: 'A sign that was opened is never closed, and all that follows would belong to it; it often stands several lines higher.',
    },
    mend: { fr: 'Le refermer à la fin de la valeur.', en: 'Close it at the end of the value.' },
    example: recordExample('capsule', 'name: "Le diagnostic', 'name: "Le diagnostic"'),
  },
  'yaml-colon': {
    sentence: () => ({
      fr: 'deux-points « : » dans une valeur, ou ligne mal décalée ; mettre la valeur entre guillemets "…" ou la réaligner',
      en: 'colon “:” inside a value, or a line wrongly indented; put the value in quotes "…" or realign it',
    }),
    title: { fr: 'Deux-points dans une valeur', en: 'Colon inside a value' },
    means: {
      fr: 'En YAML, deux-points suivi d’une espace sépare un champ de sa valeur ; au milieu d’un titre, il en annonce un second.',
      en: 'In YAML a colon with a space behind it separates a field from its value; in the middle of a title it announces a second one.',
    },
    mend: { fr: 'Mettre la valeur entre guillemets droits.', en: 'Put the value in straight quotes.' },
    example: recordExample('capsule', 'name: Agir : par où commencer', 'name: "Agir : par où commencer"'),
  },
  'yaml-reserved': {
    sentence: (character) => ({
      fr: `une valeur ne peut commencer par ${character} ; la mettre entre guillemets "…"`,
      en: `a value cannot begin with ${character}; put it in quotes "…"`,
    }),
    title: { fr: 'Valeur qui commence par un signe réservé', en: 'Value that begins with a reserved sign' },
    means: {
      fr: 'YAML garde quelques signes pour lui en tête de valeur, dont @, % et l’accent grave.',
      en: 'YAML keeps some signs for itself at the head of a value, among them @, % and the backtick.',
    },
    mend: { fr: 'Mettre la valeur entre guillemets droits.', en: 'Put the value in straight quotes.' },
    example: recordExample('capsule', 'name: @ville', 'name: "@ville"'),
  },
  'yaml-alias': {
    sentence: (alias) => ({
      fr: `ancre ou alias YAML ${alias} ; écrire la valeur en toutes lettres, ou la mettre entre guillemets "…"`,
      en: `YAML anchor or alias ${alias}; write the value out, or put it in quotes "…"`,
    }),
    title: { fr: 'Signe & ou * en tête de valeur', en: 'Sign & or * at the head of a value' },
    means: {
      fr: 'YAML y lit un renvoi vers une autre valeur, ce que les fiches n’emploient pas.',
      en: 'YAML reads it as a pointer to another value, which records do not use.',
    },
    mend: {
      fr: 'Écrire la valeur en toutes lettres, ou la mettre entre guillemets si le signe en fait partie.',
      en: 'Write the value out, or put it in quotes if the sign is part of it.',
    },
    example: recordExample('capsule', 'name: *ville*', 'name: "*ville*"'),
  },
  'yaml-tag': {
    sentence: (tag) => ({
      fr: `étiquette YAML ${tag} ; l'ôter, ou mettre la valeur entre guillemets "…"`,
      en: `YAML tag ${tag}; remove it, or put the value in quotes "…"`,
    }),
    title: { fr: 'Point d’exclamation en tête de valeur', en: 'Exclamation mark at the head of a value' },
    means: {
      fr: 'YAML y lit une étiquette technique, ce que les fiches n’emploient pas.',
      en: 'YAML reads it as a technical tag, which records do not use.',
    },
    mend: {
      fr: 'Ôter l’étiquette, ou mettre la valeur entre guillemets.',
      en: 'Remove the tag, or put the value in quotes.',
    },
    example: recordExample('capsule', 'name: !Agir', 'name: "!Agir"'),
  },
  'yaml-documents': {
    sentence: () => ({
      fr: 'plusieurs documents séparés par « --- » ; faire un fichier par fiche, ou une liste avec des tirets',
      en: 'several documents separated by “---”; make one file a record, or a list with dashes',
    }),
    title: { fr: 'Plusieurs documents dans un fichier', en: 'Several documents in a file' },
    means: {
      fr: 'Trois tirets seuls sur une ligne ouvrent un autre document ; un seul par fichier est lu.',
      en: 'Three dashes alone on a line open another document; one a file is read.',
    },
    mend: {
      fr: 'Ôter cette ligne : faire un fichier par fiche, ou une liste où chaque fiche commence par un tiret.',
      en: 'Remove this line: make one file a record, or a list in which each record begins with a dash.',
    },
  },
  depth: {
    sentence: (limit) => ({
      fr: `plus de ${limit} niveaux imbriqués ; vérifier les décalages et les crochets`,
      en: `more than ${limit} nested levels; check indentation and brackets`,
    }),
    title: { fr: 'Trop de niveaux imbriqués', en: 'Too many nested levels' },
    means: {
      fr: 'Une fiche a deux ou trois niveaux ; un si grand nombre vient d’un décalage qui a glissé, ou d’un fichier qui n’est pas une fiche.',
      en: 'A record has two or three levels; so many come from indentation that slipped, or from a file that is no record.',
    },
    mend: {
      fr: 'Vérifier les espaces du début des lignes et les crochets.',
      en: 'Check the spaces at the start of lines, and the brackets.',
    },
  },
  'yaml-syntax': {
    sentence: (reason) => ({
      fr: `YAML incompréhensible (${reason}) ; comparer avec une fiche voisine, les décalages surtout`,
      en: `YAML not understood (${reason}); compare with a neighbouring record, indentation first`,
    }),
    title: { fr: 'YAML incompréhensible', en: 'YAML not understood' },
    means: {
      fr: 'La ligne ne suit pas la forme « champ: valeur » à cet endroit ou juste avant.',
      en: 'The line does not follow the form “field: value” at this place or just before.',
    },
    mend: {
      fr: 'La comparer avec une fiche voisine qui est lue : les espaces du début, le deux-points, les guillemets.',
      en: 'Compare it with a neighbouring record that is read: leading spaces, colon, quotes.',
    },
  },
  'json-syntax': {
    sentence: (reason) => ({
      fr: `JSON incompréhensible (${reason || 'fin de ligne'}) ; écrire une fiche entière par ligne, entre accolades`,
      en: `JSON not understood (${reason || 'end of line'}); write one whole record a line, in braces`,
    }),
    title: { fr: 'JSON incompréhensible', en: 'JSON not understood' },
    means: {
      fr: 'Chaque ligne d’un .ndjson est une fiche entière ; celle-ci a une virgule de trop, un guillemet de moins, ou est coupée.',
      en: 'Each line of an .ndjson is a whole record; this one has a comma too many, lacks a quote, or is cut.',
    },
    mend: {
      fr: 'Corriger la ligne à cet endroit, ou la refaire depuis l’outil qui l’a écrite.',
      en: 'Correct the line at this place, or make it again with the tool that wrote it.',
    },
    example: recordExample(
      'text',
      '{"kind": "topic", "id": "logement",}',
      '{"kind": "topic", "id": "logement"}',
    ),
  },
} satisfies Readonly<Record<string, RuleEntry>>
