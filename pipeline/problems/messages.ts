import type { Message } from '../language/message.ts'
import { escapeUnprintable, formatPath, type Path, type Place, type Problem } from './problem.ts'

type Sentence = (...facts: string[]) => Message

/** What to write where words that look like a name are none; nothing where they are a full name that nobody else bears. */
function unless(exceptions = ''): Message {
  const line = `exceptions: [${exceptions}]`
  return inBoth(exceptions !== '', [
    ` ; si c'est quelqu'un d'autre ou un mot courant, écrire ${line} dans publication.yaml`,
    `; if it is somebody else or a common word, write ${line} in publication.yaml`,
  ])
}

/** What to write where people agree to be named; nothing where only another text helps. */
function agreed(scope = '', policy = ''): Message {
  const lines = (record: string, publication: string, and: string): string =>
    [scope === '' ? [] : `${scope} ${record}`, policy === '' ? [] : `${policy} ${publication}`]
      .flat()
      .join(and)
  const fr = lines('sous publication, dans sa fiche', 'dans publication.yaml', ', et ')
  const en = lines('under publication, in their record', 'in publication.yaml', ', and ')
  return inBoth(fr !== '', [
    ` ou, si cette personne l'accepte, écrire ${fr}`,
    ` or, if this person agrees, write ${en}`,
  ])
}

/** A part of a sentence in French and English, or nothing. */
function inBoth(isThere: boolean, [fr, en]: readonly [string, string]): Message {
  return isThere ? { fr, en } : { fr: '', en: '' }
}

/**
 * Every sentence about a problem of the data, in both languages, by its rule.
 * The facts that fill a sentence arrive ready to print (see `shown`).
 */
