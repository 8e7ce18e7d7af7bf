import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSavedPages } from '../../pipeline/check/saved-page/check-saved-pages.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, write } from '../support/folder.ts'

const PAGE = 'https://www.maison-fictive.test/films/la-place'

/** What a synthetic page says of its video; each lacks something in one case or another. */
type Facts = Readonly<Partial<Record<(typeof PROPERTIES)[number], string | undefined>>>
const PROPERTIES = [
  'name',
  'description',
  'thumbnailUrl',
  'uploadDate',
  'duration',
  'contentUrl',
  'embedUrl',
  'mainEntityOfPage',
  'expires',
] as const

const complete: Facts = {
  name: 'La place du marché',
  description: 'Trois voisins parlent de leur place.',
  thumbnailUrl: 'https://media.maison-fictive.test/place.jpg',
  uploadDate: '2022-05-11T18:00:00+02:00',
  duration: 'PT7M30S',
  embedUrl: 'https://media.maison-fictive.test/embed/42',
}

/** The forms in which a page may describe its video. */
const forms: Readonly<Record<string, (facts: Facts) => string>> = {
  'JSON-LD': (facts) => block({ '@context': 'https://schema.org', '@type': 'VideoObject', ...facts }),
  'http and a slash': (facts) =>
    block({ '@context': 'http://schema.org/', '@type': 'VideoObject', ...facts }),
  'the address of the context': (facts) =>
    block({ '@context': 'http://schema.org/docs/jsonldcontext.json', '@type': 'VideoObject', ...facts }),
  'several contexts': (facts) =>
    block({ '@context': ['https://www.schema.org', { sort: '@type' }], sort: 'VideoObject', ...facts }),
  '@vocab': (facts) =>
    block({ '@context': { '@vocab': 'https://schema.org/' }, '@type': 'VideoObject', ...facts }),
  '@vocab without a slash': (facts) =>
    block({ '@context': { '@vocab': 'http://schema.org' }, '@type': ['VideoObject'], ...facts }),
  'a prefix': (facts) =>
    block({
      '@context': { sdo: 'https://schema.org/' },
      '@type': 'sdo:VideoObject',
      ...renamed(facts, (name) => `sdo:${name}`),
    }),
  'complete addresses': (facts) =>
    block({
      '@type': 'https://schema.org/VideoObject',
      ...renamed(facts, (name) => `http://schema.org/${name}`),
    }),
  'types and keywords of other names': (facts) =>
    block({ '@context': 'https://schema.org', type: ['VideoObject', 'LearningResource'], ...facts }),
  '@graph': (facts) =>
    block({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Maison' },
        { '@type': 'VideoObject', ...facts },
      ],
    }),
  'the video of a page': (facts) =>
    block({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      video: { '@type': 'VideoObject', ...facts },
    }),
  'the main entity in a list': (facts) =>
    block({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      mainEntity: { '@list': [{ '@type': 'VideoObject', ...facts }] },
    }),
  '@reverse': (facts) =>
    block({
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: 'Zoé',
      '@reverse': { about: { '@type': 'VideoObject', ...facts } },
    }),
  '@set and @list': (facts) =>
    block({
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      ...Object.fromEntries(
        Object.entries(facts).map(([name, value], index) => [
          name,
          { [index % 2 === 0 ? '@set' : '@list']: [value] },
        ]),
      ),
    }),
  'another context beside': (facts) =>
    block({
      '@context': ['https://schema.org', { '@vocab': 'http://schema.org/', ex: 'https://ex.test/' }],
      '@type': 'VideoObject',
      'ex:note': 'x',
      ...facts,
    }),
  'JSON escaped by PHP': (facts) =>
    script(escapedJson({ '@context': 'https://schema.org', '@type': 'VideoObject', ...facts })),
  'CDATA behind a line comment': (facts) => script(`//<![CDATA[\n${json(facts)}\n//]]>`),
  'CDATA on one line': (facts) => script(`//<![CDATA[ ${json(facts)} //]]>`),
  'plain CDATA': (facts) => script(`<![CDATA[${json(facts)}]]>`),
  'CDATA in comments': (facts) => script(`/* <![CDATA[ */\n${json(facts)}\n/* ]]> */`),
  'comments of HTML': (facts) => script(`<!--\n${json(facts)}\n// -->`),
  'a comment before and one behind': (facts) => script(`<!-- by a plug-in -->${json(facts)};<!-- end -->`),
  'a byte order mark': (facts) => script(`\ufeff${json(facts)}`),
  'another spelling of the media type': (facts) =>
    script(json(facts), ' Application/LD+JSON ; charset=UTF-8'),
  microdata: (facts) =>
    `<div itemscope itemtype="https://schema.org/VideoObject">${attributes(facts, 'itemprop')}</div>`,
  'microdata of http and two types': (facts) =>
    `<section itemscope itemtype="http://schema.org/VideoObject http://schema.org/LearningResource"><div><p>${attributes(facts, 'itemprop')}</div></section>`,
  'microdata in another item': (facts) =>
    `<article itemscope itemtype="https://schema.org/Article"><div itemprop="video" itemscope itemtype="https://schema.org/VideoObject">${attributes(facts, 'itemprop')}</div></article>`,
  'microdata elsewhere in the page': (facts) =>
    `<div itemscope itemtype="https://schema.org/VideoObject" itemref="elsewhere nowhere"></div><div id="elsewhere">${attributes(facts, 'itemprop')}</div>`,
  'microdata with complete addresses': (facts) =>
    `<div itemscope itemtype="https://schema.org/VideoObject">${attributes(
      renamed(facts, (name) => `http://schema.org/${name}`),
      'itemprop',
    )}</div>`,
  RDFa: (facts) =>
    `<div vocab="https://schema.org/" typeof="VideoObject">${attributes(facts, 'property')}</div>`,
  'RDFa with the prefix that all know': (facts) =>
    `<div typeof="schema:VideoObject">${attributes(
      renamed(facts, (name) => `schema:${name}`),
      'property',
    )}</div>`,
  'RDFa with a prefix': (facts) =>
    `<body prefix="og: http://ogp.me/ns# v: http://schema.org/"><div typeof="v:VideoObject" resource="#film">${attributes(
      renamed(facts, (name) => `v:${name}`),
      'property',
    )}</div></body>`,
  'RDFa behind a relation': (facts) =>
    `<div vocab="http://schema.org" typeof="WebPage"><div rel="schema:video"><div typeof="VideoObject">${attributes(facts, 'property')}</div></div></div>`,
}

describe('a video that a page describes', () => {
  it.each(Object.keys(forms))('as %s is found, complete', async (form) => {
    const [verdict] = await verdictsOf(pageOf([form], complete))
    expect(verdict?.problems).toEqual([])
    expect(verdict?.name).toBe('La place du marché')
  })

  it('has the same findings in any form, and in any two forms together', async () => {
    const value = fc.record({
      name: fc.constantFrom(undefined, complete.name, 'Autre titre', 'L&#8217;eau'),
      description: fc.constantFrom(undefined, complete.description),
      thumbnailUrl: fc.constantFrom(
        undefined,
        complete.thumbnailUrl,
        'https://media.maison-fictive.test/b.jpg',
      ),
      uploadDate: fc.constantFrom(undefined, complete.uploadDate, '2022-05-11', 'hier'),
      duration: fc.constantFrom(undefined, complete.duration, '7:30'),
      contentUrl: fc.constantFrom(undefined, PAGE, 'https://media.maison-fictive.test/42.mp4'),
      embedUrl: fc.constantFrom(complete.embedUrl, 'https://www.youtube.com/watch?v=x'),
      mainEntityOfPage: fc.constantFrom(undefined, PAGE, `${PAGE}-2`),
      expires: fc.constantFrom(undefined, '2031-05-11', 'demain'),
    })
    const form = fc.constantFrom(...Object.keys(forms))
    await fc.assert(
      fc.asyncProperty(value, form, form, async (facts, one, other) => {
        const [expected] = await findingsOf(pageOf(['JSON-LD'], facts))
        expect(await findingsOf(pageOf([one], facts))).toEqual([expected])
        expect(await findingsOf(pageOf([one, other], facts))).toEqual([expected])
      }),
      { numRuns: 100 },
    )
  })

  it('is told at its element, its values as they are written', async () => {
    const page = pageOf(['microdata'], { ...complete, uploadDate: 'hier' })
    const [verdict] = await verdictsOf(page)
    const [problem] = verdict?.problems ?? []
    expect(problem).toMatchObject({ rule: 'video-uploadDate', field: 'uploadDate' })
    const { line = 0, column = 0 } = problem?.place ?? {}
    expect(page.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^<meta itemprop="uploadDate"/)
  })

  it('is read from the values that visitors see', async () => {
    const page = `<!doctype html><html><head><link rel="canonical" href="${PAGE}"></head><body>
