import { isScalar, type Pair, parse } from 'yaml'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { isDraft, recordMaps, type WaitingDraft } from './read-drafts.ts'

/** Drafts sorted by what may become of them: accepted as they are, or waiting for the people, values or records that they name. */
export type SortedDrafts = {
  readonly ready: readonly WaitingDraft[]
  /** Drafts that themselves wait for a person. */
  readonly waiting: readonly WaitingDraft[]
  /** Drafts that cite drafts which wait, each with these. */
  readonly held: readonly { readonly draft: WaitingDraft; readonly by: readonly WaitingDraft[] }[]
}

/**
 * Sorts drafts. One is ready when nothing in it is to be checked, or `isChecked` says that a person has checked it; when it is no person
 * about whom nothing is decided; and when every draft that it cites is ready.
 */
export function sortDrafts(
  drafts: readonly WaitingDraft[],
  isChecked: (draft: WaitingDraft) => boolean = () => false,
): SortedDrafts {
  const waiting = drafts.filter(
    (draft) => draft.isUndecided || (draft.toCheck.length > 0 && !isChecked(draft)),
  )
  const held: { draft: WaitingDraft; by: WaitingDraft[] }[] = []
  let open = drafts.filter((draft) => !waiting.includes(draft))
  for (let blocked = waiting; blocked.length > 0; ) {
    const keys = new Map(blocked.map((each) => [`${each.kind}/${each.id}`, each]))
    const next = open.flatMap((draft) => {
      const by = [...draft.cites].flatMap((key) => keys.get(key) ?? [])
      return by.length === 0 ? [] : [{ draft, by }]
    })
    held.push(...next)
    blocked = next.map(({ draft }) => draft)
    open = open.filter((draft) => !blocked.includes(draft))
  }
  return { ready: open, waiting, held }
}

/** Removes `draft: true` from drafts in their files, of which nothing else changes; resolves to those that it could not be removed from. */
export async function acceptDrafts(drafts: readonly WaitingDraft[]): Promise<WaitingDraft[]> {
  const left: WaitingDraft[] = []
  for (const path of new Set(drafts.map((draft) => draft.path))) {
    const before = Buffer.from((await readBytes(path)) ?? []).toString('utf8')
    let text = before
    for (const draft of drafts.filter((each) => each.path === path)) {
      const next = withoutDraft(text, draft.id)
      if (next === undefined) left.push(draft)
      else text = next
    }
    if (text !== before) await replaceFile(path, text)
  }
  return left
}

/**
 * A text of YAML in which the record of an id is no draft any more; the sentence at its head that asks for that is shortened. `undefined`
 * where the record is written on one line.
 */
function withoutDraft(text: string, id: string): string | undefined {
  const maps = recordMaps(text) ?? []
  const map = maps.find((each) => String(each.get('id')) === id && isDraft(each))
  const at = map?.items.findIndex(({ key }) => isScalar(key) && key.value === 'draft') ?? -1
  if (map === undefined || map.flow === true || at < 0) return undefined
  const start = startOf(map.items[at])
  const next = map.items[at + 1]
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const isOwnLine = text.slice(lineStart, start).trim() === ''
  const lineEnd = text.indexOf('\n', start)
  const end = isOwnLine ? (lineEnd < 0 ? text.length : lineEnd + 1) : next && startOf(next)
  if (end === undefined) return undefined
  const changed = text.slice(0, isOwnLine ? lineStart : start) + text.slice(end)
  const isSound = JSON.stringify(valueWithout(text, id)) === JSON.stringify(valueWithout(changed, id))
  return isSound
    ? changed.replace(DRAFT_HEAD, (_all, fr?: string, en?: string) =>
        fr ? `# Tiré de ${fr}.` : `# Made from ${en}.`,
      )
    : undefined
}

const DRAFT_HEAD =
  /^# (?:Brouillon tiré de (.+?)\. Relire chaque champ, puis ôter la ligne draft: true\.|Draft made from (.+?)\. Check each field, then remove the line draft: true\.)$/m

function startOf(pair: Pair | undefined): number {
  return (isScalar(pair?.key) && pair.key.range?.[0]) || 0
}

/** The records of a text, without what one of them says of being a draft. */
function valueWithout(text: string, id: string): unknown {
  const value = parse(text, { schema: 'failsafe' }) as unknown
  return [value].flat().map((each) => {
    const { draft, ...rest } = each as Record<string, unknown>
    return String(rest.id) === id ? rest : each
  })
}
