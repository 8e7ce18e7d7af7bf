/// <reference lib="dom" />
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCommand } from '../../pipeline/commands/check.ts'
import { buildSummary } from '../../pipeline/commands/summaries/build-summary.ts'
import type { Place, Problem } from '../../pipeline/problems/problem.ts'
import { collectProblems } from '../../pipeline/problems/problem-collection.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { violation, warning } from '../../pipeline/problems/rule-problem.ts'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { createPainter, isColorEnabled } from '../../pipeline/report/colors.ts'
import { render, reportFormats } from '../../pipeline/report/render.ts'
import type { RunResult } from '../../pipeline/report/run-result.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'

const capsule = String(smallest['capsules/1.yaml'])
const wrong = {
  'capsules/1.yaml': capsule
    .replace('position: 1', 'position: un')
    .replace('about: t-1', 'about: [t-1, t-1]'),
  'capsules/2.yaml': capsule
    .replace('id: 1', 'id: 2')
    .replace('x-1', 'x-2')
    .replace('about: t-1', 'about: t-9'),
}

/** What a build tells of files over those of the smallest publication. */
async function toldOf(files = {}): Promise<{ outcome: BuildOutcome; data: string; out: string }> {
  const [data, out] = [await dataFolder(files), await freshFolder()]
  return { outcome: await build({ data, out, publish: true }), data, out }
}

const at = (file: string, more: Partial<Place> = {}): Place => ({ file, line: 3, column: 5, ...more })
const run = (problems: readonly Problem[]): RunResult => ({
  problems,
  counts: {
    violation: problems.filter(({ severity }) => severity === 'violation').length,
    warning: problems.filter(({ severity }) => severity === 'warning').length,
    info: problems.filter(({ severity }) => severity === 'info').length,
  },
  published: false,
})

describe('what is told as JSON', () => {
  it('is one object: counts, and each problem with code, place, record, field and both sentences', async () => {
    const { outcome, data } = await toldOf(wrong)
    const said = JSON.parse(await render('json', outcome, data, 'fr'))
    expect(said).toMatchObject({ published: false, counts: { violation: 3 } })
    expect(said.problems.filter(({ severity }: Problem) => severity === 'violation')).toHaveLength(3)
    expect(said.problems[0]).toEqual({
      code: 'number',
      severity: 'violation',
      file: join(data, 'capsules/1.yaml'),
      line: 5,
      column: 1,
      record: 'Capsule une',
      field: 'position',
      message: {
        fr: `"un" n'est pas un nombre entier à partir de 1 ; écrire 1`,
        en: `"un" is not a whole number from 1 up; write 1`,
      },
    })
    expect(said.searchEngines).toMatchObject({ videos: 1, problems: expect.any(Array) })
  })

  it('names the cell of a table, and how often a cause shows again', async () => {
    const problems = collectProblems()
    for (const cell of ['C2', 'C3', 'C4', 'C5', 'C6'])
      problems.add(
        violation('unknown-field', at('t.xlsx', { sheet: 'Capsules', cell }), [], '"x"', 'id', 'id, name'),
      )
    const said = JSON.parse(await render('json', run(problems.sorted()), 'data', 'en'))
    expect(said.problems).toHaveLength(1)
    expect(said.problems[0]).toMatchObject({ sheet: 'Capsules', cell: 'C2', again: { times: 4 } })
    expect(said.problems[0].again.places).toHaveLength(3)
  })
})

