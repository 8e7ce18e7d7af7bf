import { describe, expect, it } from 'vitest'
import { buildRosterFromNames } from '../../pipeline/people/build-roster.ts'
import { openNameSearch } from '../../pipeline/people/name-search.ts'
import { searchSpoken } from '../../pipeline/people/spoken-search.ts'
import type { Outlet } from '../../pipeline/rdf/node.ts'
import { readCaptions } from '../../pipeline/transcript/read-captions.ts'
import type { SpokenText } from '../../pipeline/transcript/spoken-text.ts'

const rights = {
  ...{ site: false, data: false, search: false, credits: false },
  ...{ credit: false, affiliation: false, image: false },
}
const search = openNameSearch(
  buildRosterFromNames(
    [
      { person: { id: 'c-nowhere', name: 'Zoraïde Qwyx' }, rights },
      { person: { id: 'c-site', name: 'Théodule Vzyk' }, rights: { ...rights, site: true, search: true } },
    ],
    {},
  ),
)

/** What is said in a video by three people, of whom one may be named nowhere, and one not in the data. */
const cues = `WEBVTT

00:00.000 --> 00:01.000
<v Ada Une>Bonjour, je suis avec Zoraïde

00:01.000 --> 00:02.000
<v Ada Une>Qwyx aujourd’hui.

00:02.000 --> 00:03.000
<v Zoraïde QWYX>Je dis ceci.

00:03.000 --> 00:04.000
et cela.

00:04.000 --> 00:05.000
<v Théodule Vzyk>Moi aussi.
`

const spoken: readonly SpokenText[] = [
  {
    ...{
      pathInRecord: ['caption', 1],
      captionId: 'fr',
      inLanguage: 'fr',
      file: 'media/1.vtt',
      fileName: '1.vtt',
    },
    ...{ isMachineMade: false, use: 'published', format: 'vtt', gaps: [] },
    cues: readCaptions(cues, 'vtt', 'media/1.vtt').cues,
  },
]

/** What may be published in some places, a line each, the stretches that are left out, and the names that were found. */
function searched(outlets: readonly Outlet[], cut: boolean) {
  const found: string[] = []
  const [text] = searchSpoken(spoken, search, {
    participants: new Set(),
    outlets,
    mayCredit: () => false,
    isCut: () => cut,
    found: (words, path, outlet, { id }, isCut) => {
      found.push(`${id} ${JSON.stringify(words)} ${path.join('/')} ${outlet}${isCut ? ' cut' : ''}`)
    },
  })
  return { lines: text?.cues.flatMap(({ lines }) => lines.map((line) => line.text)), gaps: text?.gaps, found }
}

describe('what is said in a video', () => {
  it('has no word of a speaker who may not be named, nor of what follows unmarked', () => {
    const { lines, gaps, found } = searched(['indexed-page'], true)
    expect(lines).toEqual(['Bonjour, je suis avec […]', '[…] aujourd’hui.', 'Moi aussi.'])
    expect(gaps).toEqual([{ start: 2, end: 4 }])
    expect(found).toEqual(['c-nowhere "Zoraïde\\nQwyx" caption/1/line 4 indexed-page cut'])
  })

  it('follows each place’s own decision', () => {
    expect(searched(['open-data'], true).lines).toEqual(['Bonjour, je suis avec […]', '[…] aujourd’hui.'])
    expect(searched(['open-data', 'indexed-page'], true).lines).toEqual([
      'Bonjour, je suis avec […]',
      '[…] aujourd’hui.',
    ])
  })

  it('keeps a name that is not cut out, which is told at its line', () => {
    const { lines, found } = searched(['indexed-page'], false)
    expect(lines?.[0]).toBe('Bonjour, je suis avec Zoraïde')
    expect(found).toHaveLength(1)
  })
})
