import { fileSize } from '../../files/file-facts.ts'
import { stageFile } from '../../files/replace-file.ts'
import { writeNewFile } from '../../files/write-new-files.ts'
import type { Language } from '../../language/message.ts'
import { readTableFile } from '../../read/read-bounded-file.ts'
import { readWorkbook } from '../../read/tables/read-workbook.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { isNotesSheet } from '../../sheets/sheet.ts'
import type { PlainSheet } from '../template/sheet-workbook.ts'
import type { GristAddress } from './document-address.ts'
import { gristRefusals } from './grist-refusals.ts'

/** The workbook of an earlier import; `undefined` where none is there. Throws `RefusedError` for one that somebody else wrote. */
export async function readOwnWorkbook(path: string): Promise<Uint8Array | undefined> {
  if ((await fileSize(path).catch(() => undefined)) === undefined) return undefined
  const bytes = await readTableFile(path)
  const sheets = 'rule' in bytes ? bytes : await readWorkbook(bytes, path, isNotesSheet)
  const first = 'rule' in sheets ? undefined : sheets[0]?.grid.rows[0]?.[0]
  if ('rule' in bytes || typeof first !== 'string' || !first.includes(MARK))
    throw new RefusedError(gristRefusals.foreignFile(path))
  return bytes
}

/** Puts a workbook in the place of the one before. */
export async function replaceWorkbook(path: string, bytes: Uint8Array): Promise<void> {
  const staged = await stageFile(path, async (next) => void (await writeNewFile(next, bytes)))
  try {
    await staged.keep()
  } finally {
    await staged.drop()
  }
}

/** What tells that a workbook may be replaced. */
const MARK = 'import --grist'

/** The sheet that tells a person where a workbook comes from. */
export function adviceSheet({ page }: GristAddress, language: Language): PlainSheet {
  const { name, lines } = {
    fr: {
      name: 'Lisez-moi',
      lines: [
        `Ce classeur est écrit par ${MARK}, qui le remplace à chaque fois : corriger dans Grist, puis relancer la commande.`,
        'La colonne « Grist » mène à la ligne du document ; elle n’est pas publiée.',
      ],
    },
    en: {
      name: 'Read me',
      lines: [
        `This workbook is written by ${MARK}, which replaces it each time: correct in Grist, then run the command again.`,
        'The column “Grist” leads to the row of the document; it is not published.',
      ],
    },
  }[language]
  return { name, rows: [...lines.map((line) => [line]), [page]] }
}
