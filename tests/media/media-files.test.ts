import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { contentType } from '../../pipeline/site/hosting/http-headers.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { avif, jpeg, mp4, png, webp } from '../support/pictures.ts'

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour.\n'
const srt = '1\n00:00:00,000 --> 00:00:01,000\nBonjour.\n'

/** The smallest publication with lines in its capsule, and with files in `media`. */
function withMedia(
  lines: string,
  media: Readonly<Record<string, string | Uint8Array>>,
  more: Files = {},
): Files {
  const files = Object.entries(media).map(([name, content]) => [`media/${name}`, content] as const)
  return {
    ...more,
    'capsules/1.yaml': `${smallest['capsules/1.yaml']}${lines}\n`,
    ...Object.fromEntries(files),
  }
}

/** What is told of files of one's own, by check and build alike, and whether a release went out. */
async function told(
  files: Files,
  data?: string,
): Promise<{ lines: string[]; out: string; published: boolean }> {
  const folder = data ?? (await dataFolder(files))
  const place = { data: folder, out: await freshFolder() }
  const linesOf = async (publish: boolean): Promise<{ lines: string[]; published: boolean }> => {
    const { problems, published } = await build({ ...place, publish })
    const found = problems.filter(({ rule }) => /^(media|caption|leak|url|not-utf8|color)/.test(rule))
    const lines = found.map((problem) => formatProblem(problem, 'fr').replaceAll(join(folder, '/'), ''))
    for (const { message } of found) expect(message.en).toMatch(/^(?!.*undefined)./)
    return { lines, published }
  }
  const checked = await linesOf(false)
  const built = await linesOf(true)
  expect(checked.lines).toEqual(built.lines)
  return { ...built, out: place.out }
}

/** The codes of the problems of one file that a capsule names as its thumbnail. */
async function codesOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const { lines } = await told(withMedia(`thumbnailUrl: ${JSON.stringify(name)}`, { [name]: content }))
  return lines.map((line) => /\[([\w-]+)\]$/.exec(line)?.[1] ?? line)
}

