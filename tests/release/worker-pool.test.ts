import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { readSearchEngineShapes } from '../../pipeline/check/shape-files.ts'
import type { VerificationSample } from '../../pipeline/check/verify-sample.ts'
import { openFileWriter } from '../../pipeline/files/file-writer.ts'
import { buildRosterFromNames } from '../../pipeline/people/build-roster.ts'
import { NO_FACTS } from '../../pipeline/people/consent-facts.ts'
import type { Node } from '../../pipeline/rdf/node.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { openWorkerPool, type WorkerPool } from '../../pipeline/release/batch/worker-pool.ts'
import { freshFolder, smallest } from '../support/folder.ts'

/** A choice, of which the standard validator takes one that is no dateTime for one. */
const shapes = `@prefix schema: <http://schema.org/> .
  @prefix sh: <http://www.w3.org/ns/shacl#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  [] a sh:NodeShape ; sh:targetClass schema:VideoObject ; sh:property <https://shapes.example/date> .
  <https://shapes.example/date> sh:path schema:uploadDate ;
    sh:or ( [ sh:datatype xsd:dateTime ] [ sh:datatype xsd:date ] ) ; sh:message "no date"@en, "pas une date"@fr .`

/** A synthetic video; the standard validator takes month 13 for a month. */
function video(month: string): Node {
  const uploadDate = { '@value': `2024-${month}-01T10:00:00Z`, '@type': 'xsd:dateTime' } as const
  return { '@id': `https://videos.example/${month}`, '@type': ['VideoObject'], uploadDate }
}

async function hired(size: number): Promise<WorkerPool> {
  const setting = {
    publication: publicationSchema.parse(parse(String(smallest['publication.yaml']))),
    roster: buildRosterFromNames([], {}),
    facts: NO_FACTS,
    shapes: [shapes],
    passageShapes: '',
    engines: await readSearchEngineShapes(),
    placeholders: undefined,
    media: new Map(),
    today: '2026-11-23',
    keepsParts: false,
    writes: { dumps: true, tables: false, pages: false },
    sample: 1,
  }
  const crew = await openWorkerPool(size, { config: setting, withdrawals: new Map() })
  onTestFinished(() => crew.close())
  return crew
}

/** A file of samples, as they wait for the end. */
async function samplesFile(nodes: readonly Node[]): Promise<string> {
  const path = join(await freshFolder(), 'samples')
  const samples = nodes.map((node): VerificationSample => ({ nodes: [[node]], texts: [] }))
  await writeFile(path, samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''))
  return path
}

describe('workers, once all batches are made', () => {
  it.each([1, 2, 3])(
    'look at samples and make the digest of a file that is being written: %i',
    async (size) => {
      const crew = await hired(size)
      const path = join(await freshFolder(), 'large')
      const [file, hash] = [openFileWriter(path), createHash('sha256')]
      const looked = crew.verifySamples(await samplesFile([video('11'), video('12')]))
      const digest = crew.digestOf(path)
      for (let piece = 0; piece < 40; piece++) {
        const text = `${piece} é\n`.repeat(piece * 3000) // from nothing to 900 KB
        file.write(text)
        digest.update(text)
        hash.update(text)
      }
      file.close()
      await expect(digest.end()).resolves.toBe(hash.digest('hex'))
      await expect(looked).resolves.toBeUndefined()
    },
    30_000,
  )

  it.each([1, 2, 3])(
    'say what differs in a sample: %i',
    async (size) => {
      const crew = await hired(size)
      const looked = crew.verifySamples(await samplesFile([video('12'), video('13')]))
      await expect(looked).rejects.toThrow('https://videos.example/13')
    },
    30_000,
  )

  it('say that nothing more comes from one that failed', async () => {
    const crew = await hired(1)
    await expect(crew.verifySamples(await samplesFile([video('13')]))).rejects.toThrow(
      'https://videos.example/13',
    )
    const digest = crew.digestOf(join(await freshFolder(), 'never'))
    await expect(digest.end()).rejects.toThrow('https://videos.example/13')
  }, 30_000)
})
