import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { readBytes } from '../../files/read-file.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { listDataFiles } from '../../read/data-files.ts'
import { confidenceWords } from '../../record/draft-notes.ts'
import { kindReferencedBy } from '../../record/field-words.ts'

/** A draft in a YAML file, and what of it waits for a person. */
export type WaitingDraft = {
  readonly path: string
  readonly kind: Kind
  readonly id: string
  readonly name: string
  /** The lines of values that an import was not sure of, as they stand. */
  readonly toCheck: readonly { readonly line: number; readonly text: string }[]
  /** Whether it is a person about whose publication nothing is decided. */
  readonly isUndecided: boolean
  /** The ids of the records that it cites, by kind: `contributor/c-7k2x`. */
  readonly cites: ReadonlySet<string>
}

/** The drafts in the YAML files of a data folder, file by file, and the files that are no valid YAML, which `check` explains. */
export async function readDrafts(
  data: string,
): Promise<{ readonly drafts: readonly WaitingDraft[]; readonly unread: readonly string[] }> {
  const drafts: WaitingDraft[] = []
  const unread: string[] = []
  for (const { format, path, ...file } of (await listDataFiles(data)).files) {
    if (format !== 'yaml' || !('kind' in file)) continue
    const text = Buffer.from((await readBytes(path)) ?? []).toString('utf8')
    const maps = recordMaps(text)
    if (maps === undefined) unread.push(path)
    for (const map of maps ?? []) if (isDraft(map)) drafts.push(draftOf(map, text, path, file.kind))
  }
  return { drafts, unread }
}

/** The records in a text of YAML, a list of them or one; `undefined` in a text with errors. */
export function recordMaps(text: string): YAMLMap[] | undefined {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false })
  if (document.errors.length > 0) return undefined
  const contents: unknown = document.contents
  const all: readonly unknown[] = isSeq(contents) ? contents.items : [contents]
  return all.filter((each): each is YAMLMap => isMap(each))
}

/** Whether a record says that it is a draft. */
export function isDraft(map: YAMLMap): boolean {
  return String(map.get('draft')).trim().toLowerCase() === 'true'
}

function draftOf(map: YAMLMap, text: string, path: string, kind: Kind): WaitingDraft {
  const [from = 0, , to = text.length] = map.range ?? []
  const first = text.slice(0, from).split('\n').length
  const lines = text.slice(from, to).split('\n')
  const cites = new Set<string>()
  collectCitations(map, cites)
  return {
    path,
    kind,
    id: String(map.get('id')),
    name: String(map.get('name') ?? ''),
    toCheck: lines.flatMap((line, index) =>
      NOTE_TO_CHECK.test(line) ? [{ line: first + index, text: line.trim() }] : [],
    ),
    isUndecided: kind === 'contributor' && !map.has('publication'),
    cites,
  }
}

/** A note of an import behind a value, or behind the sign of a long text. */
const NOTE_TO_CHECK = new RegExp(
  ` # (?:${Object.values(confidenceWords)
    .map(({ check }) => check)
    .join('|')})(?:,|$)`,
)

function collectCitations(node: unknown, cites: Set<string>, field = ''): void {
  if (isMap(node)) for (const { key, value } of node.items) collectCitations(value, cites, String(key))
  else if (isSeq(node)) for (const item of node.items) collectCitations(item, cites, field)
  else if (isScalar(node)) {
    const kind = kindReferencedBy(field)
    if (kind !== undefined) cites.add(`${kind}/${String(node.value)}`)
  }
}