describe('files of one’s own', () => {
  const all = withMedia(
    [
      'thumbnailUrl: [un.png, deux.jpg, trois.webp, quatre.avif]',
      'contentUrl: film.mp4',
      'duration: PT5M12S',
      'caption: [{inLanguage: fr, contentUrl: un.vtt}, {id: fr-srt, inLanguage: fr, contentUrl: un.srt}]',
      'encoding: {id: son, contentUrl: son.mp3}',
      'transcriptFile: {inLanguage: fr, contentUrl: "texte à lire.txt"}',
    ].join('\n'),
    {
      'un.png': png(320, 180),
      'deux.jpg': jpeg(320, 180),
      'trois.webp': webp(320, 180),
      'quatre.avif': avif(320, 180),
      'film.mp4': mp4(312),
      'un.vtt': vtt,
      'un.srt': srt,
      'son.mp3': 'ID3 and frames of sound',
      'texte à lire.txt': 'Bonjour.',
      '.DS_Store': 'left behind',
      'Thumbs.db': 'left behind',
    },
  )

  it('go out with the release, under an address that their name makes, with their media type', async () => {
    const { lines, published, out } = await told(all)
    expect([lines, published]).toEqual([[], true])
    const names = (await readdir(join(out, 'public/media'))).map((name) => name.normalize('NFC')).sort()
    expect(names).toEqual(
      Object.keys(all)
        .flatMap((path) => /^media\/([^.T].*)/.exec(path)?.[1] ?? [])
        .sort(),
    )
    const dump = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
    const capsule = '<https://publisher.test/p/capsule/1/#'
    const media = '<https://publisher.test/p/media/'
    for (const triple of [
      `${capsule}video> <http://schema.org/thumbnailUrl> ${media}un.png> .`,
      `${capsule}video> <http://schema.org/contentUrl> ${media}film.mp4> .`,
      `${capsule}video> <http://schema.org/encodingFormat> "video/mp4" .`,
      `${capsule}caption-fr> <http://schema.org/contentUrl> ${media}un.vtt> .`,
      `${capsule}caption-fr> <http://schema.org/encodingFormat> "text/vtt" .`,
      `${capsule}file-transcript-fr> <http://schema.org/contentUrl> ${media}texte%20%C3%A0%20lire.txt> .`,
    ])
      expect(dump).toContain(triple)
    const sums = await readFile(join(out, 'public/SHA256SUMS'), 'utf8')
    for (const name of names)
      expect(sums.normalize('NFC')).toMatch(new RegExp(`^[0-9a-f]{64} {2}media/${name}$`, 'm'))
    const page = await readFile(join(out, 'public/capsule/1/index.html'), 'utf8')
    expect(page).toContain('poster="../../media/un.png"')
    expect(page).toContain('<source src="../../media/film.mp4" type="video/mp4">')
    expect(page).toContain('src="../../media/un.vtt"')
  })

  it('are linked, and not copied, where the release before has the same', async () => {
    const data = await dataFolder(all)
    const out = await freshFolder()
    const copyOf = (name: string): string => join(out, 'public/media', name)
    const old = new Date('2024-01-02T03:04:06Z')
    for (const name of ['film.mp4', 'un.png']) await utimes(join(data, 'media', name), old, old)
    await build({ data, out, publish: true })
    const [film, picture] = [await stat(copyOf('film.mp4')), await stat(copyOf('un.png'))]
    await writeFile(join(data, 'media/un.png'), png(640, 360))
    await build({ data, out, publish: true })
    expect((await stat(copyOf('film.mp4'))).ino).toBe(film.ino)
    expect((await stat(copyOf('un.png'))).ino).not.toBe(picture.ino)
    expect(await readFile(copyOf('un.png'))).toEqual(Buffer.from(png(640, 360)))
    const kept = await stat(join(data, 'media/film.mp4'))
    expect([kept.ino === film.ino, kept.nlink]).toEqual([false, 1]) // what happens to a release does not reach the data
  })

  it('that a foreign file of the release folder stands beside are put in place all the same', async () => {
    const data = await dataFolder(all)
    const out = await freshFolder()
    await build({ data, out, publish: true })
    await writeFile(join(out, 'public/CNAME'), 'publisher.test')
    expect((await build({ data, out, publish: true })).published).toBe(true)
    expect(await readFile(join(out, 'public/media/un.png'))).toEqual(Buffer.from(png(320, 180)))
    expect(await readFile(join(out, 'public/CNAME'), 'utf8')).toBe('publisher.test')
  })
})

describe('an address', () => {
  it('is the same where a part of the records is mapped without the files, in lines and in tables', async () => {
    const record = {
      kind: 'capsule',
      id: '9',
      name: 'Neuf',
      thumbnailUrl: ['à voir.png'],
      contentUrl: 'film.mp4',
      duration: 'PT5S',
      caption: [{ inLanguage: 'fr', contentUrl: 'a.vtt' }],
      source: ['p-1'],
    }
    const media = { 'media/à voir.png': png(90, 90), 'media/film.mp4': mp4(5), 'media/a.vtt': vtt }
    const away = await typed(['map', '--data', await dataFolder()], { input: `${JSON.stringify(record)}\n` })
    expect(away.code).toBe(0)
    const mapped = away.stdout.split('\n').filter((line) => line.includes('/media/'))
    expect(mapped).toHaveLength(3)
    const table = 'id;nom;vignette;fichier;durée;source\n9;Neuf;à voir.png;film.mp4;PT5S;p-1\n'
    const captions = 'capsule;langue;fichier\n9;fr;a.vtt\n'
    for (const [files, workers] of [
      [{ 'more.ndjson': `${JSON.stringify(record)}\n` }, 2],
      [{ 'more.ndjson': `${JSON.stringify(record)}\n` }, 0],
      [{ 'capsules.csv': table, 'captions.csv': captions }, 0],
    ] as const) {
      const [data, out] = [await dataFolder({ ...files, ...media }), await freshFolder()]
      const { problems } = await build({ data, out, publish: true, workers, zips: true })
      expect(
        problems.filter(({ rule, severity }) => severity === 'violation' || /^media/.test(rule)),
      ).toEqual([])
      const dump = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
      for (const line of mapped) expect(dump).toContain(line)
      const archive = await readFile(join(out, 'public.zip'))
      expect(archive.includes('media/film.mp4')).toBe(true)
    }
  })

  it('is answered with its media type', async () => {
    expect(['a.avif', 'a.srt', 'a.MP4', 'a.m4a'].map(contentType)).toEqual([
      'image/avif',
      'application/x-subrip; charset=utf-8',
      'video/mp4',
      'audio/mp4',
    ])
  })
})