const sentences = {
  // files
  'no-data': (folder) => ({
    fr: `dossier de données introuvable : ${folder} ; indiquer le bon avec --data DOSSIER`,
    en: `data folder not found: ${folder}; name the right one with --data FOLDER`,
  }),
  'no-publication': () => ({
    fr: 'fichier publication.yaml absent ; il dit au moins base, name, publisher, license et inLanguage',
    en: 'publication.yaml is missing; it says at least base, name, publisher, license and inLanguage',
  }),
  'unknown-file': (name, nearest) => ({
    fr: `fichier inconnu : ${name} ; le plus proche : ${nearest} (.yaml, .csv, .xlsx, .ods, .ndjson, ou un dossier de fichiers .yaml)`,
    en: `unknown file: ${name}; the nearest: ${nearest} (.yaml, .csv, .xlsx, .ods, .ndjson, or a folder of .yaml files)`,
  }),
  'unreadable-file': (reason) => ({
    fr: `fichier illisible (${reason}) ; vérifier qu'il existe et que ses droits permettent de le lire`,
    en: `file cannot be read (${reason}); check that it exists and that its permissions allow it`,
  }),
  'broken-link': () => ({
    fr: 'lien qui ne mène nulle part, ou à lui-même ; le refaire vers un fichier ou un dossier qui existe, ou le supprimer',
    en: 'link that leads nowhere, or to itself; make it lead to a file or folder that exists, or delete it',
  }),
  'empty-file': () => ({
    fr: 'fichier vide ; y écrire une fiche, ou le supprimer',
    en: 'empty file; write a record in it, or delete it',
  }),
  'large-file': (size, limit) => ({
    fr: `fichier de ${size} Mo, plus que les ${limit} Mo admis en YAML ; pour de tels volumes, écrire un .ndjson`,
    en: `file of ${size} MB, above the ${limit} MB allowed for YAML; write such volumes as .ndjson`,
  }),
  'large-table': (size, limit) => ({
    fr: `fichier de ${size} Mo, plus que les ${limit} Mo admis pour un tableau ; le diviser, ou écrire un .ndjson`,
    en: `file of ${size} MB, above the ${limit} MB allowed for a table; divide it, or write .ndjson`,
  }),
  'workbook-size': (limit) => ({
    fr: `classeur de plus de ${limit} Mo une fois décompressé ; le diviser, ou l'enregistrer en CSV, une feuille par fichier`,
    en: `workbook of more than ${limit} MB once unpacked; divide it, or save it as CSV, one sheet a file`,
  }),
  'workbook-entries': (limit) => ({
    fr: `classeur de plus de ${limit} éléments ; copier les feuilles dans un classeur neuf, sans images ni objets`,
    en: `workbook of more than ${limit} parts; copy the sheets into a fresh workbook, without pictures or objects`,
  }),
  'sheet-size': () => ({
    fr: 'feuille trop étendue, cellules vides comprises ; supprimer les lignes et les colonnes vides sous le tableau et à sa droite',
    en: 'sheet too wide or too long, blank cells included; delete the blank rows and columns below the table and to its right',
  }),
  'workbook-format': (ending) => ({
    fr: `classeur ${ending}, format qui n'est pas lu ; l'ouvrir dans le tableur et l'enregistrer en .xlsx ou en .ods`,
    en: `workbook ${ending}, a format that is not read; open it in the spreadsheet and save it as .xlsx or .ods`,
  }),
  'workbook-macros': (ending) => ({
    fr: `classeur ${ending}, qui peut contenir des macros ; l'enregistrer en .xlsx, sans macros`,
    en: `workbook ${ending}, which may hold macros; save it as .xlsx, without macros`,
  }),
  'workbook-locked': () => ({
    fr: "classeur protégé par un mot de passe à l'ouverture ; l'enregistrer sans mot de passe",
    en: 'workbook that asks for a password to be opened; save it without a password',
  }),
  'workbook-broken': () => ({
    fr: "classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau",
    en: 'workbook that cannot be read: damaged, incomplete, or of another format than its name says; open it in the spreadsheet and save it again',
  }),
  'long-line': (limit) => ({
    fr: `ligne de plus de ${limit} Mo ; écrire une fiche par ligne`,
    en: `line of more than ${limit} MB; write one record a line`,
  }),
  'not-utf8': (byte, guess) => ({
    fr: `octet ${byte}${guess} qui n'est pas de l'UTF-8 ; enregistrer le fichier en « UTF-8 »`,
    en: `byte ${byte}${guess} is not UTF-8; save the file as “UTF-8”`,
  }),
  utf16: () => ({
    fr: `fichier enregistré en UTF-16 ; l'enregistrer en « UTF-8 »`,
    en: 'file saved as UTF-16; save it as “UTF-8”',
  }),
  bom: () => ({
    fr: `marque d'ordre des octets (BOM) ignorée ; l'éviter en enregistrant en « UTF-8 » sans BOM`,
    en: 'byte order mark (BOM) ignored; avoid it by saving as “UTF-8” without BOM',
  }),
  character: (code) => ({
    fr: `caractère interdit ${code}, qu'aucun format ne peut porter ; le supprimer`,
    en: `forbidden character ${code}, which no format can carry; delete it`,
  }),
  'windows-1252': () => ({
    fr: "fichier lu comme du Windows-1252, faute d'être en UTF-8 ; si des accents sont faux, l'enregistrer en « CSV UTF-8 »",
    en: 'file read as Windows-1252, as it is not UTF-8; if accents are wrong, save it as “CSV UTF-8”',
  }),
  'yaml-tab': () => ({
    fr: 'tabulation en début de ligne ; en YAML, décaler avec des espaces (deux par niveau)',
    en: 'tab at the start of a line; YAML is indented with spaces (two a level)',
  }),
  'yaml-key-twice': (key) => ({
    fr: `champ ${key} écrit deux fois ; n'en garder qu'un (plusieurs valeurs se mettent en liste, avec des tirets)`,
    en: `field ${key} written twice; keep one (several values go in a list, with dashes)`,
  }),
  'yaml-quote': () => ({
    fr: `guillemet, crochet ou accolade qui n'est pas refermé ; le refermer`,
    en: 'quote, bracket or brace left open; close it',
  }),
  'yaml-colon': () => ({
    fr: 'deux-points « : » dans une valeur, ou ligne mal décalée ; mettre la valeur entre guillemets "…" ou la réaligner',
    en: 'colon “:” inside a value, or a line wrongly indented; put the value in quotes "…" or realign it',
  }),
  'yaml-reserved': (character) => ({
    fr: `une valeur ne peut commencer par ${character} ; la mettre entre guillemets "…"`,
    en: `a value cannot begin with ${character}; put it in quotes "…"`,
  }),
  'yaml-alias': (alias) => ({
    fr: `ancre ou alias YAML ${alias} ; écrire la valeur en toutes lettres, ou la mettre entre guillemets "…"`,
    en: `YAML anchor or alias ${alias}; write the value out, or put it in quotes "…"`,
  }),
  'yaml-tag': (tag) => ({
    fr: `étiquette YAML ${tag} ; l'ôter, ou mettre la valeur entre guillemets "…"`,
    en: `YAML tag ${tag}; remove it, or put the value in quotes "…"`,
  }),
  'yaml-documents': () => ({
    fr: 'plusieurs documents séparés par « --- » ; faire un fichier par fiche, ou une liste avec des tirets',
    en: 'several documents separated by “---”; make one file a record, or a list with dashes',
  }),
  depth: (limit) => ({
    fr: `plus de ${limit} niveaux imbriqués ; vérifier les décalages et les crochets`,
    en: `more than ${limit} nested levels; check indentation and brackets`,
  }),
  'yaml-syntax': (reason) => ({
    fr: `YAML incompréhensible (${reason}) ; comparer avec une fiche voisine, les décalages surtout`,
    en: `YAML not understood (${reason}); compare with a neighbouring record, indentation first`,
  }),
  'json-syntax': (reason) => ({
    fr: `JSON incompréhensible (${reason || 'fin de ligne'}) ; écrire une fiche entière par ligne, entre accolades`,
    en: `JSON not understood (${reason || 'end of line'}); write one whole record a line, in braces`,
  }),
  'part-line': (text) => ({
    fr: `ligne que map n'écrit pas : ${text} ; la part est coupée, ou d'une autre main : la refaire`,
    en: `line that map does not write: ${text}; the part is cut, or by another hand: make it anew`,
  }),
  'part-file': (reason) => ({
    fr: `part illisible (${reason}) ; la copier de nouveau, ou la refaire avec map`,
    en: `part that cannot be read (${reason}); copy it again, or make it anew with map`,
  }),
  'part-base': (address, base) => ({
    fr: `${address} n'est pas une adresse de fiche sous ${base} ; refaire cette part avec le même dossier (--data) et la même base (--base)`,
    en: `${address} is no address of a record below ${base}; make this part anew with the same folder (--data) and base (--base)`,
  }),
  'not-a-record': (value) => ({
    fr: `${value} n'est pas une fiche ; écrire des lignes « champ: valeur »`,
    en: `${value} is not a record; write “field: value” lines`,
  }),
  'one-record': () => ({
    fr: 'liste là où une seule fiche est attendue ; faire un fichier par fiche, sans tiret',
    en: 'list where one record is expected; make one file a record, without a dash',
  }),
  kind: (kind, nearest, all) => ({
    fr: `genre ${kind} inconnu ; le plus proche : ${nearest} (admis : ${all})`,
    en: `unknown kind ${kind}; the nearest: ${nearest} (allowed: ${all})`,
  }),
  // tables
  'csv-quote-open': () => ({
    fr: 'guillemet ouvert et jamais refermé ; le refermer, ou doubler ceux du texte ("")',
    en: 'quote opened and never closed; close it, or double those of the text ("")',
  }),
  'csv-quote': () => ({
    fr: `guillemet au milieu d'une cellule ; mettre toute la cellule entre guillemets et doubler ceux du texte ("")`,
    en: 'quote inside a cell; put the whole cell in quotes and double those of the text ("")',
  }),
  'unknown-sheet': (name, nearFr, nearEn, allFr, allEn) => ({
    fr: `feuille inconnue : ${name} ; la plus proche : ${nearFr} (admises : ${allFr} ; « Lisez-moi » et « Notes » ne sont pas lues)`,
    en: `unknown sheet: ${name}; the nearest: ${nearEn} (allowed: ${allEn}; “Read me” and “Notes” are not read)`,
  }),
  'no-heading': (allFr, allEn) => ({
    fr: `cette ligne devrait porter les titres des colonnes, et aucun n'est connu ; admis : ${allFr}`,
    en: `this row should hold the headings of the columns, and none is known; allowed: ${allEn}`,
  }),
  'unknown-heading': (heading, nearFr, nearEn, allFr, allEn) => ({
    fr: `titre de colonne inconnu : ${heading} ; le plus proche : ${nearFr} (admis : ${allFr} ; une colonne « Notes » n'est pas lue)`,
    en: `unknown heading: ${heading}; the nearest: ${nearEn} (allowed: ${allEn}; a column “Notes” is not read)`,
  }),
  'heading-twice': (heading, other) => ({
    fr: `titre de colonne ${heading} déjà porté par une autre (${other}) ; n'en garder qu'une, plusieurs valeurs s'y séparent par |`,
    en: `heading ${heading} already borne by another column (${other}); keep one, several values in it are separated by |`,
  }),
  'heading-language': (heading) => ({
    fr: `${heading} : cette colonne ne se dit pas en plusieurs langues ; ôter le code entre parenthèses`,
    en: `${heading}: this column is not said in several languages; remove the code in brackets`,
  }),
  'stray-value': (value) => ({
    fr: `${value} dans une colonne sans titre ; lui en donner un, ou vider la cellule (en CSV, un texte qui contient le séparateur se met entre guillemets)`,
    en: `${value} in a column without a heading; give it one, or empty the cell (in CSV, a text that contains the delimiter goes in quotes)`,
  }),
  'formula-value': (count) => ({
    fr: `formules dans cette feuille : ${count}, la première ici ; leur dernière valeur enregistrée est lue, rien n'est recalculé`,
    en: `formulas in this sheet: ${count}, the first one here; their last saved value is read, nothing is computed anew`,
  }),
  'formula-empty': (formula) => ({
    fr: `la formule ${formula} n'a pas de valeur enregistrée ; ouvrir le classeur dans le tableur et l'enregistrer, ou écrire la valeur`,
    en: `the formula ${formula} has no saved value; open the workbook in the spreadsheet and save it, or write the value`,
  }),
  'cell-error': (value) => ({
    fr: `erreur du tableur ${value} dans la cellule ; écrire la valeur`,
    en: `error of the spreadsheet ${value} in the cell; write the value`,
  }),
  'two-values': (value, other, place) => ({
    fr: `${value} ici, et ${other} ailleurs (${place}) ; garder une seule valeur`,
    en: `${value} here, and ${other} elsewhere (${place}); keep a single value`,
  }),
  // fields
  'unknown-field': (field, nearest, all) => ({
    fr: `champ inconnu : ${field} ; le plus proche : ${nearest} (admis : ${all})`,
    en: `unknown field: ${field}; the nearest: ${nearest} (allowed: ${all})`,
  }),
  'missing-field': (field) => ({
    fr: `champ ${field} absent ; l'ajouter`,
    en: `field ${field} is missing; add it`,
  }),
  'empty-field': () => ({
    fr: 'champ vide ; le remplir, ou ôter la ligne si la valeur est inconnue',
    en: 'empty field; fill it in, or remove the line if the value is unknown',
  }),
  'one-value': () => ({
    fr: "plusieurs valeurs ou un sous-ensemble là où une seule valeur est attendue ; n'en garder qu'une",
    en: 'several values or a group where a single value is expected; keep one',
  }),
  group: (value) => ({
    fr: `${value} là où un groupe de champs est attendu ; écrire des lignes « champ: valeur », décalées`,
    en: `${value} where a group of fields is expected; write indented “field: value” lines`,
  }),
  'listed-twice': (value) => ({
    fr: `${value} cité deux fois ; ne le garder qu'une fois`,
    en: `${value} listed twice; keep it once`,
  }),
  id: (value, near = '') => ({
    fr: `${value} n'est pas un identifiant ; ${near === '' ? '' : `écrire ${near} : `}lettres minuscules sans accent, chiffres et tirets, 64 au plus`,
    en: `${value} is not an id; ${near === '' ? '' : `write ${near}: `}lower-case letters without accents, digits and hyphens, 64 at most`,
  }),
  date: (value, near = '', order = '') => ({
    fr: `${value} n'est pas une date ; écrire ${dayFirst(near, order).fr || '2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00'}`,
    en: `${value} is not a date; write ${dayFirst(near, order).en || '2021, 2021-09, 2021-09-28 or 2021-09-28T14:30:00+02:00'}`,
  }),
  day: (value, near = '', order = '') => ({
    fr: `${value} n'est pas un jour ; écrire ${dayFirst(near, order).fr || '2021-09-28'}`,
    en: `${value} is not a day; write ${dayFirst(near, order).en || '2021-09-28'}`,
  }),
  degrees: (value, near = '') => ({
    fr: `${value} n'est pas une longitude ou une latitude ; écrire ${near || 'des degrés décimaux, avec un point : 50.63'}`,
    en: `${value} is no longitude or latitude; write ${near || 'decimal degrees, with a point: 50.63'}`,
  }),
  identifier: (value) => ({
    fr: `${value} n'est pas un identifiant de jeu de données ; écrire une adresse ou un mot, sans espace`,
    en: `${value} is no identifier of a data set; write an address or a word, without spaces`,
  }),
  'portal-id': (value) => ({
    fr: `${value} n'est pas un identifiant de data.gouv.fr ; recopier les 24 signes que montre la page de l'objet dans l'administration`,
    en: `${value} is no id of data.gouv.fr; copy the 24 signs that the object's page in the administration shows`,
  }),
  geozone: (value) => ({
    fr: `${value} n'est pas une zone de data.gouv.fr ; écrire par exemple fr:region:32, fr:departement:59 ou fr:commune:59350`,
    en: `${value} is no zone of data.gouv.fr; write for instance fr:region:32, fr:departement:59 or fr:commune:59350`,
  }),
  duration: (value, near = '') => ({
    fr: `${value} n'est pas une durée ; écrire ${near || 'PT10M5S pour dix minutes et cinq secondes'}`,
    en: `${value} is not a duration; write ${near || 'PT10M5S for ten minutes and five seconds'}`,
  }),
  offset: (value, near = '') => ({
    fr: `${value} n'est pas un instant de la vidéo ; écrire ${near || '00:07:24, ou le nombre de secondes'}`,
    en: `${value} is not a moment of the video; write ${near || '00:07:24, or the number of seconds'}`,
  }),
  number: (value, near = '') => ({
    fr: `${value} n'est pas un nombre entier à partir de 1 ; écrire ${near || '1, 2, 3…'}`,
    en: `${value} is not a whole number from 1 up; write ${near || '1, 2, 3…'}`,
  }),
  boolean: (value, near = '') => ({
    fr: `${value} n'est pas un oui ou un non ; écrire ${near || 'true ou false'}`,
    en: `${value} is not a yes or a no; write ${near || 'true or false'}`,
  }),
  url: (value, near = '') => ({
    fr: `${value} n'est pas une adresse web ; écrire ${near || "l'adresse entière, de https:// à la fin, sans espace"}`,
    en: `${value} is not a web address; write ${near || 'it whole, from https:// to its end, without spaces'}`,
  }),
  base: (value, near = '') => ({
    fr: `${value} n'est pas une adresse de base ; écrire ${near || 'https://domaine/dossier/ (barre finale, sans ? ni #)'}`,
    en: `${value} is not a base address; write ${near || 'https://domain/folder/ (final slash, no ? and no #)'}`,
  }),
  language: (value, near = '') => ({
    fr: `${value} n'est pas un code de langue ; écrire ${near || 'fr, en, fr-FR…'}`,
    en: `${value} is not a language code; write ${near || 'fr, en, fr-FR…'}`,
  }),
  email: (value, near = '') => ({
    fr: `${value} n'est pas une adresse électronique ; écrire ${near || 'nom@domaine'}`,
    en: `${value} is not an e-mail address; write ${near || 'name@domain'}`,
  }),
  choice: (value, near, all) => ({
    fr: `${value} n'est pas admis ; ${near === '' ? '' : `le plus proche : ${near} ; `}valeurs admises : ${all}`,
    en: `${value} is not allowed; ${near === '' ? '' : `the nearest: ${near}; `}allowed values: ${all}`,
  }),
  // people
  'withdrawal-line': (line) => ({
    fr: `ligne incomprise : ${line} ; un identifiant et un jour par ligne, c-4k9p 2026-11-24, et au besoin ce qui est retiré : credit, affiliation, image, open-data, indexing`,
    en: `line not understood: ${line}; an id and a day a line, c-4k9p 2026-11-24, and what is withdrawn if not all: credit, affiliation, image, open-data, indexing`,
  }),
  'erased-line': () => ({
    fr: 'ligne incomprise dans la liste des noms effacés ; la rétablir depuis une sauvegarde',
    en: 'line not understood in the list of erased names; restore it from a backup',
  }),
  'erased-key': (key) => ({
    fr: `clé absente (${key}) : un nom effacé qui reviendrait dans un texte ne serait pas vu ; copier ce fichier de chez qui a effacé le nom ; s'il est perdu, ôter les lignes d'erased.txt, et ces noms ne sont plus recherchés`,
    en: `no key (${key}): an erased name that came back in a text would not be seen; copy this file from whoever erased the name; if it is lost, remove the lines of erased.txt, and these names are no longer looked for`,
  }),
  'text-email': (words) => detailOf({ fr: 'adresse électronique', en: 'e-mail address' }, words),
  'text-phone': (words) => detailOf({ fr: 'numéro de téléphone', en: 'telephone number' }, words),
  'text-account': (words) =>
    detailOf({ fr: 'compte d’un réseau social', en: 'account of a social network' }, words),
  'text-address': (words) => detailOf({ fr: 'adresse postale', en: 'postal address' }, words),
  'text-birth': (words) => detailOf({ fr: 'date ou lieu de naissance', en: 'date or place of birth' }, words),
  'erased-key-other': (key) => ({
    fr: `empreinte faite avec une autre clé que ${key} : ce nom effacé ne serait pas reconnu ; remettre la première clé, et effacer de nouveau qui l'a été avec l'autre`,
    en: `digest made under another key than ${key}: this erased name would not be recognised; put the first key back, and erase again whoever was erased under the other`,
  }),
  'withdrawal-unknown': (id, nearest) => ({
    fr: `retrait de ${id}, qui n'est l'identifiant d'aucune personne, ni des fiches ni d'addresses.txt ; ${nearest ? `le plus proche : ${nearest} ; ` : ''}corriger cette ligne, ou l'ôter`,
    en: `withdrawal of ${id}, which is nobody's id, neither in the records nor in addresses.txt; ${nearest ? `the nearest: ${nearest}; ` : ''}correct this line, or remove it`,
  }),
  'withdrawal-older': (id, day, since, where) => ({
    fr: `retrait de ${id} au ${day}, plus ancien que la décision de nommer cette personne (since: ${since}, ${where}) ; si elle s'est retirée depuis, corriger le jour ; si elle a accepté de nouveau, ôter cette ligne`,
    en: `withdrawal of ${id} on ${day}, older than the decision to name this person (since: ${since}, ${where}); if they withdrew after it, correct the day; if they agreed anew, remove this line`,
  }),
  'id-name': (id) => ({
    fr: `l'identifiant ${id} est fait du nom de la personne : son adresse le dirait encore après un retrait ; en prendre un autre, de quatre signes au hasard (c-7k2x), partout où il est cité, et, si celui-ci a paru, écrire retired à sa ligne dans addresses.txt`,
    en: `the id ${id} is made of the person's name: their address would still say it after a withdrawal; choose another one, of four random characters (c-7k2x), wherever it is cited and, if this one was published, write retired at its line in addresses.txt`,
  }),
  leak: (words, ids, exceptions) => ({
    fr: `${words} : ce texte nomme ${ids}, qui n'est pas à nommer ; le reformuler${unless(exceptions).fr}`,
    en: `${words}: this text names ${ids}, who is not to be named; reword it${unless(exceptions).en}`,
  }),
  'leak-id': (words, ids, exceptions) => ({
    fr: `${words} : cet identifiant nomme ${ids}, qui n'est pas à nommer partout ; en prendre un autre et, si celui-ci a paru, écrire retired à sa ligne dans addresses.txt${unless(exceptions).fr}`,
    en: `${words}: this id names ${ids}, who is not to be named everywhere; choose another one and, if this one was published, write retired at its line in addresses.txt${unless(exceptions).en}`,
  }),
  'leak-masked': (words, ids, exceptions) => ({
    fr: `${words} : ce texte nomme ${ids}, qui a demandé son retrait ; il est publié avec […] à la place du nom ; le reformuler${unless(exceptions).fr}`,
    en: `${words}: this text names ${ids}, who withdrew; it is published with […] in the place of the name; reword it${unless(exceptions).en}`,
  }),
  'leak-indexed': (words, ids, exceptions, scope, policy) => ({
    fr: `${words} : ce texte, que les moteurs de recherche garderaient, nomme ${ids}, pour qui cela n'a pas été accepté ; le reformuler${agreed(scope, policy).fr}${unless(exceptions).fr}`,
    en: `${words}: this text, which search engines would keep, names ${ids}, for whom that was not agreed to; reword it${agreed(scope, policy).en}${unless(exceptions).en}`,
  }),
  'leak-data': (words, ids, exceptions, scope, policy) => ({
    fr: `${words} : ce texte, publié dans les données, nomme ${ids}, qui n'est à nommer que sur le site ; le reformuler${agreed(scope, policy).fr}${unless(exceptions).fr}`,
    en: `${words}: this text, published in the data, names ${ids}, who is to be named on the site alone; reword it${agreed(scope, policy).en}${unless(exceptions).en}`,
  }),
  'exception-name': (words, id) => ({
    fr: `${words} est le nom entier de ${id}, qui n'est pas à nommer partout : aucun texte qui le dit n'est plus signalé ; ne le garder que s'il s'agit de quelqu'un d'autre de ce nom`,
    en: `${words} is the full name of ${id}, who is not to be named everywhere: no text that says it is told any more; keep it only for somebody else of that name`,
  }),
  'leak-release': (id, where) => ({
    fr: `la publication préparée nomme ${id} (${where}), qui n'y est pas à nommer, et la lecture des fiches ne l'a pas vu ; chercher le nom dans ce que dit cette adresse et le reformuler, et signaler ce défaut du programme`,
    en: `the release that was prepared names ${id} (${where}), who is not to be named there, and reading the records did not show it; look for the name in what this address says and reword it, and report this fault of the program`,
  }),
  'decision-missing': () => ({
    fr: `aucune décision sur la publication de cette personne ; écrire par exemple publication: {as: named, basis: consent, scope: [name, credit, affiliation]}, {as: role-only}, son rôle seul, ou {as: withheld}, ni nom ni rôle`,
    en: `no decision about publishing this person; write for example publication: {as: named, basis: consent, scope: [name, credit, affiliation]}, {as: role-only}, the role alone, or {as: withheld}, neither name nor role`,
  }),
  'personal-field': (field) => ({
    fr: `${field} ne se publie sur personne : ni moyen de contact, ni naissance, ni adresse, ni photo, ni profil, ni origine, ni thème ; l'ôter de la fiche`,
    en: `${field} is published about nobody: no means of contact, birth, address, photo, profile, origin or topic; remove it from the record`,
  }),
  'scope-name': (id) => ({
    fr: `${id} est à nommer, et sa portée (scope) ne comprend pas name ; l'y ajouter, ou écrire as: role-only`,
    en: `${id} is to be named, and the scope does not include name; add it, or write as: role-only`,
  }),
  'image-scope': (id) => ({
    fr: `${id} n'a pas accepté que son image paraisse, et cette capsule donne une vidéo ou une vignette ; l'en retirer si elle l'y montre`,
    en: `${id} did not agree to be pictured, and this capsule gives a video or a thumbnail; remove it if it shows this person`,
  }),
  'crawlable-data': (count) => ({
    fr: `${count} personne(s) non indexables sont nommées dans les fichiers de données, que les moteurs de recherche peuvent lire ; installer dist/report/hosting/ sur l'hébergement (X-Robots-Tag: noindex), puis écrire people: {xRobotsTag: true} ; un portail, lui, les laisse lire`,
    en: `${count} people who are not to be indexed are named in the data files, which search engines can read; install dist/report/hosting/ on the host (X-Robots-Tag: noindex), then write people: {xRobotsTag: true}; a portal leaves them to be read all the same`,
  }),
  'basis-missing': (id) => ({
    fr: `${id} est à nommer, et rien ne dit à quel titre ; écrire dans basis consent, public-credit ou public-function, ou changer as`,
    en: `${id} is to be named, and nothing says on what ground; write in basis consent, public-credit or public-function, or change as`,
  }),
  'decision-late': (id) => ({
    fr: `la décision sur ${id} vient après une capsule qui cite cette personne ; la placer avant (contributors.yaml, ou plus haut dans le fichier)`,
    en: `the decision about ${id} comes after a capsule that cites this person; put it before (contributors.yaml, or higher in the file)`,
  }),
  'decision-in-stream': (id) => ({
    fr: `ce qui est décidé de ${id} restreint où cette personne est nommée, et la fiche vient d'un flux, lu après des textes qui la nomment peut-être ; la mettre dans le dossier des fiches, ou donner un fichier au lieu de l'entrée standard`,
    en: `what is decided about ${id} limits where this person is named, and the record comes on a stream, read after texts that may name them; put it into the folder of records, or give a file in the place of standard input`,
  }),
  'decision-in-part': (id) => ({
    fr: `ce qui est décidé de ${id} restreint où cette personne est nommée, et les autres parts ne le sauraient pas ; déplacer cette fiche dans le dossier de fiches (--data), que chaque part lit d'abord`,
    en: `what is decided about ${id} limits where this person is named, and the other parts would not know; move this record to the folder of records (--data), which every part reads first`,
  }),
  'part-decision': (id) => ({
    fr: `ce qui est décidé de ${id} ne permet pas, ou plus, ce que cette part en dit ; la refaire avec map et le dossier de fiches d'aujourd'hui`,
    en: `what is decided about ${id} does not allow, or no longer, what this part says; make it anew with map and the folder of records of today`,
  }),
  // across fields and records
  'duplicate-id': (id, other) => ({
    fr: `identifiant ${id} déjà pris (${other}) ; en choisir un autre`,
    en: `id ${id} already taken (${other}); choose another one`,
  }),
  'part-differs': (address, other) => ({
    fr: `${address} : ${other} n'en dit pas la même chose ; deux fiches ont le même identifiant (en changer un), ou une part est d'avant un changement (la refaire)`,
    en: `${address}: ${other} does not say the same; two records have the same id (change one), or a part is from before a change (make it anew)`,
  }),
  'part-cut': (address) => ({
    fr: `${address} est d'une capsule dont une partie manque ; la part est coupée : la refaire`,
    en: `${address} is of a capsule of which something is missing; the part is cut: make it anew`,
  }),
  'unknown-reference': (kind, id, nearest) => ({
    fr: `${kindNames[kind]?.fr ?? kind} ${id} inconnu${kindNames[kind]?.e ?? ''} ; ${nearest ? `le plus proche : ${nearest}` : 'en ajouter la fiche, ou corriger son identifiant'}`,
    en: `unknown ${kindNames[kind]?.en ?? kind} ${id}; ${nearest ? `the nearest: ${nearest}` : 'add its record, or mend the id'}`,
  }),
  'no-records': (kind, file) => ({
    fr: `aucune fiche lue de ce genre : ${kindNames[kind]?.fr ?? kind} ; rétablir ${file}, ou ôter les champs qui en citent`,
    en: `no record read of this kind: ${kindNames[kind]?.en ?? kind}; put ${file} back, or remove the fields that cite one`,
  }),
  draft: () => ({
    fr: 'brouillon, non publié ; relire la fiche, puis ôter la ligne draft: true',
    en: 'draft, not published; read the record again, then remove the line draft: true',
  }),
  'draft-reference': (id) => ({
    fr: `la fiche ${id} est un brouillon ; la relire et en ôter draft: true, ou ôter ce lien`,
    en: `the record ${id} is a draft; read it again and remove draft: true from it, or remove this link`,
  }),
  'replaced-reference': (id, successor) => ({
    fr: `${id} a été remplacé ; écrire ${successor}`,
    en: `${id} has been replaced; write ${successor}`,
  }),
  'replaced-fields': (field) => ({
    fr: `une fiche remplacée ne garde que id et replacedBy ; déplacer ${field} vers la nouvelle fiche`,
    en: `a replaced record keeps id and replacedBy only; move ${field} to the new record`,
  }),
  circle: (ids) => ({
    fr: `cercle : ${ids} ; rompre un de ces liens`,
    en: `circle: ${ids}; break one of these links`,
  }),
  'position-taken': (position, other) => ({
    fr: `numéro ${position} déjà pris dans cette série (${other}) ; en choisir un autre`,
    en: `position ${position} already taken in this series (${other}); choose another one`,
  }),
  'date-order': (early, first, late, second) => ({
    fr: `${late} (${second}) précède ${early} (${first}) ; corriger l'une des deux dates`,
    en: `${late} (${second}) comes before ${early} (${first}); correct one of the two dates`,
  }),
  'id-vanished': (address) => ({
    fr: `${address} était publié et n'est plus décrit ; rétablir la fiche, y écrire replacedBy, ou ajouter « retired » à cette ligne`,
    en: `${address} was published and is no longer described; restore the record, write replacedBy in it, or add “retired” to this line`,
  }),
  'id-retired': (address, ledger) => ({
    fr: `${address} a été retiré (${ledger}) et un identifiant ne sert qu'une fois ; en choisir un autre`,
    en: `${address} was retired (${ledger}) and an id is used only once; choose another one`,
  }),
  'ledger-line': (text) => ({
    fr: `ligne incomprise : ${text} ; une adresse par ligne, suivie au besoin de « retired »`,
    en: `line not understood: ${text}; one address a line, followed by “retired” where needed`,
  }),
  // what a release changes
  'lock-line': (line) => ({
    fr: `ligne incomprise : ${line} ; la rétablir depuis l'historique des versions`,
    en: `line not understood: ${line}; restore it from the version history`,
  }),
  'lock-cut': () => ({
    fr: `identifiant ou adresse de base absents ; rétablir le fichier depuis l'historique des versions`,
    en: 'identifier or base address missing; restore the file from the version history',
  }),
  'lock-identifier': (old, now) => ({
    fr: `les portails connaissent ces données sous ${old} et recevraient ${now}, un second jeu de données ; écrire identifier: ${old} dans publication.yaml, ou, si c'est voulu, --accept-loss identifier`,
    en: `portals know these data as ${old} and would receive ${now}, a second data set; write identifier: ${old} in publication.yaml or, if it is meant, --accept-loss identifier`,
  }),
  'lock-base': (old, now) => ({
    fr: `toutes les adresses publiées commencent par ${old} et commenceraient par ${now} ; rétablir l'ancienne, ou, si c'est voulu, --accept-loss base`,
    en: `all published addresses begin with ${old} and would begin with ${now}; restore the old one or, if it is meant, --accept-loss base`,
  }),
  'lock-download': (url) => ({
    fr: `le fichier ${url} n'est plus proposé, et les portails garderaient une ressource morte ; si c'est voulu, --accept-loss ${url}`,
    en: `the file ${url} is no longer offered, and portals would keep a dead resource; if it is meant, --accept-loss ${url}`,
  }),
  'loss-resource': (value, name) => ({
    fr: `${value} était publié et ne l'est plus ; rétablir la fiche, la retirer dans addresses.txt, ou, si c'est voulu, --accept-loss ${name}`,
    en: `${value} was published and is no more; restore the record, retire it in addresses.txt or, if it is meant, --accept-loss ${name}`,
  }),
  'loss-count': (name, before, after) => ({
    fr: `${name} : ${before} auparavant, ${after} à présent ; vérifier qu'aucun fichier ne manque, ou, si c'est voulu, --accept-loss ${name}`,
    en: `${name}: ${before} before, ${after} now; check that no file is missing or, if it is meant, --accept-loss ${name}`,
  }),
  'accepted-nothing': (name) => ({
    fr: `--accept-loss ${name} : rien de ce nom n'a disparu ni diminué ; ôter cette option`,
    en: `--accept-loss ${name}: nothing of this name vanished or fell; remove this option`,
  }),
  'previous-file': (reason) => ({
    fr: `ce n'est pas une version précédente lisible (${reason}) ; donner avec --previous un dumps/regards.nt ou .nt.gz`,
    en: `this is no release before that can be read (${reason}); give with --previous a dumps/regards.nt or .nt.gz`,
  }),
  // what others have where a build writes
  'foreign-file': () => ({
    fr: "ce que la publication n'a pas fait se trouve là où elle écrirait, et reste tel quel ; le déplacer ou le renommer, puis relancer build",
    en: 'something that no build made stands where this one would write, and stays as it is; move or rename it, then run build again',
  }),
  'altered-file': () => ({
    fr: 'fichier de la publication, modifié depuis à la main ; chaque publication le remplace : porter le changement dans les fiches, ou le garder ailleurs',
    en: 'file of the release, changed by hand since; each release replaces it: make the change in the records, or keep it elsewhere',
  }),
  'unwritten-report': (reason) => ({
    fr: `la nouvelle version est en place, mais pas ses rapports (${reason}) ; y donner accès, puis relancer build`,
    en: `the new release is in place, but its reports are not (${reason}); give access to them, then run build again`,
  }),
  // what a portal makes of a catalogue
  'portal-syntax': (reason) => ({
    fr: `catalogue illisible (${reason}) ; le refaire avec build`,
    en: `catalogue cannot be read (${reason}); make it anew with build`,
  }),
  'portal-context': (url) => ({
    fr: `contexte à chercher sur le réseau : ${url} ; l'écrire dans le fichier, le portail n'attend pas d'autre site`,
    en: `context to be fetched from the network: ${url}; write it in the file, the portal does not wait for another site`,
  }),
  'portal-identifier-missing': (address) => ({
    fr: `${address} n'a pas de dct:identifier : le portail passe ce jeu de données ; lui en donner un, qui ne change plus`,
    en: `${address} has no dct:identifier: the portal skips this data set; give it one that never changes`,
  }),
  'portal-identifier-twice': (id) => ({
    fr: `identifiant ${id} porté par deux jeux de données : le portail refuse le second ; en donner un à chacun`,
    en: `identifier ${id} borne by two data sets: the portal refuses the second; give each its own`,
  }),
  'portal-title': (address) => ({
    fr: `${address} n'a pas de dct:title : le portail passe ce jeu de données ; écrire name dans publication.yaml`,
    en: `${address} has no dct:title: the portal skips this data set; write name in publication.yaml`,
  }),
  'portal-checksum': (address) => ({
    fr: `empreinte (spdx:checksum) sur ${address} : le portail ne sait pas la garder et refuse tout le jeu de données ; l'ôter du catalogue, SHA256SUMS la donne`,
    en: `checksum (spdx:checksum) on ${address}: the portal cannot keep it and refuses the whole data set; remove it from the catalogue, SHA256SUMS gives it`,
  }),
  'portal-download-missing': (address) => ({
    fr: `${address} n'a ni dcat:downloadURL ni dcat:accessURL : le portail l'ignore ; donner l'adresse du fichier`,
    en: `${address} has neither dcat:downloadURL nor dcat:accessURL: the portal ignores it; give the file's address`,
  }),
  'portal-download-twice': (url) => ({
    fr: `deux ressources à la même adresse ${url} : le portail n'en garde qu'une ; donner à chacune la sienne`,
    en: `two resources at the same address ${url}: the portal keeps one; give each its own`,
  }),
  'portal-download-unstable': (url) => ({
    fr: `date, version ou empreinte dans ${url} : à chaque changement le portail ajouterait une ressource sans ôter l'ancienne ; garder une adresse fixe`,
    en: `date, version or digest in ${url}: with each change the portal would add a resource and keep the old one; keep one lasting address`,
  }),
  'portal-address': (url) => ({
    fr: `${url} n'est pas une adresse publique : le portail refuse tout le jeu de données ; écrire l'adresse définitive dans base`,
    en: `${url} is no public address: the portal refuses the whole data set; write the lasting address in base`,
  }),
  'portal-redirect': (url) => ({
    fr: `${url} renvoie d'ordinaire ailleurs, et le portail ne suit aucun renvoi ; moissonner à l'adresse finale, en https`,
    en: `${url} usually redirects, and the portal follows no redirect; harvest at the final address, in https`,
  }),
  'portal-encoding': (character, seen) => ({
    fr: `${character} serait lu ${seen} par le portail, qui ne suppose pas UTF-8 ; l'écrire avec \\u, ou servir le catalogue en JSON`,
    en: `${character} would be read as ${seen} by the portal, which does not suppose UTF-8; write it with \\u, or serve the catalogue as JSON`,
  }),
  'portal-period-address': (address) => ({
    fr: `période donnée par une adresse (${address}) : le portail la perd ; la décrire sur place, par un nœud anonyme`,
    en: `period given by an address (${address}): the portal loses it; describe it in place, as a blank node`,
  }),
  'portal-period-type': (value) => ({
    fr: `${value} n'est pas un xsd:date : le portail perd la période ; écrire deux jours dans temporalCoverage`,
    en: `${value} is no xsd:date: the portal loses the period; write two days in temporalCoverage`,
  }),
  'portal-place-lost': (value) => ({
    fr: `territoire ${value} sans polygone que le portail sache lire (WKT ou GeoJSON, sans préfixe) ; écrire bbox dans publication.yaml`,
    en: `territory ${value} without a polygon that the portal can read (WKT or GeoJSON, without prefix); write bbox in publication.yaml`,
  }),
  'portal-licence-label': (address, label) => ({
    fr: `la licence ${address} porte un texte (${label}), que le portail lit à la place de l'adresse ; l'ôter`,
    en: `the licence ${address} bears a text (${label}), which the portal reads in place of the address; remove it`,
  }),
  'portal-licence-unknown': (address) => ({
    fr: `licence ${address} inconnue du portail, qui afficherait « non spécifiée » ; écrire dans license l'adresse de la Licence Ouverte ou de l'ODbL`,
    en: `licence ${address} unknown to the portal, which would show “not specified”; write in license the address of the Licence Ouverte or of the ODbL`,
  }),
  'portal-media-type': (value, right) => ({
    fr: `type de média ${value}, que le portail garderait tel quel ; écrire ${right}`,
    en: `media type ${value}, which the portal would keep whole; write ${right}`,
  }),
  'portal-person': (value) => ({
    fr: `${value} est une personne, ou porte une adresse électronique : le portail en ferait un contact public ; l'ôter du catalogue`,
    en: `${value} is a person, or bears an e-mail address: the portal would make it a public contact; remove it from the catalogue`,
  }),
  'portal-has-part': (value) => ({
    fr: `dct:hasPart ${value} : le portail en ferait une ressource ; l'ôter`,
    en: `dct:hasPart ${value}: the portal would make it a resource; remove it`,
  }),
  'portal-conforms-to': (values) => ({
    fr: `plusieurs dct:conformsTo (${values}) : le portail en garde un au hasard ; n'en garder qu'un`,
    en: `several dct:conformsTo (${values}): the portal keeps any one of them; keep one`,
  }),
  'portal-service-identifier': (service, dataset) => ({
    fr: `le service ${service} sert ${dataset}, qui n'a pas de dct:identifier ici : le moissonnage échoue ; l'y décrire`,
    en: `the service ${service} serves ${dataset}, which has no dct:identifier here: the harvest fails; describe it there`,
  }),
  'portal-extension': (url) => ({
    fr: `${url} : terminaison que le portail n'admet pas à l'envoi ; proposer .csv, .json, .ttl, .xml, .zip ou .gz`,
    en: `${url}: ending that the portal does not admit in uploads; offer .csv, .json, .ttl, .xml, .zip or .gz`,
  }),
  'portal-contact': (name) => ({
    fr: `contact ${name} sans adresse électronique ni page : le portail le perd ; compléter contactPoint`,
    en: `contact ${name} without e-mail address or page: the portal loses it; complete contactPoint`,
  }),
  'portal-description': (length) => ({
    fr: `présentation de ${length} signes : le portail en veut plus de 100, 200 de préférence ; compléter description`,
    en: `description of ${length} characters: the portal wants more than 100, 200 rather; complete description`,
  }),
  'portal-keyword': (word) => ({
    fr: `mot-clé ${word}, trop court ou trop long pour le portail (3 à 96 signes) ; le changer dans keyword`,
    en: `keyword ${word}, too short or too long for the portal (3 to 96 characters); change it in keyword`,
  }),
  'portal-future': (date) => ({
    fr: `date de modification à venir (${date}) : le portail l'ignore ; corriger --date`,
    en: `date of change to come (${date}): the portal ignores it; correct --date`,
  }),
  // what tables hold
  formula: (text) => ({
    fr: `${text} serait exécuté par un tableur ; les tableaux CSV l'écrivent derrière une apostrophe ; changer son premier signe si possible`,
    en: `${text} would be run by a spreadsheet; the CSV tables write it behind an apostrophe; change its first sign if possible`,
  }),
  // what a catalogue asks for
  'missing-metadata': (field) => ({
    fr: `${metadata[field]?.fr} ; le dire dans ${field}, les portails de données le montrent`,
    en: `${metadata[field]?.en}; say it in ${field}, data portals show it`,
  }),
  'catalog-language': (tag) => ({
    fr: `langue ${tag} sans code européen connu ici ; le catalogue ne la dira pas, et rien n'est à faire`,
    en: `language ${tag} without a European code known here; the catalogue will not say it, and nothing is to be done`,
  }),
  'bbox-order': (least, most) => ({
    fr: `${least} dépasse ${most} ; échanger les deux (ouest avant est, sud avant nord)`,
    en: `${least} exceeds ${most}; swap them (west before east, south before north)`,
  }),
  'issued-later': (issued, day) => ({
    fr: `${issued} est à venir le ${day}, jour de la version ; corriger ce jour, ou donner celui de la mise en ligne avec --date ${issued}`,
    en: `${issued} is still to come on ${day}, the day of the release; correct it, or give the day on which the data go online with --date ${issued}`,
  }),
  'period-order': (start, end) => ({
    fr: `la période commence (${start}) après sa fin (${end}) ; corriger l'une des deux dates`,
    en: `the period begins (${start}) after its end (${end}); correct one of the two dates`,
  }),
  // what search engines ask
  'video-same': (other) => ({
    fr: `la capsule ${other} dit la même chose ; le changer ici ou là, chaque vidéo a un titre, une présentation et une vignette à elle`,
    en: `capsule ${other} says the same; change it here or there, every video has a title, a description and a thumbnail of its own`,
  }),
  'chapter-start-taken': (start) => ({
    fr: `un autre chapitre commence déjà à ${start} s ; en corriger un`,
    en: `another chapter starts at ${start} s already; correct one of them`,
  }),
  'chapter-outside': (moment, duration) => ({
    fr: `${moment} s est hors de la vidéo (${duration}) ; corriger cet instant ou la durée`,
    en: `${moment} s is outside the video (${duration}); correct this moment or the duration`,
  }),
  'chapter-elsewhere': (address, page) => ({
    fr: `${address} n'est pas un instant de la page qui montre la vidéo ; écrire ${page}?t= et les secondes`,
    en: `${address} is no moment of the page that shows the video; write ${page}?t= and the seconds`,
  }),
  'chapters-of-short': (seconds) => ({
    fr: `les moteurs de recherche ne montrent les chapitres que d'une vidéo de ${seconds} s ou plus ; vérifier la durée`,
    en: `search engines show the chapters of a video of ${seconds} s or more only; check the duration`,
  }),
  // what search engines see in a page
  'page-json': (reason) => ({
    fr: `bloc JSON-LD incompréhensible (${reason}) ; le recoller en entier, ou le vérifier signe par signe`,
    en: `JSON-LD block not understood (${reason}); paste it again as a whole, or check it sign by sign`,
  }),
  'page-context': (address) => ({
    fr: `contexte ${address}, que les moteurs de recherche ne lisent pas ; écrire https://schema.org`,
    en: `context ${address}, which search engines do not read; write https://schema.org`,
  }),
  'page-value-object': (key) => ({
    fr: `objet @${key}, que les moteurs de recherche ne lisent pas ; écrire le texte seul, entre guillemets`,
    en: `object with @${key}, which search engines do not read; write the text alone, in quotes`,
  }),
  'page-no-video': () => ({
    fr: `aucune donnée structurée VideoObject dans la page ; y coller l'extrait de report/snippets/`,
    en: `no VideoObject structured data in the page; paste the block of report/snippets/ in it`,
  }),
  'page-many-videos': (count) => ({
    fr: `${count} vidéos dans la page ; faire une page par vidéo, les moteurs de recherche n'en voient qu'une`,
    en: `${count} videos in the page; make one page a video, search engines see only one`,
  }),
  'page-no-player': (address) => ({
    fr: `aucun lecteur de ${address} dans la page telle qu'elle est servie ; y placer video, iframe, embed ou object à cette adresse`,
    en: `no player of ${address} in the page as it is served; put a video, iframe, embed or object with that address in it`,
  }),
  'page-player-hidden': (address) => ({
    fr: `le lecteur ${address} est caché ; le montrer sans attendre d'action du visiteur`,
    en: `the player ${address} is hidden; show it without waiting for the visitor to act`,
  }),
  'page-player-late': (address) => ({
    fr: `le lecteur ${address} n'est que dans data-src, qu'un script lit ; l'écrire dans src`,
    en: `the player ${address} is only in data-src, which a script reads; write it in src`,
  }),
  'page-title': (title) => ({
    fr: `le titre ${title} n'est pas visible dans la page ; l'y écrire tel quel, ou corriger name`,
    en: `the title ${title} is not visible in the page; write it there as it is, or correct name`,
  }),
  'page-thumbnail': (other, known) => ({
    fr: `autre vignette ${other} que celle des données structurées (${known}) ; donner partout la même adresse`,
    en: `another thumbnail ${other} than that of the structured data (${known}); give the same address everywhere`,
  }),
  'page-no-canonical': () => ({
    fr: `pas de lien canonique ; écrire <link rel="canonical" href="…"> avec l'adresse de la page`,
    en: `no canonical link; write <link rel="canonical" href="…"> with the address of the page`,
  }),
  'page-canonical-twice': (other, first) => ({
    fr: `second lien canonique ${other}, autre que ${first} ; n'en garder qu'un`,
    en: `second canonical link ${other}, other than ${first}; keep one`,
  }),
  'page-canonical': (address) => ({
    fr: `lien canonique ${address} ; écrire l'adresse entière, depuis https://`,
    en: `canonical link ${address}; write the whole address, from https:// on`,
  }),
  'page-main': (address, page) => ({
    fr: `les données structurées parlent de ${address} et la page est ${page} ; écrire la même adresse des deux côtés`,
    en: `the structured data speak of ${address} and the page is ${page}; write the same address on both sides`,
  }),
  'page-noindex': (text) => ({
    fr: `la page demande aux moteurs de recherche de l'ignorer (${text}) ; ôter cette consigne`,
    en: `the page tells search engines to ignore it (${text}); remove this instruction`,
  }),
  'page-nosnippet': (text) => ({
    fr: `${text} empêche de montrer un aperçu et les moments clés de la vidéo ; l'ôter si ce n'est pas voulu`,
    en: `${text} prevents a preview and the key moments of the video; remove it unless it is meant`,
  }),
  // what every release says
  placeholder: (text) => ({
    fr: `${text} est un texte d'exemple, qui paraîtrait tel quel ; écrire ce qu'il en est, ou supprimer la fiche si elle ne sert pas`,
    en: `${text} is a text of an example, which would go online as it is; write what is so, or delete the record if it serves nothing`,
  }),
  'example-base': (base) => ({
    fr: `adresse d'exemple ${base} : à remplacer par l'adresse définitive de la publication avant toute mise en ligne`,
    en: `example address ${base}: to be replaced by the publication's lasting address before it goes online`,
  }),
} satisfies Record<string, Sentence>

