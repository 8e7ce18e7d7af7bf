/// <reference lib="dom" />
import type { QueryPageSettings, QueryWords } from '../words/query-words.ts'

/** The settings that the page holds as JSON. */
export const settings = JSON.parse(elementById('settings').textContent ?? '') as QueryPageSettings

/** The elements of the page that its script changes or listens to. */
export const elements = {
  section: elementById('ask'),
  form: elementById<HTMLFormElement>('form'),
  example: elementById<HTMLSelectElement>('example'),
  query: elementById<HTMLTextAreaElement>('query'),
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
  return settings.words[word].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

/** Removes the answer, the status and the error. */
export function clearAnswer(): void {
  elements.error.textContent = ''
  elements.status.textContent = ''
  elements.answer.replaceChildren()
  elements.query.removeAttribute('aria-invalid')
}

function elementById<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`#${id} is missing`)
  return element as E
}
