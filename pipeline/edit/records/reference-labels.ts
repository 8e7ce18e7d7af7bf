import { foldedLetters } from '../../language/fold-text.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { labelledId, splitLabelledId } from '../../sheets/labelled-id.ts'
import type { DirectoryEntry } from './record-directory.ts'

/** What records are called where others cite them: by a name that no other record of the kind has, or by the name and the id. */
export type ReferenceLabels = {
  /** The label of a record; undefined for an id that no record has. */
  labelOf(kind: Kind, id: string): string | undefined
  /** The id of the record that a text means: a label, a name in any spelling, or an id. */
  idOf(kind: Kind, typed: string): string | undefined
  /** All labels of a kind, sorted. */
  labels(kind: Kind): readonly string[]
}

/** Makes the labels of the records of a folder. */
export function makeReferenceLabels(entries: readonly DirectoryEntry[]): ReferenceLabels {
  const kinds = new Map<Kind, KindLabels>()
  const ofKind = (kind: Kind): KindLabels => {
    const known = kinds.get(kind) ?? labelsOf(entries.filter((entry) => entry.kind === kind))
    kinds.set(kind, known)
    return known
  }
  return {
    labelOf: (kind, id) => ofKind(kind).byId.get(id),
    labels: (kind) => ofKind(kind).sorted,
    idOf(kind, typed) {
      const { byId, byLetters } = ofKind(kind)
      if (byId.has(typed)) return typed
      const labelled = splitLabelledId(typed)
      if (labelled !== undefined && byId.has(labelled.id)) return labelled.id
      const ids = byLetters.get(foldedLetters(typed)) ?? []
      return ids.length === 1 ? ids[0] : undefined
    },
  }
}

type KindLabels = {
  readonly byId: ReadonlyMap<string, string>
  readonly byLetters: ReadonlyMap<string, readonly string[]>
  readonly sorted: readonly string[]
}

function labelsOf(entries: readonly DirectoryEntry[]): KindLabels {
  const byLetters = new Map<string, string[]>()
  const titles = new Map(entries.flatMap(({ id, title }) => (id === '' ? [] : [[id, title]])))
  for (const [id, title] of titles) {
    const letters = foldedLetters(title)
    if (letters !== '') byLetters.set(letters, [...(byLetters.get(letters) ?? []), id])
  }
  const byId = new Map<string, string>()
  for (const [id, title] of titles) {
    const isAlone = byLetters.get(foldedLetters(title))?.length === 1 && !titles.has(title)
    byId.set(id, isAlone ? title : labelledId(id, title))
  }
  return { byId, byLetters, sorted: [...byId.values()].sort((a, b) => a.localeCompare(b, 'fr')) }
}
