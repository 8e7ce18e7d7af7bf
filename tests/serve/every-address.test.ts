import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { quadsOfJsonld } from '../support/dumps.ts'
import { freshFolder } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files of a release that state triples about its own addresses. */
const GRAPHS = ['dumps/regards.nt', 'catalog.ttl', 'topics.ttl', '.well-known/void', 'queries/queries.ttl']

describe.each(['data', 'tests/golden/data'])(
  'every address under the base of the release of %s',
  (source) => {
    it('answers in HTML, Turtle and JSON-LD, and the data tell of each thing that they name', async () => {
      const folder = await freshFolder()
      await cp(join(root, source), join(folder, 'data'), { recursive: true })
      const out = join(folder, 'dist')
      const { published } = await build({
        data: join(folder, 'data'),
        out,
        today: '2024-06-01',
        publish: true,
      })
      expect(published).toBe(true)
      const { url } = await served(join(out, 'public'))
      const graphs = await Promise.all(
        GRAPHS.map(async (path) => new n3.Parser().parse(await readFile(join(out, 'public', path), 'utf8'))),
      )
      const [dump = []] = graphs
      const base = dump
        .find(({ object }) => object.value === 'http://schema.org/Dataset')
        ?.subject.value.replace(/#.*/, '')
      expect(base).toMatch(/\/$/)
      const terms = graphs.flat().flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      const addresses = new Set(
        terms.flatMap((term) =>
          term.termType === 'NamedNode' && term.value.startsWith(String(base)) ? [term.value] : [],
        ),
      )
      expect(addresses.size).toBeGreaterThan(50)

      const documents = new Map<string, Set<string>>()
      for (const address of addresses) {
        const [document = '', fragment] = address.slice(String(base).length).split('#')
        const things = documents.get(document) ?? new Set()
        documents.set(document, things)
        if (fragment !== undefined) things.add(address)
      }
      const described = new Set(dump.map(({ subject }) => subject.value))
      for (const [path, things] of documents) {
        const isFile = /\.\w+$|void$/.test(path)
        const forms = isFile ? ['*/*'] : ['text/html', 'text/turtle', 'application/ld+json']
        for (const accept of forms) {
          const answer = await ask(url, `/${path}`, { headers: { accept } })
          const isGone = answer.status === 410
          const hasData = !DOCUMENTS_FOR_PEOPLE.test(path)
          if (!isFile && accept !== 'text/html' && !hasData) continue
          expect([path, accept, answer.status]).toEqual([path, accept, isGone ? 410 : 200])
          if (isGone || isFile || accept === 'text/html') continue
          const quads =
            accept === 'text/turtle'
              ? new n3.Parser({ baseIRI: `${base}${path}` }).parse(answer.text)
              : await quadsOfJsonld(await withContext(answer.text, join(out, 'public')))
          const told = new Set(quads.map(({ subject }) => subject.value))
          for (const thing of things)
            if (described.has(thing)) expect(told.has(thing), `${accept} ${thing}`).toBe(true)
        }
      }
    }, 60_000)
  },
)

/** The pages that state nothing in RDF. */
const DOCUMENTS_FOR_PEOPLE = /^(queries|about|data|personal-data)\/|\?/

/** A JSON-LD text with the release's own context in it, so that reading it asks no network. */
async function withContext(text: string, root: string): Promise<string> {
  const context = JSON.parse(await readFile(join(root, 'context.jsonld'), 'utf8'))
  return JSON.stringify({ ...JSON.parse(text), '@context': context['@context'] })
}