describe('a record', () => {
  it('is told the nearest name of a file that is missing, and which file nothing names', async () => {
    const { lines, published } = await told(
      withMedia('thumbnailUrl: capsule-2.png', { 'capsule2.png': png(320, 180) }),
    )
    expect(lines).toEqual([
      'capsules/1.yaml:13:1 « Capsule une » thumbnailUrl: "capsule-2.png" n\'est pas dans le dossier media ; le plus proche : capsule2.png  [media-missing]',
      "media/capsule2.png:1:1 capsule2.png n'est nommé par aucune fiche et n'est pas publié ; le nommer (thumbnailUrl, caption, contentUrl…), ou l'ôter de media  [media-unused]",
    ])
    expect(published).toBe(false)
  })

  it.each([
    ['media/capsule2.png', 'écrire capsule2.png'],
    ['C:\\films\\capsule2.png', 'écrire capsule2.png'],
    ['capsule2.gif', 'écrire https://domaine/fichier, ou placer le fichier dans media'],
    ['../publication.yaml', 'écrire https://domaine/fichier'],
    ['été:2.png', 'écrire ete-2.png'],
  ])('that writes %s is told: %s', async (typed, way) => {
    const { lines } = await told(withMedia(`thumbnailUrl: ${JSON.stringify(typed)}`, {}))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(way)
    expect(lines[0]).toContain('[media-address]')
  })

  it('is told the duration that its film says, where it says none or another', async () => {
    const film = { 'film.mp4': mp4(312) }
    expect((await told(withMedia('contentUrl: film.mp4', film))).lines).toEqual([
      'capsules/1.yaml:1:1 « Capsule une » duration: durée absente, que dit le fichier film.mp4 ; écrire duration: PT5M12S  [media-duration]',
    ])
    const { lines, published } = await told(withMedia('contentUrl: film.mp4\nduration: PT9M', film))
    expect(lines).toEqual([
      "capsules/1.yaml:14:1 « Capsule une » duration: le fichier film.mp4 dure PT5M12S, et non PT9M ; corriger l'un ou l'autre  [media-duration]",
    ])
    expect(published).toBe(true)
  })
})

