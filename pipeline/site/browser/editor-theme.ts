import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The looks of the editor, in the colours of the page, light and dark (`query.css`). */
export const editorTheme: Extension = [
  EditorView.theme({
    '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.95rem' },
    '&.cm-focused': { outline: 'none' }, // the host has an outline instead, which the gutter does not cover
    '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.5' },
    '.cm-content': { padding: '0.6rem 0', caretColor: 'var(--ink)' },
    '.cm-gutters': {
      backgroundColor: 'var(--card)',
      color: 'var(--quiet)',
      borderRight: '1px solid var(--line)',
    },
    '.cm-activeLineGutter': { backgroundColor: 'transparent', fontWeight: '600' },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--quiet)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--mark) 2px',
      textUnderlineOffset: '3px',
    },
    '.cm-tooltip': {
      color: 'var(--ink)',
      backgroundColor: 'var(--paper)',
      border: '1px solid var(--quiet)',
      maxWidth: 'calc(100vw - 2rem)',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      color: 'var(--mark-ink)',
      backgroundColor: 'var(--mark)',
    },
    '.cm-completionDetail': { fontStyle: 'normal', color: 'inherit' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: 'var(--mark)', fontWeight: '600' },
      { tag: [tags.namespace, tags.url, tags.typeName], color: 'var(--code-name)' },
      { tag: [tags.string, tags.number, tags.bool], color: 'var(--code-value)' },
      { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
    ]),
  ),
]
