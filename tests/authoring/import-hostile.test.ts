import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openClaimedIds } from '../../pipeline/authoring/import/claimed-ids.ts'
import { contentOfBytes, openContent } from '../../pipeline/authoring/import/content/open-content.ts'
import { draftYaml } from '../../pipeline/authoring/import/draft-yaml.ts'
import { planImport } from '../../pipeline/authoring/import/import-plan.ts'
import { importWords } from '../../pipeline/authoring/import/import-words.ts'
import type { ImportedDocument } from '../../pipeline/authoring/import/imported-video.ts'
import { openRecordMatcher } from '../../pipeline/authoring/import/match-records.ts'
import { readContent } from '../../pipeline/authoring/import/read-content.ts'
import { freshFolder } from '../support/folder.ts'
import { importExports } from './import-exports.ts'

const text = fc.oneof(
  fc.constantFrom(
    'jeanne.privee@example.org',
    'Écrire à <Jean@mail.example> ou à jean+x@sous.domaine.example.',
    'mailto:zoe@example.net',
    'Animatrice : Zoé Exemple (zoe@example.net)',
    'Avec :\nKarim Fictif, k@fictif.example',
    'un titre',
    'éà@ü.example.org',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

it('whatever an export holds, no draft has an e-mail address', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (title, description, tags) => {
      const info = {
        _type: 'video',
        extractor_key: 'X',
        id: 'x',
        webpage_url: 'https://example.org/v/1',
        title,
        description,
        tags,
        license: title,
        uploader: description,
      }
      const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`
      const contents = [
        JSON.stringify(info),
        `Titre;Description;Intervenants;Mots-clés\n${[title, description, tags.join(' ; '), tags.join(', ')].map(cell).join(';')}\n`,
        `Titre : ${title}\n\n${description}\n\nAvec :\n${tags.join('\n')}\n`,
      ]
      for (const content of contents) {
        const read = await readContent(contentOfBytes('export', Buffer.from(content)))
        if ('refused' in read) continue
        for (const draft of draftsOf(read.found))
          expect(draft).not.toMatch(/[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}{2,}/u)
      }
    }),
    { numRuns: 150 },
  )
})

it('a damaged export is read or refused, and nothing else', async () => {
  const folder = await freshFolder()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...importExports),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 8,
      }),
      fc.oneof({ arbitrary: fc.double({ min: 0.2, max: 1, noNaN: true }), weight: 9 }, fc.constant(0)),
      async ({ file, bytes }, changes, kept) => {
        const damaged = Buffer.from(bytes).subarray(0, Math.ceil(bytes.length * kept))
        for (const [place, byte] of changes) damaged[Math.floor(place * (damaged.length - 1))] = byte
        await writeFile(join(folder, file), damaged)
        const read = await openContent(join(folder, file)).then(readContent, (error: { told?: unknown }) => {
          if (error.told === undefined) throw error
          return { refused: error.told }
        })
        if ('found' in read) draftsOf(read.found)
        else
          expect(read.refused).toMatchObject({
            fr: expect.stringMatching(/^[^\n]+$/),
            en: expect.stringMatching(/^[^\n]+$/),
          })
      },
    ),
    { numRuns: 250 },
  )
}, 120_000)

it('text that nobody can end reads in time', async () => {
  const many = 20_000
  const shapes = [
    `Avec : ${'Zoé Exemple et '.repeat(many)}`,
    `Avec : ${'(('.repeat(many)}`,
    `${'Réalisation : Zoé Exemple / '.repeat(200)}`,
    `${'animée par '.repeat(many)}`,
    `${'Un titre\n\nDurée : 5 min\n\n'.repeat(5000)}`,
    `Titre;Description\n${'a;b\n'.repeat(many)}`,
    `<rss><channel>${'<item><title>a</title></item>'.repeat(3000)}</channel></rss>`,
  ]
  for (const shape of shapes) {
    const read = await readContent(contentOfBytes('text', Buffer.from(shape)))
    expect('found' in read || 'refused' in read).toBe(true)
  }
}, 120_000)

/** The drafts of a document in an empty folder, as YAML. */
function draftsOf(findings: ImportedDocument): string[] {
  let drawn = 0
  const randomHex = (count: number): string =>
    Array.from({ length: count }, () => ((drawn++ * 37) % 256).toString(16).padStart(2, '0')).join('')
  const plan = planImport({
    findings,
    page: 'export',
    matcher: openRecordMatcher([]),
    ids: openClaimedIds({ isTaken: () => false }, randomHex),
    say: importWords('fr'),
    isErased: () => false,
    withdrawn: new Map(),
    isByTitle: false,
  })
  return plan.drafts.map(draftYaml)
}
