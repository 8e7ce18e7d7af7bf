import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSummary } from '../../pipeline/commands/summaries/build-summary.ts'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { pickText } from '../../pipeline/site/site.ts'
import { labelKeys } from '../../pipeline/site/words/labels.ts'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { elementsOf } from '../support/html.ts'
import { syntheticSite } from '../support/site.ts'

/** A publication in German, whose capsule has a credit in English too. */
const german: Files = {
  ...smallest,
  'publication.yaml': String(smallest['publication.yaml'])
    .replace('inLanguage: fr', 'inLanguage: de')
    .replace('name: Synthetic publication', 'name: {en: The words, de: Die Worte}'),
  'capsules/1.yaml': JSON.stringify({
    ...{ id: '1', name: { en: 'A film', de: 'Ein Film' }, description: 'Über Worte.', source: 'p-1' },
    ...{ isPartOf: 's-1', position: 1, publisher: 'o-1', datePublished: '2021-05-03', duration: 'PT1M' },
    participation: [
      { id: 'x-1', participant: 'c-1', credit: 'Malerin' },
      { id: 'x-2', participant: 'c-1', credit: { en: 'painter' } },
    ],
  }),
}

async function published(
  files: Files,
): Promise<{ outcome: BuildOutcome; page(path: string): Promise<string> }> {
  const place = await freshFolder()
  await write(join(place, 'data'), files)
  const outcome = await build({ data: join(place, 'data'), out: join(place, 'dist'), publish: true })
  return { outcome, page: (path) => readFile(join(place, 'dist/public', path), 'utf8') }
}

/** The language that the nearest element around a text states, for each element whose own text it is. */
function languagesOf(page: string, text: string): (string | undefined)[] {
  const elements = elementsOf(page)
  return elements
    .filter((element) => element.childNodes.some((child) => 'value' in child && child.value === text))
    .map((element) => {
      let around: unknown = element
      while (around !== undefined && around !== null) {
        const { attrs = [], parentNode } = around as { attrs?: typeof element.attrs; parentNode?: unknown }
        const tag = attrs.find(({ name }) => name === 'lang')?.value
        if (tag !== undefined) return tag
        around = parentNode
      }
      return undefined
    })
}

/** The rows of the summary that tell of the language of the site's words. */
function languageRows(outcome: BuildOutcome): string[] {
  const summary = buildSummary(outcome, { data: 'data', out: 'dist', seconds: 1 }, 'en')
  return summary.split('\n').filter((line) => /site-language|label-missing/.test(line))
}

/** A file of labels with a word for each key. */
function allLabels(word: (key: string) => string): string {
  const labels: Record<string, unknown> = {}
  for (const key of labelKeys) {
    const [first = '', second] = key.split('.')
    if (second === undefined) labels[first] = word(key)
    else labels[first] = { ...(labels[first] as object), [second]: word(key) }
  }
  return JSON.stringify(labels)
}

describe('a publication in a language that the site does not speak', () => {
  it('has English words around texts that keep their language', async () => {
    const { outcome, page } = await published(german)
    expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
    const capsule = await page('capsule/1/index.html')
    expect(elementsOf(capsule)[0]?.attrs).toEqual([{ name: 'lang', value: 'en' }])
    for (const [text, tag] of [
      ['Ein Film', 'de'],
      ['Über Worte.', 'de'],
      ['Die Worte', 'de'],
      ['Malerin', 'de'],
      ['Série', 'de'],
      ['painter', 'en'],
      ['Details', 'en'],
      ['3 May 2021', 'en'],
      ['Ada Une', 'en'], // names of people and organisations have no language
    ] as const)
      expect([text, new Set(languagesOf(capsule, text))]).toEqual([text, new Set([tag])])
    expect(capsule).toContain('<title lang="de">Ein Film – Die Worte</title>')
    expect(capsule).toContain('<meta name="description" lang="de" content="Über Worte.">')
    expect(capsule).toContain('<meta property="og:locale" content="de_DE">')
    expect(capsule).toContain('"name":"Ein Film"')
    const home = await page('index.html')
    expect(new Set(languagesOf(home, 'Die Worte'))).toEqual(new Set(['de']))
    expect(languagesOf(home, 'Made for tests.')).toEqual(['de'])
    expect(languagesOf(home, 'Capsules')).toEqual(['en'])
    const feed = await page('feed.atom')
    expect(feed).toContain('xml:lang="de">')
    expect(feed).toContain('<title>Ein Film</title>')
  })

  it('is told so once, in the summary', async () => {
    const { outcome } = await published(german)
    expect(languageRows(outcome)).toHaveLength(1)
    expect(languageRows(outcome)[0]).toMatch(/^Language .*labels\.yaml/)
    const told = outcome.problems.filter(({ rule }) => rule === 'site-language')
    expect(told.map(({ severity, place }) => [severity, place.line])).toEqual([['info', 4]])
  })

  it.each(['fr', 'en', 'fr-CA', 'en-GB'])('is none of %s', async (tag) => {
    const files = {
      ...smallest,
      'publication.yaml': String(smallest['publication.yaml']).replace(
        'inLanguage: fr',
        `inLanguage: ${tag}`,
      ),
    }
    const { outcome, page } = await published(files)
    expect(languageRows(outcome)).toEqual([])
    expect(await page('index.html')).toContain(`<html lang="${tag.slice(0, 2)}">`)
  })
})

