/// <reference lib="dom" />
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, LanguageSupport } from '@codemirror/language'
import { diagnosticCount, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { styleTags, tags } from '@lezer/highlight'
import { SparqlLanguage } from 'codemirror-lang-sparql'
import type { QueryWords } from '../words/query-words.ts'
import { completionSource, type Vocabulary } from './completions.ts'
import { editorTheme } from './editor-theme.ts'
import type { QueryRange } from './query-mistake.ts'

/** An editor of the text of a query. */
export type QueryEditor = {
  focus(): void
  /** Puts another text in the place of the whole. */
  show(text: string): void
  /** Underlines a mistake, selects it and moves the focus there. */
  mark(range: QueryRange, message: string): void
  unmark(): void
}

/** An editor to open: where, on which text, with which proposals, and whom to tell what its user does. */
export type EditorRequest = {
  readonly host: HTMLElement
  readonly text: string
  readonly words: QueryWords
  readonly vocabulary: Vocabulary
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

/** SPARQL, with colours for the names that its package leaves without. */
const language = new LanguageSupport(
  SparqlLanguage.configure({
    props: [
      styleTags({ 'Pname_ln Pname_ns': tags.namespace, A_predicate: tags.keyword, Langtag: tags.string }),
    ],
  }),
)

/**
 * Opens the editor in a shadow tree of `host`. Its style sheets are adopted there, as a content security policy without inline
 * styles allows; in the page itself the editor would write `<style>` elements. Tab leaves the editor.
 */
export function openEditor({ host, text, words, vocabulary, onChange, onRun }: EditorRequest): QueryEditor {
  const root = host.attachShadow({ mode: 'open' })
  const help = document.createElement('p')
  help.id = 'help'
  help.hidden = true
  help.textContent = words.editorKeys
  root.append(help)
  const run = (): boolean => {
    onRun()
    return true
  }
  const extensions = [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    [language, history(), bracketMatching(), lineNumbers(), highlightActiveLineGutter(), lintGutter()],
    autocompletion({ override: [completionSource(vocabulary)], icons: false }),
    EditorState.phrases.of({ Completions: words.completions }),
    EditorView.contentAttributes.of(({ state }) => ({
      tabindex: '0', // what scrolls holds something that has a place in the order of tabs
      'aria-label': words.query,
      'aria-describedby': help.id,
      ...(diagnosticCount(state) > 0 && { 'aria-invalid': 'true' }),
    })),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString())
    }),
    EditorView.domEventHandlers({ beforeinput: replaceSelection }),
    editorTheme,
  ]
  const view = new EditorView({ root, parent: root, doc: text, extensions })
  return {
    focus: () => view.focus(),
    show: (whole) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: whole } }),
    mark({ start, end }, message) {
      view.dispatch(setDiagnostics(view.state, [{ from: start, to: end, severity: 'error', message }]))
      view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true })
      view.focus()
    },
    unmark: () => view.dispatch(setDiagnostics(view.state, [])),
  }
}

/**
 * Replaces a selection by what is typed. Left to the browser, the new text would get the colours of the old as an inline style, which
 * a strict content security policy blocks, with a message in the console.
 */
function replaceSelection(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, isComposing } = event
  if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty)
    return false
  event.preventDefault()
  view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
  return true
}
