import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Validator from '@adobe/structured-data-validator'
import n3 from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSavedPages } from '../../pipeline/check/saved-page/check-saved-pages.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { readPage } from '../support/html.ts'

const address = 'https://publisher.test/page-1'

/** Synthetic structured data that lack nothing. */
const video = {
  '@context': 'https://schema.org',
  '@type': 'VideoObject',
  '@id': `${address}#video`,
  name: 'Capsule une',
  description: 'Une capsule.',
  thumbnailUrl: 'https://publisher.test/1.jpg',
  uploadDate: '2024-02-03T10:00:00+01:00',
  duration: 'PT10M5S',
  contentUrl: 'https://publisher.test/1.mp4',
  embedUrl: 'https://player.test/embed/1',
  mainEntityOfPage: address,
  expires: '2034-02-03',
  hasPart: [
    { '@type': 'Clip', name: 'Début', startOffset: 0, endOffset: 300, url: `${address}?t=0` },
    { '@type': 'Clip', name: 'Fin', startOffset: 300, endOffset: 605, url: `${address}?t=300` },
  ],
}
const [start, end] = video.hasPart

/** A synthetic page that lacks nothing, some of its parts replaced. */
function pageOf(parts: Partial<Record<'json' | 'head' | 'meta' | 'player' | 'body', string>> = {}): string {
  const { json = JSON.stringify(video, undefined, 2), head = `<link rel="canonical" href="${address}">` } =
    parts
  const { meta = '<meta property="og:image" content="https://publisher.test/1.jpg">' } = parts
  const {
    player = '<iframe src="https://player.test/embed/1?autoplay=0"></iframe>',
    body = '<h1>Capsule une</h1>',
  } = parts
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Capsule une</title>
${head}
${meta}
<script type="application/ld+json">
${json}
</script>
</head><body>
${body}
${player}
</body></html>
`
}

function withJson(change: object): string {
  return pageOf({ json: JSON.stringify({ ...video, ...change }, undefined, 2) })
}

type Case = {
  readonly rule: string
  readonly isRequired: boolean
  readonly page: string
  readonly at: string
}

/** Each rule, a page that breaks it alone, and what stands at the place that is told. */
const cases: readonly Case[] = [
  ...(
    [
      ['video-name', true, { name: undefined }, '"VideoObject"'],
      ['video-thumbnailUrl', true, { thumbnailUrl: 'data:image/png;base64,AA' }, '"data:image'],
      ['video-thumbnailUrl', true, { thumbnailUrl: '/1.jpg' }, '"/1.jpg"'],
      ['video-uploadDate', true, { uploadDate: '2024-02-03' }, '"2024-02-03"'],
      ['video-uploadDate', true, { uploadDate: '2024-02-03T10:00:00' }, '"2024-02-03T10'],
      ['video-contentUrl', true, { contentUrl: address }, `"${address}"`],
      [
        'video-contentUrl',
        true,
        { contentUrl: 'https://publisher.test/1.html' },
        '"https://publisher.test/1.html"',
      ],
      ['video-description', false, { description: undefined }, '"Capsule une"'],
      ['video-duration', false, { duration: '10:05' }, '"10:05"'],
      ['video-duration', false, { duration: 'PT0S', hasPart: undefined }, '"PT0S"'],
      ['video-expires', false, { expires: '2034' }, '"2034"'],
      ['clip-name', false, { hasPart: [{ ...start, name: undefined }, end] }, '"VideoObject"'],
      ['clip-startOffset', false, { hasPart: [start, { ...end, startOffset: undefined }] }, '"Fin"'],
      ['clip-endOffset', false, { hasPart: [start, { ...end, endOffset: undefined }] }, '"Fin"'],
      ['clip-url', false, { hasPart: [start, { ...end, url: undefined }] }, '"Fin"'],
      ['chapter-start-taken', false, { hasPart: [start, { ...end, startOffset: 0 }] }, '"startOffset": 0'],
      ['chapter-outside', false, { hasPart: [start, { ...end, endOffset: 606 }] }, '"endOffset": 606'],
      [
        'chapter-elsewhere',
        false,
        { hasPart: [start, { ...end, url: 'https://publisher.test/other?t=300' }] },
        '"https://publisher.test/other',
      ],
      ['chapters-of-short', false, { duration: 'PT29S', hasPart: [{ ...start, endOffset: 29 }] }, '"PT29S"'],
      [
        'page-main',
        true,
        { mainEntityOfPage: 'https://publisher.test/other' },
        '"https://publisher.test/other"',
      ],
      [
        'page-value-object',
        true,
        { description: { '@value': 'Une capsule.', '@language': 'fr' } },
        '"@value"',
      ],
      ['page-title', true, { name: 'Autre titre' }, '"Autre titre"'],
      ['page-thumbnail', true, { thumbnailUrl: 'https://publisher.test/2.jpg' }, '<meta property'],
      [
        'page-no-player',
        true,
        { contentUrl: undefined, embedUrl: 'https://player.test/embed/2' },
        '"https://player.test/embed/2"',
      ],
      ['video-player', true, { contentUrl: undefined, embedUrl: undefined }, `"${address}#video"`],
    ] as const
  ).map(([rule, isRequired, change, at]) => ({ rule, isRequired, page: withJson(change), at })),
  {
    rule: 'video-embedUrl',
    isRequired: true,
    page: pageOf({
      json: JSON.stringify({
        ...video,
        embedUrl: 'https://www.youtube.com/watch?v=x',
        contentUrl: undefined,
      }),
      player: '<iframe src="https://www.youtube.com/watch?v=x"></iframe>',
    }),
    at: '"https://www.youtube.com',
  },
  { rule: 'page-json', isRequired: true, page: `${pageOf({ json: '{"@type": }' })}`, at: '\n{' },
  {
    rule: 'page-context',
    isRequired: true,
    page: pageOf({ json: JSON.stringify({ ...video, '@context': 'https://other.test/context' }) }),
    at: '"https://other.test/context"',
  },
  { rule: 'page-no-video', isRequired: true, page: pageOf({ json: '{}' }), at: '<!doctype' },
  {
    rule: 'page-many-videos',
    isRequired: true,
    page: pageOf({ json: JSON.stringify([video, { ...video, '@id': `${address}#other` }], undefined, 2) }),
    at: '"VideoObject"',
  },
  {
    rule: 'page-no-player',
    isRequired: true,
    page: pageOf({ player: '' }),
    at: '"https://player.test/embed/1"',
  },
  {
    rule: 'page-no-player',
    isRequired: true,
    page: pageOf({ player: '<noscript><iframe src="https://player.test/embed/1"></iframe></noscript>' }),
    at: '"https://player.test/embed/1"',
  },
  {
    rule: 'page-player-hidden',
    isRequired: true,
    page: pageOf({ player: '<div style="display: none"><video src="/1.mp4"></video></div>' }),
    at: '<video',
  },
  {
    rule: 'page-player-late',
    isRequired: true,
    page: pageOf({ player: '<iframe data-src="https://player.test/embed/1"></iframe>' }),
    at: '<iframe',
  },
  {
    rule: 'page-title',
    isRequired: true,
    page: pageOf({ body: '<h1 hidden>Capsule une</h1>' }),
    at: '"Capsule une"',
  },
  {
    rule: 'page-no-canonical',
    isRequired: false,
    page: pageOf({ head: '' }),
    at: '<!doctype',
  },
  {
    rule: 'page-canonical-twice',
    isRequired: true,
    page: pageOf({
      head: `<link rel="canonical" href="${address}"><link href="https://publisher.test/b" rel=canonical>`,
    }),
    at: '<link href',
  },
  {
    rule: 'page-canonical',
    isRequired: true,
    page: pageOf({
      head: '<link rel="canonical" href="/page-1">',
      json: JSON.stringify({ ...video, mainEntityOfPage: undefined, hasPart: undefined }),
    }),
    at: '<link',
  },
  {
    rule: 'page-noindex',
    isRequired: true,
    page: pageOf({ meta: '<meta name="robots" content="noindex, follow">' }),
    at: '<meta name',
  },
  {
    rule: 'page-nosnippet',
    isRequired: false,
    page: pageOf({ meta: '<meta name="googlebot" content="nosnippet">' }),
    at: '<meta name',
  },
]

