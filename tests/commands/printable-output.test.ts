import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../pipeline/commands/run-command.ts'
import type { QueryFormat } from '../../pipeline/sparql/query-format.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'

/*
 * Whatever stands in records, in the names of files and in what is typed: a terminal shows all that a command prints, and nothing of
 * it gives orders to the terminal, hides, or reorders what stands beside it.
 */

const tricks = fc.constantFrom(
  ...[
    '\x1b[2J',
    '\x1b]0;title\x07',
    '\x9b31m',
    '\x08\x08',
    '\x7f',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u00ad',
  ],
  ...['\u2028', '\u2029', '\u3164', '\u034f', '\u{e0041}', '\u2800', '\x85'],
)
const hostile = fc
  .tuple(fc.constantFrom('gnp', 'a', 'évé'), tricks, tricks, fc.constantFrom('exe', 'b'))
  .map((parts) => parts.join(''))

/** What a file's name may hold on this disk, line ends and returns included. */
const names = fc
  .tuple(hostile, fc.constantFrom('', '\n', '\r', '\n::error::x'))
  .map(([name, end]) => name + end)

const UNSHOWN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5/u

function expectPrintable(text: string): void {
  for (const line of text.split('\n')) expect(line).not.toMatch(UNSHOWN)
}

describe('what a command prints for people', () => {
  it('is shown whole, whatever records and names of files hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, names, async (text, name) => {
        const data = await dataFolder({
          'topics.yaml': `- ${JSON.stringify({ id: 't-1', name: text, description: text, source: 'p-1' })}\n`,
          'contributors.yaml': String(smallest['contributors.yaml']).replace(
            'Ada Une',
            JSON.stringify(`Ada ${text}`),
          ),
          [`capsules/${name}.yaml`]: `id: 2\nname: ${JSON.stringify(text)}\n${JSON.stringify(text)}: 1\nabout: ${JSON.stringify(text)}\n`,
          [`${name}.csv`]: `id,${text}\n1,${text}\n`,
          [`${name}.txt`]: 'Ada Une\n',
        })
        const folders = ['--data', data, '--out', join(data, 'dist')]
        for (const [command, ...args] of [
          ['check', ...folders],
          ['check', ...folders, '--lang', 'en'],
          ['build', ...folders],
          ['people', '--data', data],
          ['template', '--from-data', '--data', data, join(data, '..', `${name}.xlsx`)],
          ['withdraw', 'c-1', '--erase', '--data', data],
        ]) {
          const { stdout, stderr } = await typed([String(command), ...args])
          expect(stdout + stderr).not.toBe('')
          expectPrintable(stdout + stderr)
          expect(stdout + stderr, 'no line begins with what a name holds').not.toMatch(/^::error/m)
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('is shown whole, whatever was typed: one line of what is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(
          ...[
            ['explain'],
            ['query'],
            ['import'],
            ['check', '--data'],
            ['check', '--page'],
            ['merge'],
            ['build', '--date'],
          ],
          ...[
            ['serve', '--port'],
            ['serve', '--host'],
            ['publish'],
            ['new'],
            ['withdraw'],
            ['publish', 'store'],
            [],
          ],
          ...[
            ['map', '--base'],
            ['init', '--base'],
            ['query', 'sources', '--out'],
            ['check', '--format'],
            ['schemas', '--data'],
          ],
        ),
        async (text, command) => {
          const { code, stderr } = await typed([...command, `${text}x`, '--lang', 'en'], {
            cwd: await freshFolder(),
          })
          expect(code).not.toBe(0)
          expectPrintable(stderr)
          expect(stderr.trimEnd().split('\n')).toHaveLength(1)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is shown whole in a table of answers, and exact in the formats that programs read', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const data = await dataFolder()
        const out = join(data, 'dist')
        await typed(['build', '--data', data, '--out', out])
        const query = `SELECT ?a ?b { BIND(${sparqlString(text)} AS ?a) BIND(IRI(CONCAT("urn:", ?a)) AS ?b) }`
        const answer = async (format: QueryFormat) =>
          (await runQuery({ query, parameters: new Map(), format, engine: 'comunica' }, out)).text
        expectPrintable(await answer('table'))
        const { results } = JSON.parse(await answer('json'))
        expect(results.bindings[0].a.value).toBe(text)
        expect(await answer('csv')).toContain(text)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  it('keeps the colours and the cleared lines of this program, where there is a terminal', async () => {
    const data = await dataFolder({ 'capsules/2.yaml': 'id: 2\nnope: "\\u001b[31m"\n' })
    const { shell, written } = shellOf([], { isColored: true, isTerminal: true })
    await runCommandLine(['check', '--data', data, '--out', join(data, 'dist')], shell)
    expect(written()).toContain('\x1b[1;31m')
    expectPrintable(written().replaceAll(/\x1b\[[\d;]*m/g, ''))
  })
})

/** A text as SPARQL writes it, without characters that a query may not hold. */
function sparqlString(text: string): string {
  return JSON.stringify(text)
    .replaceAll(/\\u001b/g, '\x1b')
    .replaceAll(/\\u0007/g, '\x07')
}
