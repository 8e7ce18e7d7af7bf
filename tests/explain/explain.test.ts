import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explainCommand } from '../../pipeline/commands/explain.ts'
import { codeFamilies } from '../../pipeline/explain/families.ts'
import type { CodeHelp } from '../../pipeline/explain/help-entry.ts'
import { codeListText, helpText } from '../../pipeline/explain/help-text.ts'
import { loadHelp } from '../../pipeline/explain/load-help.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import type { HelpExample } from '../../pipeline/problems/rule-entry.ts'
import { messageOf } from '../../pipeline/problems/rule-problem.ts'
import { type Rule, rules, rulesByFamily } from '../../pipeline/problems/rule-table.ts'
import { parseYaml, type RawValue } from '../../pipeline/read/parse-yaml.ts'
import { readPublicationValue, readRecord } from '../../pipeline/read/read-record.ts'
import { typed } from '../support/cli.ts'
import { shellOf } from '../support/shell.ts'

const all = await loadHelp()
const place = { file: 'f.yaml', line: 1, column: 1 }
const own = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

describe('the help', () => {
  it('tells of every rule and every named shape, and of nothing else', async () => {
    const codes = Object.values(rulesByFamily).flatMap((family) => Object.keys(family))
    expect(codes.length).toBeGreaterThan(110)
    expect(Object.keys(rules).sort()).toEqual(codes.sort()) // so that no code stands in two families
    const files = [
      ...(await readdir(own('shapes'))).map((name) => `shapes/${name}`),
      'ontology/profile/passages.ttl',
    ]
    const shapes = await Promise.all(files.map((name) => readFile(own(name), 'utf8')))
    const named = [...shapes.join('\n').matchAll(/^(?:shape|engine):([\w.-]+) a sh:/gm)].map(
      ([, code = '']) => code,
    )
    const judging = named.filter((code) => !['video', 'clip'].includes(code)) // which only gather others
    expect(judging.length).toBeGreaterThan(150)
    expect([...all.keys()].sort()).toEqual([...codes, ...judging].sort())
  })

  it.each([...all])('of %s says what, why and what to do, in both languages, for people', (code, help) => {
    for (const language of ['fr', 'en'] as const) {
      const parts = [help.title, help.means, help.mend, codeFamilies[help.family].matters].map(
        (part) => part[language],
      )
      for (const part of parts) expect(part).toMatch(/^\S.{3,}\S$/s)
      for (const part of parts.slice(1)) expect(part).toMatch(/[.…!?]$/)
      const text = helpText(code, help, language)
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b|\[object/)
      if (help.family !== 'portal') expect(text).not.toMatch(JARGON)
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(120)
    }
    expect(help.title.fr === help.title.en && help.means.fr === help.means.en).toBe(false)
  })

  const shown = [...all].filter(([, { example }]) => example !== undefined && example.of !== 'text')

  it.each(shown)('of %s shows lines that are read', (_code, { example }) => {
    expect(problemsOf(example as HelpExample, 'right')).toEqual([])
  })

  const spoilt = shown.filter(
    ([code, { example }]) => example?.wrong !== undefined && READ.has(all.get(code)?.family ?? ''),
  )

  it.each(spoilt)('of %s shows lines that break this rule and no other', (code, { example }) => {
    const found = problemsOf(example as HelpExample, 'wrong').map(({ rule }) => rule)
    expect(found.filter((rule) => rule !== code)).toEqual([])
    if (!LATER.has(code)) expect(found).toContain(code)
  })

  it('lists every code once, under its family', () => {
    for (const language of ['fr', 'en'] as const) {
      const lines = codeListText(all, language).split('\n')
      const codes = lines.flatMap((line) => /^ {2}(\S+) {2,}\S/.exec(line)?.[1] ?? [])
      expect(codes.sort()).toEqual([...all.keys()].sort())
      for (const { title } of Object.values(codeFamilies)) expect(lines).toContain(title[language])
    }
  })
})

