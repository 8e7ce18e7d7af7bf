import { readPublicationLanguage } from '../../read/read-publication.ts'
import type { ValueReading } from '../form/form-of-value.ts'
import { makeReferenceLabels, type ReferenceLabels } from '../records/reference-labels.ts'
import { openTypedReading } from '../records/typed-reading.ts'
import type { EditorContext } from './editor-context.ts'

/** The names of the records as they are now, and how forms show and read values by them. */
export async function openReading(
  context: EditorContext,
): Promise<{ readonly labels: ReferenceLabels; readonly reading: ValueReading }> {
  const labels = makeReferenceLabels((await context.directory()).entries)
  return { labels, reading: openTypedReading(labels, await readPublicationLanguage(context.data)) }
}
