import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about fields: which there are, and how many values they take. */
export const fieldRules = {
  'unpaired-functions': {
    sentence: (name, others) => ({
      fr: `fonctions et organisations en deux listes (${name}… ; ${others}) : rien ne dit laquelle va avec laquelle, et aucune n'est rapprochée ; écrire dans function chaque fonction avec son organisation ou sa revue`,
      en: `functions and organisations in two lists (${name}…; ${others}): nothing says which belongs to which, and none are paired; write in function each function with its organisation or periodical`,
    }),
    title: { fr: 'Fonctions que rien ne rapproche', en: 'Functions that nothing pairs' },
    means: {
      fr: 'Une liste de fonctions et une liste d’organisations ne disent pas qui est quoi où : les croiser ferait dire au crédit ce qu’il ne dit pas.',
      en: 'A list of functions and a list of organisations do not say who is what where: crossing them would make the credit say what it does not.',
    },
    mend: {
      fr: 'Écrire function, une ligne par fonction, avec roleName et organization ou periodical ; dans un tableau, une ligne par fonction, au même identifiant de participation.',
      en: 'Write function, an item a function, with roleName and organization or periodical; in a table, a row a function, with the same id of the participation.',
    },
    example: recordExample(
      'capsule',
      'participation:\n  - id: h5t8\n    participant: c-4k9p\n    roleName: [cartographe, enseignante]\n    organization: maison-des-cartes',
      'participation:\n  - id: h5t8\n    participant: c-4k9p\n    function:\n      - roleName: cartographe\n        organization: maison-des-cartes\n      - roleName: enseignante',
    ),
  },
  'unknown-field': {
    sentence: (field, nearest, all) => ({
      fr: `champ inconnu : ${field} ; le plus proche : ${nearest} (admis : ${all})`,
      en: `unknown field: ${field}; the nearest: ${nearest} (allowed: ${all})`,
    }),
    title: { fr: 'Champ inconnu', en: 'Unknown field' },
    means: {
      fr: 'Ce nom de champ n’existe pas dans ce genre de fiche ; sa valeur serait perdue.',
      en: 'There is no field of this name in this kind of record; its value would be lost.',
    },
    mend: {
      fr: 'Écrire le nom proposé, ou l’un de ceux qui sont admis.',
      en: 'Write the name that is proposed, or one of those allowed.',
    },
    example: recordExample('capsule', 'titre: Agir', 'name: Agir'),
  },
  'missing-field': {
    sentence: (field, isInTable = '') => ({
      fr: `champ ${field} absent ; l'ajouter${field === 'id' && isInTable !== '' ? ', ou npm run regards "--" template --fill-ids' : ''}`,
      en: `field ${field} is missing; add it${field === 'id' && isInTable !== '' ? ', or npm run regards "--" template --fill-ids' : ''}`,
    }),
    title: { fr: 'Champ absent', en: 'Field missing' },
    means: {
      fr: 'Sans ce champ la fiche ne peut être lue : c’est par lui qu’on la désigne ou qu’on la comprend.',
      en: 'The record cannot be read without this field, by which it is named or understood.',
    },
    mend: { fr: 'Ajouter le champ avec sa valeur.', en: 'Add the field with its value.' },
    example: recordExample('topic', 'name: Espace public', 'id: espace-public\nname: Espace public'),
  },
  'empty-field': {
    sentence: () => ({
      fr: 'champ vide ; le remplir, ou ôter la ligne si la valeur est inconnue',
      en: 'empty field; fill it in, or remove the line if the value is unknown',
    }),
    title: { fr: 'Champ vide', en: 'Empty field' },
    means: {
      fr: 'Le nom du champ est écrit, et rien ne le suit ; une valeur vide serait publiée comme une réponse.',
      en: 'The name of the field is written, and nothing follows; an empty value would be published as an answer.',
    },
    mend: {
      fr: 'Écrire la valeur, ou ôter la ligne : ce qu’aucune source ne dit reste absent.',
      en: 'Write the value, or remove the line: what no source says is left out.',
    },
    example: recordExample('capsule', 'duration:\nposition: 2', 'position: 2'),
  },
  'one-value': {
    sentence: () => ({
      fr: "plusieurs valeurs ou un sous-ensemble là où une seule valeur est attendue ; n'en garder qu'une",
      en: 'several values or a group where a single value is expected; keep one',
    }),
    title: { fr: 'Plusieurs valeurs là où il en faut une', en: 'Several values where one is due' },
    means: {
      fr: 'Ce champ ne dit qu’une chose, et une liste ou un groupe y est écrit.',
      en: 'This field says one thing, and a list or a group is written in it.',
    },
    mend: {
      fr: 'Garder la bonne valeur, sans crochets ni tiret.',
      en: 'Keep the right value, without brackets or dash.',
    },
    example: recordExample(
      'capsule',
      'license: [https://a.example/, https://b.example/]',
      'license: https://creativecommons.org/licenses/by/4.0/',
    ),
  },
  'several-values': {
    sentence: (value, list = '') => ({
      fr: `${value} : plusieurs valeurs dans un seul texte ; ${list === '' ? "n'en garder qu'une" : `écrire ${list}`}`,
      en: `${value}: several values in one text; ${list === '' ? 'keep one' : `write ${list}`}`,
    }),
    title: { fr: 'Plusieurs valeurs dans un seul texte', en: 'Several values in one text' },
    means: {
      fr: 'Sans crochets, ce qui est séparé par des virgules n’est qu’un texte : aucune fiche ne porte ce nom.',
      en: 'Without brackets, what commas separate is one text only: no record is called so.',
    },
    mend: {
      fr: 'Mettre les valeurs entre crochets, ou chacune sur sa ligne derrière un tiret. Un champ qui n’en prend qu’une garde la bonne.',
      en: 'Put the values in brackets, or each on a line of its own behind a dash. A field that takes one keeps the right one.',
    },
    example: recordExample('capsule', 'about: logement, emploi', 'about: [logement, emploi]'),
  },
  group: {
    sentence: (value) => ({
      fr: `${value} là où un groupe de champs est attendu ; écrire des lignes « champ: valeur », décalées`,
      en: `${value} where a group of fields is expected; write indented “field: value” lines`,
    }),
    title: { fr: 'Groupe de champs attendu', en: 'Group of fields expected' },
    means: {
      fr: 'Ce champ en contient d’autres, décalés de deux espaces ; un mot seul ne dit pas lesquels.',
      en: 'This field holds others, indented by two spaces; a single word does not say which.',
    },
    mend: {
      fr: 'Écrire chaque champ du groupe sur sa ligne, ou entre accolades.',
      en: 'Write each field of the group on a line of its own, or in braces.',
    },
    example: recordExample('contributor', 'publication: oui', 'publication:\n  as: named\n  basis: consent'),
  },
  'listed-twice': {
    sentence: (value) => ({
      fr: `${value} cité deux fois ; ne le garder qu'une fois`,
      en: `${value} listed twice; keep it once`,
    }),
    title: { fr: 'Valeur citée deux fois', en: 'Value listed twice' },
    means: {
      fr: 'La même valeur revient dans la liste, d’ordinaire par un copier-coller.',
      en: 'The same value comes again in the list, by a copy most often.',
    },
    mend: { fr: 'Ne la garder qu’une fois.', en: 'Keep it once.' },
    example: recordExample('capsule', 'about: [t-1, t-1]', 'about: [t-1]'),
  },
} satisfies Readonly<Record<string, RuleEntry>>