describe('a saved page', () => {
  it('that lacks nothing is eligible without problems', async () => {
    const { eligible, verdicts } = await judged(pageOf())
    expect(verdicts).toEqual([{ id: 'page.html', name: 'Capsule une', problems: [] }])
    expect(eligible).toBe(1)
  })

  it.each([
    ["L'immeuble - Habiter ici...", 'L’immeuble – Habiter ici…'],
    ['Qui décide ? Nous !', 'Qui décide\u202f? Nous\u00a0!'],
    ['« Chez nous » : paroles', '«Chez nous»: paroles'],
    ['Porte-à-porte', 'Porte‑à‑porte'],
    ['"Ici", dit-elle', '“Ici”, dit-elle'],
    ['Te\u00adxte cou\u200bpé', 'Texte coupé'],
  ])('shows the title %s, though it sets other signs', async (name, shown) => {
    const { verdicts } = await judged(
      pageOf({ json: JSON.stringify({ ...video, name }), body: `<h1>${shown}</h1>` }),
    )
    expect(verdicts[0]?.problems.map(({ rule }) => rule)).not.toContain('page-title')
  })

  it('whose data hold an entity in the title is told so, and not that the title is another', async () => {
    const name = 'L&#8217;immeuble'
    const { verdicts } = await judged(
      pageOf({ json: JSON.stringify({ ...video, name }), body: '<h1>L’immeuble</h1>' }),
    )
    const told = verdicts[0]?.problems.filter(({ rule }) => /^page-(title|entity)$/.test(rule))
    expect(told).toMatchObject([{ rule: 'page-entity', severity: 'warning' }])
    expect(told?.[0]?.message.fr).toContain('"&#8217;"')
  })

  it.each(cases)('with a mistake breaks $rule alone, at $at', async ({ rule, isRequired, page, at }) => {
    const { verdicts, eligible } = await judged(page)
    const all = verdicts[0]?.problems ?? []
    // without structured data that can be read there is no video either
    const told = all.filter((each) => each.rule === rule || each.rule !== 'page-no-video')
    expect([...new Set(told.map((each) => each.rule))]).toEqual([rule])
    expect(told[0]?.severity).toBe(isRequired ? 'violation' : 'warning')
    expect(eligible).toBe(isRequired ? 0 : 1)
    const { line = 0, column = 0 } = told[0]?.place ?? {}
    const offset =
      page
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1
    expect(page.slice(offset).startsWith(at)).toBe(true)
  })

  it('breaks each rule of the shapes in one of the cases above', async () => {
    const text = await readFile(new URL('../../shapes/search-engines.ttl', import.meta.url), 'utf8')
    const rules = new n3.Store(new n3.Parser().parse(text))
      .getSubjects('http://www.w3.org/ns/shacl#message', null, null)
      .map(({ value }) => value.replace(/.*#/, ''))
    expect(rules.filter((rule) => !cases.some((each) => each.rule === rule))).toEqual([])
  })

  it('is judged by check --page in both languages, and by its exit code', async () => {
    const folder = await freshFolder()
    const [good, bad] = [join(folder, 'bonne.html'), join(folder, 'mauvaise.html')]
    await writeFile(good, pageOf())
    await writeFile(bad, pageOf({ player: '' }))
    const both = await typed(['check', '--page', good, '--page', bad])
    expect(both.code).toBe(1)
    expect(both.stdout).toContain('1 page sur 2 peut y paraître')
    expect(both.stdout).toContain(`oui ${good} Capsule une`)
    expect(both.stdout).toMatch(
      /exigé .*mauvaise\.html:\d+:\d+ embedUrl: aucun lecteur de .*\[page-no-player\]/,
    )
    const one = await typed(['check', '--page', good, '--lang', 'en'])
    expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining('1 of 1 page may appear there') })
    const lost = await typed(['check', '--page', join(folder, 'nulle-part.html')])
    expect(lost.code).toBe(2)
    expect(lost.stderr).toContain('page introuvable')
  })

  it('is decoded in the character encoding that it declares', async () => {
    const text = pageOf({ json: JSON.stringify({ ...video, name: 'École' }), body: '<h1>École</h1>' })
    const bytes = Buffer.from(text.replace('utf-8', 'iso-8859-1'), 'latin1')
    expect((await checkSavedPages([{ file: 'page.html', bytes }])).verdicts).toMatchObject([
      { name: 'École', problems: [] },
    ])
  })

  it.each([
    '',
    '<',
    '<script type="application/ld+json">',
    `<script type="application/ld+json">${'['.repeat(50_000)}`,
    '<div>'.repeat(20_000),
    '\0',
  ])('of any text is judged without an exception (%#)', async (text) => {
    const { eligible, verdicts } = await judged(text)
    expect(eligible).toBe(0)
    expect(verdicts[0]?.problems.map(({ rule }) => rule)).toContain('page-no-video')
  })
})

