import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('files')

/** Help about files that cannot be read. */
export const fileRules = {
  'no-data': entry(
    [
      'Dossier de données introuvable',
      'Il n’y a pas de dossier à l’endroit indiqué ; les fiches se cherchent dans « data », à côté de là où la commande est lancée.',
      'Lancer la commande depuis le dossier du projet, ou indiquer où sont les fiches avec --data.',
    ],
    [
      'Data folder not found',
      'There is no folder at the place that was named; records are looked for in “data”, next to where the command is run.',
      'Run the command in the project’s folder, or say with --data where the records are.',
    ],
  ),
  'no-publication': entry(
    [
      'Fichier publication.yaml absent',
      'Ce fichier dit qui publie, à quelle adresse et sous quelle licence ; rien ne peut être publié sans lui.',
      'L’écrire dans le dossier des fiches, avec au moins base, name, publisher, license et inLanguage.',
    ],
    [
      'publication.yaml is missing',
      'This file says who publishes, at what address and under what licence; nothing can be published without it.',
      'Write it in the folder of records, with base, name, publisher, license and inLanguage at least.',
    ],
  ),
  'unknown-file': entry(
    [
      'Fichier que personne ne lirait',
      'Le nom de ce fichier n’est celui d’aucun genre de fiches ; ce qu’il contient resterait en dehors de la publication.',
      'Lui donner le nom proposé, le ranger dans le dossier de son genre, ou le sortir du dossier des fiches.',
    ],
    [
      'A file that nobody would read',
      'The name of this file is that of no kind of records; what it holds would stay out of the publication.',
      'Give it the name that is proposed, put it in the folder of its kind, or take it out of the folder of records.',
    ],
    recordExample('text', 'capsule.yaml', 'capsules.yaml'),
  ),
  'unreadable-file': entry(
    [
      'Fichier que le système ne laisse pas lire',
      'Le fichier existe peut-être, mais l’ordinateur refuse de l’ouvrir : droits, lecteur réseau débranché, nom changé en cours de route.',
      'Vérifier qu’il s’ouvre avec un autre logiciel, puis recommencer.',
    ],
    [
      'A file that the system does not let us read',
      'The file may be there, but the computer refuses to open it: permissions, a network drive that is gone, a name that has just changed.',
      'Check that it opens in another program, then try again.',
    ],
  ),
  'broken-link': entry(
    [
      'Lien rompu',
      'Ce nom est un lien (un raccourci) vers un fichier ou un dossier qui n’existe pas ou plus ; rien n’y est lu.',
      'Refaire le lien vers ce qui existe, ou le supprimer.',
    ],
    [
      'Broken link',
      'This name is a link (a shortcut) to a file or folder that does not exist, or no longer; nothing is read from it.',
      'Make the link lead to what exists, or delete it.',
    ],
  ),
  'empty-file': entry(
    [
      'Fichier vide',
      'Le fichier ne contient aucune fiche, ou seulement des commentaires.',
      'Y écrire une fiche, ou supprimer le fichier.',
    ],
    [
      'Empty file',
      'The file holds no record, or comments only.',
      'Write a record in it, or delete the file.',
    ],
  ),
  'large-file': entry(
    [
      'Fichier trop grand',
      'Un fichier YAML est lu d’un bloc ; au-delà de cette taille il prendrait toute la mémoire de l’ordinateur.',
      'Le partager en plusieurs fichiers dans un dossier, ou écrire un .ndjson, une fiche par ligne.',
    ],
    [
      'File too large',
      'A YAML file is read in one piece; above this size it would take all the computer’s memory.',
      'Split it into several files in a folder, or write an .ndjson, one record a line.',
    ],
  ),
  'long-line': entry(
    [
      'Ligne trop longue',
      'Dans un fichier .ndjson, chaque fiche tient sur sa ligne ; celle-ci est bien plus longue qu’une fiche.',
      'Vérifier que les fiches sont séparées par des retours à la ligne.',
    ],
    [
      'Line too long',
      'In an .ndjson file each record stands on a line of its own; this line is far longer than a record.',
      'Check that records are separated by line ends.',
    ],
  ),
  'not-utf8': entry(
    [
      'Caractères d’un autre codage',
      'Le fichier a été enregistré dans un codage ancien ; ses lettres accentuées seraient publiées de travers.',
      'Dans l’éditeur : Enregistrer sous, codage UTF-8. Dans un tableur : « CSV UTF-8 ».',
    ],
    [
      'Characters in another encoding',
      'The file was saved in an old encoding; its accented letters would be published wrongly.',
      'In the editor: Save as, encoding UTF-8. In a spreadsheet: “CSV UTF-8”.',
    ],
  ),
  utf16: entry(
    [
      'Fichier en UTF-16',
      'Certains logiciels nomment ce codage « Unicode » ; seul UTF-8 se lit partout.',
      'Enregistrer le fichier de nouveau, en choisissant « UTF-8 ».',
    ],
    [
      'File in UTF-16',
      'Some programs call this encoding “Unicode”; UTF-8 alone can be read everywhere.',
      'Save the file again and choose “UTF-8”.',
    ],
  ),
  bom: entry(
    [
      'Marque invisible en tête de fichier',
      'Trois octets invisibles précèdent le texte ; ils sont ignorés ici, et gênent d’autres outils.',
      'Enregistrer en « UTF-8 » sans BOM ; rien ne presse.',
    ],
    [
      'Invisible mark at the head of the file',
      'Three invisible bytes come before the text; they are ignored here, and bother other tools.',
      'Save as “UTF-8” without BOM; there is no hurry.',
    ],
  ),
  character: entry(
    [
      'Caractère invisible interdit',
      'Un caractère de commande s’est glissé dans le texte, d’ordinaire par un copier-coller depuis un PDF ; aucun format de publication ne peut le porter.',
      'Effacer le texte à cet endroit et le retaper.',
    ],
    [
      'Invisible character that is not allowed',
      'A control character has crept into the text, by a copy from a PDF most often; no format of publication can carry it.',
      'Delete the text at this place and type it again.',
    ],
  ),
  'yaml-tab': entry(
    [
      'Tabulation en début de ligne',
      'En YAML, ce sont les espaces du début de ligne qui disent ce qui appartient à quoi ; une tabulation n’y a pas de sens.',
      'Remplacer la tabulation par deux espaces par niveau ; la plupart des éditeurs savent le faire d’eux-mêmes.',
    ],
    [
      'Tab at the start of a line',
      'In YAML the spaces at the start of a line say what belongs to what; a tab has no meaning there.',
      'Replace the tab with two spaces a level; most editors can do so by themselves.',
    ],
  ),
  'yaml-key-twice': entry(
    [
      'Champ écrit deux fois',
      'La même fiche donne deux fois ce champ, et rien ne dit lequel compte.',
      'N’en garder qu’un ; plusieurs valeurs se mettent entre crochets, séparées par des virgules.',
    ],
    [
      'Field written twice',
      'The same record gives this field twice, and nothing says which one counts.',
      'Keep one; several values go in brackets, separated by commas.',
    ],
    recordExample('capsule', 'about: t-1\nabout: t-2', 'about: [t-1, t-2]'),
  ),
  'yaml-quote': entry(
    [
      'Guillemet ou crochet resté ouvert',
      'Un signe ouvert n’est jamais refermé, et tout ce qui suit lui appartiendrait ; il est souvent plusieurs lignes plus haut.',
      'Le refermer à la fin de la valeur.',
    ],
    [
      'Quote or bracket left open',
      'A sign that was opened is never closed, and all that follows would belong to it; it often stands several lines higher.',
      'Close it at the end of the value.',
    ],
    recordExample('capsule', 'name: "Le diagnostic', 'name: "Le diagnostic"'),
  ),
  'yaml-colon': entry(
    [
      'Deux-points dans une valeur',
      'En YAML, deux-points suivi d’une espace sépare un champ de sa valeur ; au milieu d’un titre, il en annonce un second.',
      'Mettre la valeur entre guillemets droits.',
    ],
    [
      'Colon inside a value',
      'In YAML a colon with a space behind it separates a field from its value; in the middle of a title it announces a second one.',
      'Put the value in straight quotes.',
    ],
    recordExample('capsule', 'name: Agir : par où commencer', 'name: "Agir : par où commencer"'),
  ),
  'yaml-reserved': entry(
    [
      'Valeur qui commence par un signe réservé',
      'YAML garde quelques signes pour lui en tête de valeur, dont @, % et l’accent grave.',
      'Mettre la valeur entre guillemets droits.',
    ],
    [
      'Value that begins with a reserved sign',
      'YAML keeps some signs for itself at the head of a value, among them @, % and the backtick.',
      'Put the value in straight quotes.',
    ],
    recordExample('capsule', 'name: @ville', 'name: "@ville"'),
  ),
  'yaml-alias': entry(
    [
      'Signe & ou * en tête de valeur',
      'YAML y lit un renvoi vers une autre valeur, ce que les fiches n’emploient pas.',
      'Écrire la valeur en toutes lettres, ou la mettre entre guillemets si le signe en fait partie.',
    ],
    [
      'Sign & or * at the head of a value',
      'YAML reads it as a pointer to another value, which records do not use.',
      'Write the value out, or put it in quotes if the sign is part of it.',
    ],
    recordExample('capsule', 'name: *ville*', 'name: "*ville*"'),
  ),
  'yaml-tag': entry(
    [
      'Point d’exclamation en tête de valeur',
      'YAML y lit une étiquette technique, ce que les fiches n’emploient pas.',
      'Ôter l’étiquette, ou mettre la valeur entre guillemets.',
    ],
    [
      'Exclamation mark at the head of a value',
      'YAML reads it as a technical tag, which records do not use.',
      'Remove the tag, or put the value in quotes.',
    ],
    recordExample('capsule', 'name: !Agir', 'name: "!Agir"'),
  ),
  'yaml-documents': entry(
    [
      'Plusieurs documents dans un fichier',
      'Trois tirets seuls sur une ligne ouvrent un autre document ; un seul par fichier est lu.',
      'Ôter cette ligne : faire un fichier par fiche, ou une liste où chaque fiche commence par un tiret.',
    ],
    [
      'Several documents in a file',
      'Three dashes alone on a line open another document; one a file is read.',
      'Remove this line: make one file a record, or a list in which each record begins with a dash.',
    ],
  ),
  depth: entry(
    [
      'Trop de niveaux imbriqués',
      'Une fiche a deux ou trois niveaux ; un si grand nombre vient d’un décalage qui a glissé, ou d’un fichier qui n’est pas une fiche.',
      'Vérifier les espaces du début des lignes et les crochets.',
    ],
    [
      'Too many nested levels',
      'A record has two or three levels; so many come from indentation that slipped, or from a file that is no record.',
      'Check the spaces at the start of lines, and the brackets.',
    ],
  ),
  'yaml-syntax': entry(
    [
      'YAML incompréhensible',
      'La ligne ne suit pas la forme « champ: valeur » à cet endroit ou juste avant.',
      'La comparer avec une fiche voisine qui est lue : les espaces du début, le deux-points, les guillemets.',
    ],
    [
      'YAML not understood',
      'The line does not follow the form “field: value” at this place or just before.',
      'Compare it with a neighbouring record that is read: leading spaces, colon, quotes.',
    ],
  ),
  'json-syntax': entry(
    [
      'JSON incompréhensible',
      'Chaque ligne d’un .ndjson est une fiche entière ; celle-ci a une virgule de trop, un guillemet de moins, ou est coupée.',
      'Corriger la ligne à cet endroit, ou la refaire depuis l’outil qui l’a écrite.',
    ],
    [
      'JSON not understood',
      'Each line of an .ndjson is a whole record; this one has a comma too many, lacks a quote, or is cut.',
      'Correct the line at this place, or make it again with the tool that wrote it.',
    ],
    recordExample('text', '{"kind": "topic", "id": "logement",}', '{"kind": "topic", "id": "logement"}'),
  ),
  'part-line': entry(
    [
      'Ligne étrangère dans une part',
      'Une part réunie par merge ne contient que des lignes écrites par map ; celle-ci est coupée, ou vient d’ailleurs.',
      'Refaire la part avec map ; entre les deux, seul un tri de lignes (sort) est permis.',
    ],
    [
      'Foreign line in a part',
      'A part that merge joins holds only lines that map wrote; this one is cut, or comes from elsewhere.',
      'Make the part anew with map; between the two, lines may be sorted (sort) and nothing else.',
    ],
  ),
  'part-file': entry(
    [
      'Part illisible',
      'Le fichier n’a pas pu être lu jusqu’au bout : archive coupée, autre encodage, ou ligne trop longue.',
      'Le copier de nouveau depuis l’ordinateur qui l’a écrit, ou le refaire.',
    ],
    [
      'Part that cannot be read',
      'The file could not be read to its end: a cut archive, another encoding, or a line that is too long.',
      'Copy it again from the computer that wrote it, or make it anew.',
    ],
  ),
  'part-base': entry(
    [
      'Part faite pour une autre adresse',
      'La part décrit ce qui n’a pas d’adresse de fiche sous la base de cette publication.',
      'La refaire avec le même dossier de fiches et la même base que les autres.',
    ],
    [
      'Part made for another address',
      'The part describes what has no address of a record below the base of this publication.',
      'Make it anew with the same folder of records and the same base as the others.',
    ],
  ),
  'not-a-record': entry(
    [
      'Autre chose qu’une fiche',
      'Une fiche est une suite de lignes « champ: valeur » ; il y a ici un mot, un nombre ou une liste.',
      'Écrire les champs de la fiche, un par ligne.',
    ],
    [
      'Something else than a record',
      'A record is a run of “field: value” lines; here is a word, a number or a list.',
      'Write the fields of the record, one a line.',
    ],
    recordExample('topic', 'Espace public', 'id: espace-public\nname: Espace public'),
  ),
  'one-record': entry(
    [
      'Liste dans un dossier de fiches',
      'Dans un dossier, chaque fichier porte une fiche ; une liste se met dans un fichier unique, à la place du dossier.',
      'Ôter le tiret s’il n’y a qu’une fiche, ou faire un fichier de chacune.',
    ],
    [
      'List in a folder of records',
      'In a folder each file holds one record; a list goes in a single file in the place of the folder.',
      'Remove the dash if there is one record only, or make a file of each.',
    ],
  ),
  kind: entry(
    [
      'Genre de fiche inconnu',
      'Dans un .ndjson, kind dit de quel genre est la fiche, et ce mot n’en est pas un.',
      'Écrire l’un des genres admis.',
    ],
    [
      'Unknown kind of record',
      'In an .ndjson, kind says of what kind the record is, and this word is none.',
      'Write one of the kinds that are allowed.',
    ],
    recordExample('text', '{"kind": "theme", …}', '{"kind": "topic", …}'),
  ),
  'withdrawal-line': entry(
    [
      'Ligne incomprise dans withdrawals.txt',
      'Chaque ligne dit qui s’est retiré, quel jour et, au besoin, de quoi ; un retrait qui ne serait pas compris laisserait paraître la personne.',
      'Récrire la ligne : un identifiant, un jour, puis les parts retirées si ce n’est pas tout.',
    ],
    [
      'Line not understood in withdrawals.txt',
      'Each line says who withdrew, on what day and, where needed, from what; a withdrawal that is not understood would leave the person published.',
      'Write the line again: an id, a day, then the parts withdrawn if it is not everything.',
    ],
    recordExample('text', 'c-4f8t le 24/11/2026', 'c-4f8t 2026-11-24'),
  ),
  'ledger-line': entry(
    [
      'Ligne incomprise dans addresses.txt',
      'Ce fichier, tenu par la publication, retient toute adresse déjà publiée ; une ligne y a été changée à la main.',
      'Rétablir la ligne : une adresse, suivie de « retired » si la fiche est supprimée pour de bon.',
    ],
    [
      'Line not understood in addresses.txt',
      'This file is kept by the publication and remembers every address once published; a line was changed by hand.',
      'Restore the line: an address, followed by “retired” if the record is gone for good.',
    ],
    recordExample('text', 'topic/logement/#concept supprimé', 'topic/logement/#concept retired'),
  ),
} as const
