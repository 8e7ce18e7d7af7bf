import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

/** A synthetic capsule that lacks nothing that search engines ask for. */
const complete = {
  id: 1,
  name: 'Capsule une',
  description: 'Une capsule.',
  isPartOf: 's-1',
  position: 1,
  thumbnailUrl: 'https://publisher.test/1.jpg',
  uploadDate: '2024-02-03T10:00:00+01:00',
  duration: 'PT10M5S',
  url: 'https://publisher.test/page-1',
  contentUrl: 'https://publisher.test/1.mp4',
  embedUrl: 'https://player.test/embed/1',
  expires: '2034-02-03',
  hasPart: [
    { id: 'a', name: 'Début', startOffset: 0, endOffset: 300 },
    { id: 'b', name: 'Fin', startOffset: 300, endOffset: 605 },
  ],
  source: 'p-1',
}
const [start, end] = complete.hasPart

/** Each rule, the change that breaks it, and the place that the report gives (JSON is YAML: one field a line). */
const cases: readonly { rule: string; isRequired: boolean; change: object; field: string }[] = [
  {
    rule: 'video-thumbnailUrl',
    isRequired: true,
    change: { thumbnailUrl: undefined },
    field: 'thumbnailUrl',
  },
  { rule: 'video-uploadDate', isRequired: true, change: { uploadDate: undefined }, field: 'uploadDate' },
  { rule: 'video-uploadDate', isRequired: true, change: { uploadDate: '2024-02-03' }, field: 'uploadDate' },
  { rule: 'video-contentUrl', isRequired: true, change: { contentUrl: complete.url }, field: 'contentUrl' },
  {
    rule: 'video-contentUrl',
    isRequired: true,
    change: { contentUrl: 'https://publisher.test/p/capsule/1/', hasPart: undefined },
    field: 'contentUrl',
  },
  {
    rule: 'video-contentUrl',
    isRequired: true,
    change: { contentUrl: 'https://videos.test/w/synthetic' },
    field: 'contentUrl',
  },
  {
    rule: 'video-embedUrl',
    isRequired: true,
    change: { embedUrl: 'https://videos.test/w/synthetic' },
    field: 'embedUrl',
  },
  { rule: 'video-embedUrl', isRequired: true, change: { embedUrl: complete.url }, field: 'embedUrl' },
  {
    rule: 'video-player',
    isRequired: true,
    change: { contentUrl: undefined, embedUrl: undefined, hasPart: undefined },
    field: '',
  },
  { rule: 'video-duration', isRequired: false, change: { duration: undefined }, field: 'duration' },
  {
    rule: 'video-duration',
    isRequired: false,
    change: { duration: 'PT0.5S', hasPart: undefined },
    field: 'duration',
  },
  { rule: 'video-expires', isRequired: false, change: { expires: '2034' }, field: 'expires' },
  {
    rule: 'clip-endOffset',
    isRequired: false,
    change: { duration: undefined, hasPart: [start, { ...end, endOffset: undefined }] },
    field: 'hasPart[2].endOffset',
  },
  {
    rule: 'clip-url',
    isRequired: false,
    change: { contentUrl: undefined, hasPart: [start] },
    field: 'hasPart[1].url',
  },
  {
    rule: 'chapter-start-taken',
    isRequired: false,
    change: { hasPart: [start, { ...end, startOffset: 0 }] },
    field: 'hasPart[2].startOffset',
  },
  {
    rule: 'chapter-outside',
    isRequired: false,
    change: { hasPart: [start, { ...end, endOffset: 606 }] },
    field: 'hasPart[2].endOffset',
  },
  {
    rule: 'chapter-outside',
    isRequired: false,
    change: { hasPart: [start, { ...end, startOffset: 605, endOffset: undefined }] },
    field: 'hasPart[2].startOffset',
  },
  {
    rule: 'chapters-of-short',
    isRequired: false,
    change: { duration: 'PT29S', hasPart: [{ ...start, endOffset: 29 }] },
    field: 'duration',
  },
]

