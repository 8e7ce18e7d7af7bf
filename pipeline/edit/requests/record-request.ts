import { formatPlace } from '../../problems/problem-line.ts'
import { type Exchange, sendMessage, sendText } from '../../serve/exchange.ts'
import { html } from '../../site/markup.ts'
import { actOnForm, readFormAction } from '../form/form-actions.ts'
import { formOfEntries, readFormEntries } from '../form/form-entries.ts'
import { editWords, messageInBoth } from '../pages/edit-words.ts'
import { pageFrame } from '../pages/page-frame.ts'
import { recordQuery } from '../pages/record-list-page.ts'
import { findEditedKind, recordGroup } from '../records/record-group.ts'
import type { SaveResult } from './complete-form.ts'
import { type EditorContext, userMessageOf } from './editor-context.ts'
import { type OpenForm, openForm, openTyped } from './open-form.ts'
import { saveNewRecord } from './save-new-record.ts'
import { saveRecord } from './save-record.ts'
import { sendForm } from './send-form.ts'

/** Shows the form of a record, or an empty one for a new record. */
export async function showRecord(context: EditorContext, exchange: Exchange): Promise<void> {
  const query = new URLSearchParams(exchange.address.search)
  const say = editWords(context.language)
  const kind = findEditedKind(query.get('kind'))
  if (kind === undefined) return sendMessage(exchange, 404, messageInBoth('unknown'))
  const marks = {
    id: query.get('id') ?? '',
    position: Number(query.get('at') ?? 0),
    digest: '',
    file: query.get('file') ?? '',
  }
  const open = await openForm(context, kind, marks)
  if (open === undefined) return sendElsewhere(context, exchange, marks.file, marks.id)
  const saved = query.get('saved')
  if (saved === 'day') return sendForm(context, exchange, open, [{ is: 'bad', text: say.badDay }])
  const notice = saved === 'same' ? say.savedNothing : saved === 'withdrawn' ? say.withdrawn : say.saved
  return sendForm(context, exchange, open, saved === null ? [] : [{ is: 'good', text: notice }])
}

/** Does what a button of a form asks: adds, moves or removes an item, or saves. Nothing that was typed is lost, whatever happens. */
export async function takeRecord(
  context: EditorContext,
  exchange: Exchange,
  sent: URLSearchParams,
): Promise<void> {
  const kind = findEditedKind(sent.get('kind'))
  if (kind === undefined) return sendMessage(exchange, 404, messageInBoth('unknown'))
  const say = editWords(context.language)
  const entries = readFormEntries(sent)
  const marks = {
    file: sent.get('file') ?? '',
    id: sent.get('id') ?? '',
    position: Number(sent.get('at') ?? 0),
    digest: sent.get('digest') ?? '',
  }
  const typed = formOfEntries(recordGroup(kind).shape, entries)
  const open = await openTyped(context, kind, marks, typed)
  if (sent.get('token') !== context.token)
    return sendForm(context, exchange, open, [{ is: 'wait', text: say.restarted }])
  const wanted = sent.get('do') ?? 'save'
  const action = readFormAction(wanted)
  if (action !== undefined) {
    const { form, focus } = actOnForm(open.form, open.group.shape, action, entries, open.reading)
    return sendForm(context, exchange, { ...open, form }, [], { focus, problems: [] })
  }
  if (open.notices.length > 0) return sendForm(context, exchange, open, []) // the file has changed
  const order = { group: open.group, form: open.form, reading: open.reading, isDraft: wanted === 'draft' }
  let result: SaveResult
  try {
    result =
      open.file === undefined
        ? await saveNewRecord(context, order)
        : await saveRecord(context, order, { file: open.file, position: open.position })
  } catch (error) {
    const reason = userMessageOf(error, context.language)
    if (reason === undefined) throw error
    return sendForm(context, exchange, open, [{ is: 'bad', text: say.failed(reason) }])
  }
  return answerSave(context, exchange, open, result)
}

async function answerSave(
  context: EditorContext,
  exchange: Exchange,
  open: OpenForm,
  result: SaveResult,
): Promise<void> {
  const say = editWords(context.language)
  const { kind } = open.group
  if (result.is === 'refused')
    return sendForm(context, exchange, open, [{ is: 'bad', text: say.notSaved }], {
      problems: result.problems,
    })
  if (result.is === 'unwritable')
    return sendForm(context, exchange, open, [
      { is: 'bad', text: say.unwritable(open.file?.name ?? '', open.line) },
    ])
  if (result.is === 'changed') return sendForm(context, exchange, open, [{ is: 'wait', text: say.busy }])
  const { file, id } = result.is === 'saved' ? result : { file: open.file?.name ?? '', id: open.id }
  const query =
    kind === 'publication' ? 'kind=publication' : recordQuery({ kind, file, id, position: open.position })
  exchange.response.statusCode = 303
  exchange.response.setHeader('Location', `record?${query}&saved=${result.is === 'saved' ? 'yes' : 'same'}`)
  exchange.response.end()
}

/** Says where a record is edited that stands in a table or in lines. */
async function sendElsewhere(
  context: EditorContext,
  exchange: Exchange,
  file: string,
  id: string,
): Promise<void> {
  const { language } = context
  const say = editWords(language)
  const entry = (await context.directory()).entries.find(
    (each) => each.position === undefined && each.file === file && each.id === id,
  )
  if (entry === undefined) return sendMessage(exchange, 404, messageInBoth('unknown'))
  const place = formatPlace({ ...entry.place, file }, language)
  const text = /\.ndjson$/i.test(file) ? say.inLines(place) : say.elsewhere(place)
  const content = html`<h1 dir="auto">${entry.title || say.noName}</h1><p class="notice wait">${text}</p>`
  sendText(exchange, 'text/html', pageFrame(context, entry.title || say.noName, content))
}