<article itemscope itemtype="https://schema.org/VideoObject">
<h1 itemprop="name headline">La place\n du <em>marché</em></h1>
<p itemprop="description">Trois voisins.</p>
<img itemprop="thumbnailUrl" src="../media/place.jpg">
<time itemprop="uploadDate" datetime="2022-05-11T18:00:00+02:00">11 mai</time>
<meta itemprop="duration" content="PT7M30S">
<video itemprop="contentUrl" src="/42.mp4"></video>
<div itemprop="hasPart" itemscope itemtype="https://schema.org/Clip"><a itemprop="url" href="?t=0"><span itemprop="name">Début</span></a>
<data itemprop="startOffset" value="0">zéro</data><data itemprop="endOffset" value="60.5">un peu plus</data></div>
</article></body></html>`
    const [verdict] = await verdictsOf(page)
    expect(verdict?.problems).toEqual([])
    const rdfa = page
      .replace(
        'itemscope itemtype="https://schema.org/VideoObject"',
        'vocab="https://schema.org/" typeof="VideoObject"',
      )
      .replace('itemscope itemtype="https://schema.org/Clip"', 'typeof="Clip"')
      .replaceAll('itemprop=', 'property=')
    expect((await verdictsOf(rdfa))[0]).toMatchObject({ name: 'La place du marché', problems: [] })
  })

  it('by relative addresses is resolved against the base of the page, and where that is unknown is not blamed for it', async () => {
    const facts = { ...complete, thumbnailUrl: 'place.jpg', embedUrl: 'embed/42' }
    const player = '<iframe src="https://media.maison-fictive.test/embed/42"></iframe>'
    const based = pageOf(['microdata'], facts, player).replace(
      '<head>',
      '<head><base href="https://media.maison-fictive.test/">',
    )
    expect((await verdictsOf(based))[0]?.problems).toEqual([])
    const unknown = pageOf(['RDFa'], facts, '<iframe src="embed/42"></iframe>').replace(/<link[^>]*>/, '')
    expect((await findingsOf(unknown))[0]).toEqual([['page-no-canonical', 'warning', '']])
  })
})

describe('the same video in two forms', () => {
  it('is judged by the better one, and both forms are named', async () => {
    const partial: Facts = { name: complete.name ?? '', embedUrl: complete.embedUrl ?? '' }
    const page = pageOf(['JSON-LD'], complete).replace('<main>', `<main>${forms.microdata?.(partial)}`)
    expect((await verdictsOf(page))[0]).toMatchObject({
      forms: { fr: 'JSON-LD et microdonnées', en: 'JSON-LD and microdata' },
      problems: [],
    })
  })

  it('is two videos where their players differ', async () => {
    const other = { ...complete, embedUrl: 'https://media.maison-fictive.test/embed/43', name: 'La rue' }
    const page = pageOf(['JSON-LD'], complete).replace('<main>', `<main>${forms.RDFa?.(other)}`)
    const many = (await verdictsOf(page))[0]?.problems.filter(({ rule }) => rule === 'page-many-videos')
    expect(many?.map(({ message }) => message.fr)).toEqual([
      expect.stringContaining('2 vidéos dans la page, en JSON-LD et RDFa ;'),
    ])
  })
})

describe('a page whose data are not read', () => {
  it.each([
    ['page-video-type', '<div itemscope itemtype="VideoObject"></div>', '"VideoObject"'],
    ['page-video-type', '<div typeof="VideoObject"></div>', '"VideoObject"'],
    ['page-video-type', '<div itemscope itemtype="https://schema.org/videoObject"></div>', 'videoObject'],
    ['page-video-type', block({ '@type': 'VideoObject' }), '"VideoObject"'],
    ['page-unread', '<meta property="og:video" content="https://x.test/1.mp4">', 'og:video'],
    ['page-unread', '<div class="photo hmedia"></div>', 'hmedia'],
    ['page-unread', '<script>add({ "@type": "VideoObject" })</script>', '<script>'],
    [
      'page-unread',
      '<link rel="alternate" type="application/ld+json" href="/video.jsonld">',
      '/video.jsonld',
    ],
    ['page-unread', '<script type="application/ld+json" src="/v.json"></script>', '/v.json'],
  ])('is told so by %s: %s', async (rule, part, named) => {
    const [verdict] = await verdictsOf(`<!doctype html><html><head>${part}</head><body></body></html>`)
    const told = verdict?.problems.filter((problem) => problem.rule === rule)
    expect(told?.map(({ message }) => message.fr)).toEqual([expect.stringContaining(named)])
    expect(verdict?.problems.map((problem) => problem.rule)).toContain('page-no-video')
  })

  it('for a context that is not here keeps what the other context says', async () => {
    const contexts = ['https://schema.org', 'https://other.test/context.jsonld']
    const page = pageOf([], complete).replace(
      '<main>',
      `${block({ '@context': contexts, '@type': 'VideoObject', ...complete })}<main>`,
    )
    expect((await findingsOf(page))[0]).toEqual([['page-context', 'warning', '']])
    const [verdict] = await verdictsOf(page)
    expect(verdict?.problems[0]?.message.fr).toContain(
      '"https://other.test/context.jsonld", qui n\'a pas été chargé',
    )
  })

  it('for one broken block is judged by the others', async () => {
    const page = pageOf(['RDFa', 'JSON-LD'], complete).replace('<main>', `${script('{"@context": ')}<main>`)
    expect((await findingsOf(page))[0]).toEqual([['page-json', 'violation', '']])
  })
})

describe('a hostile page', () => {
  it.each([
    [
      'items in each other',
      '<div itemscope itemtype="https://schema.org/VideoObject" itemprop="hasPart">x'.repeat(20_000),
      'page-many-videos',
    ],
    [
      'properties in each other',
      `<div itemscope itemtype="https://schema.org/VideoObject">${'<i itemprop=name><b>x'.repeat(20_000)}`,
      'page-size',
    ],
    [
      'RDFa in each other',
      `<div vocab="https://schema.org/" typeof="VideoObject">${'<i property=name><b>x'.repeat(20_000)}`,
      'page-size',
    ],
    ['a cycle of itemref', cycle(3000), 'page-no-video'],
    [
      'an item that refers to itself',
      '<div id=a itemprop=x itemscope itemref="a a a" itemtype="https://schema.org/VideoObject"></div>',
      'video-name',
    ],
    [
      'items that all refer to the same',
      `<p id=a>${'<i itemprop=name>x</i>'.repeat(3000)}</p>${'<p itemscope itemref=a></p>'.repeat(3000)}`,
      'page-size',
    ],
    ['five megabytes', '<p>Lorem ipsum dolor sit amet, consectetur.</p>'.repeat(110_000), 'page-no-video'],
    [
      'many videos',
      block(
        Array.from({ length: 3000 }, (_, index) => ({
          '@context': 'https://schema.org',
          '@type': 'VideoObject',
          name: `${index}`,
        })),
      ),
      'page-many-videos',
    ],
    ['JSON in each other', script(`${'[{"a":'.repeat(2000)}1${'}]'.repeat(2000)}`), 'page-depth'],
    ['comments that never end', script('<!--'.repeat(100_000)), 'page-json'],
    ['marks without end', script(`{}${'-->'.repeat(100_000)}`), 'page-json'],
    [
      'prototypes',
      block({ '@context': 'https://schema.org', '@type': 'VideoObject', constructor: { name: 'x' } }).replace(
        'constructor',
        '__proto__',
      ),
      'video-name',
    ],
  ])(
    'with %s is judged, and nothing breaks',
    async (_, part, rule) => {
      const [verdict] = await verdictsOf(part)
      expect(verdict?.problems.map((problem) => problem.rule)).toContain(rule)
      expect(JSON.stringify(verdict)).not.toMatch(/Maximum call stack|RangeError|TypeError|\bat .*\.ts:/)
    },
    60_000,
  )

  it('that is any text between tags and braces never breaks the check', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '<!--',
      '-->',
      '//',
      '/*',
      '*/',
      '<![CDATA[',
      ']]>',
      '@type',
      '"VideoObject"',
      '\n',
      ' ',
      ';',
      '\ufeff',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const [verdict] = await verdictsOf(script(pieces.join('')))
        expect(verdict?.problems.map(({ rule }) => rule)).toContain('page-no-video')
      }),
      { numRuns: 300 },
    )
  })
})

describe('the encoding of a page', () => {
  const page = pageOf(['microdata'], complete)
  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${page}`, 'utf16le')],
    ['UTF-16 in the other byte order', Buffer.from(`\ufeff${page}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(page, 'utf16le')],
    ['UTF-8 that declares UTF-16', Buffer.from(page.replace('utf-8', 'utf-16'))],
  ])('%s is read', async (_, bytes) => {
    const { verdicts } = await checkSavedPages([{ file: 'page.html', bytes }])
    expect(verdicts).toMatchObject([{ name: 'La place du marché', problems: [] }])
  })
})

it('regards check --page names the form in both languages', async () => {
  const folder = await freshFolder()
  await write(folder, { 'page.html': pageOf(['microdata'], complete), 'vide.html': '<p>rien</p>' })
  const french = await typed(['check', '--page', `${folder}/page.html`, '--page', `${folder}/vide.html`])
  expect(french.stdout).toContain('La place du marché (microdonnées)\n')
  expect(french.stdout).toContain('ni en JSON-LD, ni en microdonnées, ni en RDFa')
  const english = await typed(['check', '--page', `${folder}/page.html`, '--lang', 'en'])
  expect(english).toMatchObject({ code: 0, stdout: expect.stringContaining('(microdata)\n') })
})

async function verdictsOf(html: string) {
  return (await checkSavedPages([{ file: 'page.html', bytes: Buffer.from(html) }])).verdicts
}

/** The rule, the severity and the field of each problem of each page, sorted. */
async function findingsOf(html: string): Promise<string[][][]> {
  return (await verdictsOf(html)).map(({ problems }) =>
    problems.map(({ rule, severity, field }) => [rule, severity, field ?? '']).sort(),
  )
}

/** A page that shows the video of `complete` and describes one in these forms. */
function pageOf(
  names: readonly string[],
  facts: Facts,
  player = `<iframe src="${complete.embedUrl}"></iframe>`,
): string {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const described = names.map((name) => forms[name]?.(known) ?? '').join('\n')
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><link rel="canonical" href="${PAGE}"></head>
<body><h1>${complete.name}</h1>
${described}
<main>${player}</main></body></html>
`
}

function block(document: unknown): string {
  return script(JSON.stringify(document))
}

function script(text: string, type = 'application/ld+json'): string {
  return `<script type="${type}">${text}</script>`
}

function json(facts: Facts): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@type': 'VideoObject', ...facts })
}

function escapedJson(document: unknown): string {
  return JSON.stringify(document)
    .replaceAll('/', '\\/')
    .replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function renamed(facts: Facts, rename: (name: string) => string): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [rename(name), value]))
}

function attributes(facts: Facts, attribute: string): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      const escaped = `${value}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      return /Url$|OfPage$/.test(name)
        ? `<link ${attribute}="${name}" href="${escaped}">`
        : `<meta ${attribute}="${name}" content="${escaped}">`
    })
    .join('\n')
}

function cycle(length: number): string {
  const items = Array.from(
    { length },
    (_, index) => `<div id=a${index} itemprop=x itemscope itemref="a${(index + 1) % length} a0"></div>`,
  )
  return items.join('')
}
