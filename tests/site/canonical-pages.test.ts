import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { readPage } from '../support/html.ts'

const OWN = 'https://example.org/films/'
const HERE = 'https://publisher.test/p/capsule/'

const capsule = (id: number, lines = ''): string =>
  `id: ${id}\nname: Capsule ${id}\nisPartOf: s-1\nposition: ${id}\nsource: p-1\n${lines}`

const chapters = 'contentUrl: https://example.org/1.mp4\nhasPart: {id: a, name: Début, startOffset: 0}\n'

/** A publication whose capsules are shown by their own page, but for the second; the others have none, or that of a platform. */
const files = {
  ...smallest,
  'publication.yaml': `${smallest['publication.yaml']}canonical: url\n`,
  'capsules/1.yaml': capsule(1, `url: ${OWN}1\n${chapters}`),
  'capsules/2.yaml': capsule(2, `url: ${OWN}2\ncanonical: here\n${chapters}`),
  'capsules/3.yaml': capsule(3),
  'capsules/4.yaml': capsule(4, 'url: https://youtu.be/aqz-KE-bpKQ\ncanonical: url\n'),
}

describe('the page that search engines are to show', () => {
  let out: string
  let outcome: Awaited<ReturnType<typeof build>>

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await write(folder, files)
    out = join(folder, 'dist/public')
    outcome = await build({ data: folder, out: join(folder, 'dist'), publish: true })
    expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
  })

  const page = (id: number): Promise<string> => readFile(join(out, `capsule/${id}/index.html`), 'utf8')

  it.each([
    [1, `${OWN}1`],
    [2, `${HERE}2/`],
    [3, `${HERE}3/`],
    [4, `${HERE}4/`],
  ])('of capsule %i is %s', async (id, address) => {
    const html = await page(id)
    expect(readPage(html).canonical).toEqual([address])
    expect(html).toContain(`<meta property="og:url" content="${address}">`)
    expect(html).not.toContain('noindex')
  })

  it('is the only one of a capsule that the sitemap may have', async () => {
    const sitemap = await readFile(join(out, 'sitemap-1.xml'), 'utf8')
    const listed = [1, 2, 3, 4].filter((id) => sitemap.includes(`<loc>${HERE}${id}/</loc>`))
    expect(listed).toEqual([2, 3, 4])
  })

  it('has the chapters in structured data, which lead to it', async () => {
    const block = async (id: number): Promise<Record<string, unknown>> =>
      readPage(await page(id)).structured[0] ?? {}
    expect(await block(1)).toMatchObject({ url: `${OWN}1` })
    expect(await block(1)).not.toHaveProperty('hasPart')
    expect(await block(2)).toHaveProperty('hasPart')
  })

  it('is told to be missing where a capsule asks for its own and has none', () => {
    const told = outcome.problems.filter(({ rule }) => rule === 'canonical-url')
    expect(told.map(({ severity, place }) => [severity, place.line])).toEqual([['warning', 7]])
  })

  it('changes nothing in the data', async () => {
    expect(await readFile(join(out, 'capsule/1/index.ttl'), 'utf8')).not.toContain('canonical')
  })
})
