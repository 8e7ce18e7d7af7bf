import { type PageAsset, type PageAssets, pageAsset } from '../serve/page-assets.ts'

/** The files that the pages of the forms load. */
const assets: PageAssets = new Map([
  [
    'edit.css',
    { type: 'text/css', sources: ['site/colors.css', 'report/problem-panel.css', 'edit/edit.css'] },
  ],
  ['edit.js', { type: 'text/javascript', sources: ['edit/edit.js'] }],
])

/** A file that the pages of the forms load; `undefined` for any other name. */
export function editAsset(name: string): Promise<PageAsset | undefined> {
  return pageAsset(assets, name)
}
