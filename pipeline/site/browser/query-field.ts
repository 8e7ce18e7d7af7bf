/// <reference lib="dom" />
import type { QueryEditor } from './editor.ts'
import { elements, settings } from './page-elements.ts'
import type { QueryRange } from './query-mistake.ts'

/** The editor in the place of the text area, once it is loaded. The text area always holds the text of the query. */
let editor: QueryEditor | undefined

/** Moves the focus to the query. */
export function focusQuery(): void {
  if (editor === undefined) elements.query.focus()
  else editor.focus()
}

/** Shows another query; a mistake that was marked is so no longer. */
export function showQuery(text: string): void {
  elements.query.value = text
  elements.query.scrollTop = 0
  editor?.show(text)
  unmarkMistake()
}

/** Marks and selects the range of a mistake, and moves the focus there. */
export function markMistake(range: QueryRange, message: string): void {
  if (editor !== undefined) {
    editor.mark(range, message)
    return
  }
  const { query: field } = elements
  field.setAttribute('aria-invalid', 'true')
  field.focus()
  field.setSelectionRange(range.start, range.end)
  field.scrollTop = (field.scrollHeight / field.value.split('\n').length) * (range.line - 4)
}

/** Takes away the mark of a mistake. */
export function unmarkMistake(): void {
  elements.query.removeAttribute('aria-invalid')
  editor?.unmark()
}

/** Puts the editor in the place of the text area, which stays where the editor cannot be loaded. */
export async function loadEditor(onChange: () => void, onRun: () => void): Promise<void> {
  const { words, prefixes, terms } = settings
  const address = new URL('editor.js', import.meta.url).href
  const loaded = (await import(address).catch(() => undefined)) as typeof import('./editor.ts') | undefined
  if (loaded === undefined) return
  const { query, label, editor: host, editorKeys } = elements
  const hadFocus = document.activeElement === query
  host.hidden = false
  editor = loaded.openEditor({
    host,
    text: query.value,
    words,
    vocabulary: { prefixes, terms, kinds: { class: words.class, property: words.property } },
    onChange(text) {
      if (text === query.value) return
      query.value = text
      onChange()
    },
    onRun,
  })
  query.hidden = true
  editorKeys.hidden = false
  label.removeAttribute('for')
  label.addEventListener('click', focusQuery)
  if (hadFocus) editor.focus()
}
