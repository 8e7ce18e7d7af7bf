import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about tables: workbooks, sheets, headings and cells. */
export const tableRules = {
  'large-table': {
    sentence: (size, limit) => ({
      fr: `fichier de ${size} Mo, plus que les ${limit} Mo admis pour un tableau ; le diviser, ou écrire un .ndjson`,
      en: `file of ${size} MB, above the ${limit} MB allowed for a table; divide it, or write .ndjson`,
    }),
    title: { fr: 'Tableau trop gros', en: 'A table that is too large' },
    means: {
      fr: 'Un tableau se lit en entier avant toute fiche ; au-delà de cette taille, la mémoire n’y suffirait pas.',
      en: 'A table is read whole before any record; above this size memory would not do.',
    },
    mend: {
      fr: 'Le diviser en plusieurs fichiers, ou écrire de tels volumes en NDJSON, une fiche par ligne.',
      en: 'Divide it into several files, or write such volumes as NDJSON, one record a line.',
    },
  },
  'workbook-size': {
    sentence: (limit) => ({
      fr: `classeur de plus de ${limit} Mo une fois décompressé ; le diviser, ou l'enregistrer en CSV, une feuille par fichier`,
      en: `workbook of more than ${limit} MB once unpacked; divide it, or save it as CSV, one sheet a file`,
    }),
    title: {
      fr: 'Classeur trop gros une fois décompressé',
      en: 'A workbook that is too large once unpacked',
    },
    means: {
      fr: 'Un classeur est une archive ; celle-ci occuperait plus de place que ce qui est admis, souvent à cause d’images ou de lignes vides mises en forme.',
      en: 'A workbook is an archive; this one would take more room than is allowed, often because of pictures or of empty rows with formatting.',
    },
    mend: {
      fr: 'Copier les cellules utiles dans un classeur neuf, le diviser, ou enregistrer chaque feuille en CSV.',
      en: 'Copy the useful cells into a fresh workbook, divide it, or save each sheet as CSV.',
    },
  },
  'workbook-entries': {
    sentence: (limit) => ({
      fr: `classeur de plus de ${limit} éléments ; copier les feuilles dans un classeur neuf, sans images ni objets`,
      en: `workbook of more than ${limit} parts; copy the sheets into a fresh workbook, without pictures or objects`,
    }),
    title: { fr: 'Classeur de trop d’éléments', en: 'A workbook of too many parts' },
    means: {
      fr: 'L’archive du classeur contient plus d’éléments qu’un tableau de fiches n’en a besoin : images, objets, diagrammes.',
      en: 'The archive of this workbook holds more parts than a table of records needs: pictures, objects, charts.',
    },
    mend: {
      fr: 'Copier les feuilles dans un classeur neuf, sans images ni objets.',
      en: 'Copy the sheets into a fresh workbook, without pictures or objects.',
    },
  },
  'sheet-size': {
    sentence: () => ({
      fr: 'feuille trop étendue, cellules vides comprises ; supprimer les lignes et les colonnes vides sous le tableau et à sa droite',
      en: 'sheet too wide or too long, blank cells included; delete the blank rows and columns below the table and to its right',
    }),
    title: { fr: 'Feuille trop étendue', en: 'A sheet that is too wide or too long' },
    means: {
      fr: 'La feuille s’étend bien au-delà de son tableau : des lignes ou des colonnes vides, mises en forme un jour, en font partie.',
      en: 'The sheet reaches far beyond its table: blank rows or columns, formatted one day, are part of it.',
    },
    mend: {
      fr: 'Supprimer les lignes et les colonnes vides (« Supprimer », et non « Effacer »), puis enregistrer.',
      en: 'Delete the blank rows and columns (“Delete”, not “Clear”), then save.',
    },
  },
  'workbook-format': {
    sentence: (ending) => ({
      fr: `classeur ${ending}, format qui n'est pas lu ; l'ouvrir dans le tableur et l'enregistrer en .xlsx ou en .ods`,
      en: `workbook ${ending}, a format that is not read; open it in the spreadsheet and save it as .xlsx or .ods`,
    }),
    title: { fr: 'Classeur d’un format qui n’est pas lu', en: 'A workbook in a format that is not read' },
    means: {
      fr: 'Seuls .xlsx, .ods et .csv se lisent : ce sont des formats ouverts, que tout tableur écrit.',
      en: 'Only .xlsx, .ods and .csv are read: they are open formats that every spreadsheet writes.',
    },
    mend: {
      fr: 'Ouvrir le fichier dans le tableur, puis « Enregistrer sous », en .xlsx ou en .ods.',
      en: 'Open the file in the spreadsheet, then “Save as”, .xlsx or .ods.',
    },
  },
  'workbook-macros': {
    sentence: (ending) => ({
      fr: `classeur ${ending}, qui peut contenir des macros ; l'enregistrer en .xlsx, sans macros`,
      en: `workbook ${ending}, which may hold macros; save it as .xlsx, without macros`,
    }),
    title: { fr: 'Classeur qui peut contenir des macros', en: 'A workbook that may hold macros' },
    means: {
      fr: 'Un tel fichier peut porter un programme ; les fiches n’en ont pas besoin, et il n’est pas ouvert.',
      en: 'Such a file may carry a program; records need none, and it is not opened.',
    },
    mend: {
      fr: 'L’enregistrer en .xlsx : le tableur laisse les macros de côté.',
      en: 'Save it as .xlsx: the spreadsheet leaves macros out.',
    },
  },
  'workbook-locked': {
    sentence: () => ({
      fr: "classeur protégé par un mot de passe à l'ouverture ; l'enregistrer sans mot de passe",
      en: 'workbook that asks for a password to be opened; save it without a password',
    }),
    title: { fr: 'Classeur protégé par un mot de passe', en: 'A workbook that asks for a password' },
    means: {
      fr: 'Le contenu du fichier est chiffré ; il ne peut être lu sans le mot de passe.',
      en: 'What the file holds is encrypted and cannot be read without the password.',
    },
    mend: {
      fr: 'L’ouvrir, ôter le mot de passe à l’ouverture, l’enregistrer.',
      en: 'Open it, remove the password to open, save it.',
    },
  },
  'workbook-broken': {
    sentence: () => ({
      fr: "classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau",
      en: 'workbook that cannot be read: damaged, incomplete, or of another format than its name says; open it in the spreadsheet and save it again',
    }),
    title: { fr: 'Classeur illisible', en: 'A workbook that cannot be read' },
    means: {
      fr: 'Le fichier est abîmé ou incomplet, ou c’est un autre format sous ce nom ; un téléchargement coupé en est souvent la cause.',
      en: 'The file is damaged or incomplete, or of another format under this name; a download that was cut is often the cause.',
    },
    mend: {
      fr: 'L’ouvrir dans le tableur, qui sait souvent le réparer, puis l’enregistrer de nouveau.',
      en: 'Open it in the spreadsheet, which can often mend it, then save it again.',
    },
  },
  'guessed-encoding': {
    sentence: (encoding, sample = '') => ({
      fr: `fichier lu comme du ${encoding}, faute d'être en UTF-8${sample && ` : « ${sample} »`} ; si des lettres sont fausses, l'enregistrer en « CSV UTF-8 »`,
      en: `file read as ${encoding}, as it is not UTF-8${sample && `: “${sample}”`}; if letters are wrong, save it as “CSV UTF-8”`,
    }),
    title: { fr: 'Fichier dont l’encodage est deviné', en: 'A file whose encoding was guessed' },
    means: {
      fr: 'Le fichier n’est pas en UTF-8 ; de tous les encodages dont on se sert en France, celui-ci seul en fait du français.',
      en: 'The file is not UTF-8; of all encodings that are used for French, this one alone makes French of it.',
    },
    mend: {
      fr: 'Relire la ligne citée ; si une lettre y est fausse, enregistrer en « CSV UTF-8 ».',
      en: 'Read the quoted line; if a letter in it is wrong, save as “CSV UTF-8”.',
    },
  },
  'unknown-encoding': {
    sentence: (candidates) => ({
      fr: `fichier qui n'est pas en UTF-8, et qui se lit aussi bien comme ${candidates} ; l'enregistrer en « CSV UTF-8 »`,
      en: `file that is not UTF-8, and reads as ${candidates} alike; save it as “CSV UTF-8”`,
    }),
    title: { fr: 'Fichier d’encodage inconnu', en: 'A file of unknown encoding' },
    means: {
      fr: 'Les lettres accentuées du fichier sont trop peu nombreuses pour dire comment elles sont codées : en deviner une serait risquer d’en publier une autre.',
      en: 'The file has too few letters beyond ASCII to tell how they are encoded: a guess might publish other letters.',
    },
    mend: {
      fr: 'Ouvrir le fichier dans le tableur qui l’a écrit, puis l’enregistrer en « CSV UTF-8 ».',
      en: 'Open the file in the spreadsheet that wrote it, then save it as “CSV UTF-8”.',
    },
  },
  'csv-quote-open': {
    sentence: () => ({
      fr: 'guillemet ouvert et jamais refermé ; le refermer, ou doubler ceux du texte ("")',
      en: 'quote opened and never closed; close it, or double those of the text ("")',
    }),
    title: { fr: 'Guillemet jamais refermé', en: 'A quote that is never closed' },
    means: {
      fr: 'Dans un fichier CSV, un guillemet ouvre une cellule qui peut courir sur plusieurs lignes ; celui-ci court jusqu’à la fin du fichier.',
      en: 'In a CSV file a quote opens a cell that may run over several lines; this one runs to the end of the file.',
    },
    mend: {
      fr: 'Le refermer, ou doubler les guillemets qui font partie du texte.',
      en: 'Close it, or double the quotes that are part of the text.',
    },
    example: recordExample('text', '1;"Le titre', '1;"Le titre"'),
  },
  'csv-quote': {
    sentence: () => ({
      fr: `guillemet au milieu d'une cellule ; mettre toute la cellule entre guillemets et doubler ceux du texte ("")`,
      en: 'quote inside a cell; put the whole cell in quotes and double those of the text ("")',
    }),
    title: { fr: 'Guillemet au milieu d’une cellule', en: 'A quote inside a cell' },
    means: {
      fr: 'Dans un fichier CSV, un guillemet n’a de sens qu’au bord d’une cellule ; au milieu, on ne sait où elle finit.',
      en: 'In a CSV file a quote has a meaning at the edge of a cell alone; inside, nobody knows where the cell ends.',
    },
    mend: {
      fr: 'Mettre toute la cellule entre guillemets, et doubler ceux du texte. Un tableur le fait de lui-même.',
      en: 'Put the whole cell in quotes and double those of the text. A spreadsheet does so by itself.',
    },
    example: recordExample('text', '1;Le "titre"', '1;"Le ""titre"""'),
  },
  'foreign-sheets': {
    sentence: (names) => ({
      fr: `feuilles de ce classeur qui ne sont pas de fiches, et pas lues : ${names}`,
      en: `sheets of this workbook that hold no records, and are not read: ${names}`,
    }),
    title: { fr: 'Feuilles qui ne sont pas lues', en: 'Sheets that are not read' },
    means: {
      fr: 'Un classeur peut tenir autre chose que des fiches (un suivi, un budget) : seules sont lues les feuilles qui portent le nom d’un genre de fiches.',
      en: 'A workbook may hold other things than records (a schedule, a budget): only the sheets are read that bear the name of a kind of record.',
    },
    mend: {
      fr: 'Rien à faire si ces feuilles ne sont pas de fiches ; sinon leur donner le nom du genre de leurs fiches, « Capsules » par exemple.',
      en: 'Nothing needs to be done if these sheets hold no records; if they do, give them the name of their kind of record, such as “Capsules”.',
    },
  },
  'part-heading': {
    sentence: (name, sheet) => ({
      fr: `${name} : une capsule peut en avoir plusieurs, qui ont leur feuille, « ${sheet} », une ligne pour chacune ; y déplacer cette colonne, ou l'appeler « Notes »`,
      en: `${name}: a capsule may have several, which have a sheet of their own, “${sheet}”, a row for each; move this column there, or call it “Notes”`,
    }),
    title: { fr: 'Colonne d’une autre feuille', en: 'A column of another sheet' },
    means: {
      fr: 'Ceux qui participent à une capsule, ses chapitres, ses sous-titres et ses fichiers ont chacun leur ligne, dans une feuille à part qui dit de quelle capsule il s’agit.',
      en: 'Whoever takes part in a capsule, its chapters, captions and files each have a row of their own, in another sheet that says of which capsule.',
    },
    mend: {
      fr: 'Déplacer la colonne dans cette feuille, une ligne pour chaque valeur, avec la capsule à côté ; npm run regards import le fait d’une liste de vidéos.',
      en: 'Move the column to that sheet, a row for each value, with the capsule beside it; npm run regards import does so with a list of videos.',
    },
  },
  'unknown-sheet': {
    sentence: (name, near, all) => ({
      fr: `feuille inconnue : ${name} ; la plus proche : ${near} (admises : ${all} ; « Lisez-moi » et « Notes » ne sont pas lues)`,
      en: `unknown sheet: ${name}; the nearest: ${near} (allowed: ${all}; “Read me” and “Notes” are not read)`,
    }),
    title: { fr: 'Feuille inconnue', en: 'Unknown sheet' },
    means: {
      fr: 'Le nom de cette feuille n’est celui d’aucun genre de fiches ; ses lignes resteraient en dehors de la publication.',
      en: 'The name of this sheet is that of no kind of records; its rows would stay out of the publication.',
    },
    mend: {
      fr: 'Lui donner le nom proposé, ou l’appeler « Notes » si elle n’est pas à lire.',
      en: 'Give it the name that is proposed, or call it “Notes” if it is not to be read.',
    },
  },
  'no-heading': {
    sentence: (all) => ({
      fr: `cette ligne devrait porter les titres des colonnes, et aucun n'est connu ; admis : ${all}`,
      en: `this row should hold the headings of the columns, and none is known; allowed: ${all}`,
    }),
    title: { fr: 'Première ligne sans titres de colonnes', en: 'A first row without headings' },
    means: {
      fr: 'La première ligne remplie d’une feuille dit ce que contient chaque colonne ; aucun titre connu ne s’y trouve.',
      en: 'The first row of a sheet that is filled in says what each column holds; no known heading stands there.',
    },
    mend: {
      fr: 'Y écrire les titres, en français ou en anglais ; npm run regards template en donne un modèle.',
      en: 'Write the headings there, in French or in English; npm run regards template gives a model.',
    },
  },
  'unknown-heading': {
    sentence: (heading, near, all) => ({
      fr: `titre de colonne inconnu : ${heading} ; le plus proche : ${near} (admis : ${all} ; une colonne « Notes » n'est pas lue)`,
      en: `unknown heading: ${heading}; the nearest: ${near} (allowed: ${all}; a column “Notes” is not read)`,
    }),
    title: { fr: 'Titre de colonne inconnu', en: 'Unknown heading' },
    means: {
      fr: 'Rien de ce que contient cette colonne ne serait publié, parce que son titre ne dit pas ce qu’elle contient.',
      en: 'Nothing in this column would be published, because its heading does not say what it holds.',
    },
    mend: {
      fr: 'Écrire le titre proposé, ou « Notes » si la colonne n’est pas à lire.',
      en: 'Write the heading that is proposed, or “Notes” if the column is not to be read.',
    },
    example: recordExample('text', 'Ttitre', 'Titre'),
  },
  'heading-twice': {
    sentence: (heading, other) => ({
      fr: `titre de colonne ${heading} déjà porté par une autre (${other}) ; n'en garder qu'une, plusieurs valeurs s'y séparent par |`,
      en: `heading ${heading} already borne by another column (${other}); keep one, several values in it are separated by |`,
    }),
    title: { fr: 'Deux colonnes de même titre', en: 'Two columns with one heading' },
    means: {
      fr: 'Deux colonnes disent la même chose, et l’on ne saurait laquelle croire.',
      en: 'Two columns say the same thing, and nobody would know which to believe.',
    },
    mend: {
      fr: 'N’en garder qu’une ; plusieurs valeurs d’une cellule se séparent par une barre verticale.',
      en: 'Keep one; several values in a cell are separated by a vertical bar.',
    },
    example: recordExample('text', 'Thèmes;Thèmes', 'Thèmes'),
  },
  'heading-language': {
    sentence: (heading) => ({
      fr: `${heading} : cette colonne ne se dit pas en plusieurs langues ; ôter le code entre parenthèses`,
      en: `${heading}: this column is not said in several languages; remove the code in brackets`,
    }),
    title: { fr: 'Langue qui n’a pas lieu d’être', en: 'A language where none belongs' },
    means: {
      fr: 'Seuls les textes se disent en plusieurs langues ; un nombre, une date ou un identifiant n’en ont pas.',
      en: 'Only texts are said in several languages; a number, a date or an id has none.',
    },
    mend: {
      fr: 'Ôter le code entre parenthèses du titre de la colonne.',
      en: 'Remove the code in brackets from the heading of the column.',
    },
    example: recordExample('text', 'Durée (en)', 'Durée'),
  },
  'stray-value': {
    sentence: (value) => ({
      fr: `${value} dans une colonne sans titre ; lui en donner un, ou vider la cellule (en CSV, un texte qui contient le séparateur se met entre guillemets)`,
      en: `${value} in a column without a heading; give it one, or empty the cell (in CSV, a text that contains the delimiter goes in quotes)`,
    }),
    title: { fr: 'Valeur dans une colonne sans titre', en: 'A value in a column without a heading' },
    means: {
      fr: 'Sans titre, on ne sait ce que dit cette cellule. En CSV, un texte qui contient le séparateur en est souvent la cause : il déborde sur la colonne suivante.',
      en: 'Without a heading nobody knows what this cell says. In CSV a text that contains the delimiter is often the cause: it runs over into the next column.',
    },
    mend: {
      fr: 'Donner un titre à la colonne, vider la cellule, ou mettre le texte entre guillemets.',
      en: 'Give the column a heading, empty the cell, or put the text in quotes.',
    },
  },
  'formula-value': {
    sentence: (count) => ({
      fr: `formules dans cette feuille : ${count}, la première ici ; leur dernière valeur enregistrée est lue, rien n'est recalculé`,
      en: `formulas in this sheet: ${count}, the first one here; their last saved value is read, nothing is computed anew`,
    }),
    title: { fr: 'Formules dans une feuille', en: 'Formulas in a sheet' },
    means: {
      fr: 'Une formule n’est pas recalculée ici : c’est sa dernière valeur, enregistrée par le tableur, qui est lue.',
      en: 'A formula is not computed here: its last value, as the spreadsheet saved it, is read.',
    },
    mend: {
      fr: 'Rien à faire si le classeur vient d’être enregistré ; sinon l’ouvrir et l’enregistrer.',
      en: 'Nothing needs to be done if the workbook has just been saved; if not, open it and save it.',
    },
  },
  'formula-empty': {
    sentence: (formula) => ({
      fr: `la formule ${formula} n'a pas de valeur enregistrée ; ouvrir le classeur dans le tableur et l'enregistrer, ou écrire la valeur`,
      en: `the formula ${formula} has no saved value; open the workbook in the spreadsheet and save it, or write the value`,
    }),
    title: { fr: 'Formule sans valeur enregistrée', en: 'A formula without a saved value' },
    means: {
      fr: 'Le fichier a été écrit par un programme qui n’a pas calculé cette formule ; il n’y a pas de valeur à lire.',
      en: 'The file was written by a program that did not compute this formula; there is no value to read.',
    },
    mend: {
      fr: 'Ouvrir le classeur dans le tableur et l’enregistrer, ou écrire la valeur à la place de la formule.',
      en: 'Open the workbook in the spreadsheet and save it, or write the value in the place of the formula.',
    },
  },
  'cell-error': {
    sentence: (value) => ({
      fr: `erreur du tableur ${value} dans la cellule ; écrire la valeur`,
      en: `error of the spreadsheet ${value} in the cell; write the value`,
    }),
    title: { fr: 'Erreur du tableur dans une cellule', en: 'An error of the spreadsheet in a cell' },
    means: {
      fr: 'Le tableur n’a pas su calculer cette cellule et y montre une erreur, qui ne peut être publiée.',
      en: 'The spreadsheet could not compute this cell and shows an error there, which cannot be published.',
    },
    mend: {
      fr: 'Écrire la valeur, ou corriger la formule et enregistrer.',
      en: 'Write the value, or correct the formula and save.',
    },
    example: recordExample('text', '#REF!', 'la valeur'),
  },
  'typed-text': {
    sentence: (shown, type, count) => ({
      fr: `${shown} : le tableur tient ${type} où va un texte (cellules de cette colonne : ${count}) ; publié tel que la cellule le montre ; si ce n'est pas ce qui fut saisi, mettre la colonne au format « Texte » et le saisir de nouveau`,
      en: `${shown}: the spreadsheet keeps ${type} where a text goes (cells of this column: ${count}); published as the cell shows it; if that is not what was typed, give the column the format “Text” and type it again`,
    }),
    title: {
      fr: 'Texte dont le tableur a fait autre chose',
      en: 'A text that the spreadsheet made something else of',
    },
    means: {
      fr: 'Un tableur prend « 1-2 » pour une date, « vrai » pour une valeur logique, « 007 » pour un nombre, et oublie ce qui fut saisi. La cellule est lue telle qu’elle se montre.',
      en: 'A spreadsheet takes “1-2” for a date, “true” for a truth value, “007” for a number, and forgets what was typed. The cell is read as it is shown.',
    },
    mend: {
      fr: 'Rien à faire si la cellule montre ce qui est voulu ; sinon mettre la colonne au format « Texte », puis saisir de nouveau.',
      en: 'Nothing needs to be done if the cell shows what is meant; if not, give the column the format “Text”, then type it again.',
    },
  },
  'hidden-cells': {
    sentence: (which) => ({
      fr: `${which} : masquées ou filtrées dans le tableur, et lues comme le reste ; les supprimer si elles ne sont pas à publier`,
      en: `${which}: hidden or filtered in the spreadsheet, and read like the rest; delete them if they are not to be published`,
    }),
    title: { fr: 'Cellules masquées', en: 'Hidden cells' },
    means: {
      fr: 'Une ligne, une colonne ou une feuille masquée fait partie du fichier : ce qu’elle contient est lu et publié.',
      en: 'A row, a column or a sheet that is hidden is part of the file: what it holds is read and published.',
    },
    mend: {
      fr: 'Les afficher et les relire ; supprimer ce qui n’est pas à publier, ou donner à la fiche un brouillon.',
      en: 'Show them and read them over; delete what is not to be published, or make the record a draft.',
    },
  },
  'two-values': {
    sentence: (value, other, place) => ({
      fr: `${value} ici, et ${other} ailleurs (${place}) ; garder une seule valeur`,
      en: `${value} here, and ${other} elsewhere (${place}); keep a single value`,
    }),
    title: { fr: 'Deux valeurs pour un même champ', en: 'Two values for one field' },
    means: {
      fr: 'Une fiche peut se compléter d’un fichier à l’autre ; ici deux fichiers disent deux choses différentes du même champ.',
      en: 'A record may go on from one file to another; here two files say two different things of the same field.',
    },
    mend: {
      fr: 'Garder la bonne, et vider l’autre ; les deux places sont nommées.',
      en: 'Keep the right one and empty the other; both places are named.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
