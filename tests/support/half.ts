import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { build } from './build.ts'

/** A person who withdrew, as the records had them. */
export type Gone = { readonly id: string; readonly name: string }

/** Gives the records of a folder a lasting address in the place of an example. */
export async function makeLasting(data: string): Promise<void> {
  const publication = join(data, 'publication.yaml')
  await writeFile(publication, (await readFile(publication, 'utf8')).replace('.example/', '.test/'))
}

/** Publishes the records of a folder under a lasting address, then lets every other person who is named withdraw; gives those. */
export async function withdrawHalf(data: string, out: string): Promise<Gone[]> {
  await makeLasting(data)
  const first = await build({ data, out, publish: true })
  if (!first.published) throw new Error('the records do not build')
  const people = parse(await readFile(join(data, 'contributors.yaml'), 'utf8')) as (Gone & {
    readonly publication: { readonly as: string }
  })[]
  const gone = people
    .filter(({ publication }) => publication.as === 'named')
    .filter((_, index) => index % 2 === 0)
  const file = join(data, 'withdrawals.txt')
  const known = await readFile(file, 'utf8').catch(() => '')
  await writeFile(file, known + gone.map(({ id }) => `${id} 2026-11-01\n`).join(''))
  return gone
}