describe('a file of labels', () => {
  it('gives words of pages as plain text; the others stay English, and are counted', async () => {
    const labels =
      'oneSeries: Reihe <b>\nparts: {}\nfields:\n  publisher: Verlag\ncapsuleOf: Film {position} von $& aus\n'
    const { outcome, page } = await published({ ...german, 'labels.yaml': labels.replace('parts: {}\n', '') })
    expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
    const capsule = await page('capsule/1/index.html')
    expect(capsule).toContain('<html lang="en">')
    expect(capsule).toContain('<dt>Verlag</dt>')
    expect(capsule).toContain('<p class="kind of-series">Film 1 von $&amp; aus <a')
    expect(await page('series/s-1/index.html')).toContain('<p class="kind">Reihe &lt;b&gt;</p>')
    expect(capsule).toContain('Skip to content')
    expect(languageRows(outcome)).toHaveLength(1)
    expect(languageRows(outcome)[0]).toContain(`translation: ${labelKeys.length - 3} (`)
  })

  it('lets pages state the language of the publication once it is whole', async () => {
    const whole = allLabels((key) => `Wort ${key} {count}{position}{host}{day}{number}`)
    const { outcome, page } = await published({ ...german, 'labels.yaml': whole })
    expect(languageRows(outcome)).toEqual([])
    const capsule = await page('capsule/1/index.html')
    expect(capsule).toContain('<html lang="de">')
    expect(languagesOf(capsule, '3. Mai 2021')).not.toEqual([])
    expect(languagesOf(capsule, 'painter')).toEqual(['en'])
    expect(capsule).not.toContain('<span lang="de">')
    const about = await page('about/index.html')
    expect(about).toContain('<main id="main" tabindex="-1" lang="en">')
    expect(await page('404.html')).toContain('Wort notFound')
  })

  it('replaces words of a language that the site speaks too', async () => {
    const { outcome, page } = await published({ ...smallest, 'labels.yaml': 'oneSeries: Reihe\n' })
    expect(languageRows(outcome)).toEqual([])
    const capsule = await page('capsule/1/index.html')
    expect(capsule).toContain('<html lang="fr">')
    expect(await page('series/s-1/index.html')).toContain('<p class="kind">Reihe</p>')
    expect(capsule).toContain('Aller au contenu')
  })

  it.each([
    ['capsuls: Filme', 'unknown-field', 'capsules'],
    ['fields: {duratoin: Dauer}', 'unknown-field', 'duration'],
    ['others: und weitere', 'label', '{count}'],
    [`home: ${'x'.repeat(301)}`, 'label', '300'],
    ['home: [Start]', 'one-value', ''],
    ['fields: Felder', 'group', ''],
    ['home:', 'empty-field', ''],
    ['- home: Start', 'one-record', ''],
  ])('is refused with its place and the way out: %s', async (text, rule, way) => {
    const { outcome } = await published({ ...german, 'labels.yaml': `# labels\n${text}\n` })
    expect(outcome.published).toBe(false)
    const told = outcome.problems.find((problem) => problem.rule === rule)
    expect([told?.severity, told?.place.file.endsWith('labels.yaml')]).toEqual(['violation', true])
    expect(told?.message.en).toContain(way)
  })

  it('is not read beyond 8 MiB', async () => {
    const { outcome } = await published({ ...german, 'labels.yaml': `# ${'x'.repeat(9 << 20)}` })
    expect([outcome.published, outcome.problems.some(({ rule }) => rule === 'large-file')]).toEqual([
      false,
      true,
    ])
  })

  it('may not name who is not to be named', async () => {
    const { outcome } = await published({
      ...german,
      'contributors.yaml': '- id: c-1\n  name: Zoraïde Qwyx\n  source: p-1\n  publication: {as: role-only}\n',
      'labels.yaml': 'withPeople: Mit Zoraïde Qwyx\n',
    })
    expect(outcome.published).toBe(false)
    const files = outcome.problems
      .filter(({ severity }) => severity === 'violation')
      .map(({ place }) => place.file.replace(/.*\//, ''))
    expect(files).toEqual(['labels.yaml'])
  })

  it('has all its keys in the guide', async () => {
    const guide = await readFile(new URL('../../data/README.md', import.meta.url), 'utf8')
    const missing = labelKeys.filter((key) => !guide.includes(`\`${key.replace(/^.*\./, '')}\` « `))
    expect(missing).toEqual([])
  })
})

it('a text in the publication’s language, or a variant, is chosen before any other', () => {
  const site = syntheticSite('fr')
  const tag = fc.constantFrom('aa', 'de', 'en', 'fr-ca', 'fro', '@none')
  fc.assert(
    fc.property(fc.dictionary(tag, fc.string({ minLength: 1 })), (texts) => {
      expect(pickText({ ...texts, fr: 'Voilà' }, site)).toEqual({ text: 'Voilà', tag: 'fr' })
      const picked = pickText(texts, site)
      if ('fr-ca' in texts) expect(picked?.tag).toBe('fr-ca')
      else if ('@none' in texts) expect(picked?.tag).toBe('')
      else expect(picked?.text).toBe(Object.values(texts)[0])
    }),
  )
})
