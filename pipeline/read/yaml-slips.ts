import { LineCounter } from 'yaml'
import { isLanguageTag } from '../record/multilingual-text.ts'
import { composeYaml } from './compose-yaml.ts'
import { FIELDS, repairsOfLine, type YamlRepair } from './yaml-repairs.ts'

/** A slip in a line of YAML, with the line as it should be written. */
export type YamlSlip = YamlRepair & {
  /** The number of the line, from 1. */
  readonly number: number
}

/** How long a text may be that is read anew with each repair. */
const MAX_REPAIRED_CHARACTERS = 1 << 18

/** How many lines above a fault are looked at; one line above that opens a quote or a bracket is looked at, too. */
const LINES_ABOVE = 4

/**
 * Finds the slip that makes a text no YAML: a line near the fault, or one above that leaves a quote or a bracket open, with
 * which the text is read once it is mended; or else one with which it is read further. `fault` is the number of the line at
 * which reading stops, from 1.
 */
export function findYamlSlip(text: string, fault: number): YamlSlip | undefined {
  if (text.length > MAX_REPAIRED_CHARACTERS) return undefined
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const read = (slips: Iterable<YamlSlip>): { whole?: YamlSlip; further?: YamlSlip } => {
    let further: YamlSlip | undefined
    for (const slip of slips) {
      const next = faultLine(lines.with(slip.number - 1, slip.line).join('\n'))
      if (next === undefined) return { whole: slip }
      if (next > Math.max(fault, slip.number)) further ??= slip
    }
    return further === undefined ? {} : { further }
  }
  const inLine = read(lineSlips(lines, fault))
  if (inLine.whole !== undefined) return inLine.whole
  if (inLine.further !== undefined && SURE.has(inLine.further.rule)) return inLine.further
  const indent = read(indentSlips(lines, fault))
  return indent.whole ?? inLine.further ?? indent.further
}

/** Slips that a line shows by itself, even where a line below has another. */
const SURE: ReadonlySet<string> = new Set([
  'yaml-colon-space',
  'yaml-dash',
  'yaml-inner-quote',
  'yaml-space',
  'yaml-tab',
])

/** The slips that the lines near a fault may hold, the nearest line first. */
function* lineSlips(lines: readonly string[], fault: number): Generator<YamlSlip> {
  for (const number of nearLines(lines, fault))
    for (const repair of repairsOfLine(lines[number - 1] ?? '')) yield { ...repair, number }
}

function nearLines(lines: readonly string[], fault: number): number[] {
  const near = [fault]
  for (let number = fault - 1; number > 0 && near.length <= LINES_ABOVE; number--)
    if (isFilled(lines[number - 1])) near.push(number)
  near.push(fault + 1)
  const opening = lines.slice(0, fault).findLastIndex(leavesOpen) + 1
  const first = lines.slice(0, fault).findIndex(leavesOpen) + 1
  return [...new Set([...near, opening, first])].filter((number) => number > 0 && number <= lines.length)
}

/** Whether the value of a line begins with a quote or a bracket that the line does not close. */
function leavesOpen(line: string): boolean {
  const value = /(?:^|: +|- +)(["'[{].*)$/.exec(line.slice(0, 4000))?.[1] ?? ''
  const rest = value.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '')
  return rest.split(/[[{]/).length !== rest.split(/[\]}]/).length || /["']/.test(rest)
}

/** The same lines under the indentations that lines above them have, the nearest indentation first. */
function* indentSlips(lines: readonly string[], fault: number): Generator<YamlSlip> {
  for (const number of [fault, fault + 1, fault - 1]) {
    const line = lines[number - 1]
    if (number < 1 || line === undefined || !isFilled(line) || !/[\p{L}\p{N}]/u.test(line)) continue
    const name = /^\s*(?:- +)*([\p{L}_][\p{L}\w-]*) *:/u.exec(line)?.[1]
    if (name !== undefined && !FIELDS.has(name) && !isLanguageTag(name)) continue
    const found = line.length - line.trimStart().length
    const above = lines
      .slice(0, number - 1)
      .filter(isFilled)
      .slice(-40)
    const wanted = new Set<number>([0])
    for (const each of above) {
      const [dashes = ''] = /^ *(?:- +)*/.exec(each) ?? []
      wanted.add(dashes.length)
      wanted.add(each.length - each.trimStart().length)
    }
    if (above.at(-1)?.trimEnd().endsWith(':')) wanted.add(indentOf(above.at(-1)) + 2)
    if (!/^\s*(- |[\p{L}\w]+ *:)/u.test(line)) wanted.add(indentOf(above.at(-1)) + 2)
    for (const spaces of [...wanted].sort((a, b) => Math.abs(a - found) - Math.abs(b - found) || b - a))
      if (spaces !== found)
        yield {
          rule: 'yaml-indent',
          number,
          column: 1,
          line: ' '.repeat(spaces) + line.trimStart(),
          sign: '',
          spaces: [found, spaces],
        }
  }
}

/** The line at which a text is no YAML, from 1; `undefined` if it is. */
function faultLine(text: string): number | undefined {
  const counter = new LineCounter()
  const document = composeYaml(text, counter)
  const fault = document.errors[0] ?? document.warnings[0]
  return fault && counter.linePos(fault.pos[0]).line
}

function isFilled(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !line.trimStart().startsWith('#')
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length
}
