import { readProgramText } from '../files/program-files.ts'

/** The files that the pages of the forms load: their media types, and the sources that are joined in each. */
const assets: ReadonlyMap<string, { readonly type: string; readonly sources: readonly string[] }> = new Map([
  [
    'edit.css',
    { type: 'text/css', sources: ['site/colors.css', 'report/problem-panel.css', 'edit/edit.css'] },
  ],
  ['edit.js', { type: 'text/javascript', sources: ['edit/edit.js'] }],
])

/** A file that the pages of the forms load; undefined for any other name. */
export async function editAsset(
  name: string,
): Promise<{ readonly type: string; readonly text: string } | undefined> {
  const asset = assets.get(name)
  if (asset === undefined) return undefined
  const contents = await Promise.all(asset.sources.map((path) => readProgramText(`pipeline/${path}`)))
  return { type: asset.type, text: contents.join('') }
}