describe('what is told as SARIF', () => {
  it('has what the standard requires, rules with their help, and places from the working folder', async () => {
    const { outcome, data } = await toldOf(wrong)
    const inside = {
      ...outcome,
      problems: outcome.problems.map((each) => moved(each, data)),
      eligibility: undefined,
    }
    const log = JSON.parse(await render('sarif', inside, 'data', 'fr'))
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ columnKind: 'utf16CodeUnits' }] })
    const [{ tool, results }] = log.runs
    expect(tool.driver).toMatchObject({ name: 'regards', language: 'fr' })
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([ids.length, ids.length])
    for (const rule of tool.driver.rules)
      expect(rule).toEqual({
        id: expect.any(String),
        shortDescription: { text: expect.stringMatching(/\S/) },
        fullDescription: { text: expect.stringMatching(/\S/) },
        help: { text: expect.stringMatching(/\S/), markdown: expect.stringMatching(/\S/) },
      })
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId)
      expect(['error', 'warning', 'note']).toContain(level)
      expect(message.text).toMatch(/\S/)
      const [{ physicalLocation }] = locations
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9%._~!$&'()*+,;=@/-]+$/) // no scheme, no base
      expect(physicalLocation.artifactLocation.uriBaseId).toBe('%SRCROOT%')
      expect(physicalLocation.region.startLine).toBeGreaterThan(0)
      expect(physicalLocation.region.startColumn).toBeGreaterThan(0)
    }
    expect(results[0]).toMatchObject({
      ruleId: 'number',
      level: 'error',
      message: { text: `position : "un" n'est pas un nombre entier à partir de 1 ; écrire 1` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'data/capsules/1.yaml' },
            region: { startLine: 5, startColumn: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: 'Capsule une / position' }],
        },
      ],
    })
    expect(results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(3)
  })

  it('spells the name of any file as an address, whole where it lies outside', async () => {
    const problems = ['data/é à#?.yaml', '/elsewhere/a b.yaml', '../up.yaml'].map((file) =>
      violation('bom', at(file), []),
    )
    const log = JSON.parse(await render('sarif', run(problems), 'data', 'fr'))
    const uris = log.runs[0].results.map(
      (result: { locations: { physicalLocation: { artifactLocation: object } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation,
    )
    expect(uris).toEqual([
      { uri: 'data/%C3%A9%20%C3%A0%23%3F.yaml', uriBaseId: '%SRCROOT%' },
      { uri: 'file:///elsewhere/a%20b.yaml' },
      { uri: pathToFileURL('../up.yaml').href },
    ])
  })
})

describe('what is told', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '\x1b[31m\x1b]0;title\x07',
      '\x9b31m',
      '</style></script><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\u202egnp.exe',
      'a\nb\r\u2028c',
      ']]>-->',
    ),
  )
  const problem = fc.record({
    rule: fc.constantFrom('number', 'capsule-name', 'not-a-code'),
    severity: fc.constantFrom('violation' as const, 'warning' as const, 'info' as const),
    place: fc.record({
      file: hostile.map((text) => `data/${text.replaceAll('\0', '')}`),
      line: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 9 }),
      sheet: hostile,
      cell: hostile,
      record: hostile,
    }),
    field: hostile,
    message: fc.record({ fr: hostile, en: hostile }),
  })

  it('leaves no sign that a terminal obeys, hides or reorders, in any form and in any field', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(problem, { maxLength: 3 }),
        fc.constantFrom('fr' as const, 'en' as const),
        async (problems, language) => {
          for (const each of problems)
            expect(formatProblem(each, language)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
          for (const format of reportFormats) {
            const text = await render(format, run(problems), 'data', language)
            expect(text.replaceAll('\n', ''), format).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
            if (format === 'github')
              expect(text.match(/^::(error|warning|notice) [^:]*::.*$/gm)?.length ?? 0).toBe(problems.length)
            else if (format !== 'html') expect(JSON.parse(text)).toBeTypeOf('object')
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  it('may name a field as every object has one', async () => {
    for (const field of ['__proto__', 'constructor', 'participation[1].toString'])
      expect(
        await render('html', run([{ ...violation('number', at('a.yaml'), []), field }]), 'data', 'fr'),
      ).toContain(field.replace(/^.*\./, ''))
  })

  it('is text in the page, whatever it says: no element and no attribute more', async () => {
    const skeleton = async (problems: readonly Problem[]): Promise<string[]> =>
      elements(parse(await render('html', run(problems), 'data', 'fr')))
    await fc.assert(
      fc.asyncProperty(problem, async (each) => {
        const plain = {
          ...each,
          field: /^[a-z]*$/i.test(each.field) ? each.field : 'f', // a known one has its heading beside it
          message: { fr: 'm', en: 'm' },
          place: { ...each.place, file: 'data/f', sheet: 's', cell: 'c', record: 'r' },
        }
        expect(await skeleton([each])).toEqual(await skeleton([plain]))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('never hides a violation behind warnings, however many there are', () => {
    const problems = collectProblems()
    for (let index = 0; index < 3000; index++) problems.add(warning('bom', at(`a/${index}.yaml`), []))
    problems.add(violation('utf16', at('z.yaml'), []))
    const told = { problems: problems.sorted(), counts: problems.counts() }
    expect(told.counts).toEqual({ violation: 1, warning: 3000, info: 0 })
    expect(told.problems.filter(({ severity }) => severity === 'violation')).toHaveLength(1)
    const outcome = {
      ...told,
      violations: 1,
      rules: new Set<string>(),
      read: {},
      nodes: 0,
      published: false,
      newAddresses: 0,
      leftOut: [],
    }
    const text = buildSummary(outcome, { data: 'data', out: 'dist', seconds: 1 }, 'fr')
    expect(text.indexOf('[utf16]')).toBeLessThan(text.indexOf('[bom]'))
    expect(text).toContain('  … et 2980 de plus\n') // of all that there are, not of those that were kept
    expect(text).toContain('1 point à corriger')
  })

  it('tells a cause once among thousands, and counts the rest beyond what is kept', () => {
    const problems = collectProblems(2)
    for (let index = 0; index < 500; index++)
      problems.add(violation('unknown-reference', at(`${index}.yaml`), ['about'], 'topic', '« t-9 »', 't-1'))
    for (const code of ['a', 'b', 'c']) problems.add(violation('kind', at('f'), [], code, 'topic', 'topic'))
    expect(problems.count('violation')).toBe(4)
    expect(problems.sorted()).toMatchObject([
      { repeats: { times: 499, places: { length: 3 } } },
      { rule: 'kind' },
    ])
    expect(formatProblem(problems.sorted()[0] as Problem, 'en')).toMatch(
      /\(and 499 more times: 1\.yaml:3, 2\.yaml:3, 3\.yaml:3…\)/,
    )
  })
})

describe('colours', () => {
  it.each([
    ['on a terminal', {}, true, true],
    ['not in a file', {}, false, false],
    ['not where NO_COLOR is set', { NO_COLOR: '1' }, true, false],
    ['where NO_COLOR is empty', { NO_COLOR: '' }, true, true],
    ['in a file where FORCE_COLOR is set', { FORCE_COLOR: '1' }, false, true],
    ['not where FORCE_COLOR says no', { FORCE_COLOR: '0' }, true, false],
    ['not where both are set', { FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    ['not on a terminal that shows none', { TERM: 'dumb' }, true, false],
  ])('%s', (_name, env, isTerminal, expected) => {
    expect(isColorEnabled(env, isTerminal)).toBe(expected)
  })

  it('lie on place, code and titles alone, and change no word', async () => {
    const { outcome } = await toldOf(wrong)
    const text = (isWanted: boolean): string =>
      buildSummary(outcome, { data: 'data', out: 'dist', seconds: 1 }, 'fr', createPainter(isWanted))
    expect(text(true).replaceAll(/\x1b\[[\d;]+m/g, '')).toBe(text(false))
    expect(text(true)).toContain('\x1b[1;31mÀ corriger (la publication attend) :\x1b[0m')
    expect(text(true)).toMatch(
      /\x1b\[1m\S+1\.yaml:5:1\x1b\[0m « Capsule une » position: .* \x1b\[2m\[number\]\x1b\[0m/,
    )
  })
})

describe('regards check --format', () => {
  const checked = async (values: object, language: 'fr' | 'en' = 'fr'): Promise<[number, string]> => {
    const { shell, written } = shellOf([], { language })
    const code = await checkCommand.run(
      { values: { data: await dataFolder(wrong), ...values }, positionals: [] },
      shell,
    )
    return [code, written()]
  }

  it('prints the form that is asked for and nothing else, with the exit code of the text', async () => {
    const [code, json] = await checked({ format: 'json' })
    expect([code, JSON.parse(json).counts.violation]).toEqual([1, 3])
    const [, sarif] = await checked({ format: 'sarif' }, 'en')
    expect(JSON.parse(sarif).runs[0].tool.driver.language).toBe('en')
    const [, page] = await checked({ format: 'html' })
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/)
    const [, text] = await checked({ format: 'text' })
    expect(text).toMatch(/^À corriger \(la publication attend\) :\n/)
    expect(text).not.toContain('\x1b')
  })

  it('refuses a form that it does not know, or that goes with something else', async () => {
    await expect(checked({ format: 'xml' })).rejects.toMatchObject({
      userMessage: { fr: '--format « xml » ; admis : text, json, sarif, html, github, gitlab' },
    })
    await expect(checked({ format: 'json', portal: true })).rejects.toMatchObject({
      userMessage: { fr: `--format json ne vaut ni pour --page, ni pour --portal, ni pour --links ; l'ôter` },
    })
  })
})

describe('the page in the reports', () => {
  const page = (out: string): Promise<string | undefined> =>
    readFile(join(out, 'report/problems.html'), 'utf8').catch(() => undefined)

  it('tells of a build that is refused, and of one that is published', async () => {
    const { data, out } = await toldOf(wrong)
    expect(await page(out)).toContain('3 points à corriger.')
    await writeFile(join(data, 'capsules/1.yaml'), capsule)
    await rm(join(data, 'capsules/2.yaml'))
    expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
    expect(await page(out)).toContain('<strong>Publié.</strong>')
    await rm(join(data, 'publication.yaml'))
    await build({ data, out, publish: true })
    expect(await page(out)).toBeUndefined()
  })

  it('stays with the publisher, and says of a release that was refused what is wrong with it', async () => {
    const withheld = String(smallest['contributors.yaml']).replace(/as: named\n.*\n.*\n/, 'as: withheld\n')
    const files = {
      'contributors.yaml': withheld,
      'organizations.yaml': '- id: o-1\n  name: Org\n  source: p-1\n',
    }
    const leaking = capsule
      .replace('name: Capsule une', 'name: Avec Ada Une')
      .replace('chercheuse à Organisation Une', 'x')
    const { outcome, out } = await toldOf({ ...files, 'capsules/1.yaml': leaking })
    expect(outcome.published).toBe(false)
    expect(await page(out)).toContain('« Ada Une » : ce texte nomme')
  })
})

describe('the page in a browser', () => {
  const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url))
  const shots = process.env.REGARDS_SHOTS
  let own: OwnBrowser

  beforeAll(async () => {
    own = await openBrowser()
  })

  afterAll(() => own.close())

  it.each([
    [390, 844],
    [1280, 800],
  ])('is read at a width of %i pixels, light and dark, and asks no network', async (width, height) => {
    const folder = await freshFolder()
    await mkdir(folder, { recursive: true })
    const { outcome, data } = await toldOf({
      ...wrong,
      'capsules/3.yaml': `${capsule.replace('id: 1', 'id: 3').replace('x-1', 'x-3')}titre: ${'x'.repeat(300)}\n`,
    })
    const inside = { ...outcome, problems: outcome.problems.map((each) => moved(each, data)) }
    const file = join(folder, 'problems.html')
    await writeFile(file, await render('html', inside, 'data', 'fr'))
    const context = await own.browser.newContext({ viewport: { width, height } })
    const [asked, said]: [string[], string[]] = [[], []]
    context.on('request', (request) => asked.push(request.url()))
    context.on('console', (message) => said.push(message.text()))
    const page = await context.newPage()
    await page.goto(pathToFileURL(file).href)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/problems-${width}-${colorScheme}.png`, fullPage: true })
    }
    expect([asked, said]).toEqual([[pathToFileURL(file).href], []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.getByRole('link', { name: 'Aide : number' }).first().click()
    expect(await page.evaluate(() => document.querySelector('article:target h3')?.textContent)).toBe(
      'Nombre mal formé number',
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.evaluate(await readFile(axe, 'utf8'))
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
    }
    await context.close()
  })
})

/** A problem as if the records lay in `data`, below the working folder. */
function moved(problem: Problem, data: string): Problem {
  return { ...problem, place: { ...problem.place, file: problem.place.file.replace(data, 'data') } }
}

/** Every element of a document with the names of its attributes. */
function elements(node: unknown): string[] {
  const {
    tagName,
    attrs = [],
    childNodes = [],
  } = node as {
    tagName?: string
    attrs?: { name: string }[]
    childNodes?: unknown[]
  }
  const own = tagName === undefined ? [] : [[tagName, ...attrs.map(({ name }) => name)].join(' ')]
  return [...own, ...childNodes.flatMap(elements)]
}
