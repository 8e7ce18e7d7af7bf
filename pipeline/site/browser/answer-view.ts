/// <reference lib="dom" />
import type { QueryWords } from '../words/query-words.ts'
import { chartOf } from './chart-offer.ts'
import { createElement } from './create-element.ts'
import { emptyAnswerHint } from './empty-answer-hint.ts'
import { elements, sentence, settings, showStatus } from './page-elements.ts'
import { markMistake } from './query-field.ts'
import { type DownloadFormat, MAX_ROWS_HELD, MAX_ROWS_SHOWN, type ResultTable } from './query-messages.ts'
import { findQueryMistake, type QueryRange } from './query-mistake.ts'
import { resultTable } from './result-table.ts'

const { words, language } = settings

/** Shows the rows of an answer; for an answer without rows, the probable reason. */
export function showTable(
  { count, isCut, isGraph, ...table }: ResultTable,
  query: string,
  milliseconds: number,
  download: (format: DownloadFormat) => void,
): void {
  if (count === 0) {
    const { word, prefix = '' } = emptyAnswerHint(query)
    showStatus(word, { prefix })
    return
  }
  const status = isGraph ? 'triples' : count === 1 ? 'one' : 'many'
  showStatus(status, { count: formatCount(count), seconds: formatSeconds(milliseconds) })
  const formats: DownloadFormat[] = isGraph ? ['ttl', 'json'] : ['csv', 'json']
  elements.answer.append(createElement('h3', words.answer), downloadButtons(formats, download))
  if (isCut) elements.answer.append(paragraph('cut', { count: formatCount(MAX_ROWS_HELD) }))
  if (count > MAX_ROWS_SHOWN)
    elements.answer.append(
      paragraph('first', { shown: formatCount(MAX_ROWS_SHOWN), count: formatCount(count) }),
    )
  if (!isGraph) elements.answer.append(...chartOf(table, settings))
  elements.answer.append(resultTable({ count, isCut, isGraph, ...table }, words.answer, settings))
}

/** Shows the answer to an ASK query. */
export function showBoolean(
  value: boolean,
  milliseconds: number,
  download: (format: DownloadFormat) => void,
): void {
  showStatus(value ? 'yes' : 'no', { seconds: formatSeconds(milliseconds) })
  elements.answer.append(downloadButtons(['json'], download))
}

/** Shows why the engine refused a query: the mistake in plain words, and the engine's own message. */
export function showRefusal(reason: string, query: string): void {
  const { word, range } = findQueryMistake(reason, query)
  showError(word, query, range)
  elements.answer.append(
    createElement('details', createElement('summary', words.parser), createElement('pre', reason)),
  )
}

/** Shows an error; selects the range that it concerns, if the text of the query is still the same. */
export function showError(word: keyof QueryWords, query = '', range?: QueryRange): void {
  elements.status.textContent = ''
  const text = sentence(word, { ...range, namespace: namespaceOf(range?.found) })
  elements.error.textContent = text
  if (range !== undefined && elements.query.value === query) markMistake(range, text)
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, format: DownloadFormat): void {
  const address = URL.createObjectURL(file)
  const link = createElement('a')
  link.href = address
  link.download = `${words.file}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS)
}

const REVOKE_AFTER_MS = 60_000

function downloadButtons(
  formats: readonly DownloadFormat[],
  download: (format: DownloadFormat) => void,
): HTMLElement {
  const row = createElement('p', words.download)
  row.className = 'row'
  for (const format of formats) {
    const button = createElement('button', format === 'ttl' ? 'Turtle' : format.toUpperCase())
    button.type = 'button'
    button.className = 'button plain'
    button.addEventListener('click', () => download(format))
    row.append(' ', button)
  }
  return row
}

function paragraph(word: keyof QueryWords, facts: Readonly<Record<string, string>>): HTMLElement {
  return createElement('p', sentence(word, facts))
}

function formatCount(count: number): string {
  return count.toLocaleString(language)
}

function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString(language, { maximumSignificantDigits: 2 })
}

/** The namespace of a prefix with its colon, as the data use it; an ellipsis for a prefix that they do not use. */
function namespaceOf(found = ''): string {
  const [, namespace = '…'] = settings.prefixes.find(([prefix]) => `${prefix}:` === found) ?? []
  return namespace
}