/** A rule that a record can break, apart from those of the shapes. */
export type Rule = keyof typeof sentences

/** What a catalogue would say, field by field. */
const metadata: Readonly<Record<string, Message>> = {
  accrualPeriodicity: { fr: 'rythme des mises à jour inconnu', en: 'rhythm of updates unknown' },
  availability: {
    fr: 'durée de présence des fichiers inconnue',
    en: 'how long files will be there is unknown',
  },
  bbox: { fr: 'limites du territoire inconnues', en: 'bounds of the territory unknown' },
  datePublished: { fr: 'jour de la première mise en ligne inconnu', en: 'day of first publication unknown' },
  keyword: { fr: 'mots-clés inconnus', en: 'keywords unknown' },
  publisherType: { fr: 'nature de qui publie inconnue', en: 'kind of publisher unknown' },
  temporalCoverage: { fr: 'période dont parlent les données inconnue', en: 'period of the data unknown' },
  theme: { fr: 'thème européen inconnu', en: 'European theme unknown' },
}

/** A detail of a person that a text would publish, and the way out. */
function detailOf(what: Message, words: string): Message {
  return {
    fr: `${words} : ${what.fr} ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)`,
    en: `${words}: ${what.en}; remove it from the text or, if it is not a person's but the organisation's, write it as it is in organizationDetails (publication.yaml)`,
  }
}

