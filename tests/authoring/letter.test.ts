/// <reference lib="dom" />
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, smallest } from '../support/folder.ts'
import { elementsOf, textIn, withPlainSpaces } from '../support/html.ts'

/** What the law has a publisher tell, as `publication.yaml` states it. */
const stated = [
  'contactPoint: {name: Service des données, email: donnees@example.org}',
  'people:',
  '  purpose: faire connaître la vallée',
  '  retention: Dix ans après la mise en ligne.',
  '  legalBasis: public-task',
  '  dataProtectionOfficer: dpo@example.org',
  '',
].join('\n')

const complete: Files = { 'publication.yaml': `${smallest['publication.yaml']}${stated}` }

/** A record of the person who takes part in the smallest capsule, with a decision. */
function person(decision: string, more = ''): string {
  return `- {id: c-1, name: Ada Une, ${more}publication: {${decision}}, source: p-1}\n`
}

/** Three capsules in which that person takes part with a credit of two functions, and a video each. */
const threeCapsules: Files = Object.fromEntries(
  [1, 2, 3].map((number) => [
    `capsules/${number}.yaml`,
    `id: ${number}
name: Capsule ${number}, dont le titre se lit sur toute une ligne, ou presque, d’une page imprimée
url: https://video.example.org/watch/capsule-${number}
participation:
  - id: x-${number}
    participant: c-1
    part: interviewee
    credit: chercheuse à Organisation Une et directrice de la revue Eaux
    function: [{roleName: chercheuse, organization: o-1}, {roleName: directrice}]
source: p-1
`,
  ]),
)

/** Writes the letter to the person with the id `c-1`. */
async function letterOf(files: Files, args: readonly string[] = []) {
  const data = await dataFolder({ ...complete, ...files })
  const out = join(data, 'dist')
  const { code, stdout, stderr } = await typed(['letter', 'c-1', '--data', data, '--out', out, ...args])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const [folder = ''] = (await readdir(out)).filter((name) => /^lett/.test(name))
  const path = join(out, folder, 'c-1.html')
  const markup = await readFile(path, 'utf8')
  const main = elementsOf(markup).find(({ tagName }) => tagName === 'main')
  const text = withPlainSpaces(textIn(main)).replaceAll(/\s+/g, ' ')
  return { data, out, path, markup, text, stdout }
}

const cases: Readonly<Record<string, Files>> = {
  consent: {
    'contributors.yaml': person('as: named, basis: consent, since: 2024-05-06'),
  },
  'consent in three capsules': {
    'contributors.yaml': person(
      'as: named, basis: consent',
      'sameAs: "https://orcid.org/0000-0002-1825-0097", ',
    ),
    ...threeCapsules,
  },
  'a public credit': { 'contributors.yaml': person('as: named, basis: public-credit'), ...threeCapsules },
  'a public office': { 'contributors.yaml': person('as: named, basis: public-function') },
  'a role alone': { 'contributors.yaml': person('as: role-only') },
  nothing: { 'contributors.yaml': person('as: withheld') },
}

