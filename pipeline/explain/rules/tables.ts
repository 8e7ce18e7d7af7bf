import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('tables')

/** Help about spreadsheets and CSV files. */
export const tableRules = {
  'large-table': entry(
    [
      'Tableau trop gros',
      'Un tableau se lit en entier avant toute fiche ; au-delà de cette taille, la mémoire n’y suffirait pas.',
      'Le diviser en plusieurs fichiers, ou écrire de tels volumes en NDJSON, une fiche par ligne.',
    ],
    [
      'A table that is too large',
      'A table is read whole before any record; above this size memory would not do.',
      'Divide it into several files, or write such volumes as NDJSON, one record a line.',
    ],
  ),
  'workbook-size': entry(
    [
      'Classeur trop gros une fois décompressé',
      'Un classeur est une archive ; celle-ci occuperait plus de place que ce qui est admis, souvent à cause d’images ou de lignes vides mises en forme.',
      'Copier les cellules utiles dans un classeur neuf, le diviser, ou enregistrer chaque feuille en CSV.',
    ],
    [
      'A workbook that is too large once unpacked',
      'A workbook is an archive; this one would take more room than is allowed, often because of pictures or of empty rows with formatting.',
      'Copy the useful cells into a fresh workbook, divide it, or save each sheet as CSV.',
    ],
  ),
  'workbook-entries': entry(
    [
      'Classeur de trop d’éléments',
      'L’archive du classeur contient plus d’éléments qu’un tableau de fiches n’en a besoin : images, objets, diagrammes.',
      'Copier les feuilles dans un classeur neuf, sans images ni objets.',
    ],
    [
      'A workbook of too many parts',
      'The archive of this workbook holds more parts than a table of records needs: pictures, objects, charts.',
      'Copy the sheets into a fresh workbook, without pictures or objects.',
    ],
  ),
  'sheet-size': entry(
    [
      'Feuille trop étendue',
      'La feuille s’étend bien au-delà de son tableau : des lignes ou des colonnes vides, mises en forme un jour, en font partie.',
      'Supprimer les lignes et les colonnes vides (« Supprimer », et non « Effacer »), puis enregistrer.',
    ],
    [
      'A sheet that is too wide or too long',
      'The sheet reaches far beyond its table: blank rows or columns, formatted one day, are part of it.',
      'Delete the blank rows and columns (“Delete”, not “Clear”), then save.',
    ],
  ),
  'workbook-format': entry(
    [
      'Classeur d’un format qui n’est pas lu',
      'Seuls .xlsx, .ods et .csv se lisent : ce sont des formats ouverts, que tout tableur écrit.',
      'Ouvrir le fichier dans le tableur, puis « Enregistrer sous », en .xlsx ou en .ods.',
    ],
    [
      'A workbook in a format that is not read',
      'Only .xlsx, .ods and .csv are read: they are open formats that every spreadsheet writes.',
      'Open the file in the spreadsheet, then “Save as”, .xlsx or .ods.',
    ],
  ),
  'workbook-macros': entry(
    [
      'Classeur qui peut contenir des macros',
      'Un tel fichier peut porter un programme ; les fiches n’en ont pas besoin, et il n’est pas ouvert.',
      'L’enregistrer en .xlsx : le tableur laisse les macros de côté.',
    ],
    [
      'A workbook that may hold macros',
      'Such a file may carry a program; records need none, and it is not opened.',
      'Save it as .xlsx: the spreadsheet leaves macros out.',
    ],
  ),
  'workbook-locked': entry(
    [
      'Classeur protégé par un mot de passe',
      'Le contenu du fichier est chiffré ; il ne peut être lu sans le mot de passe.',
      'L’ouvrir, ôter le mot de passe à l’ouverture, l’enregistrer.',
    ],
    [
      'A workbook that asks for a password',
      'What the file holds is encrypted and cannot be read without the password.',
      'Open it, remove the password to open, save it.',
    ],
  ),
  'workbook-broken': entry(
    [
      'Classeur illisible',
      'Le fichier est abîmé ou incomplet, ou c’est un autre format sous ce nom ; un téléchargement coupé en est souvent la cause.',
      'L’ouvrir dans le tableur, qui sait souvent le réparer, puis l’enregistrer de nouveau.',
    ],
    [
      'A workbook that cannot be read',
      'The file is damaged or incomplete, or of another format under this name; a download that was cut is often the cause.',
      'Open it in the spreadsheet, which can often mend it, then save it again.',
    ],
  ),
  'windows-1252': entry(
    [
      'Fichier lu comme du Windows-1252',
      'Le fichier n’est pas en UTF-8, et se lit comme l’écrivent d’anciens tableurs ; les accents sont sans doute justes.',
      'Vérifier un mot accentué dans l’aperçu ; s’il est faux, enregistrer en « CSV UTF-8 ».',
    ],
    [
      'A file read as Windows-1252',
      'The file is not UTF-8, and reads as older spreadsheets write it; the accents are probably right.',
      'Look at an accented word in the preview; if it is wrong, save as “CSV UTF-8”.',
    ],
  ),
  'csv-quote-open': entry(
    [
      'Guillemet jamais refermé',
      'Dans un fichier CSV, un guillemet ouvre une cellule qui peut courir sur plusieurs lignes ; celui-ci court jusqu’à la fin du fichier.',
      'Le refermer, ou doubler les guillemets qui font partie du texte.',
    ],
    [
      'A quote that is never closed',
      'In a CSV file a quote opens a cell that may run over several lines; this one runs to the end of the file.',
      'Close it, or double the quotes that are part of the text.',
    ],
    recordExample('text', '1;"Le titre', '1;"Le titre"'),
  ),
  'csv-quote': entry(
    [
      'Guillemet au milieu d’une cellule',
      'Dans un fichier CSV, un guillemet n’a de sens qu’au bord d’une cellule ; au milieu, on ne sait où elle finit.',
      'Mettre toute la cellule entre guillemets, et doubler ceux du texte. Un tableur le fait de lui-même.',
    ],
    [
      'A quote inside a cell',
      'In a CSV file a quote has a meaning at the edge of a cell alone; inside, nobody knows where the cell ends.',
      'Put the whole cell in quotes and double those of the text. A spreadsheet does so by itself.',
    ],
    recordExample('text', '1;Le "titre"', '1;"Le ""titre"""'),
  ),
  'unknown-sheet': entry(
    [
      'Feuille inconnue',
      'Le nom de cette feuille n’est celui d’aucun genre de fiches ; ses lignes resteraient en dehors de la publication.',
      'Lui donner le nom proposé, ou l’appeler « Notes » si elle n’est pas à lire.',
    ],
    [
      'Unknown sheet',
      'The name of this sheet is that of no kind of records; its rows would stay out of the publication.',
      'Give it the name that is proposed, or call it “Notes” if it is not to be read.',
    ],
  ),
  'no-heading': entry(
    [
      'Première ligne sans titres de colonnes',
      'La première ligne remplie d’une feuille dit ce que contient chaque colonne ; aucun titre connu ne s’y trouve.',
      'Y écrire les titres, en français ou en anglais ; npm run regards template en donne un modèle.',
    ],
    [
      'A first row without headings',
      'The first row of a sheet that is filled in says what each column holds; no known heading stands there.',
      'Write the headings there, in French or in English; npm run regards template gives a model.',
    ],
  ),
  'unknown-heading': entry(
    [
      'Titre de colonne inconnu',
      'Rien de ce que contient cette colonne ne serait publié, parce que son titre ne dit pas ce qu’elle contient.',
      'Écrire le titre proposé, ou « Notes » si la colonne n’est pas à lire.',
    ],
    [
      'Unknown heading',
      'Nothing in this column would be published, because its heading does not say what it holds.',
      'Write the heading that is proposed, or “Notes” if the column is not to be read.',
    ],
    recordExample('text', 'Ttitre', 'Titre'),
  ),
  'heading-twice': entry(
    [
      'Deux colonnes de même titre',
      'Deux colonnes disent la même chose, et l’on ne saurait laquelle croire.',
      'N’en garder qu’une ; plusieurs valeurs d’une cellule se séparent par une barre verticale.',
    ],
    [
      'Two columns with one heading',
      'Two columns say the same thing, and nobody would know which to believe.',
      'Keep one; several values in a cell are separated by a vertical bar.',
    ],
    recordExample('text', 'Thèmes;Thèmes', 'Thèmes'),
  ),
  'heading-language': entry(
    [
      'Langue qui n’a pas lieu d’être',
      'Seuls les textes se disent en plusieurs langues ; un nombre, une date ou un identifiant n’en ont pas.',
      'Ôter le code entre parenthèses du titre de la colonne.',
    ],
    [
      'A language where none belongs',
      'Only texts are said in several languages; a number, a date or an id has none.',
      'Remove the code in brackets from the heading of the column.',
    ],
    recordExample('text', 'Durée (en)', 'Durée'),
  ),
  'stray-value': entry(
    [
      'Valeur dans une colonne sans titre',
      'Sans titre, on ne sait ce que dit cette cellule. En CSV, un texte qui contient le séparateur en est souvent la cause : il déborde sur la colonne suivante.',
      'Donner un titre à la colonne, vider la cellule, ou mettre le texte entre guillemets.',
    ],
    [
      'A value in a column without a heading',
      'Without a heading nobody knows what this cell says. In CSV a text that contains the delimiter is often the cause: it runs over into the next column.',
      'Give the column a heading, empty the cell, or put the text in quotes.',
    ],
  ),
  'formula-value': entry(
    [
      'Formules dans une feuille',
      'Une formule n’est pas recalculée ici : c’est sa dernière valeur, enregistrée par le tableur, qui est lue.',
      'Rien à faire si le classeur vient d’être enregistré ; sinon l’ouvrir et l’enregistrer.',
    ],
    [
      'Formulas in a sheet',
      'A formula is not computed here: its last value, as the spreadsheet saved it, is read.',
      'Nothing needs to be done if the workbook has just been saved; if not, open it and save it.',
    ],
  ),
  'formula-empty': entry(
    [
      'Formule sans valeur enregistrée',
      'Le fichier a été écrit par un programme qui n’a pas calculé cette formule ; il n’y a pas de valeur à lire.',
      'Ouvrir le classeur dans le tableur et l’enregistrer, ou écrire la valeur à la place de la formule.',
    ],
    [
      'A formula without a saved value',
      'The file was written by a program that did not compute this formula; there is no value to read.',
      'Open the workbook in the spreadsheet and save it, or write the value in the place of the formula.',
    ],
  ),
  'cell-error': entry(
    [
      'Erreur du tableur dans une cellule',
      'Le tableur n’a pas su calculer cette cellule et y montre une erreur, qui ne peut être publiée.',
      'Écrire la valeur, ou corriger la formule et enregistrer.',
    ],
    [
      'An error of the spreadsheet in a cell',
      'The spreadsheet could not compute this cell and shows an error there, which cannot be published.',
      'Write the value, or correct the formula and save.',
    ],
    recordExample('text', '#REF!', 'la valeur'),
  ),
  'two-values': entry(
    [
      'Deux valeurs pour un même champ',
      'Une fiche peut se compléter d’un fichier à l’autre ; ici deux fichiers disent deux choses différentes du même champ.',
      'Garder la bonne, et vider l’autre ; les deux places sont nommées.',
    ],
    [
      'Two values for one field',
      'A record may go on from one file to another; here two files say two different things of the same field.',
      'Keep the right one and empty the other; both places are named.',
    ],
  ),
}
