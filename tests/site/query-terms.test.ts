import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import n3 from 'n3'
import { expect, it } from 'vitest'
import type { QueryPageSettings } from '../../pipeline/site/words/query-words.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'

const VOID = 'http://rdfs.org/ns/void#'

it('the editor of queries proposes the classes and properties that VoID counts, as often as it counts them', async () => {
  const folder = await freshFolder()
  await cp(fileURLToPath(new URL('../golden/data', import.meta.url)), join(folder, 'data'), {
    recursive: true,
  })
  const out = join(folder, 'dist')
  expect((await build({ data: join(folder, 'data'), out, publish: true })).published).toBe(true)
  const page = await readFile(join(out, 'public/queries/index.html'), 'utf8')
  const json = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  const { terms, prefixes } = JSON.parse(json) as QueryPageSettings
  const namespaces = new Map(prefixes)
  const proposed = terms.map(({ name, kind, count }) => {
    const [prefix = '', local = ''] = name.split(':')
    return `${kind} ${namespaces.get(prefix)}${local} ${count}`
  })
  const turtle = await readFile(join(out, 'public/.well-known/void'), 'utf8')
  const store = new n3.Store(new n3.Parser().parse(turtle))
  const counted = (kind: string, of: string, count: string): string[] =>
    store
      .getQuads(null, `${VOID}${of}`, null, null)
      .flatMap(({ subject, object }) =>
        store
          .getObjects(subject, `${VOID}${count}`, null)
          .map(({ value }) => `${kind} ${object.value} ${value}`),
      )
  const types = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  const expected = [
    ...counted('class', 'class', 'entities'),
    ...counted('property', 'property', 'triples').filter((each) => !each.includes(types)),
  ]
  expect(proposed.sort()).toEqual(expected.sort())
})
