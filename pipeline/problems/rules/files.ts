import { type RuleEntry, recordExample } from '../rule-entry.ts'
import { recordLineRules } from './record-lines.ts'
import { syntaxRules } from './syntax.ts'

/** Rules about files that cannot be read. */
export const fileRules = {
  'no-data': {
    sentence: (folder) => ({
      fr: `dossier de données introuvable : ${folder} ; indiquer le bon avec --data DOSSIER`,
      en: `data folder not found: ${folder}; name the right one with --data FOLDER`,
    }),
    title: { fr: 'Dossier de données introuvable', en: 'Data folder not found' },
    means: {
      fr: 'Il n’y a pas de dossier à l’endroit indiqué ; les fiches se cherchent dans « data », à côté de là où la commande est lancée.',
      en: 'There is no folder at the place that was named; records are looked for in “data”, next to where the command is run.',
    },
    mend: {
      fr: 'Lancer la commande depuis le dossier du projet, ou indiquer où sont les fiches avec --data.',
      en: 'Run the command in the project’s folder, or say with --data where the records are.',
    },
  },
  'no-publication': {
    sentence: () => ({
      fr: 'fichier publication.yaml absent ; il dit au moins base, name, publisher, license et inLanguage',
      en: 'publication.yaml is missing; it says at least base, name, publisher, license and inLanguage',
    }),
    title: { fr: 'Fichier publication.yaml absent', en: 'publication.yaml is missing' },
    means: {
      fr: 'Ce fichier dit qui publie, à quelle adresse et sous quelle licence ; rien ne peut être publié sans lui.',
      en: 'This file says who publishes, at what address and under what licence; nothing can be published without it.',
    },
    mend: {
      fr: 'L’écrire dans le dossier des fiches, avec au moins base, name, publisher, license et inLanguage.',
      en: 'Write it in the folder of records, with base, name, publisher, license and inLanguage at least.',
    },
  },
  'unknown-file': {
    sentence: (name, nearest) => ({
      fr: `fichier inconnu : ${name} ; le plus proche : ${nearest} (.yaml, .csv, .xlsx, .ods, .ndjson, ou un dossier de fichiers .yaml)`,
      en: `unknown file: ${name}; the nearest: ${nearest} (.yaml, .csv, .xlsx, .ods, .ndjson, or a folder of .yaml files)`,
    }),
    title: { fr: 'Fichier que personne ne lirait', en: 'A file that nobody would read' },
    means: {
      fr: 'Le nom de ce fichier n’est celui d’aucun genre de fiches ; ce qu’il contient resterait en dehors de la publication.',
      en: 'The name of this file is that of no kind of records; what it holds would stay out of the publication.',
    },
    mend: {
      fr: 'Lui donner le nom proposé, le ranger dans le dossier de son genre, ou le sortir du dossier des fiches.',
      en: 'Give it the name that is proposed, put it in the folder of its kind, or take it out of the folder of records.',
    },
    example: recordExample('text', 'capsule.yaml', 'capsules.yaml'),
  },
  'file-ending': {
    sentence: (name, target) => ({
      fr: `${name} : fin de nom sous laquelle rien n'est lu (Windows la cache souvent) ; si c'est une fiche, renommer le fichier en ${target} ; sinon, le sortir du dossier des fiches`,
      en: `${name}: ending under which nothing is read (Windows often hides it); if it is a record, rename the file to ${target}; otherwise take it out of the folder of records`,
    }),
    title: { fr: 'Fin du nom de fichier à changer', en: 'Ending of a file’s name to change' },
    means: {
      fr: 'Un éditeur a ajouté sa propre fin au nom du fichier, et Windows ne la montre pas ; ce qu’il contient resterait en dehors de la publication.',
      en: 'An editor added an ending of its own to the name of the file, and Windows does not show it; what it holds would stay out of the publication.',
    },
    mend: {
      fr: 'Dans l’Explorateur de Windows : Affichage, cocher « Extensions de noms de fichiers », puis renommer le fichier.',
      en: 'In the Windows Explorer: View, tick “File name extensions”, then rename the file.',
    },
    example: recordExample('text', '3.yaml.txt', '3.yaml'),
  },
  'file-format': {
    sentence: (name, what, mend) => ({
      fr: `${name} : ${what}, dont rien n'est lu ; ${mend}`,
      en: `${name}: ${what}, of which nothing is read; ${mend}`,
    }),
    title: { fr: 'Fichier d’un format qui n’est pas lu', en: 'File of a format that is not read' },
    means: {
      fr: 'Les fiches se lisent dans des fichiers de texte (.yaml, .ndjson) ou des tableaux (.csv, .xlsx, .ods) ; ce fichier est d’une autre nature.',
      en: 'Records are read from text files (.yaml, .ndjson) or tables (.csv, .xlsx, .ods); this file is of another nature.',
    },
    mend: {
      fr: 'Recopier ce qu’il contient dans un fichier qui est lu, ou le sortir du dossier des fiches.',
      en: 'Copy what it holds to a file that is read, or take it out of the folder of records.',
    },
    example: recordExample('text', 'capsules/3.docx', 'capsules/3.yaml'),
  },
  'unreadable-file': {
    sentence: (reason) => ({
      fr: `fichier illisible (${reason}) ; vérifier qu'il existe et que ses droits permettent de le lire`,
      en: `file cannot be read (${reason}); check that it exists and that its permissions allow it`,
    }),
    title: {
      fr: 'Fichier que le système ne laisse pas lire',
      en: 'A file that the system does not let us read',
    },
    means: {
      fr: 'Le fichier existe peut-être, mais l’ordinateur refuse de l’ouvrir : droits, lecteur réseau débranché, nom changé en cours de route.',
      en: 'The file may be there, but the computer refuses to open it: permissions, a network drive that is gone, a name that has just changed.',
    },
    mend: {
      fr: 'Vérifier qu’il s’ouvre avec un autre logiciel, puis recommencer.',
      en: 'Check that it opens in another program, then try again.',
    },
  },
  'broken-link': {
    sentence: () => ({
      fr: 'lien qui ne mène nulle part, ou à lui-même ; le refaire vers un fichier ou un dossier qui existe, ou le supprimer',
      en: 'link that leads nowhere, or to itself; make it lead to a file or folder that exists, or delete it',
    }),
    title: { fr: 'Lien rompu', en: 'Broken link' },
    means: {
      fr: 'Ce nom est un lien (un raccourci) vers un fichier ou un dossier qui n’existe pas ou plus ; rien n’y est lu.',
      en: 'This name is a link (a shortcut) to a file or folder that does not exist, or no longer; nothing is read from it.',
    },
    mend: {
      fr: 'Refaire le lien vers ce qui existe, ou le supprimer.',
      en: 'Make the link lead to what exists, or delete it.',
    },
  },
  'empty-file': {
    sentence: () => ({
      fr: 'fichier vide ; y écrire une fiche, ou le supprimer',
      en: 'empty file; write a record in it, or delete it',
    }),
    title: { fr: 'Fichier vide', en: 'Empty file' },
    means: {
      fr: 'Le fichier ne contient aucune fiche, ou seulement des commentaires.',
      en: 'The file holds no record, or comments only.',
    },
    mend: {
      fr: 'Y écrire une fiche, ou supprimer le fichier.',
      en: 'Write a record in it, or delete the file.',
    },
  },
  'large-file': {
    sentence: (size, limit) => ({
      fr: `fichier de ${size} Mo, plus que les ${limit} Mo admis en YAML ; pour de tels volumes, écrire un .ndjson`,
      en: `file of ${size} MB, above the ${limit} MB allowed for YAML; write such volumes as .ndjson`,
    }),
    title: { fr: 'Fichier trop grand', en: 'File too large' },
    means: {
      fr: 'Un fichier YAML est lu d’un bloc ; au-delà de cette taille il prendrait toute la mémoire de l’ordinateur.',
      en: 'A YAML file is read in one piece; above this size it would take all the computer’s memory.',
    },
    mend: {
      fr: 'Le partager en plusieurs fichiers dans un dossier, ou écrire un .ndjson, une fiche par ligne.',
      en: 'Split it into several files in a folder, or write an .ndjson, one record a line.',
    },
  },
  'long-line': {
    sentence: (limit) => ({
      fr: `ligne de plus de ${limit} Mo ; écrire une fiche par ligne`,
      en: `line of more than ${limit} MB; write one record a line`,
    }),
    title: { fr: 'Ligne trop longue', en: 'Line too long' },
    means: {
      fr: 'Dans un fichier .ndjson, chaque fiche tient sur sa ligne ; celle-ci est bien plus longue qu’une fiche.',
      en: 'In an .ndjson file each record stands on a line of its own; this line is far longer than a record.',
    },
    mend: {
      fr: 'Vérifier que les fiches sont séparées par des retours à la ligne.',
      en: 'Check that records are separated by line ends.',
    },
  },
  'not-utf8': {
    sentence: (byte, guess) => ({
      fr: `octet ${byte}${guess} qui n'est pas de l'UTF-8 ; enregistrer le fichier en « UTF-8 »`,
      en: `byte ${byte}${guess} is not UTF-8; save the file as “UTF-8”`,
    }),
    title: { fr: 'Caractères d’un autre codage', en: 'Characters in another encoding' },
    means: {
      fr: 'Le fichier a été enregistré dans un codage ancien ; ses lettres accentuées seraient publiées de travers.',
      en: 'The file was saved in an old encoding; its accented letters would be published wrongly.',
    },
    mend: {
      fr: 'Dans l’éditeur : Enregistrer sous, codage UTF-8. Dans un tableur : « CSV UTF-8 ».',
      en: 'In the editor: Save as, encoding UTF-8. In a spreadsheet: “CSV UTF-8”.',
    },
  },
  utf16: {
    sentence: () => ({
      fr: `fichier enregistré en UTF-16 ; l'enregistrer en « UTF-8 »`,
      en: 'file saved as UTF-16; save it as “UTF-8”',
    }),
    title: { fr: 'Fichier en UTF-16', en: 'File in UTF-16' },
    means: {
      fr: 'Certains logiciels nomment ce codage « Unicode » ; seul UTF-8 se lit partout.',
      en: 'Some programs call this encoding “Unicode”; UTF-8 alone can be read everywhere.',
    },
    mend: {
      fr: 'Enregistrer le fichier de nouveau, en choisissant « UTF-8 ».',
      en: 'Save the file again and choose “UTF-8”.',
    },
  },
  bom: {
    sentence: () => ({
      fr: `marque d'ordre des octets (BOM) ignorée ; l'éviter en enregistrant en « UTF-8 » sans BOM`,
      en: 'byte order mark (BOM) ignored; avoid it by saving as “UTF-8” without BOM',
    }),
    title: { fr: 'Marque invisible en tête de fichier', en: 'Invisible mark at the head of the file' },
    means: {
      fr: 'Trois octets invisibles précèdent le texte ; ils sont ignorés ici, et gênent d’autres outils.',
      en: 'Three invisible bytes come before the text; they are ignored here, and bother other tools.',
    },
    mend: {
      fr: 'Enregistrer en « UTF-8 » sans BOM ; rien ne presse.',
      en: 'Save as “UTF-8” without BOM; there is no hurry.',
    },
  },
  character: {
    sentence: (code) => ({
      fr: `caractère interdit ${code}, qu'aucun format ne peut porter ; le supprimer`,
      en: `forbidden character ${code}, which no format can carry; delete it`,
    }),
    title: { fr: 'Caractère invisible interdit', en: 'Invisible character that is not allowed' },
    means: {
      fr: 'Un caractère de commande s’est glissé dans le texte, d’ordinaire par un copier-coller depuis un PDF ; aucun format de publication ne peut le porter.',
      en: 'A control character has crept into the text, by a copy from a PDF most often; no format of publication can carry it.',
    },
    mend: {
      fr: 'Effacer le texte à cet endroit et le retaper.',
      en: 'Delete the text at this place and type it again.',
    },
  },
  ...syntaxRules,
  ...recordLineRules,
} satisfies Readonly<Record<string, RuleEntry>>
