import { type PageAsset, type PageAssets, pageAsset } from '../page-assets.ts'

/** The files that the preview page loads. */
const assets: PageAssets = new Map([
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
export function previewAsset(name: string): Promise<PageAsset | undefined> {
  return pageAsset(assets, name)
}
