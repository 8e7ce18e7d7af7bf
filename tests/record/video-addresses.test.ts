import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { compileReader } from '../../pipeline/read/compiled-reader.ts'
import { readRecord } from '../../pipeline/read/read-record.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { type VideoFields, videoFields } from '../../pipeline/record/video-fields.ts'

/** A video, and the forms in which people paste it; `start` is what the player has after its address where a moment was pasted. */
type Sample = {
  readonly player: string
  readonly page: string
  readonly thumbnail?: string
  readonly typed: readonly string[]
}

const youtube = (id: string, start = ''): Omit<Sample, 'typed'> => ({
  player: `https://www.youtube-nocookie.com/embed/${id}${start}`,
  page: `https://www.youtube.com/watch?v=${id}`,
  thumbnail: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
})

const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d'
const SHORT = 'kkGMgK9ZtnKfYAgnEtQxbv'
const KEY = 'b7d3a86f2b9c42ea8f9b9b2dbb3f6c0d4b9b2dbb3f6c0d4b9b2dbb3f6c0d4b9a'

const samples: readonly Sample[] = [
  {
    ...youtube('aqz-KE-bpKQ'),
    typed: [
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      'http://youtube.com/watch?feature=share&v=aqz-KE-bpKQ&list=PLwiyx1dc3P2JR9N8gQaQN_BCvlSlap7re&index=2',
      'https://youtu.be/aqz-KE-bpKQ?si=Xa0-_b1C2d3E4f5G',
      'https://m.youtube.com/watch?v=aqz-KE-bpKQ&pp=ygUEYmJi',
      'https://music.youtube.com/watch?v=aqz-KE-bpKQ',
      'https://www.youtube.com/shorts/aqz-KE-bpKQ',
      'https://www.youtube.com/live/aqz-KE-bpKQ?feature=shared',
      'https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0&showinfo=0',
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?controls=0',
      'youtube.com/watch?v=aqz-KE-bpKQ',
      'youtu.be/aqz-KE-bpKQ',
      ' <https://youtu.be/aqz-KE-bpKQ> ',
      '\u200bhttps://youtu.be/aqz-KE-bpKQ\n',
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/aqz-KE-bpKQ?si=0x_Ab" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
      "<IFRAME SRC='//www.youtube.com/embed/aqz-KE-bpKQ' allowfullscreen></IFRAME>",
      '<iframe class="tarteaucitron" data-src="https://www.youtube.com/embed/aqz-KE-bpKQ" src=""></iframe>',
      '<div style="padding:56.25% 0 0 0"><iframe src=https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ></iframe></div>',
    ],
  },
  {
    ...youtube('aqz-KE-bpKQ', '?start=90'),
    typed: [
      'https://youtu.be/aqz-KE-bpKQ?t=90',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=1m30s',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ#t=90s',
      '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ?rel=0&amp;start=90"></iframe>',
    ],
  },
  {
    player: 'https://player.vimeo.com/video/76979871',
    page: 'https://vimeo.com/76979871',
    typed: [
      'https://vimeo.com/76979871',
      'https://www.vimeo.com/76979871?share=copy',
      'https://vimeo.com/channels/staffpicks/76979871',
      'https://vimeo.com/groups/shortfilms/videos/76979871',
      'https://vimeo.com/showcase/3253534/video/76979871',
      'https://player.vimeo.com/video/76979871?title=0&byline=0&portrait=0',
      '<iframe src="https://player.vimeo.com/video/76979871?badge=0&amp;autopause=0" width="640" height="360" frameborder="0" allow="autoplay; fullscreen" allowfullscreen></iframe><script src="https://player.vimeo.com/api/player.js"></script><p><a href="https://vimeo.com/user1">Le titre</a></p>',
    ],
  },
  {
    player: 'https://player.vimeo.com/video/76979871?h=8272103f6e',
    page: 'https://vimeo.com/76979871/8272103f6e',
    typed: [
      'https://vimeo.com/76979871/8272103f6e?share=copy',
      'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    ],
  },
  {
    player: 'https://player.vimeo.com/video/76979871#t=90s',
    page: 'https://vimeo.com/76979871',
    typed: ['https://vimeo.com/76979871#t=1m30s'],
  },
  {
    player: 'https://geo.dailymotion.com/player.html?video=x84sh87',
    page: 'https://www.dailymotion.com/video/x84sh87',
    typed: [
      'https://www.dailymotion.com/video/x84sh87',
      'https://www.dailymotion.com/video/x84sh87_le-titre-de-la-video_news?playlist=x5abcd',
      'https://dai.ly/x84sh87',
      'https://geo.dailymotion.com/player.html?video=x84sh87',
      '<div style="position:relative;padding-bottom:56.25%"><iframe frameborder="0" width="640" height="360" src="https://www.dailymotion.com/embed/video/x84sh87?autoplay=1" allowfullscreen allow="autoplay"></iframe></div>',
    ],
  },
  {
    player: 'https://geo.dailymotion.com/player/xabc1.html?video=x84sh87&startTime=90',
    page: 'https://www.dailymotion.com/video/x84sh87',
    typed: ['https://geo.dailymotion.com/player/xabc1.html?video=x84sh87&startTime=90&mute=true'],
  },
  {
    player: `https://video.example.org/videos/embed/${SHORT}`,
    page: `https://video.example.org/w/${SHORT}`,
    typed: [`https://video.example.org/w/${SHORT}`, `https://video.example.org/w/${SHORT};threadId=12`],
  },
  {
    player: `https://video.example.org/videos/embed/${UUID}?start=90`,
    page: `https://video.example.org/w/${UUID}`,
    typed: [
      `https://video.example.org/videos/watch/${UUID}?start=1m30s`,
      `<iframe title="Qu’est-ce que PeerTube ?" width="560" height="315" src="https://video.example.org/videos/embed/${UUID}?start=1m30s&amp;warningTitle=0" frameborder="0" allowfullscreen="" sandbox="allow-same-origin allow-scripts allow-popups allow-forms"></iframe>`,
    ],
  },
  {
    player: 'https://www.arte.tv/embeds/fr/110989-000-A',
    page: 'https://www.arte.tv/fr/videos/110989-000-A/',
    typed: [
      'https://www.arte.tv/fr/videos/110989-000-A/steven-spielberg/',
      'https://www.arte.tv/embeds/fr/110989-000-A?autoplay=true',
      '<iframe allowfullscreen="true" style="transition-duration:0" frameborder="0" scrolling="no" width="100%" height="100%" src="https://www.arte.tv/player/v7/index.html?json_url=https%3A%2F%2Fapi.arte.tv%2Fapi%2Fplayer%2Fv2%2Fconfig%2Ffr%2F110989-000-A&amp;lang=fr&amp;mute=0"></iframe>',
      'https://www.arte.tv/player/v5/index.php?json_url=https%3A%2F%2Fapi.arte.tv%2Fapi%2Fplayer%2Fv2%2Fconfig%2Ffr%2F110989-000-A&lang=fr_FR',
    ],
  },
  {
    player: 'https://pod.example.org/video/0412-journee-d-etude/?is_iframe=true',
    page: 'https://pod.example.org/video/0412-journee-d-etude/',
    typed: [
      'https://pod.example.org/video/0412-journee-d-etude/',
      'https://pod.example.org/colloques/2024/video/0412-journee-d-etude/',
      '<iframe src="https://pod.example.org/video/0412-journee-d-etude/?is_iframe=true" width="640" height="360" style="padding: 0; margin: 0; border:0" allowfullscreen title="Journée d\'étude"></iframe>',
    ],
  },
  {
    player: `https://pod.example.org/video/0412-journee-d-etude/${KEY}/?is_iframe=true&start=90`,
    page: `https://pod.example.org/video/0412-journee-d-etude/${KEY}/`,
    typed: [`https://pod.example.org/video/0412-journee-d-etude/${KEY}/?is_iframe=true&start=90`],
  },
]

/** What is pasted in `embedUrl` and is no video: what the message says of it in English. */
const wrong: readonly (readonly [typed: string, says: string])[] = [
  ['https://www.youtube.com/@irev', 'is a channel of YouTube, and not a video'],
  ['https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv', 'is a channel of YouTube'],
  ['https://www.youtube.com/playlist?list=PLwiyx1dc3P2JR9N8gQaQN_BCvlSlap7re', 'is a playlist of YouTube'],
  ['<iframe src="https://www.youtube.com/embed/videoseries?list=PLwiyx1dc3P2J"></iframe>', 'is a playlist'],
  ['https://www.youtube.com/results?search_query=discriminations', 'is a search in YouTube'],
  ['https://youtu.be/aqz-KE-bpK', 'has no id of a video of YouTube'],
  ['https://www.youtube.com/', 'has no id of a video of YouTube'],
  ['https://vimeo.com/channels/staffpicks', 'is a channel of Vimeo'],
  ['https://vimeo.com/12', 'has no id of a video of Vimeo'],
  ['https://vimeo.com/ondemand/film', 'is not the address of a video of Vimeo'],
  ['https://www.dailymotion.com/irev', 'is a channel of Dailymotion'],
  ['https://www.dailymotion.com/playlist/x5abcd', 'is a playlist of Dailymotion'],
  ['https://www.dailymotion.com/video/84sh87', 'has no id of a video of Dailymotion'],
  ['https://www.dailymotion.com/search/egalite/videos', 'is a search in Dailymotion'],
  [`https://video.example.org/w/p/${UUID}`, 'is a playlist of PeerTube'],
  ['https://www.arte.tv/fr/videos/RC-014085/karambolage/', 'is a playlist of ARTE'],
  ['https://www.arte.tv/fr/videos/110989-000/', 'has no id of a video of ARTE'],
  ['https://www.arte.tv/fr/search/?q=lille', 'is a search in ARTE'],
]

/** Codes that give no player, or more than that. */
const hostile: readonly string[] = [
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<script src="https://www.youtube.com/embed/aqz-KE-bpKQ"></script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe><iframe src="https://evil.example/"></iframe>',
  '<iframe src="/embed/aqz-KE-bpKQ"></iframe>',
  '<iframe src="https://user:secret@player.example.org/embed/1"></iframe>',
  `<iframe ${'a'.repeat(6000)} src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>`,
  '<iframeur src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframeur>',
]

const fields = ['embedUrl', 'contentUrl', 'url', 'sameAs'] as const

const compiled = compileReader(recordSchemas.capsule)

/** What a capsule with these fields is read as: the fields of its video, or its problems. */
function read(typed: Readonly<Record<string, string>>): VideoFields | readonly Problem[] {
  const value = { id: '1', ...typed }
  const result = readRecord('capsule', { value, placeOf: () => ({ file: 'capsule.yaml' }) as never })
  const fast = compiled(value) as VideoFields | undefined
  if ('problems' in result) {
    expect(fast).toBeUndefined()
    return result.problems
  }
  expect(fast).toEqual((result.record as { value: unknown }).value)
  return videoFields(fast as VideoFields)
}

function problemsOf(typed: Readonly<Record<string, string>>): readonly Problem[] {
  const result = read(typed)
  return 'length' in result ? result : []
}

describe('an address that people paste', () => {
  const all = samples.flatMap(({ typed, ...video }) => typed.map((each) => ({ each, ...video })))

  it('is one of at least 40', () => expect(all.length).toBeGreaterThanOrEqual(40))

  it.each(all)('$each gives its player, its page and its picture in every field', (sample) => {
    const { each, player, page, thumbnail } = sample
    const thumbnailUrl = thumbnail && [thumbnail]
    const common = { contentUrl: undefined, embedUrl: player, thumbnailUrl }
    for (const field of ['embedUrl', 'contentUrl', 'url'])
      expect(read({ [field]: each })).toEqual({ ...common, url: page, sameAs: undefined })
    expect(read({ sameAs: each })).toEqual({ ...common, url: undefined, sameAs: [page] })
  })

  it.each(samples)('$player is read as itself', ({ player, page }) => {
    expect(read({ embedUrl: player })).toMatchObject({ embedUrl: player, url: page })
    expect(read({ url: page })).toMatchObject({ url: page })
  })
})

describe('what is written', () => {
  const video = 'https://youtu.be/aqz-KE-bpKQ'
  const { player, page, thumbnail } = youtube('aqz-KE-bpKQ')

  it('is never replaced by what follows from an address', () => {
    const own = {
      url: 'https://www.example.org/capsule',
      thumbnailUrl: 'https://www.example.org/1.jpg',
      sameAs: 'https://www.example.org/autre',
    }
    expect(read({ ...own, embedUrl: video })).toEqual({
      url: own.url,
      contentUrl: undefined,
      embedUrl: player,
      thumbnailUrl: [own.thumbnailUrl],
      sameAs: [own.sameAs, page],
    })
  })

  it('keeps a file and a player of its own beside the page of a platform', () => {
    const own = { contentUrl: 'https://www.example.org/1.mp4', embedUrl: 'https://www.example.org/player/1' }
    expect(read({ ...own, url: video })).toEqual({
      ...own,
      url: page,
      thumbnailUrl: undefined,
      sameAs: undefined,
    })
    expect(read({ contentUrl: own.contentUrl, sameAs: video })).toEqual({
      url: undefined,
      contentUrl: own.contentUrl,
      embedUrl: player,
      thumbnailUrl: [thumbnail],
      sameAs: [page],
    })
  })

  it('of two platforms is all kept, and the first plays', () => {
    const other = 'https://dai.ly/x84sh87'
    expect(read({ embedUrl: video, contentUrl: other })).toEqual({
      url: page,
      contentUrl: undefined,
      embedUrl: player,
      thumbnailUrl: [thumbnail],
      sameAs: ['https://www.dailymotion.com/video/x84sh87'],
    })
  })

  it('stays as it is where no platform is known', () => {
    const own = { url: 'https://www.example.org/', embedUrl: 'https://www.example.org/embed/1' }
    const files = { contentUrl: 'https://player.vimeo.com/external/1.hd.mp4?s=a' }
    expect(read({ ...own, ...files })).toEqual({
      ...own,
      ...files,
      thumbnailUrl: undefined,
      sameAs: undefined,
    })
    expect(read({ embedUrl: '<iframe src="//www.example.org/e/1"></iframe>' })).toMatchObject({
      embedUrl: 'https://www.example.org/e/1',
    })
  })
})

describe('what is no video', () => {
  it.each(wrong)('%s: %s', (typed, says) => {
    const [problem, ...others] = problemsOf({ embedUrl: typed })
    expect(others).toEqual([])
    expect(problem).toMatchObject({ rule: 'video-address', severity: 'violation', field: 'embedUrl' })
    expect(problem?.message.en).toContain(says)
    expect(problem?.message.en).toMatch(/; open the video itself and copy its address, like https:/)
    expect(problem?.message.fr).toMatch(/ ; ouvrir la vidéo elle-même et copier son adresse, comme https:/)
  })

  it.each(hostile.map((each) => [each.slice(0, 80), each]))('%s gives nothing', (_, typed = '') => {
    for (const field of fields)
      expect(problemsOf({ [field]: typed }).map(({ rule }) => rule)).toEqual(['video-code'])
  })

  it('is told of a channel in any field, and of a page without a video in embedUrl alone', () => {
    for (const field of fields) {
      expect(problemsOf({ [field]: 'https://www.youtube.com/@irev' })).toHaveLength(1)
      expect(problemsOf({ [field]: 'https://vimeo.com/ondemand/film' })).toHaveLength(
        field === 'embedUrl' ? 1 : 0,
      )
    }
  })

  it('takes nothing else from a code than the address', () => {
    const code =
      '<iframe onload="alert(1)" title=\'src="https://evil.example/embed/1"\' src="https://youtu.be/aqz-KE-bpKQ?x=%22onload=" SRC="https://evil.example/embed/2"></iframe><script>alert(1)</script>'
    expect(read({ embedUrl: code })).toMatchObject({ embedUrl: youtube('aqz-KE-bpKQ').player })
  })

  it('gives an https address of a known form or a problem, whatever is pasted', () => {
    const KNOWN =
      /^https:\/\/(www\.youtube-nocookie\.com\/embed\/[\w-]{11}(\?start=\d+)?|player\.vimeo\.com\/video\/\d+(\?h=[0-9a-f]+)?(#t=\d+s)?|geo\.dailymotion\.com\/player(\/x\w+)?\.html\?video=\w+(&startTime=\d+)?|www\.arte\.tv\/embeds\/[a-z]{2}\/[\dA-Z-]+|[^/]+\/videos\/embed\/[\w-]+(\?start=\d+)?|[^/]+\/video\/[\w/-]+\/\?is_iframe=true(&start=\d+)?)$/
    const piece = fc.constantFrom(
      ...['https://', 'http://', '//', 'javascript:', 'youtu.be/', 'www.youtube.com/watch?v=', 'vimeo.com/'],
      ...['aqz-KE-bpKQ', '76979871', '/8272103f6e', 'x84sh87', SHORT, UUID, '110989-000-A', '0001-a/'],
      ...[
        'dai.ly/',
        'www.arte.tv/fr/videos/',
        'a.example/w/',
        'a.example/video/',
        '?is_iframe=true',
        '&t=90',
      ],
      ...[
        '<iframe src="',
        '<iframe ',
        'src=',
        '"',
        "'",
        '>',
        '</iframe>',
        '<script>',
        ' ',
        '#t=5',
        '@',
        ':',
        '%00',
      ],
    )
    const pasted = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((each) => each.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(pasted, fc.constantFrom(...fields), (typed, field) => {
        const result = read({ [field]: typed })
        if ('length' in result) return result.length > 0
        const { embedUrl } = result
        if (embedUrl === undefined || KNOWN.test(embedUrl)) return true
        // what no platform knows stays as it was typed, or is the address of a frame
        return field === 'embedUrl' && /^https?:\/\/\S+$/.test(embedUrl) && typed.includes(embedUrl.slice(8))
      }),
      { numRuns: 2000 },
    )
  })
})