describe('regards explain', () => {
  const run = async (language: 'fr' | 'en', ...positionals: string[]): Promise<[number, string]> => {
    const { shell, written } = shellOf([], { language })
    return [await explainCommand.run({ values: {}, positionals }, shell), written()]
  }

  it('prints the help of a code, as it stands in a line or alone, whatever its case', async () => {
    const [code, text] = await run('fr', '[date]')
    expect([code, text]).toEqual([0, helpText('date', all.get('date') as CodeHelp, 'fr')])
    expect(text).toContain('datePublished: 2023-06-28')
    expect((await run('en', 'Capsule-UploadDate'))[1]).toContain('capsule-uploadDate: Capsule: Upload date')
  })

  it('lists all codes without one', async () => {
    expect(await run('fr')).toEqual([0, codeListText(all, 'fr')])
  })

  it('proposes the nearest code for one that is unknown, and takes one', async () => {
    expect(await typed(['explain', 'dat'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'regards: code inconnu : « dat » ; le plus proche : date (npm run regards explain les liste)\n',
    })
    await expect(run('fr', 'date', 'day')).rejects.toMatchObject({
      userMessage: { fr: expect.stringContaining('« day »') },
    })
  })
})

describe('the sentences of problems', () => {
  const facts = ['A', 'B', 'C', 'D', 'E', 'F']
  const french = (Object.keys(rules) as Rule[]).map((rule) => messageOf(rule, ...facts).fr)

  it('say what to do, and use no word of specialists, but where a catalogue is judged', () => {
    expect(french.length).toBeGreaterThan(110)
    for (const text of french) expect(text, text).toMatch(/ [;:] |, que le portail/)
    const forAll = french.filter((text) => !/portail|JSON-LD/.test(text))
    expect(forAll.length).toBeGreaterThan(80)
    for (const text of forAll) expect(text).not.toMatch(JARGON)
  })

  it('of shapes use none either', async () => {
    const names = await readdir(own('shapes'))
    const texts = (await Promise.all(names.map((name) => readFile(own(`shapes/${name}`), 'utf8')))).join('\n')
    const told = [...texts.matchAll(/"([^"]*)"@(fr|en)/g)].map(([, text = '']) => text)
    expect(told.length).toBeGreaterThan(300)
    for (const text of told) {
      expect(text).not.toMatch(JARGON)
      expect(text).toMatch(/; /)
      expect(text).not.toMatch(/\b(vous|you|erreur|faute|error|fault|invalide?|illegal)\b/i)
    }
  })
})

/** Words that a publisher's staff need not know. */
const JARGON =
  /\b(triplets?|triples?|RDF|IRI|URI|litt[ée]ral|literal|n[œo]e?uds?\b|blank node|SHACL|datatype|ontolog\w+|predicate|pr[ée]dicat|graphe?|sh:|xsd:|schema:)/i

/** Families whose rules the reading of records judges. */
const READ = new Set(['values', 'files', 'people', 'links'])

/** Rules of theirs that are judged later, with what other records say. */
const LATER = new Set([
  'canonical-url',
  'name-honorific',
  'date-order',
  'unpaired-functions',
  'player-unknown',
  'formula',
  'basis-missing',
  'text-account',
  'text-address',
  'text-birth',
  'text-email',
  'language-once',
  'text-encoding',
  'text-html',
  'text-lost-letter',
  'text-phone',
  'scope-name',
  'id-name',
  'leak',
  'leak-data',
  'leak-indexed',
  'special-category',
  'crawlable-data',
  'unknown-reference',
  'caption-twice',
  'draft',
  'replaced-reference',
  'yaml-comment',
])

/** What each kind of record needs beside the lines of an example. */
const whole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  capsule: { id: '2' },
  contributor: { id: 'c-7q2x', publication: { as: 'withheld' } },
  publication: {
    base: 'https://publisher.test/p/',
    name: 'Synthetic',
    publisher: 'o-1',
    license: 'https://example.org/l',
    inLanguage: 'fr',
  },
}

/** What the reader says of the lines of an example, in a record that is otherwise right. */
function problemsOf({ of, right, wrong = '' }: HelpExample, which: 'right' | 'wrong'): readonly Problem[] {
  const parsed = parseYaml(which === 'right' ? right : wrong, 'f.yaml')
  if ('problem' in parsed) return [parsed.problem]
  const [typed] = parsed.raws.map(({ value }) => value)
  // the first lines of an example of what is missing are those of a whole record
  const isAlone =
    right.includes('\n') && /^(id|name): /.test(right) && of !== 'publication' && of !== 'contributor'
  const base = isAlone || typeof typed !== 'object' ? {} : (whole[of] ?? { id: 'x-1' })
  const isDecided =
    of === 'contributor' && right.includes('publication:') && !JSON.stringify(typed).includes('publication')
  const { publication: _, ...undecided } = base as { publication?: unknown }
  const value =
    typeof typed === 'object' ? { ...(isDecided ? undecided : base), ...(typed as object) } : typed
  const raw: RawValue = { value, placeOf: () => place }
  const read = of === 'publication' ? readPublicationValue(raw) : readRecord(of as 'capsule', raw)
  return 'problems' in read ? read.problems : []
}
