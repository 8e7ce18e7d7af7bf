import { type Exchange, sendText } from '../../serve/exchange.ts'
import { recordListPage } from '../pages/record-list-page.ts'
import { nameLists } from '../pages/record-page.ts'
import { makeReferenceLabels } from '../records/reference-labels.ts'
import type { EditorContext } from './editor-context.ts'
import { faultyRecords } from './record-problems.ts'

/** Shows all records by kind, or those that a search finds. */
export async function showRecordList(context: EditorContext, exchange: Exchange): Promise<void> {
  const search = new URLSearchParams(exchange.address.search).get('q') ?? ''
  const directory = await context.directory()
  const faulty = faultyRecords(context.outcome(), directory.entries)
  sendText(exchange, 'text/html', recordListPage(context, directory, search, faulty))
}

/** Sends the names that fields propose, which may have changed since a form was opened. */
export async function showNames({ directory }: EditorContext, exchange: Exchange): Promise<void> {
  sendText(exchange, 'text/html', nameLists(makeReferenceLabels((await directory()).entries)).markup)
}
