/// <reference lib="dom" />
import { saveFile, showBoolean, showError, showRefusal, showTable } from './answer-view.ts'
import { clearAnswer, elements, showStatus } from './page-elements.ts'
import { focusQuery, loadEditor, unmarkMistake } from './query-field.ts'
import type { DownloadFormat, QueryPageReply, QueryPageRequest } from './query-messages.ts'
import { noteQueryChange, showExample, showQueryOfAddress } from './query-text.ts'

/** The worker with the engine: started by the first run, terminated when a query is stopped. */
let worker: Worker | undefined

/** The query that is running or was answered last. */
let lastQuery = ''

elements.form.addEventListener('submit', (event) => {
  event.preventDefault()
  runQuery()
})
elements.query.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  runQuery()
})
elements.query.addEventListener('input', () => noteQueryChange(''))
elements.example.addEventListener('change', () => showExample(elements.example.value))
elements.stop.addEventListener('click', () => {
  terminateWorker()
  showStatus('stopped')
})
elements.link.addEventListener('click', () => {
  const copied = navigator.clipboard?.writeText(elements.link.href) ?? Promise.reject()
  copied.then(
    () => showStatus('copied'),
    () => showStatus('shown'),
  )
})
for (const button of document.querySelectorAll<HTMLButtonElement>('.example button')) {
  button.hidden = false
  button.addEventListener('click', () => {
    showExample(button.closest('details')?.id ?? '')
    focusQuery()
    elements.section.scrollIntoView()
  })
}
addEventListener('hashchange', showQueryOfAddress)
noteQueryChange(elements.example.value)
showQueryOfAddress()
elements.section.hidden = false
loadEditor(() => noteQueryChange(''), runQuery)

function runQuery(): void {
  if (!elements.stop.disabled) terminateWorker()
  clearAnswer()
  unmarkMistake()
  lastQuery = elements.query.value
  if (lastQuery.trim() === '') {
    showError('blank')
    return
  }
  history.replaceState(null, '', `#q=${encodeURIComponent(lastQuery)}`)
  elements.stop.disabled = false
  showStatus(worker === undefined ? 'loading' : 'running')
  worker ??= startWorker()
  post({ type: 'run', query: lastQuery })
}

function startWorker(): Worker {
  const started = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<QueryPageReply>) => handleReply(data))
  started.addEventListener('error', () => {
    terminateWorker()
    showError('noEngine')
  })
  return started
}

/** Ends the engine with all that it holds; the next run starts another. */
function terminateWorker(): void {
  worker?.terminate()
  worker = undefined
  noteEndOfRun()
}

/** Disables “Stop”; focus on it moves to “Run”. */
function noteEndOfRun(): void {
  if (document.activeElement === elements.stop) elements.run.focus()
  elements.stop.disabled = true
}

function handleReply(reply: QueryPageReply): void {
  if (reply.type === 'loaded') {
    showStatus('running')
    return
  }
  if (reply.type === 'file') {
    saveFile(reply.file, reply.format)
    return
  }
  noteEndOfRun()
  if (reply.type === 'unreadable') {
    terminateWorker()
    showError('noData')
  } else if (reply.type === 'refused') showRefusal(reply.reason, lastQuery)
  else if (reply.type === 'boolean') showBoolean(reply.value, reply.milliseconds, download)
  else showTable(reply.table, lastQuery, reply.milliseconds, download)
}

function download(format: DownloadFormat): void {
  post({ type: 'download', format })
}

function post(request: QueryPageRequest): void {
  worker?.postMessage(request)
}