describe('a file of media', () => {
  it.each<[string, string, string | Uint8Array, string[]]>([
    ['is another format than its ending says', 'a.png', jpeg(100, 100), ['media-content']],
    ['is a page', 'a.png', '<!doctype html><script>alert(1)</script>', ['media-content']],
    [
      'is a drawing under the name of a picture',
      'a.png',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      ['media-content'],
    ],
    ['is empty', 'a.png', '', ['media-damaged']],
    ['is cut', 'a.png', png(320, 180).slice(0, -20), ['media-damaged']],
    ['is a cut JPEG', 'a.jpg', jpeg(320, 180).slice(0, -2), ['media-damaged']],
    ['is a cut WebP', 'a.webp', webp(320, 180).slice(0, -4), ['media-damaged']],
    ['is a cut AVIF', 'a.avif', avif(320, 180).slice(0, -2), ['media-damaged']],
    ['has a side of 30,000 pixels', 'a.png', png(30_000, 60), ['media-dimensions']],
    ['has 40 million pixels and more', 'a.jpg', jpeg(8000, 5001), ['media-dimensions']],
    ['has 40 million pixels', 'a.jpg', jpeg(8000, 5000), []],
    ['is the least that search engines show', 'a.png', png(60, 30), []],
    ['is narrower', 'a.png', png(59, 30), ['media-dimensions']],
    ['is lower', 'a.png', png(60, 29), ['media-dimensions']],
    [
      'weighs a megabyte',
      'a.jpg',
      Buffer.concat([jpeg(90, 90), Buffer.alloc(1e6 - jpeg(90, 90).length)]),
      [],
    ],
    ['weighs more', 'a.jpg', Buffer.concat([jpeg(90, 90), Buffer.alloc(1e6)]), ['media-large']],
    ['says where it was taken', 'a.jpg', jpeg(90, 90, { hasPlace: true }), ['media-location']],
    ['names its author', 'a.jpg', jpeg(90, 90, { artist: 'Bo Dee' }), ['media-person']],
    ['names its author in PNG', 'a.png', png(90, 90, [['tEXt', 'Author\0Bo Dee']]), ['media-person']],
    [
      'names its author in a packed text of PNG',
      'a.png',
      png(90, 90, [['zTXt', `Author\0\0${deflateSync('Bo Dee').toString('latin1')}`]]),
      ['media-person'],
    ],
    [
      'has a packed text that would fill the memory',
      'a.png',
      png(90, 90, [['zTXt', `Comment\0\0${deflateSync(Buffer.alloc(50e6)).toString('latin1')}`]]),
      [],
    ],
    [
      'names who is seen',
      'a.jpg',
      jpeg(90, 90, {
        xmp: '<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Bo Dee</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
      }),
      ['media-person'],
    ],
  ])('that %s', async (_is, name, content, codes) => {
    expect(await codesOf(name, content)).toEqual(codes)
  })

  it.each<[string, string | Uint8Array, string[]]>([
    ['sans tête', '00:00.000 --> 00:01.000\nBonjour.\n', ['caption-signature']],
    ['sans minutage', 'WEBVTT\n\nBonjour.\n', ['media-content', 'caption-stray']],
  ])('of captions %s is told', async (_is, content, codes) => {
    const { lines } = await told(
      withMedia('caption: {inLanguage: fr, contentUrl: a.vtt}', { 'a.vtt': content }),
    )
    expect(lines.map((line) => /\[([\w-]+)\]$/.exec(line)?.[1])).toEqual(codes)
  })

  it('of captions that are not UTF-8 is told, at the line', async () => {
    const { lines } = await told(
      withMedia('caption: {inLanguage: fr, contentUrl: a.vtt}', {
        'a.vtt': Buffer.from(vtt.replace('Bonjour', 'Été'), 'latin1'),
      }),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^media\/a\.vtt:4:1 .*\[not-utf8\]$/)
  })

  it('that is a film which says where it was made is refused', async () => {
    const { lines, published } = await told(
      withMedia('contentUrl: a.mp4\nduration: PT5S', {
        'a.mp4': mp4(5, '\xa9xyz\0\x12\x15\xc7+50.6292+003.0573/'),
      }),
    )
    expect(lines.map((line) => /\[([\w-]+)\]$/.exec(line)?.[1])).toEqual(['media-location'])
    expect(published).toBe(false)
  })

  it('with a credit that `exceptions` names is not told', async () => {
    const exceptions = { 'publication.yaml': `${smallest['publication.yaml']}exceptions: [Bo Dee]\n` }
    const files = withMedia(
      'thumbnailUrl: a.jpg',
      { 'a.jpg': jpeg(90, 90, { artist: '© Bo Dee' }) },
      exceptions,
    )
    expect((await told(files)).lines).toEqual([])
  })

  it.each([
    ['aux.png', 'aux-1.png'],
    ['a b:c.png', 'a-b-c.png'],
    ['a, b.png', 'a-b.png'],
    ['a\u202egnp.png', 'agnp.png'],
  ])('called %j is to be called %s', async (name, better) => {
    const { lines } = await told(withMedia('', { [name]: png(90, 90) }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`renommer le fichier en ${better},`)
  })

  it('whose name differs by its capitals from another is told', async () => {
    const { lines } = await told(
      withMedia('thumbnailUrl: [a.png, A.png]', { 'a.png': png(90, 90), 'A.png': png(91, 91) }),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('[media-twins]')
  })

  it('whose name has its accents apart goes out under the composed one', async () => {
    const { lines, out } = await told(
      withMedia('thumbnailUrl: été.png', { ['été.png'.normalize('NFD')]: png(90, 90) }),
    )
    expect(lines).toEqual([])
    expect(await readdir(join(out, 'public/media'))).toEqual(['été.png'.normalize('NFC')])
  })

  it('of another format, in a folder, or behind a link that leads away is refused', async () => {
    const data = await dataFolder(
      withMedia('thumbnailUrl: ailleurs.png', {
        'a.svg': '<svg/>',
        'a.pdf': '%PDF-1.7',
        'dossier/a.png': png(90, 90),
      }),
    )
    await writeFile(join(data, '..', 'secret.png'), png(90, 90))
    await symlink(join(data, '..', 'secret.png'), join(data, 'media/ailleurs.png'))
    const { lines, published } = await told({}, data)
    expect(lines.map((line) => line.replace(/ .*(?= {2}\[)/, ''))).toEqual([
      'capsules/1.yaml:13:1  [media-missing]',
      'media/a.pdf:1:1  [media-format]',
      'media/a.svg:1:1  [media-format]',
      'media/ailleurs.png:1:1  [media-place-of-file]',
      'media/dossier:1:1  [media-place-of-file]',
    ])
    expect(published).toBe(false)
  })

  it('behind a link to another file of media goes out as a file', async () => {
    const data = await dataFolder(withMedia('thumbnailUrl: [a.png, b.png]', { 'a.png': png(90, 90) }))
    await symlink('a.png', join(data, 'media/b.png'))
    const { lines, out } = await told({}, data)
    expect(lines).toEqual([])
    expect(await readFile(join(out, 'public/media/b.png'))).toEqual(Buffer.from(png(90, 90)))
  })
})

describe('the search for names', () => {
  const withheld = {
    'contributors.yaml': `${smallest['contributors.yaml']}- {id: c-7, name: Zoé Qwyx, givenName: Zoé, familyName: Qwyx, publication: {as: withheld}, source: p-1}\n`,
  }

  it.each<[string, string, string, string | Uint8Array, RegExp]>([
    [
      'the name of a file',
      'thumbnailUrl: zoe-qwyx.png',
      'zoe-qwyx.png',
      png(90, 90),
      /^media\/zoe-qwyx\.png:1:1 /,
    ],
    [
      'captions',
      'caption: {inLanguage: fr, contentUrl: a.vtt}',
      'a.vtt',
      `${vtt}Zoé Qwyx répond.\n`,
      /^media\/a\.vtt:5:1 /,
    ],
    [
      'metadata',
      'thumbnailUrl: a.png',
      'a.png',
      png(90, 90, [['tEXt', 'Comment\0with Zoe Qwyx']]),
      /^media\/a\.png:1:1 /,
    ],
    [
      'the texts of a film',
      'contentUrl: a.mp4\nduration: PT5S',
      'a.mp4',
      mp4(5, 'titl Zoe Qwyx'),
      /^media\/a\.mp4:1:1 /,
    ],
  ])('covers %s', async (_what, lines, name, content, place) => {
    const found = await told(withMedia(lines, { [name]: content }, withheld))
    const leaks = found.lines.filter((line) => /\[leak/.test(line))
    expect(
      leaks.some((line) => place.test(line)),
      found.lines.join('\n'),
    ).toBe(true)
    expect(found.published).toBe(false)
  })
})

describe('whatever a file holds', () => {
  const samples = {
    'a.png': png(90, 90),
    'a.jpg': jpeg(90, 90, { artist: 'Bo', hasPlace: true, xmp: 'x' }),
    'a.webp': webp(90, 90),
    'a.avif': avif(90, 90),
  }

  it('is judged without a crash: cut, or with bytes that are wrong', async () => {
    const name = fc.constantFrom(...(Object.keys(samples) as (keyof typeof samples)[]))
    const data = await dataFolder(withMedia('', {}))
    await mkdir(join(data, 'media'), { recursive: true })
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        async (which, cut, at, byte) => {
          const whole = Buffer.from(samples[which])
          const bytes = whole.subarray(0, whole.length - (cut % 3 === 0 ? cut % whole.length : 0))
          bytes[at % bytes.length] = byte
          await writeFile(join(data, 'media', which), bytes)
          const { problems } = await build({ data, out: data, publish: false })
          return problems.every(({ message }) => message.fr.length > 0)
        },
      ),
      { numRuns: 40 },
    )
  })
})
