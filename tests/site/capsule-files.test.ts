import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder } from '../support/folder.ts'

const capsule = { id: '1', name: 'Capsule une', source: 'p-1', contentUrl: 'https://films.test/1.mp4' }

async function built(files: Files): Promise<{ page: string; lines: string[] }> {
  const data = await dataFolder(files)
  const out = await freshFolder()
  const { problems, published } = await build({ data, out, publish: true })
  return {
    page: published ? await readFile(join(out, 'public/capsule/1/index.html'), 'utf8') : '',
    lines: problems
      .filter(({ severity }) => severity === 'violation')
      .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), '')),
  }
}

const typed = (more: object): Files => ({ 'capsules/1.yaml': JSON.stringify({ ...capsule, ...more }) })

it('the page lists further files, the file of the transcript and the languages of captions; the player plays captions alone', async () => {
  const { page, lines } = await built(
    typed({
      encoding: [
        { id: 'hd', contentUrl: 'https://films.test/1-hd.mp4', encodingFormat: 'video/mp4', name: 'HD <b>' },
        { id: 'son', contentUrl: 'https://films.test/1.mp3' },
      ],
      transcriptFile: { contentUrl: 'https://films.test/1.html', inLanguage: 'fr' },
      caption: [{ inLanguage: 'fr', contentUrl: 'https://films.test/1.vtt' }, { inLanguage: 'en' }],
    }),
  )
  expect(lines).toEqual([])
  const fact = (term: string): string | undefined =>
    new RegExp(`<dt>${term}</dt><dd>(.*?)</dd>`, 's').exec(page)?.[1]
  expect(fact('Autres fichiers')).toBe(
    '<ul><li><a href="https://films.test/1-hd.mp4">HD &lt;b&gt; (video/mp4)</a></li><li><a href="https://films.test/1.mp3">films.test/1.mp3</a></li></ul>',
  )
  expect(fact('Transcription')).toBe('<a href="https://films.test/1.html">français</a>')
  expect(fact('Sous-titres')).toBe(
    '<ul><li><a href="https://films.test/1.vtt">français</a></li><li>anglais</li></ul>',
  )
  expect(page.match(/<track [^>]*src="[^"]*"/g)).toEqual([
    '<track kind="captions" src="https://films.test/1.vtt"',
  ])
  expect(page).toContain('"encoding":[{"@type":"MediaObject"')
})

it('the page lists the versions of a video and the files of its transcript by their languages', async () => {
  const { page, lines } = await built(
    typed({
      encoding: [
        {
          id: 'ad',
          contentUrl: 'https://films.test/1-ad.mp4',
          encodingFormat: 'video/mp4',
          name: 'Version audiodécrite',
          inLanguage: 'de',
          accessibilityFeature: ['audioDescription', 'captions'],
        },
      ],
      transcriptFile: [
        { contentUrl: 'https://films.test/1.fr.pdf', inLanguage: 'fr', encodingFormat: 'application/pdf' },
        { contentUrl: 'https://films.test/1.de-CH.pdf', inLanguage: 'de-CH' },
        { id: 'fr-html', contentUrl: 'https://films.test/1.html', inLanguage: 'fr' },
      ],
    }),
  )
  expect(lines).toEqual([])
  expect(page).toContain(
    '<a href="https://films.test/1-ad.mp4">Version audiodécrite (allemand, audiodescription, sous-titres, video/mp4)</a>',
  )
  expect(page).toContain('<a href="https://films.test/1.fr.pdf">français (application/pdf)</a>')
  for (const id of ['fr', 'de-ch', 'fr-html']) expect(page).toContain(`capsule/1/#file-transcript-${id}"`)
})

it('files of a transcript are read from a table of their own', async () => {
  const { page, lines } = await built({
    ...typed({}),
    'transcriptions.csv':
      'Capsule,Fichier,Langue\n1,https://films.test/1.fr.pdf,fr\n1,https://films.test/1.de.pdf,de\n',
  })
  expect(lines).toEqual([])
  expect(page).toContain('https://films.test/1.de.pdf')
})

it('further files are read from a table of their own', async () => {
  const { page, lines } = await built({
    ...typed({}),
    'fichiers.csv': 'Capsule,Identifiant,Fichier,Format\n1,hd,https://films.test/1-hd.mp4,video/mp4\n',
  })
  expect([lines, page.includes('https://films.test/1-hd.mp4')]).toEqual([[], true])
})

it.each([
  ['https://films.test/1.html'],
  [' https://films.test/1.html '],
  ['www.films.test/1.html'],
  [{ fr: 'Bonjour.', en: 'https://films.test/1.html' }],
])('a transcript that is an address is told with the field that takes it: %j', async (transcript) => {
  expect((await built(typed({ transcript }))).lines).toEqual([
    expect.stringMatching(/transcript: .*contentUrl sous transcriptFile {2}\[capsule-transcript-address\]$/),
  ])
})

it('a transcript may name addresses', async () => {
  expect((await built(typed({ transcript: 'Voir https://films.test/1.html, dit-elle.' }))).lines).toEqual([])
})

it.each([
  [
    {
      encoding: [
        { id: 'hd', contentUrl: 'https://a.test/1' },
        { id: 'hd', contentUrl: 'https://a.test/2' },
      ],
    },
  ],
  [
    {
      transcriptFile: [
        { inLanguage: 'fr', contentUrl: 'https://a.test/1' },
        { inLanguage: 'fr', contentUrl: 'https://a.test/2' },
      ],
    },
  ],
  [
    {
      encoding: { id: 'transcript', contentUrl: 'https://a.test/1' },
      transcriptFile: { contentUrl: 'https://a.test/2' },
    },
  ],
])('no two files have one address: %j', async (files) => {
  expect((await built(typed(files))).lines).toEqual([expect.stringContaining('[duplicate-id]')])
})
