/// <reference lib="dom" />

import type { QueryPageSettings, QueryWords } from '../words/query-words.ts'
import { fillIn } from './fill-in.ts'

/** The settings that the page holds as JSON. */
export const settings = JSON.parse(elementById('settings').textContent ?? '') as QueryPageSettings

/** The elements of the page that its script changes or listens to. */
export const elements = {
  section: elementById('ask'),
  form: elementById<HTMLFormElement>('form'),
  example: elementById<HTMLSelectElement>('example'),
  label: elementById<HTMLLabelElement>('query-label'),
  query: elementById<HTMLTextAreaElement>('query'),
  editor: elementById('editor'),
  editorKeys: elementById('editor-keys'),
  run: elementById<HTMLButtonElement>('run'),
  stop: elementById<HTMLButtonElement>('stop'),
  link: elementById<HTMLAnchorElement>('link'),
  error: elementById('error'),
  status: elementById('status'),
  answer: elementById('answer'),
}

/** Shows a sentence as the status of the page, with facts filled in. */
export function showStatus(word: keyof QueryWords, facts: Readonly<Record<string, string>> = {}): void {
  elements.status.textContent = sentence(word, facts)
}

/** A sentence of the query page, in which `{name}` is replaced by the fact of that name. */
export function sentence(word: keyof QueryWords, facts: Readonly<Record<string, string | number>>): string {
  return fillIn(settings.words[word], facts)
}

/** Removes the answer, the status and the text of the error. */
export function clearAnswer(): void {
  elements.error.textContent = ''
  elements.status.textContent = ''
  elements.answer.replaceChildren()
}

function elementById<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`#${id} is missing`)
  return element as E
}
