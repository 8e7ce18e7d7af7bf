import { bytesOf, list, ownPath } from '../disk.ts'

/** The shapes that records are judged by, in Turtle; those of search engines, which stop nothing, are not among them. */
export async function ownShapes(): Promise<string[]> {
  const files = ((await list(ownPath('shapes'))) ?? []).filter(
    ({ name }) => name.endsWith('.ttl') && name !== 'search-engines.ttl',
  )
  return Promise.all(files.map(async ({ name }) => String(await bytesOf(ownPath(`shapes/${name}`)))))
}
