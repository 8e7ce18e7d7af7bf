import { join } from 'node:path'
import { pathExists } from '../../files/file-facts.ts'
import type { EditedKind } from '../records/record-group.ts'
import type { EditorContext } from './editor-context.ts'

/** The address of a page in the preview, from the forms on, and whether the last build has made it. */
export type PagePreview = { readonly address: string; readonly isThere: boolean }

/** The page of a record in the preview; the home page for the description of the publication. */
export async function previewOf(
  { preview }: EditorContext,
  kind: EditedKind,
  id: string,
): Promise<PagePreview> {
  const path = kind === 'publication' ? '' : `${kind}/${encodeURIComponent(id)}/`
  return { address: `../${path}`, isThere: await pathExists(join(preview, path, 'index.html')) }
}