describe('a letter tells', () => {
  it('who publishes, why, what, where, for how long, on which ground, and what can be done', async () => {
    const { text, stdout } = await letterOf(cases.consent as Files)
    for (const told of [
      'Synthetic publication',
      'Ada Une Votre référence, à rappeler : c-1',
      'Organisation Une. À qui écrire : Service des données, donnees@example.org',
      'Délégué à la protection des données : dpo@example.org',
      'faire connaître la vallée',
      'Capsule une (https://publisher.test/p/capsule/1/) ; crédit : « chercheuse à Organisation Une »',
      'D’où cela vient : Page (https://example.org/page)',
      'https://publisher.test/p/contributor/c-1/',
      'que leur licence (https://example.org/licence) permet',
      'aucune page que gardent les moteurs de recherche ne vous nomme',
      'Dix ans après la mise en ligne.',
      'Votre consentement (RGPD, article 6-1-a), donné le 6 mai 2024.',
      'Vous pouvez retirer votre accord À tout moment',
      'cnil.fr/fr/plaintes',
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('publication.yaml')
    expect(stdout).toMatch(/^Écrit : \S+c-1\.html\n$/)
  })

  it('in English what it tells in French', async () => {
    const { text, path } = await letterOf(cases.consent as Files, ['--lang', 'en'])
    expect(path).toContain('letters')
    expect(text).toContain('Your consent (GDPR, Article 6(1)(a)), given on 6 May 2024.')
    expect(text).toContain('credit: “chercheuse à Organisation Une”')
    expect(text).not.toMatch(/\b(vous|votre|publié)\b/i)
  })

  it.each([
    ['consent', 'Vous pouvez retirer votre accord', true],
    ['a public credit', 'crédité en public par l’éditeur', false],
    ['a public office', 'dans une fonction publique', false],
    ['a role alone', 'Votre nom n’est pas publié ; votre part', false],
    ['nothing', 'Ni votre nom ni votre part ne sont publiés', false],
  ])('the ground: %s; a form to sign where that is consent alone', async (name, told, hasForm) => {
    const { text } = await letterOf(cases[name] as Files)
    expect(text).toContain(told)
    expect(text.includes('Mon accord')).toBe(hasForm)
    const isObjected = !hasForm && name !== 'nothing' // to which nobody can object
    expect(text.includes('Vous pouvez vous y opposer')).toBe(isObjected)
    expect(text.includes('mission d’intérêt public (RGPD, article 6-1-e)')).toBe(isObjected)
  })

  it('as much as the pages say, and no more', async () => {
    const files = {
      'contributors.yaml': person('as: named, basis: consent, scope: [name, open-data, indexing]'),
      'withdrawals.txt': 'c-1 2024-06-02 indexing\n',
    }
    const { data, out, text } = await letterOf(files)
    expect((await build({ data, out, publish: true })).published).toBe(true)
    const about = withPlainSpaces(await readFile(join(out, 'public/personal-data/index.html'), 'utf8'))
    for (const told of ['faire connaître la vallée', 'Dix ans après la mise', 'dpo@example.org', '6-1-e'])
      expect(about).toContain(told)
    const page = await readFile(join(out, 'public/contributor/c-1/index.html'), 'utf8')
    expect([page.includes('Ada Une'), page.includes('chercheuse')]).toEqual([true, false])
    expect(text).not.toContain('chercheuse')
    expect(text).toContain('Votre retrait du 2 juin 2024 est déjà pris en compte.')
    expect(text).toContain('aucune page que gardent les moteurs de recherche ne vous nomme')
    for (const asked of ['mon nom', 'ces données', 'moteurs de recherche']) expect(text).toContain(asked)
    expect(text).not.toContain('mon image')
  })

  it('before anything is published, what would be, so that it can be signed first', async () => {
    const { text } = await letterOf({
      'contributors.yaml': person('as: named, basis: consent', 'draft: true, '),
      'capsules/1.yaml': `${smallest['capsules/1.yaml']}draft: true\n`,
    })
    expect(text).toContain('Rien n’est encore publié')
    expect(text).toContain('Capsule une (pas encore publié)')
  })

  it('what the publication does not state is left blank and said, with where to write it', async () => {
    const { markup, text, stdout } = await letterOf({
      'publication.yaml': String(smallest['publication.yaml']),
      'contributors.yaml': person('as: named, basis: public-credit'),
    })
    for (const field of ['contactPoint', 'people, purpose', 'people, retention', 'people, legalBasis']) {
      expect(stdout).toContain(field)
      expect(text).toContain(field)
    }
    expect(markup.match(/class="blank"/g)?.length).toBe(4)
  })

  it('what has to be deleted by hand where the name is erased from the records', async () => {
    const { data } = await letterOf(cases.consent as Files)
    const { stdout } = await typed(['withdraw', 'c-1', '--erase', '--data', data])
    expect(stdout).toMatch(/encore écrit, à corriger à la main[\s\S]*dist\/lettres\/c-1\.html/)
  })

  it('values that hold markup as text', async () => {
    const { markup } = await letterOf({
      'publication.yaml': `${smallest['publication.yaml']}${stated.replace('faire connaître la vallée', '"<img src=x onerror=alert(1)>"')}`,
      'contributors.yaml': person('as: named, basis: consent').replace(
        'Ada Une',
        '"<script>alert(1)</script>"',
      ),
    })
    expect(markup).toContain('&lt;script&gt;')
    expect(elementsOf(markup).filter(({ tagName }) => /^(script|img)$/.test(tagName))).toEqual([])
  })
})

describe('no letter is written', () => {
  it.each([
    [['letter'], 'dire à qui écrire'],
    [['letter', 'c-9'], '« c-9 »'],
    [['letter', 'c-2'], 'c-2 ne peut être lu'],
  ])('%j is told in one line', async (args, told) => {
    const data = await dataFolder({
      'contributors.yaml': `${person('as: withheld')}- {id: c-2, name: Sans Décision}\n`,
    })
    const { code, stderr } = await typed([...args, '--data', data, '--out', join(data, 'dist')])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^regards: [^\n]*\n$/)])
    expect(withPlainSpaces(stderr)).toContain(told)
    expect(await readdir(data)).not.toContain('dist')
  })
})

describe('in a browser', () => {
  let own: OwnBrowser
  let axe: string

  beforeAll(async () => {
    own = await openBrowser()
    axe = await readFile(
      fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
      'utf8',
    )
  })

  afterAll(() => own.close())

  it.each(Object.keys(cases))('a letter is one sheet of A4 and accessible: %s', async (name) => {
    for (const language of name.startsWith('consent') ? ['fr', 'en'] : ['fr']) {
      const { path } = await letterOf(cases[name] as Files, ['--lang', language])
      const page = await own.browser.newPage({ viewport: { width: 390, height: 844 } })
      await page.goto(pathToFileURL(path).href)
      await page.evaluate(axe)
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: {
            run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
          }
        }
        return (await axe.run({ resultTypes: ['violations'] })).violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
        )
      })
      expect(found).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
      if (process.env.REGARDS_SHOTS)
        await page.screenshot({
          path: join(process.env.REGARDS_SHOTS, `letter-${name.replaceAll(' ', '-')}-${language}.png`),
          fullPage: true,
        })
      await page.close()
    }
  })
})
