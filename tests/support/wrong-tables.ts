import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { packZip, unpackZip } from '../../pipeline/read/tables/zip-archive.ts'
import type { Files } from './folder.ts'
import { odsOf, workbook } from './workbook.ts'
import type { WrongInput } from './wrong-inputs.ts'

const HEAD = 'Identifiant;Titre;Présentation;Source'
const topics = (...lines: string[]): Files => ({ 'topics.csv': `${lines.join('\n')}\n` })
const book = (...sheets: Parameters<typeof workbook>): Files => ({ 'fiches.xlsx': workbook(...sheets) })
const twoBytes = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** Tables over the smallest publication, and every line that must be printed for them; all of it is synthetic. */
export const wrongTables: readonly WrongInput[] = [
  {
    name: 'an unknown heading',
    files: topics('Identifiant;Titre;Définitoin', 't-2;deux;Un autre.'),
    says: [
      'topics.csv, C1 titre de colonne inconnu : "Définitoin" ; le plus proche : Définition (admis : Identifiant, Nom, Autre nom, Définition, Thème plus large, Thèmes réunis, Aussi décrit à, Thème proche ailleurs, Source, Brouillon, Remplacé par ; une colonne « Notes » n\'est pas lue)  [unknown-heading]',
      "topics.csv, A2 « deux » source: source inconnue ; nommer dans source la page d'où vient cette description, pour que chacun puisse vérifier  [document-missing-source]",
    ],
  },
  {
    name: 'a heading twice',
    files: topics('Identifiant;Titre;Nom', 't-2;deux;trois'),
    says: [
      "topics.csv, C1 titre de colonne \"Nom\" déjà porté par une autre (topics.csv B1) ; n'en garder qu'une, plusieurs valeurs s'y séparent par |  [heading-twice]",
      "topics.csv, A2 « deux » source: source inconnue ; nommer dans source la page d'où vient cette description, pour que chacun puisse vérifier  [document-missing-source]",
    ],
  },
  {
    name: 'a language where there is none',
    files: topics(`${HEAD};Identifiant (en)`, 't-2;deux;Un.;p-1;x'),
    says: [
      'topics.csv, E1 "Identifiant (en)" : cette colonne ne se dit pas en plusieurs langues ; ôter le code entre parenthèses  [heading-language]',
    ],
  },
  {
    name: 'no heading at all',
    files: topics('Mes thèmes;', 't-2;deux'),
    says: [
      "topics.csv, A1 cette ligne devrait porter les titres des colonnes, et aucun n'est connu ; admis : Identifiant, Nom, Autre nom, Définition, Thème plus large, Thèmes réunis, Aussi décrit à, Thème proche ailleurs, Source, Brouillon, Remplacé par  [no-heading]",
    ],
  },
  {
    name: 'a value under no heading',
    files: topics(HEAD, 't-2;deux;Un autre ; et encore;p-1'),
    says: [
      'topics.csv, D2 « deux » source: "et encore" : aucune source de ce nom, ni de cet identifiant ; en écrire la fiche, ou corriger le nom  [unknown-name]',
      'topics.csv, E2 "p-1" dans une colonne sans titre ; lui en donner un, ou vider la cellule (en CSV, un texte qui contient le séparateur se met entre guillemets)  [stray-value]',
    ],
  },
  {
    name: 'a quote left open',
    files: topics(HEAD, 't-2;deux;"Un autre.;p-1', 't-3;trois;Encore.;p-1'),
    says: [
      'topics.csv, C2 guillemet ouvert et jamais refermé ; le refermer, ou doubler ceux du texte ("")  [csv-quote-open]',
    ],
  },
  {
    name: 'a quote inside a cell',
    files: topics(HEAD, 't-2;dit "deux";Un autre.;p-1'),
    says: [
      'topics.csv, B2 guillemet au milieu d\'une cellule ; mettre toute la cellule entre guillemets et doubler ceux du texte ("")  [csv-quote]',
    ],
  },
  {
    name: 'a quoted cell that goes on',
    files: topics(HEAD, 't-2;"deux" fois;Un autre.;p-1'),
    says: [
      'topics.csv, B2 guillemet au milieu d\'une cellule ; mettre toute la cellule entre guillemets et doubler ceux du texte ("")  [csv-quote]',
    ],
  },
  {
    name: 'an empty table',
    files: topics(''),
    says: ['topics.csv:1:1 fichier vide ; y écrire une fiche, ou le supprimer  [empty-file]'],
  },
  {
    name: 'UTF-16 that was cut',
    files: { 'topics.csv': twoBytes(`${HEAD}\nt-2;deux;Un autre.;p-1\n`).subarray(0, -1) },
    says: ["topics.csv:1:1 fichier enregistré en UTF-16 ; l'enregistrer en « UTF-8 »  [utf16]"],
  },
  {
    name: 'letters that are others in each encoding',
    files: {
      'topics.csv': Buffer.from(
        'id;name;description;source\nt-2;Voil\xe0;Un autre.;p-1\nt-3;re\xe7u;Un autre.;p-1\n',
        'latin1',
      )
        .fill(0x88, 35, 36)
        .fill(0x61, 57, 58),
    },
    says: [
      "topics.csv:1:1 fichier qui n'est pas en UTF-8, et qui se lit aussi bien comme Mac OS Roman, DOS 850 ; l'enregistrer en « CSV UTF-8 »  [unknown-encoding]",
    ],
  },
  {
    name: 'UTF-8 with a byte of Windows-1252',
    files: {
      'topics.csv': Buffer.concat([
        Buffer.from(`${HEAD}\nt-2;été;`),
        Buffer.from([0xe9]),
        Buffer.from(';p-1\n'),
      ]),
    },
    says: [
      "topics.csv:2:9 octet 0xE9 (é, Windows-1252) qui n'est pas de l'UTF-8 ; enregistrer le fichier en « UTF-8 »  [not-utf8]",
    ],
  },
  {
    name: 'a row without id',
    files: topics(HEAD, ';deux;Un autre.;p-1'),
    says: [
      'topics.csv, A2 « deux » champ id absent ; l\'ajouter, ou npm run regards "--" template --fill-ids  [missing-field]',
    ],
  },
  {
    name: 'an id twice in one table',
    files: topics(HEAD, 't-2;deux;Un autre.;p-1', '', 't-2;trois;Encore.;p-1'),
    says: [
      'topics.csv, A4 « trois » id: identifiant « t-2 » déjà pris (topics.csv A2) ; en choisir un autre  [duplicate-id]',
    ],
  },
  {
    name: 'two values for one field',
    files: topics(HEAD, 't-1;autre titre;Un thème.;p-1'),
    says: [
      'topics.csv, B2 « autre titre » name: "autre titre" ici, et "thème" ailleurs (topics.yaml:2) ; garder une seule valeur  [two-values]',
    ],
  },
  {
    name: 'a text twice in one language',
    files: topics('Identifiant;Titre;Titre (fr)', 't-2;deux;trois'),
    says: [
      "topics.csv, A2 « trois » source: source inconnue ; nommer dans source la page d'où vient cette description, pour que chacun puisse vérifier  [document-missing-source]",
      'topics.csv, C2 name: "fr" cité deux fois ; ne le garder qu\'une fois  [listed-twice]',
    ],
  },
  {
    name: 'an unknown file',
    files: { 'topicz.csv': HEAD },
    says: [
      'topicz.csv:1:1 fichier inconnu : topicz.csv ; le plus proche : topics.csv (.yaml, .csv, .xlsx, .ods, .ndjson, ou un dossier de fichiers .yaml)  [unknown-file]',
    ],
  },
  {
    name: 'a workbook of old',
    files: { 'fiches.xls': 'x' },
    says: [
      "fiches.xls:1:1 classeur .xls, format qui n'est pas lu ; l'ouvrir dans le tableur et l'enregistrer en .xlsx ou en .ods  [workbook-format]",
    ],
  },
  {
    name: 'a workbook of old under another name',
    files: { 'fiches.xlsx': workbook({ Lieux: [['Identifiant']] }, 'biff8') },
    says: [
      "fiches.xlsx:1:1 classeur .xls, format qui n'est pas lu ; l'ouvrir dans le tableur et l'enregistrer en .xlsx ou en .ods  [workbook-format]",
    ],
  },
  {
    name: 'a workbook with macros',
    files: { 'fiches.xlsm': 'x' },
    says: [
      "fiches.xlsm:1:1 classeur .xlsm, qui peut contenir des macros ; l'enregistrer en .xlsx, sans macros  [workbook-macros]",
    ],
  },
  {
    name: 'a text under the name of a workbook',
    files: { 'fiches.ods': 'Identifiant;Nom\n' },
    says: [
      "fiches.ods:1:1 classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau  [workbook-broken]",
    ],
  },
  {
    name: 'half a workbook',
    files: { 'fiches.xlsx': workbook({ Lieux: [['Identifiant', 'Nom']] }).subarray(0, 2000) },
    says: [
      "fiches.xlsx:1:1 classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau  [workbook-broken]",
    ],
  },
  {
    name: 'a workbook with a password',
    files: {
      'fiches.xlsx': await writeXlsx({
        sheets: [{ name: 'Lieux' }],
        encryption: { password: 'x', spinCount: 1 },
      }),
    },
    says: [
      "fiches.xlsx:1:1 classeur protégé par un mot de passe à l'ouverture ; l'enregistrer sans mot de passe  [workbook-locked]",
    ],
  },
  {
    name: 'an ods with a password',
    files: {
      'fiches.ods': packZip([
        { name: 'META-INF/manifest.xml', bytes: Buffer.from('<manifest:encryption-data/>') },
        { name: 'content.xml', bytes: Buffer.from([1, 2, 3]) },
      ]),
    },
    says: [
      "fiches.ods:1:1 classeur protégé par un mot de passe à l'ouverture ; l'enregistrer sans mot de passe  [workbook-locked]",
    ],
  },
  {
    name: 'an archive that unpacks to a gigabyte',
    files: { 'fiches.xlsx': bomb(1 << 30) },
    says: [
      "fiches.xlsx:1:1 classeur de plus de 64 Mo une fois décompressé ; le diviser, ou l'enregistrer en CSV, une feuille par fichier  [workbook-size]",
    ],
  },
  {
    name: 'an archive that says it is smaller than it is',
    files: { 'fiches.xlsx': bomb(1000) },
    says: [
      "fiches.xlsx:1:1 classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau  [workbook-broken]",
    ],
  },
  {
    name: 'an archive of thousands of entries',
    files: {
      'fiches.xlsx': packZip(
        Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array() })),
      ),
    },
    says: [
      'fiches.xlsx:1:1 classeur de plus de 2000 éléments ; copier les feuilles dans un classeur neuf, sans images ni objets  [workbook-entries]',
    ],
  },
  {
    name: 'a table that is too large',
    files: { 'topics.csv': Buffer.alloc(21 << 20, 'x') },
    says: [
      'topics.csv:1:1 fichier de 21 Mo, plus que les 20 Mo admis pour un tableau ; le diviser, ou écrire un .ndjson  [large-table]',
    ],
  },
  {
    name: 'a sheet of millions of cells',
    files: {
      'fiches.ods': odsOf(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="19" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
    },
    says: [
      'fiches.ods, feuille « Lieux », A1 feuille trop étendue, cellules vides comprises ; supprimer les lignes et les colonnes vides sous le tableau et à sa droite  [sheet-size]',
    ],
  },
  {
    name: 'a cell in the last corner of a sheet',
    files: {
      'fiches.xlsx': await writeXlsx({
        sheets: [{ name: 'Lieux', rows: [['Identifiant']] }],
      }).then((bytes) => withCell(bytes, 'XFD1048576')),
    },
    says: [
      'fiches.xlsx:1:1 feuille trop étendue, cellules vides comprises ; supprimer les lignes et les colonnes vides sous le tableau et à sa droite  [sheet-size]',
    ],
  },
  {
    name: 'an ods whose markup is nested without end',
    files: { 'fiches.ods': odsOf('<a>'.repeat(200_000)) },
    says: [
      "fiches.ods:1:1 classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau  [workbook-broken]",
    ],
  },
  {
    name: 'an ods with entities of its own',
    files: {
      'fiches.ods': odsOf(
        '<table:table-row><table:table-cell office:value-type="string"><text:p>&file;</text:p></table:table-cell></table:table-row>',
        '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
      ),
    },
    says: [
      "fiches.ods:1:1 classeur illisible : fichier abîmé, incomplet, ou d'un autre format que son nom le dit ; l'ouvrir dans le tableur et l'enregistrer de nouveau  [workbook-broken]",
    ],
  },
  {
    name: 'an unknown sheet',
    files: book({ Thêmse: [['Identifiant'], ['t-2']] }),
    says: [
      'fiches.xlsx:1:1 feuille inconnue : "Thêmse" ; la plus proche : Thèmes (admises : Publication, Capsules, Participations, Contributeurs, Organisations, Thèmes, Séries, Lieux, Revues, Sources, Chapitres, Sous-titres, Fichiers, Transcriptions, Passages retirés ; « Lisez-moi » et « Notes » ne sont pas lues)  [unknown-sheet]',
    ],
  },
  {
    name: 'a formula without a value',
    files: book({ Thèmes: [HEAD.split(';'), ['t-2', { t: 'z', f: 'UPPER(A2)' }, 'Un autre.', 'p-1']] }),
    says: [
      'fiches.xlsx, feuille « Thèmes », B2 la formule "=UPPER(A2)" n\'a pas de valeur enregistrée ; ouvrir le classeur dans le tableur et l\'enregistrer, ou écrire la valeur  [formula-empty]',
      "fiches.xlsx, feuille « Thèmes », B2 « t-2 » name: un nom de thème est attendu, un seul par langue ; l'écrire dans name  [topic-name]",
    ],
  },
  {
    name: 'an error of the spreadsheet',
    files: book({ Thèmes: [HEAD.split(';'), ['t-2', 'deux', { t: 'e', v: 0x17 }, 'p-1']] }),
    says: [
      'fiches.xlsx, feuille « Thèmes », C2 erreur du tableur "#REF!" dans la cellule ; écrire la valeur  [cell-error]',
    ],
  },
  {
    name: 'dates that are none',
    files: book({
      Sources: [
        ['Identifiant', 'Titre', 'Page', 'Date de publication', 'Date de modification'],
        ['p-2', 'Deux', 'https://example.org/2', '31/02/2021', '28/9/21'],
      ],
    }),
    says: [
      'fiches.xlsx, feuille « Sources », D2 « Deux » datePublished: "31/02/2021" n\'est pas une date ; écrire 2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00  [date]',
      'fiches.xlsx, feuille « Sources », E2 « Deux » dateModified: "28/9/21" n\'est pas une date ; écrire 2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00  [date]',
    ],
  },
  {
    name: 'a duration and a yes that are none',
    files: book({
      Capsules: [
        ['Identifiant', 'Durée', 'Gratuit', 'Numéro'],
        ['1', 'une éternité', 'peut-être', 2.5],
      ],
    }),
    says: [
      'fiches.xlsx, feuille « Capsules », B2 « Capsule une » duration: "une éternité" n\'est pas une durée ; écrire PT10M5S pour dix minutes et cinq secondes  [duration]',
      'fiches.xlsx, feuille « Capsules », C2 « Capsule une » isAccessibleForFree: "peut-être" n\'est pas un oui ou un non ; écrire true ou false  [boolean]',
      'fiches.xlsx, feuille « Capsules », D2 « 1 » position: "2.5" ici, et "1" ailleurs (capsules/1.yaml:5) ; garder une seule valeur  [two-values]',
    ],
  },
  {
    name: 'a participation in a capsule that is nowhere',
    files: book({
      Participations: [
        ['Capsule', 'Identifiant', 'Contributeur', 'Crédit'],
        ['7', 'x-9', 'c-1', 'autrice'],
      ],
    }),
    says: [
      'fiches.xlsx, feuille « Participations », A2 « 7 » capsule: capsule « 7 » inconnue ; le plus proche : 1  [unknown-reference]',
    ],
  },
  {
    name: 'a chapter of no capsule',
    files: { 'chapters.csv': 'Identifiant;Titre;Début\nd;Le début;0\n' },
    says: ["chapters.csv, A2 champ capsule absent ; l'ajouter  [missing-field]"],
  },
  {
    name: 'a credit that differs between two sources',
    files: { 'participations.csv': 'capsule;id;credit\n1;x-1;chercheur\n' },
    says: [
      'participations.csv, C2 « 1 » participation[1].credit: "chercheur" ici, et "chercheuse à Organisation Une" ailleurs (capsules/1.yaml:10) ; garder une seule valeur  [two-values]',
    ],
  },
  {
    name: 'a person nobody knows, and who may not be described so',
    files: book({
      Contributeurs: [
        ['Identifiant', 'Nom', 'Publication', 'Titre', 'Courriel'],
        ['c-2', 'Bela Deux', 'nommée', 'consent', 'bela@example.org'],
      ],
      Participations: [
        ['Capsule', 'Identifiant', 'Contributeur', 'Crédit'],
        [1, 'x-2', 'c-22', 'autrice'],
      ],
    }),
    says: [
      'fiches.xlsx, feuille « Contributeurs », E1 "Courriel" ne se publie sur personne : ni moyen de contact, ni naissance, ni adresse, ni photo, ni profil, ni origine, ni thème ; l\'ôter de la fiche  [personal-field]',
      'fiches.xlsx, feuille « Contributeurs », C2 « c-2 » publication.as: "nommée" n\'est pas admis ; valeurs admises : named, role-only, withheld  [choice]',
      'fiches.xlsx, feuille « Participations », C2 « Capsule une » participation[2].participant: contributeur « c-22 » inconnu ; le plus proche : c-1 (Ada Une)  [unknown-reference]',
    ],
  },
  {
    name: 'an id and an address that are none',
    files: {
      'places.csv': 'Identifiant,Nom,Aussi décrit à,Source\nLa Vallée,La Vallée,www.example.org,p-1\n',
    },
    says: [
      'places.csv, A2 « La Vallée » id: "La Vallée" n\'est pas un identifiant ; écrire la-vallee : lettres minuscules sans accent, chiffres et tirets, 64 au plus  [id]',
      'places.csv, C2 « La Vallée » sameAs: "www.example.org" n\'est pas une adresse web ; écrire https://www.example.org  [url]',
    ],
  },
  {
    name: 'a character that no format can carry',
    files: topics(HEAD, 't-2;de\u0007ux;Un autre.;p-1'),
    says: [
      "topics.csv, B2 « de ux » name: caractère interdit U+0007, qu'aucun format ne peut porter ; le supprimer  [character]",
    ],
  },
  {
    name: 'a publication in two places that differ',
    files: { 'publication.csv': 'Champ;Valeur\nÉditeur;o-2\nMention;Synthétique\n' },
    says: [
      'publication.csv, B2 publisher: "o-2" ici, et "o-1" ailleurs (publication.yaml:5) ; garder une seule valeur  [two-values]',
    ],
  },
]

/** A workbook with one more cell in its first sheet. */
function withCell(bytes: Uint8Array, cell: string): Uint8Array {
  const entries = unpackZip(bytes)
  if (!('length' in entries)) throw new Error('no archive')
  const row = `<row r="${cell.replace(/\D/g, '')}"><c r="${cell}"><v>1</v></c></row></sheetData>`
  return packZip(
    entries.map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? { ...entry, bytes: Buffer.from(Buffer.from(entry.bytes).toString().replace('</sheetData>', row)) }
        : entry,
    ),
  )
}

/** An archive with an entry that unpacks to `size` zeros or a hundred thousand, and says that it is `size` bytes. */
function bomb(size: number): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml'
  const raw = deflateRawSync(Buffer.alloc(100_000))
  const archive = Buffer.from(packZip([{ name, bytes: raw }]))
  const directory = archive.indexOf(Buffer.from('PK\u0001\u0002'))
  archive.writeUInt16LE(8, directory + 10)
  archive.writeUInt32LE(size, directory + 24)
  return archive
}