describe('the eligibility of a capsule for video results', () => {
  it('has no problem if the capsule is complete', async () => {
    const { eligibility, published } = await built([complete])
    expect(published).toBe(true)
    expect(eligibility).toEqual({
      videos: 1,
      eligible: 1,
      verdicts: [{ id: '1', name: 'Capsule une', problems: [] }],
    })
  })

  it.each(cases)(
    'reports $rule alone, at $field, after $change',
    async ({ rule, isRequired, change, field }) => {
      const { eligibility, published } = await built([{ ...complete, ...change }])
      expect(published).toBe(true)
      const [verdict] = eligibility?.verdicts ?? []
      const told = verdict?.problems.map((each) => [each.rule, each.severity, each.field])
      // a chapter that starts after the video ends lacks an end too, and one without an end is the last of a video without duration
      const beside = rule === 'clip-endOffset' ? 'video-duration' : 'clip-endOffset'
      const others = told?.filter(([other]) => other !== beside)
      expect(others).toEqual([[rule, isRequired ? 'violation' : 'warning', field]])
      expect(eligibility?.eligible).toBe(isRequired ? 0 : 1)
      expect(verdict?.problems[0]?.place.file).toMatch(/capsules\/1\.yaml$/)
    },
  )

  it.each(['name', 'description', 'thumbnailUrl'] as const)(
    'is refused to both capsules that share a %s',
    async (word) => {
      const own = {
        position: 2,
        contentUrl: 'https://publisher.test/2.mp4',
        url: 'https://publisher.test/page-2',
      }
      const texts = {
        name: 'Deux',
        description: 'La deuxième.',
        thumbnailUrl: 'https://publisher.test/2.jpg',
      }
      const second = { ...complete, ...own, ...texts, id: 2, embedUrl: 'https://player.test/embed/2' }
      const third = {
        ...second,
        id: 3,
        position: 3,
        name: 'Trois',
        description: '3.',
        thumbnailUrl: 'https://a.test/3',
      }
      const { eligibility } = await built([complete, { ...second, [word]: complete[word] }, third])
      expect(eligibility?.eligible).toBe(1)
      const told = eligibility?.verdicts.map(({ problems }) =>
        problems.map(({ rule, field, message }) => [rule, field, message.fr.slice(0, 16)]),
      )
      expect(told).toEqual([
        [['video-same', word, 'la capsule « 2 »']],
        [['video-same', word, 'la capsule « 1 »']],
        [],
      ])
    },
  )

  it('is printed on the screen and written to the reports as text and RDF, and stops no publication', async () => {
    const data = await dataFolder()
    const out = await freshFolder()
    const { code, stdout } = await typed(['build', '--data', data, '--out', out])
    expect(code).toBe(0)
    expect(stdout).toContain('Résultats vidéo des moteurs de recherche : 0 capsule sur 1 peut y paraître')
    const text = await readFile(join(out, 'report/eligibility.txt'), 'utf8')
    expect(text).toMatch(
      /non 1 Capsule une\n(?: +exigé .*\n)* +exigé .*capsules\/1\.yaml:1:1 .*\[video-player\]/,
    )
    expect(stdout).toContain(text.trim())
    const report = new n3.Store(
      new n3.Parser().parse(await readFile(join(out, 'report/eligibility.ttl'), 'utf8')),
    )
    const rules = report.getObjects(null, 'http://www.w3.org/ns/shacl#sourceShape', null)
    expect(rules.map(({ value }) => value.replace(/.*#/, '')).sort()).toEqual([
      'video-duration',
      'video-player',
      'video-thumbnailUrl',
      'video-uploadDate',
    ])
  })

  it('is printed for the first ten capsules; the others are counted', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...complete,
      hasPart: undefined,
      id: index + 1,
      position: index + 1,
    }))
    const data = await folderOf(many)
    const { stdout } = await typed(['check', '--data', data, '--lang', 'en'])
    expect(stdout).toContain('Video results of search engines: 0 of 12 capsules may appear there')
    expect(stdout.match(/^ {2}(no|yes) /gm)).toHaveLength(10)
    expect(stdout).toContain('… and 2 more')
  })

  it('prints three problems of a rule for each capsule and counts the others; the report has all', async () => {
    const hasPart = Array.from({ length: 9 }, (_, index) => ({
      id: `h-${index}`,
      name: `${index}`,
      startOffset: index,
    }))
    const elsewhere = { ...complete, contentUrl: undefined, hasPart }
    const [data, out] = [await folderOf([elsewhere]), await freshFolder()]
    const { stdout } = await typed(['build', '--data', data, '--out', out, '--lang', 'en'])
    const pages = /\.url: .*\[clip-url\]$/gm
    expect(stdout.match(pages)).toHaveLength(3)
    expect(stdout).toContain(
      '\n    … and 6 more of the same kind (build writes them to report/eligibility.txt)\n',
    )
    const text = await readFile(join(out, 'report/eligibility.txt'), 'utf8')
    expect(text.match(pages)).toHaveLength(9)
    expect(text).not.toContain('report/eligibility.txt')
  })
})

async function built(capsules: readonly object[]): Promise<BuildOutcome> {
  return build({ data: await folderOf(capsules), out: await freshFolder(), publish: true, pages: false })
}

function folderOf(capsules: readonly object[]): Promise<string> {
  const files = capsules.map((each, index) => [
    `capsules/${index + 1}.yaml`,
    JSON.stringify(each, undefined, 1),
  ])
  return dataFolder({ ...smallest, ...Object.fromEntries(files) })
}
