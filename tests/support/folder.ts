import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { atEnding } from './ending.ts'

/** Files by path; all of them synthetic. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** All that a decision to name a person may cover. */
export const everything = ['name', 'credit', 'affiliation', 'image', 'open-data', 'indexing']

/** A small publication that builds: one series, one capsule, one person, one organisation, one topic, one page. */
export const smallest: Files = {
  'publication.yaml': [
    'base: https://publisher.test/p/',
    'name: Synthetic publication',
    'description: Made for tests.',
    'inLanguage: fr',
    'publisher: o-1',
    'license: https://example.org/licence',
    '',
  ].join('\n'),
  'sources.yaml': '- id: p-1\n  name: Page\n  url: https://example.org/page\n  dateModified: 2024-05-06\n',
  'topics.yaml': '- id: t-1\n  name: thème\n  description: Un thème.\n  source: p-1\n',
  'organizations.yaml': '- id: o-1\n  name: Organisation Une\n  source: p-1\n',
  'contributors.yaml':
    '- id: c-1\n  name: Ada Une\n  publication:\n    as: named\n    basis: consent\n    scope: [name, credit, affiliation, image, open-data, indexing]\n  source: p-1\n',
  'series.yaml': '- id: s-1\n  name: Série\n  description: Une série.\n  source: p-1\n',
  'capsules/1.yaml': [
    'id: 1',
    'name: Capsule une',
    'description: Une capsule.',
    'isPartOf: s-1',
    'position: 1',
    'about: t-1',
    'participation:',
    '  - id: x-1',
    '    participant: c-1',
    '    credit: chercheuse à Organisation Une',
    '    organization: o-1',
    'source: p-1',
    '',
  ].join('\n'),
}

/** A fresh folder, deleted when the test ends, or with `afterAll` when all of the file are over. */
export async function freshFolder(
  atEnd: (work: () => Promise<void>) => unknown = onTestFinished,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'regards-test-'))
  const end = atEnd === afterAll ? atEnding : atEnd
  end(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files into a folder. */
export async function write(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** A fresh data folder with the smallest publication, some of its files replaced, added or left away. */
export async function dataFolder(files: Files = {}, away: readonly string[] = []): Promise<string> {
  const folder = await freshFolder()
  const all = Object.entries({ ...smallest, ...files }).filter(([path]) => !away.includes(path))
  await write(folder, Object.fromEntries(all))
  return folder
}
