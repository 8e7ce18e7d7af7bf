import type { Message } from '../../language/message.ts'
import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** The line to write, where it is known, or else what to do. */
function proposed(line: string, otherwise: Message): Message {
  return line === '' ? otherwise : { fr: `écrire : ${line}`, en: `write: ${line}` }
}

/** How many spaces, in words. */
function spaceCount(count: string): Message {
  const [none, plural] = [count === '0', Number(count) > 1]
  return {
    fr: none ? 'aucune espace' : `${count} espace${plural ? 's' : ''}`,
    en: none ? 'no space' : `${count} space${plural ? 's' : ''}`,
  }
}

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
    sentence: (line = '', sign = '') => ({
      fr: `${sign === '' ? 'guillemet, crochet ou accolade' : `signe « ${sign} »`} qui n'est pas refermé ; ${proposed(line, { fr: 'le refermer', en: '' }).fr}`,
      en: `${sign === '' ? 'quote, bracket or brace' : `sign “${sign}”`} left open; ${proposed(line, { fr: '', en: 'close it' }).en}`,
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
    sentence: (line = '') => ({
      fr:
        line === ''
          ? 'deux-points « : » dans une valeur, ou ligne mal décalée ; mettre la valeur entre guillemets "…" ou la réaligner'
          : `deux-points « : » dans une valeur ; la mettre entre guillemets : ${line}`,
      en:
        line === ''
          ? 'colon “:” inside a value, or a line wrongly indented; put the value in quotes "…" or realign it'
          : `colon “:” inside a value; put it in quotes: ${line}`,
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
    sentence: (line = '', character = '') => ({
      fr: `une valeur ne peut commencer par ${character} ; la mettre entre guillemets${line === '' ? ' "…"' : ` : ${line}`}`,
      en: `a value cannot begin with ${character}; put it in quotes${line === '' ? ' "…"' : `: ${line}`}`,
    }),
    title: { fr: 'Valeur qui commence par un signe réservé', en: 'Value that begins with a reserved sign' },
    means: {
      fr: 'YAML garde quelques signes pour lui en tête de valeur, dont @, % et l’accent grave.',
      en: 'YAML keeps some signs for itself at the head of a value, among them @, % and the backtick.',
    },
    mend: { fr: 'Mettre la valeur entre guillemets droits.', en: 'Put the value in straight quotes.' },
    example: recordExample('capsule', 'name: @ville', 'name: "@ville"'),
  },
  'yaml-colon-space': {
    sentence: (line) => ({
      fr: `pas d'espace après les deux-points ; écrire : ${line}`,
      en: `no space after the colon; write: ${line}`,
    }),
    title: { fr: 'Pas d’espace après les deux-points', en: 'No space after the colon' },
    means: {
      fr: 'YAML ne reconnaît un champ qu’à ses deux-points suivis d’une espace ; sans elle, la ligne n’est qu’un texte.',
      en: 'YAML knows a field by its colon with a space behind it; without the space, the line is a mere text.',
    },
    mend: { fr: 'Ajouter l’espace après les deux-points.', en: 'Add the space after the colon.' },
    example: recordExample('topic', 'id: logement\nname:Logement', 'id: logement\nname: Logement'),
  },
  'yaml-no-colon': {
    sentence: (line) => ({
      fr: `pas de deux-points après le nom du champ ; écrire : ${line}`,
      en: `no colon after the name of the field; write: ${line}`,
    }),
    title: { fr: 'Pas de deux-points après le champ', en: 'No colon after the field' },
    means: {
      fr: 'Le nom d’un champ se sépare de sa valeur par des deux-points et une espace, et par rien d’autre.',
      en: 'The name of a field is separated from its value by a colon and a space, and by nothing else.',
    },
    mend: { fr: 'Écrire « champ: valeur ».', en: 'Write “field: value”.' },
    example: recordExample('topic', 'id: logement\nname = Logement', 'id: logement\nname: Logement'),
  },
  'yaml-indent': {
    sentence: (line, found = '', wanted = '') => ({
      fr: `ligne mal décalée, ${spaceCount(found).fr} au début ; en mettre ${wanted}, puis : ${line}`,
      en: `line wrongly indented, ${spaceCount(found).en} at its start; put ${wanted}, then: ${line}`,
    }),
    title: { fr: 'Ligne mal décalée', en: 'Line wrongly indented' },
    means: {
      fr: 'Les champs d’un même groupe commencent sous le même signe ; cette ligne commence ailleurs que ses voisines.',
      en: 'The fields of one group begin below the same sign; this line begins elsewhere than its neighbours.',
    },
    mend: {
      fr: 'L’aligner sur les champs du même groupe, avec des espaces.',
      en: 'Align it with the fields of the same group, with spaces.',
    },
    example: recordExample('topic', 'id: logement\n  name: Logement', 'id: logement\nname: Logement'),
  },
  'yaml-dash': {
    sentence: (line, sign = '') => ({
      fr: `${sign === '-' ? 'tiret sans espace' : `signe « ${sign} » là où un tiret est attendu`} ; écrire : ${line}`,
      en: `${sign === '-' ? 'dash without its space' : `sign “${sign}” where a dash is expected`}; write: ${line}`,
    }),
    title: { fr: 'Liste sans tirets', en: 'List without dashes' },
    means: {
      fr: 'Chaque valeur d’une liste commence par un tiret simple et une espace ; un autre signe, ou un tiret collé, fait de la liste un seul texte.',
      en: 'Each value of a list begins with a plain dash and a space; another sign, or a dash without space, makes one text of the list.',
    },
    mend: {
      fr: 'Écrire un tiret et une espace devant chaque valeur.',
      en: 'Write a dash and a space before each value.',
    },
    example: recordExample('capsule', 'about:\n  -logement\n  -emploi', 'about:\n  - logement\n  - emploi'),
  },
  'yaml-space': {
    sentence: (line, code = '') => ({
      fr: `espace ${code.replaceAll('"', '')}, qui n'est pas une espace ordinaire et que YAML prend pour une lettre ; la retaper : ${line}`,
      en: `space ${code.replaceAll('"', '')}, which is no ordinary space and which YAML takes for a letter; type it again: ${line}`,
    }),
    title: { fr: 'Espace qui n’en est pas une', en: 'Space that is none' },
    means: {
      fr: 'Une espace insécable, copiée d’une page web ou d’un traitement de texte, a l’air d’une espace et n’en est pas une pour YAML.',
      en: 'A no-break space, copied from a web page or a word processor, looks like a space and is none to YAML.',
    },
    mend: {
      fr: 'Effacer les espaces du début de la ligne et autour des deux-points, et les retaper au clavier.',
      en: 'Delete the spaces at the start of the line and around the colon, and type them again.',
    },
    example: recordExample('topic', 'id: logement\nname\u00a0: Logement', 'id: logement\nname: Logement'),
  },
  'yaml-inner-quote': {
    sentence: (line, sign = '') => ({
      fr: `signe « ${sign} » au milieu d'un texte qui est entre de tels signes, et qui s'arrête donc là ; écrire : ${line}`,
      en: `sign “${sign}” inside a text that stands between two of them, and so ends there; write: ${line}`,
    }),
    title: {
      fr: 'Apostrophe ou guillemet dans un texte entre guillemets',
      en: 'Apostrophe or quote in a quoted text',
    },
    means: {
      fr: 'Un texte qui commence par une apostrophe s’arrête à la suivante, un texte qui commence par un guillemet droit s’arrête au suivant.',
      en: 'A text that begins with an apostrophe ends at the next one, a text that begins with a straight quote ends at the next one.',
    },
    mend: {
      fr: 'Entourer le texte de l’autre sorte de guillemets.',
      en: 'Put the text between quotes of the other sort.',
    },
    example: recordExample('topic', "id: eau\nname: 'L'eau'", 'id: eau\nname: "L\'eau"'),
  },
  'yaml-curly': {
    sentence: (line, sign = '') => ({
      fr: `guillemets de la forme ${sign}, qui ne protègent pas un texte en YAML ; écrire : ${line}`,
      en: `quotes of the form ${sign}, which do not guard a text in YAML; write: ${line}`,
    }),
    title: { fr: 'Guillemets qui n’en sont pas pour YAML', en: 'Quotes that are none to YAML' },
    means: {
      fr: 'YAML ne connaît que les guillemets droits ; ceux des traitements de texte font partie du texte et ne le protègent pas.',
      en: 'YAML knows straight quotes only; those of word processors are part of the text and do not guard it.',
    },
    mend: { fr: 'Entourer le texte de guillemets droits.', en: 'Put the text between straight quotes.' },
    example: recordExample('topic', 'id: eau\nname: “L’eau : un droit”', 'id: eau\nname: "L’eau : un droit"'),
  },
  'yaml-backslash': {
    sentence: (line) => ({
      fr: `barre oblique inverse entre guillemets, où elle annonce un signe spécial ; écrire : ${line}`,
      en: `backslash between quotes, where it announces a special sign; write: ${line}`,
    }),
    title: { fr: 'Barre oblique inverse entre guillemets', en: 'Backslash between quotes' },
    means: {
      fr: 'Entre guillemets droits, une barre oblique inverse et la lettre qui suit valent un seul signe ; celui-ci n’existe pas.',
      en: 'Between straight quotes a backslash and the letter behind it stand for one sign; there is no such sign.',
    },
    mend: { fr: 'Entourer le texte d’apostrophes.', en: 'Put the text between apostrophes.' },
    example: recordExample('topic', 'id: eau\nname: "Eau\\été"', "id: eau\nname: 'Eau\\été'"),
  },
  'yaml-comment': {
    sentence: (line, comment = '') => ({
      fr: `${comment} est lu comme un commentaire et ne sera pas publié ; si cela fait partie du texte, écrire ${line} ; sinon, le mettre sur sa propre ligne`,
      en: `${comment} is read as a comment and will not be published; if it is part of the text, write ${line}; otherwise put it on a line of its own`,
    }),
    title: { fr: 'Texte coupé par un dièse', en: 'Text cut by a number sign' },
    means: {
      fr: 'En YAML, ce qui suit une espace et un dièse est un commentaire : « Épisode # 2 » ne dit que « Épisode ».',
      en: 'In YAML, what follows a space and a number sign is a comment: “Episode # 2” says “Episode” and no more.',
    },
    mend: {
      fr: 'Mettre le texte entre guillemets, ou le commentaire sur sa propre ligne.',
      en: 'Put the text in quotes, or the comment on a line of its own.',
    },
    example: recordExample('topic', 'id: eau\nname: "Eau" # 2', 'id: eau\nname: "Eau # 2"'),
  },
  'merge-conflict': {
    sentence: () => ({
      fr: `marques d'un conflit de git (<<<<<<<) ; garder l'une des deux versions, et ôter les trois lignes de marques`,
      en: 'marks of a git conflict (<<<<<<<); keep one of the two versions, and remove the three lines of marks',
    }),
    title: { fr: 'Conflit de git à résoudre', en: 'Git conflict to resolve' },
    means: {
      fr: 'Deux personnes ont changé les mêmes lignes, et git a gardé les deux versions l’une sous l’autre.',
      en: 'Two people changed the same lines, and git kept both versions, one below the other.',
    },
    mend: {
      fr: 'Garder la bonne version, et ôter les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.',
      en: 'Keep the right version, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    },
  },
  'yaml-alias': {
    sentence: (alias, line = '') => ({
      fr: `ancre ou alias YAML ${alias} ; ${proposed(line, { fr: 'écrire la valeur en toutes lettres, ou la mettre entre guillemets "…"', en: '' }).fr}`,
      en: `YAML anchor or alias ${alias}; ${proposed(line, { fr: '', en: 'write the value out, or put it in quotes "…"' }).en}`,
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
    sentence: (tag, line = '') => ({
      fr: `étiquette YAML ${tag} ; l'ôter, ou mettre la valeur entre guillemets${line === '' ? ' "…"' : ` : ${line}`}`,
      en: `YAML tag ${tag}; remove it, or put the value in quotes${line === '' ? ' "…"' : `: ${line}`}`,
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
  'json-key-twice': {
    sentence: (name) => ({
      fr: `champ ${name} écrit deux fois dans la même fiche, et le premier serait perdu ; n'en garder qu'un (plusieurs valeurs se mettent en liste : ["a", "b"])`,
      en: `field ${name} written twice in one record, and the first would be lost; keep one (several values go in a list: ["a", "b"])`,
    }),
    title: { fr: 'Champ écrit deux fois dans une ligne', en: 'Field written twice in a line' },
    means: {
      fr: 'JSON ne garde que le dernier de deux champs de même nom ; ce que dit le premier disparaîtrait sans un mot.',
      en: 'JSON keeps the last of two fields of one name; what the first says would vanish without a word.',
    },
    mend: {
      fr: 'Garder le bon, ou réunir les valeurs dans une liste, et corriger l’outil qui a écrit la ligne.',
      en: 'Keep the right one, or join the values in a list, and correct the tool that wrote the line.',
    },
    example: recordExample('text', '{"about": "a", "about": "b"}', '{"about": ["a", "b"]}'),
  },
  'json-number': {
    sentence: (number) => ({
      fr: `nombre ${number}, qui perdrait des chiffres ou changerait de forme en étant lu ; l'écrire entre guillemets`,
      en: `number ${number}, which would lose digits or change its form when it is read; write it in quotes`,
    }),
    title: { fr: 'Nombre qui perd des chiffres', en: 'Number that loses digits' },
    means: {
      fr: 'Un nombre de JSON n’a que seize chiffres sûrs, ni zéros à la fin ni exposant : lu puis publié, celui-ci serait un autre.',
      en: 'A number of JSON has sixteen safe digits, and neither zeros at its end nor an exponent: read and published, this one would be another.',
    },
    mend: {
      fr: 'L’écrire comme un texte, entre guillemets ; ou, si c’est vraiment un nombre, sans zéros inutiles : 1 et non 1.0.',
      en: 'Write it as a text, in quotes; or, if it is a number indeed, without needless zeros: 1 and not 1.0.',
    },
    example: recordExample('text', '{"name": 12345678901234567890}', '{"name": "12345678901234567890"}'),
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
