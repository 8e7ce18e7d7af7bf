import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { packed } from '../pipeline/read/tables/archive.ts'
import type { Files } from './support/folder.ts'
import { workbook } from './support/workbook.ts'
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
    says: [],
  },
  { name: 'a heading twice', files: topics('Identifiant;Titre;Nom', 't-2;deux;trois'), says: [] },
  {
    name: 'a language where there is none',
    files: topics(`${HEAD};Identifiant (en)`, 't-2;deux;Un.;p-1;x'),
    says: [],
  },
  { name: 'no heading at all', files: topics('Mes thèmes;', 't-2;deux'), says: [] },
  { name: 'a value under no heading', files: topics(HEAD, 't-2;deux;Un autre ; et encore;p-1'), says: [] },
  {
    name: 'a quote left open',
    files: topics(HEAD, 't-2;deux;"Un autre.;p-1', 't-3;trois;Encore.;p-1'),
    says: [],
  },
  { name: 'a quote inside a cell', files: topics(HEAD, 't-2;dit "deux";Un autre.;p-1'), says: [] },
  { name: 'a quoted cell that goes on', files: topics(HEAD, 't-2;"deux" fois;Un autre.;p-1'), says: [] },
  { name: 'an empty table', files: topics(''), says: [] },
  { name: 'UTF-16', files: { 'topics.csv': twoBytes(`${HEAD}\nt-2;deux;Un autre.;p-1\n`) }, says: [] },
  {
    name: 'UTF-8 with a byte of Windows-1252',
    files: {
      'topics.csv': Buffer.concat([
        Buffer.from(`${HEAD}\nt-2;été;`),
        Buffer.from([0xe9]),
        Buffer.from(';p-1\n'),
      ]),
    },
    says: [],
  },
  { name: 'a row without id', files: topics(HEAD, ';deux;Un autre.;p-1'), says: [] },
  {
    name: 'an id twice in one table',
    files: topics(HEAD, 't-2;deux;Un autre.;p-1', '', 't-2;trois;Encore.;p-1'),
    says: [],
  },
  { name: 'two values for one field', files: topics(HEAD, 't-1;autre titre;Un thème.;p-1'), says: [] },
  {
    name: 'a text twice in one language',
    files: topics('Identifiant;Titre;Titre (fr)', 't-2;deux;trois'),
    says: [],
  },
  { name: 'an unknown file', files: { 'topicz.csv': HEAD }, says: [] },
  { name: 'a workbook of old', files: { 'fiches.xls': 'x' }, says: [] },
  {
    name: 'a workbook of old under another name',
    files: { 'fiches.xlsx': workbook({ Lieux: [['Identifiant']] }, 'biff8') },
    says: [],
  },
  { name: 'a workbook with macros', files: { 'fiches.xlsm': 'x' }, says: [] },
  { name: 'a text under the name of a workbook', files: { 'fiches.ods': 'Identifiant;Nom\n' }, says: [] },
  {
    name: 'half a workbook',
    files: { 'fiches.xlsx': workbook({ Lieux: [['Identifiant', 'Nom']] }).subarray(0, 2000) },
    says: [],
  },
  {
    name: 'a workbook with a password',
    files: {
      'fiches.xlsx': await writeXlsx({
        sheets: [{ name: 'Lieux' }],
        encryption: { password: 'x', spinCount: 1 },
      }),
    },
    says: [],
  },
  {
    name: 'an ods with a password',
    files: {
      'fiches.ods': packed([
        { name: 'META-INF/manifest.xml', bytes: Buffer.from('<manifest:encryption-data/>') },
        { name: 'content.xml', bytes: Buffer.from([1, 2, 3]) },
      ]),
    },
    says: [],
  },
  { name: 'an archive that unpacks to a gigabyte', files: { 'fiches.xlsx': bomb(1 << 30) }, says: [] },
  { name: 'an archive that says it is smaller than it is', files: { 'fiches.xlsx': bomb(1000) }, says: [] },
  {
    name: 'an archive of thousands of entries',
    files: {
      'fiches.xlsx': packed(
        Array.from({ length: 3000 }, (_, index) => ({ name: `${index}`, bytes: new Uint8Array() })),
      ),
    },
    says: [],
  },
  { name: 'a table that is too large', files: { 'topics.csv': Buffer.alloc(21 << 20, 'x') }, says: [] },
  { name: 'an unknown sheet', files: book({ Thêmse: [['Identifiant'], ['t-2']] }), says: [] },
  {
    name: 'a formula without a value',
    files: book({ Thèmes: [HEAD.split(';'), ['t-2', { t: 'z', f: 'UPPER(A2)' }, 'Un autre.', 'p-1']] }),
    says: [],
  },
  {
    name: 'an error of the spreadsheet',
    files: book({ Thèmes: [HEAD.split(';'), ['t-2', 'deux', { t: 'e', v: 0x17 }, 'p-1']] }),
    says: [],
  },
  {
    name: 'dates that are none',
    files: book({
      Sources: [
        ['Identifiant', 'Titre', 'Page', 'Date de publication', 'Date de modification'],
        ['p-2', 'Deux', 'https://example.org/2', '31/02/2021', '28/9/21'],
      ],
    }),
    says: [],
  },
  {
    name: 'a duration in words and a yes that is none',
    files: book({
      Capsules: [
        ['Identifiant', 'Durée', 'Gratuit', 'Numéro'],
        ['1', 'dix minutes', 'peut-être', 2.5],
      ],
    }),
    says: [],
  },
  {
    name: 'a participation in a capsule that is nowhere',
    files: book({
      Participations: [
        ['Capsule', 'Identifiant', 'Contributeur', 'Crédit'],
        ['7', 'x-9', 'c-1', 'autrice'],
      ],
    }),
    says: [],
  },
  {
    name: 'a chapter of no capsule',
    files: { 'chapters.csv': 'Identifiant;Titre;Début\nd;Le début;0\n' },
    says: [],
  },
  {
    name: 'a credit that differs between two sources',
    files: { 'participations.csv': 'capsule;id;credit\n1;x-1;chercheur\n' },
    says: [],
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
    says: [],
  },
  {
    name: 'an id and an address that are none',
    files: {
      'places.csv': 'Identifiant,Nom,Aussi décrit à,Source\nLa Vallée,La Vallée,www.example.org,p-1\n',
    },
    says: [],
  },
  {
    name: 'a character that no format can carry',
    files: topics(HEAD, 't-2;de\u0007ux;Un autre.;p-1'),
    says: [],
  },
  {
    name: 'a publication in two places that differ',
    files: { 'publication.csv': 'Champ;Valeur\nÉditeur;o-2\nMention;Synthétique\n' },
    says: [],
  },
]

/** An archive with an entry that unpacks to `size` zeros or a hundred thousand, and says that it is `size` bytes. */
function bomb(size: number): Uint8Array {
  const name = 'xl/worksheets/sheet1.xml'
  const raw = deflateRawSync(Buffer.alloc(100_000))
  const archive = Buffer.from(packed([{ name, bytes: raw }]))
  const directory = archive.indexOf(Buffer.from('PK\u0001\u0002'))
  archive.writeUInt16LE(8, directory + 10)
  archive.writeUInt32LE(size, directory + 24)
  return archive
}