/** The French of each kind, with the feminine ending where it takes one. */
const kindNames: Readonly<Record<string, { fr: string; en: string; e?: string }>> = {
  capsule: { fr: 'capsule', en: 'capsule', e: 'e' },
  contributor: { fr: 'contributeur', en: 'contributor' },
  organization: { fr: 'organisation', en: 'organisation', e: 'e' },
  periodical: { fr: 'revue', en: 'periodical', e: 'e' },
  place: { fr: 'lieu', en: 'place' },
  series: { fr: 'série', en: 'series', e: 'e' },
  source: { fr: 'source', en: 'source', e: 'e' },
  topic: { fr: 'thème', en: 'topic' },
}

/** A proposed date, with the order in which it was read where there are two. */
function dayFirst(near: string, order: string): Message {
  if (near === '' || order === '') return { fr: near, en: near }
  return { fr: `${near}, si le jour est écrit en premier`, en: `${near}, if the day is written first` }
}

export function messageOf(rule: Rule, ...facts: string[]): Message {
  return (sentences[rule] as Sentence)(...facts)
}

/** A violation of a rule, at a place, about the field that `path` leads to. */
export function violation(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'violation', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A warning that a rule gives, at a place, about the field that `path` leads to. */
export function warning(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'warning', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A gap that a source or a decision may fill, at a place, in the field that `path` leads to. */
export function gap(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'info', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A value as it is printed: text in quotes, invisible characters spelt out, cut at 60 characters. */
export function formatValue(value: unknown): string {
  return escapeUnprintable(
    typeof value === 'string' ? JSON.stringify(cut(value)) : cut(JSON.stringify(value) ?? String(value)),
  )
}

/** A title as it is printed in a line: on one line, invisible characters left out, cut at 40 characters. */
export function shortTitle(text: string): string {
  return cut(
    text
      .slice(0, 400)
      .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .trim(),
    40,
  )
}

function cut(text: string, most = 60): string {
  const characters = text.slice(0, 200).match(/./gsu) ?? []
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

/** An id as it is printed: « c-4k9p ». */
export function quoteId(id: string): string {
  return `« ${id} »`
}