describe('the page of a complete capsule', () => {
  let html: string
  let snippet: string

  beforeAll(async () => {
    const { '@context': _, '@type': __, '@id': ___, mainEntityOfPage: ____, hasPart, ...facts } = video
    const chapters = hasPart.map(({ name, startOffset, endOffset }, index) => ({
      id: `k-${index}`,
      name,
      startOffset,
      endOffset,
    }))
    const capsule = {
      ...facts,
      id: 1,
      isPartOf: 's-1',
      position: 1,
      hasPart: chapters,
      url: 'https://publisher.test/drupal-1',
      source: 'p-1',
    }
    const folder = await freshFolder(afterAll)
    const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
    await write(data, { ...smallest, 'capsules/1.yaml': JSON.stringify(capsule) })
    expect((await build({ data, out, publish: true })).published).toBe(true)
    html = await readFile(join(out, 'public/capsule/1/index.html'), 'utf8')
    snippet = await readFile(join(out, 'report/snippets/capsule-1.html'), 'utf8')
  })

  it('breaks no rule', async () => {
    expect((await judged(html)).verdicts).toEqual([{ id: 'page.html', name: 'Capsule une', problems: [] }])
  })

  it('gives a block of structured data with which an existing page breaks no rule', async () => {
    const page = `<title>Capsule une</title><link rel="canonical" href="https://publisher.test/drupal-1">
<body><h1>Capsule une</h1><iframe src="${video.embedUrl}"></iframe>${snippet}`
    expect((await judged(page)).verdicts).toEqual([{ id: 'page.html', name: 'Capsule une', problems: [] }])
  })

  it('satisfies an independent validator, except for facts that this one asks of every video', async () => {
    const jsonld: Record<string, unknown[]> = {}
    for (const block of readPage(html).structured) jsonld[String(block['@type'])] = [block]
    const issues = await new Validator().validate({ jsonld, microdata: {}, rdfa: {} })
    const told = issues.map(({ severity, issueMessage }) => `${severity} ${issueMessage}`)
    expect(told.filter((text) => !/publication|regionsAllowed|interaction/.test(text))).toEqual([])
    expect(Object.keys(jsonld).sort()).toEqual(['BreadcrumbList', 'VideoObject'])
    // the same validator sees what is wrong
    const [block] = jsonld.VideoObject as [Record<string, unknown>]
    const broken = {
      jsonld: { VideoObject: [{ ...block, thumbnailUrl: undefined }] },
      microdata: {},
      rdfa: {},
    }
    const seen = await new Validator().validate(broken)
    expect(seen.filter(({ severity }) => severity === 'ERROR')).not.toEqual([])
  })
})

function judged(text: string) {
  return checkSavedPages([{ file: 'page.html', bytes: Buffer.from(text) }])
}
