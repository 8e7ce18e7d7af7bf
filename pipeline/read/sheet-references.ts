import type { Kind } from '../rdf/addresses.ts'
import { recordSchemas } from '../record/record-schemas.ts'
import { type ReferenceField, referenceFields } from '../record/reference-fields.ts'
import { isCapsulePart, type Sheet } from '../sheets/sheet.ts'

/** The fields of a kind of record that cite others. */
export function recordReferences(kind: Kind): readonly ReferenceField[] {
  return referenceFields(recordSchemas[kind])
}

/** The columns of a sheet of records, or of parts of capsules, that cite others. */
export function sheetReferences(sheet: Sheet): readonly ReferenceField[] {
  if (sheet === 'publication') return []
  if (!isCapsulePart(sheet)) return recordReferences(sheet)
  const ofPart = recordReferences('capsule').filter(({ path }) => path[0] === sheet)
  return [...capsuleOfPart(sheet), ...ofPart.map(({ path, target }) => ({ path: path.slice(1), target }))]
}

/** The column of a sheet of parts that says whose parts they are. */
export function capsuleOfPart(sheet: Sheet): readonly ReferenceField[] {
  return isCapsulePart(sheet) ? [{ path: ['capsule'], target: 'capsule' }] : []
}
