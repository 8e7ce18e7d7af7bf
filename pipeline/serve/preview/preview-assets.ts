import { readProgramText } from '../../files/program-files.ts'

/** The media type of each file that the preview page loads, and the sources that are joined in it. */
const assets: ReadonlyMap<string, { readonly type: string; readonly sources: readonly string[] }> = new Map([
  [
    'watch.css',
    {
      type: 'text/css',
      sources: ['site/colors.css', 'report/problem-panel.css', 'serve/preview/preview.css'],
    },
  ],
  ['watch.js', { type: 'text/javascript', sources: ['serve/preview/preview.js'] }],
])

/** A file that the preview page loads; `undefined` for any other name. */
export async function previewAsset(
  name: string,
): Promise<{ readonly type: string; readonly text: string } | undefined> {
  const asset = assets.get(name)
  if (asset === undefined) return undefined
  const contents = await Promise.all(asset.sources.map((path) => readProgramText(`pipeline/${path}`)))
  return { type: asset.type, text: contents.join('') }
}
