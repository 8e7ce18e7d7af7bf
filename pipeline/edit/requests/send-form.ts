import { type Exchange, sendText } from '../../serve/exchange.ts'
import type { Markup } from '../../site/markup.ts'
import { type RecordView, recordPage } from '../pages/record-page.ts'
import type { EditorContext } from './editor-context.ts'
import type { OpenForm } from './open-form.ts'
import { withdrawalForm } from './withdraw-request.ts'

/** Sends a form with what is told above it. */
export async function sendForm(
  context: EditorContext,
  exchange: Exchange,
  open: OpenForm,
  notices: RecordView['notices'],
  over: Partial<RecordView> = {},
): Promise<void> {
  const view: RecordView = {
    group: open.group,
    form: open.form,
    file: open.file?.name ?? '',
    id: open.id,
    position: open.position,
    digest: open.digest,
    title: open.title,
    problems: open.problems,
    inFile: open.inFile,
    preview: open.preview,
    below: await belowForm(context, exchange, open),
    ...over,
    notices: [...open.notices, ...notices],
  }
  sendText(exchange, 'text/html', recordPage(context, view, open.labels))
}

/** What else can be done with a person's record than to fill in its form. */
async function belowForm(
  context: EditorContext,
  { address }: Exchange,
  { group, id }: OpenForm,
): Promise<Markup | undefined> {
  if (group.kind !== 'contributor' || id === '') return undefined
  return withdrawalForm(context, id, new URLSearchParams(address.search).get('saved') === 'withdrawn')
}
