import { loadHelp } from '../../explain/load-help.ts'
import { type Exchange, sendText } from '../../serve/exchange.ts'
import { publishPage } from '../pages/publish-page.ts'
import { makeReferenceLabels } from '../records/reference-labels.ts'
import type { EditorContext } from './editor-context.ts'

/** Builds and publishes, then says what changed and where the result stands. */
export async function publishRecords(context: EditorContext, exchange: Exchange): Promise<void> {
  const outcome = await context.publish()
  const labels = makeReferenceLabels((await context.directory()).entries)
  const { data, out } = context
  sendText(
    exchange,
    'text/html',
    publishPage(context, outcome, { data, out, help: await loadHelp(), labels }),
  )
}
