import { readProgramText } from '../files/program-files.ts'

/** The files that a page of the program loads, by name: their media types, and the sources below `pipeline/` that are joined in each. */
export type PageAssets = ReadonlyMap<string, { readonly type: string; readonly sources: readonly string[] }>

/** A file that a page loads. */
export type PageAsset = { readonly type: string; readonly text: string }

/** A file that a page loads; `undefined` for any other name. */
export async function pageAsset(assets: PageAssets, name: string): Promise<PageAsset | undefined> {
  const asset = assets.get(name)
  if (asset === undefined) return undefined
  const contents = await Promise.all(asset.sources.map((path) => readProgramText(`pipeline/${path}`)))
  return { type: asset.type, text: contents.join('') }
}
