/// <reference lib="dom" />
import type { QueryPageSettings, QueryWords } from '../words/query-words.ts'
import { emptyAnswerHint } from './empty-answer-hint.ts'
import {
  type DownloadFormat,
  MAX_ROWS_HELD,
  MAX_ROWS_SHOWN,
  type QueryPageReply,
  type QueryPageRequest,
  type ResultTable,
} from './query-messages.ts'
import { findQueryMistake, type QueryRange } from './query-mistake.ts'
import { createElement, resultTable } from './result-table.ts'

const settings = JSON.parse(found('settings').textContent ?? '') as QueryPageSettings
const { words, language } = settings
const example = found<HTMLSelectElement>('example')
const query = found<HTMLTextAreaElement>('query')
const run = found<HTMLButtonElement>('run')
const stop = found<HTMLButtonElement>('stop')
const link = found<HTMLAnchorElement>('link')
const error = found('error')
const status = found('status')
const answer = found('answer')

/** The engine, from the first run on, until a query is stopped. */
let worker: Worker | undefined

/** The query that is running, or that was answered last. */
let asked = ''

found<HTMLFormElement>('form').addEventListener('submit', (event) => {
  event.preventDefault()
  ask()
})
query.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  ask()
})
query.addEventListener('input', () => written(''))
example.addEventListener('change', () => choose(example.value))
stop.addEventListener('click', () => {
  end()
  say('stopped')
})
link.addEventListener('click', () => {
  const copied = navigator.clipboard?.writeText(link.href) ?? Promise.reject()
  copied.then(
    () => say('copied'),
    () => say('shown'),
  )
})
for (const button of document.querySelectorAll<HTMLButtonElement>('.example button')) {
  button.hidden = false
  button.addEventListener('click', () => {
    choose(button.closest('details')?.id ?? '')
    query.focus()
    found('ask').scrollIntoView()
  })
}
addEventListener('hashchange', open)
written(example.value)
open()
found('ask').hidden = false

/** Takes the query that the address holds, or names; it waits to be read and run. */
function open(): void {
  const fragment = location.hash.slice(1)
  if (!fragment.startsWith('q=')) {
    choose(fragment)
    return
  }
  const text = decoded(fragment.slice('q='.length))
  if (text === undefined || text === query.value) return
  query.value = text
  written('')
  clear()
  say('received')
}

function choose(name: string): void {
  const chosen = [...document.querySelectorAll('.example')].find(({ id }) => id === name)
  if (chosen === undefined) return
  query.value = chosen.querySelector('pre')?.textContent ?? ''
  query.scrollTop = 0
  written(name)
  clear()
}

/** Keeps what depends on the text of the query in step with it; `name` is the example that it is. */
function written(name: string): void {
  example.value = name
  link.href = `#q=${encodeURIComponent(query.value)}`
  query.removeAttribute('aria-invalid')
}

function ask(): void {
  if (!stop.disabled) end()
  clear()
  asked = query.value
  if (asked.trim() === '') {
    complain('blank')
    return
  }
  history.replaceState(null, '', `#q=${encodeURIComponent(asked)}`)
  stop.disabled = false
  say(worker === undefined ? 'loading' : 'running')
  worker ??= started()
  post({ ask: asked })
}

function started(): Worker {
  const made = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
  made.addEventListener('message', ({ data }: MessageEvent<QueryPageReply>) => take(data))
  made.addEventListener('error', () => {
    end()
    complain('noEngine')
  })
  return made
}

/** Ends the engine with all that it holds; a later run starts another. */
function end(): void {
  worker?.terminate()
  worker = undefined
  rest()
}

/** Nothing runs any more: whoever was on “Stop” is on “Run”. */
function rest(): void {
  if (document.activeElement === stop) run.focus()
  stop.disabled = true
}

function take(reply: QueryPageReply): void {
  if (reply.told === 'loaded') {
    say('running')
    return
  }
  if (reply.told === 'file') {
    save(reply.file, reply.format)
    return
  }
  rest()
  if (reply.told === 'unreadable') {
    end()
    complain('noData')
  } else if (reply.told === 'refused') refuse(reply.reason)
  else if (reply.told === 'boolean') {
    say(reply.value ? 'yes' : 'no', { seconds: seconds(reply.milliseconds) })
    answer.append(downloads(['json']))
  } else show(reply.table, seconds(reply.milliseconds))
}

function show(table: ResultTable, time: string): void {
  const { count, isCut, isGraph } = table
  if (count === 0) {
    const { word, prefix = '' } = emptyAnswerHint(asked)
    say(word, { prefix })
    return
  }
  say(isGraph ? 'triples' : count === 1 ? 'one' : 'many', { count: figure(count), seconds: time })
  answer.append(createElement('h3', words.answer), downloads(isGraph ? ['ttl', 'json'] : ['csv', 'json']))
  if (isCut) answer.append(note('cut', { count: figure(MAX_ROWS_HELD) }))
  if (count > MAX_ROWS_SHOWN)
    answer.append(note('first', { shown: figure(MAX_ROWS_SHOWN), count: figure(count) }))
  answer.append(resultTable(table, words.answer, settings))
}

function refuse(reason: string): void {
  const { word, place } = findQueryMistake(reason, asked)
  complain(word, place)
  const details = createElement(
    'details',
    createElement('summary', words.parser),
    createElement('pre', reason),
  )
  answer.append(details)
}

/** Tells why there is no answer, and selects the place, if there is one and the text is still the same. */
function complain(word: keyof QueryWords, place?: QueryRange): void {
  status.textContent = ''
  error.textContent = filled(words[word], { ...place })
  if (place === undefined || query.value !== asked) return
  query.setAttribute('aria-invalid', 'true')
  query.focus()
  query.setSelectionRange(place.start, place.end)
  query.scrollTop = (query.scrollHeight / query.value.split('\n').length) * (place.line - 4)
}

function downloads(formats: readonly DownloadFormat[]): HTMLElement {
  const row = createElement('p', words.download)
  row.className = 'row'
  for (const format of formats) {
    const button = createElement('button', format === 'ttl' ? 'Turtle' : format.toUpperCase())
    button.type = 'button'
    button.className = 'button plain'
    button.addEventListener('click', () => post({ download: format }))
    row.append(' ', button)
  }
  return row
}

function save(file: Blob, format: DownloadFormat): void {
  const address = URL.createObjectURL(file)
  const way = createElement('a')
  way.href = address
  way.download = `${words.file}.${format}`
  way.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function clear(): void {
  error.textContent = ''
  status.textContent = ''
  answer.replaceChildren()
  query.removeAttribute('aria-invalid')
}

function say(word: keyof QueryWords, facts: Readonly<Record<string, string>> = {}): void {
  status.textContent = filled(words[word], facts)
}

function note(word: keyof QueryWords, facts: Readonly<Record<string, string>>): HTMLElement {
  return createElement('p', filled(words[word], facts))
}

function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}

function figure(count: number): string {
  return count.toLocaleString(language)
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString(language, { maximumSignificantDigits: 2 })
}

function post(request: QueryPageRequest): void {
  worker?.postMessage(request)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function found<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`#${id} is missing`)
  return element as Kind
}
