import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

const file = 'contentUrl: https://films.test/1.mp4\n'
const captions = (...files: string[]): string =>
  `${smallest['capsules/1.yaml']}${file}caption:\n${files.map((each) => `  - ${each}\n`).join('')}`

async function built(capsule: string): Promise<{ told: string[]; addresses: string[]; page: string }> {
  const [data, out] = [await dataFolder({ 'capsules/1.yaml': capsule }), await freshFolder()]
  const { problems, published } = await build({ data, out, publish: true })
  const told = problems
    .filter(({ severity }) => severity === 'violation')
    .map((each) => formatProblem(each, 'fr').replaceAll(`${data}/`, ''))
  if (!published) return { told, addresses: [], page: '' }
  const page = await readFile(join(out, 'public/capsule/1/index.html'), 'utf8')
  const document = await readFile(join(out, 'public/capsule/1/index.jsonld'), 'utf8').catch(() => page)
  return { told, addresses: [...new Set(document.match(/#caption-[\w-]+/g))].sort(), page }
}

it('one file a language is known by its language, a second one by its id', async () => {
  const { told, addresses, page } = await built(
    captions(
      '{inLanguage: fr, contentUrl: https://films.test/1.vtt}',
      '{inLanguage: en-GB, contentUrl: https://films.test/1-en.vtt}',
      '{id: fr-sourds, inLanguage: fr, contentUrl: https://films.test/1-sourds.vtt}',
      '{id: fr-srt, inLanguage: fr, contentUrl: https://films.test/1.srt}',
    ),
  )
  expect(told).toEqual([])
  expect(addresses).toEqual(['#caption-en-gb', '#caption-fr', '#caption-fr-sourds', '#caption-fr-srt'])
  expect(page.match(/<track [^>]*>/g)?.map((track) => /label="([^"]*)"/.exec(track)?.[1])).toEqual(
    expect.arrayContaining(['français', 'anglais britannique', 'français (sourds et malentendants)']),
  )
})

it.each([
  ['{inLanguage: fr, contentUrl: https://films.test/2.vtt}', 'fr'],
  ['{id: fr, inLanguage: en, contentUrl: https://films.test/2.vtt}', 'fr'],
])('two that would have one address are told, with an id to write: %s', async (second, id) => {
  const first = '{inLanguage: fr, contentUrl: https://films.test/1.vtt}'
  const { told } = await built(captions(first, second))
  expect(told).toEqual([
    expect.stringMatching(
      new RegExp(
        `^capsules/1\\.yaml:16:\\d+ .*sous-titres « ${id} » déjà donnés .*capsules/1\\.yaml:15.*id: ${id}-2 par exemple  \\[caption-twice\\]$`,
      ),
    ),
  ])
})
