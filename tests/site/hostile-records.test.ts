import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPersonalDetails } from '../../pipeline/people/personal-details/find-details.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { dataFolder, everything, freshFolder } from '../support/folder.ts'
import { elementsOf, readPage, textIn, withPlainSpaces } from '../support/html.ts'
import { ndjson } from '../support/ndjson.ts'
import { serveFolder } from '../support/static.ts'

/** What a page, a script block, a feed or an address might take for something else. */
const pieces = [
  ...[
    '</script>',
    '</script><script>window.won=1</script>',
    '<script>window.won=1</script>',
    '<!--',
    '-->',
    ']]>',
  ],
  ...[
    '<img src=x onerror=window.won=1>',
    '"><svg onload=window.won=1>',
    "' onmouseover='window.won=1",
    '</title>',
  ],
  ...[
    '</textarea>',
    '</style>',
    '<base href=//evil.test/>',
    '<iframe srcdoc="x">',
    '&lt;',
    '&#x3c;',
    '&quot;',
    '`',
  ],
  ...['javascript:window.won=1', '{{constructor}}', '\\u003cscript>', '\u2028', '\u2029', '\u202E', '\uFEFF'],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '\\',
    '\n',
    '\t',
    '</main></body></html>',
    '<meta http-equiv=refresh content=0>',
    'é😀',
  ],
]
const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))
  .filter(
    (text) =>
      text.trim() !== '' &&
      findPersonalDetails(text).length === 0 && // which stop what is published
      !/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/u.test(text),
  )

/** Publishes a synthetic capsule, person and topic for each text, which says it wherever a text may stand. */
async function publish(texts: readonly string[]): Promise<string> {
  const [data, out] = [await dataFolder(), await freshFolder(afterAll)]
  const records = texts.flatMap((text, index) => [
    {
      kind: 'contributor',
      id: `h-${index}`,
      name: text,
      publication: { as: 'named', basis: 'consent', scope: everything },
      source: 'p-1',
    },
    { kind: 'topic', id: `h-${index}`, name: text, description: text, source: 'p-1' },
    {
      ...{
        kind: 'capsule',
        id: `h-${index}`,
        name: text,
        alternateName: text,
        description: text,
        transcript: text,
      },
      ...{ isPartOf: 's-1', position: index + 2, about: `h-${index}`, source: 'p-1' },
      embedUrl: "https://player.test/embed?a='b'&c=(d)",
      hasPart: { id: 'a', name: text, startOffset: 0 },
      participation: { id: 'x', participant: `h-${index}`, credit: text },
    },
  ])
  const { published, problems } = await build({ data, out, publish: true, inputs: [ndjson(records)] })
  expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  expect(published).toBe(true)
  return join(out, 'public')
}

/** The names of elements, but for the further paragraphs and the lines of a description, which come of line feeds. */
function tagsOf(elements: ReturnType<typeof elementsOf>): string[] {
  return elements
    .filter(({ tagName, parentNode }, index) => {
      const parent = parentNode !== null && 'attrs' in parentNode ? parentNode.attrs[0]?.value : undefined
      return tagName !== 'br' && !(parent === 'description' && elements[index - 1]?.parentNode === parentNode)
    })
    .map(({ tagName }) => tagName)
}

describe('a thousand hostile records', () => {
  it(
    'break no page: each has the elements of a harmless one, and says its text whole',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(hostile, { minLength: 99, maxLength: 99 }), async (texts) => {
          // each has two neighbours on both sides, as the harmless one has
          const folder = await publish(['first', 'second', 'harmless', ...texts, 'last but one', 'last'])
          for (const kind of ['capsule', 'contributor', 'topic']) {
            const pageOf = (index: number): Promise<string> =>
              readFile(join(folder, kind, `h-${index}`, 'index.html'), 'utf8')
            const harmless = tagsOf(elementsOf(await pageOf(2)))
            for (const [index, text] of texts.entries()) {
              const html = await pageOf(index + 3)
              const elements = elementsOf(html)
              expect(tagsOf(elements)).toEqual(harmless)
              expect(
                elements
                  .flatMap(({ attrs }) => attrs.map(({ name }) => name))
                  .filter((name) => /^on/.test(name)),
              ).toEqual([])
              const title = textIn(elements.find(({ tagName }) => tagName === 'h1'))
              expect(withPlainSpaces(title)).toBe(withPlainSpaces(text.normalize('NFC')))
              expect(readPage(html).structured[0]?.name).toBe(text.normalize('NFC'))
            }
          }
        }),
        { numRuns: 6 },
      ),
    120_000,
  )
})

describe('in a browser', () => {
  let own: OwnBrowser
  beforeAll(async () => {
    own = await openBrowser()
  })
  afterAll(() => own.close())

  it('no text of a record is ever run', async () => {
    const site = await serveFolder(await publish(pieces.filter((piece) => piece.trim() !== '')))
    const page = await own.browser.newPage()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => dialogs.push(dialog.message()))
    for (const index of pieces.filter((piece) => piece.trim() !== '').keys())
      for (const kind of ['capsule', 'contributor', 'topic']) {
        await page.goto(`${site.url}${kind}/h-${index}/`)
        expect(await page.evaluate('window.won')).toBeUndefined()
        expect(new URL(page.url()).pathname).toBe(`/${kind}/h-${index}/`)
      }
    expect(dialogs).toEqual([])
    await site.close()
  })
})
