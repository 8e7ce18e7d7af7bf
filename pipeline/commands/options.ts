import { parseArgs } from 'node:util'
import { closest } from 'fastest-levenshtein'
import { fileSize } from '../files/file-facts.ts'
import type { Message } from '../language/message.ts'
import type { ReleaseDays } from '../rdf/release-version.ts'
import type { EngineName } from '../sparql/choose-engine.ts'
import { usageMessages } from './usage-messages.ts'

const options = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  data: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  date: { type: 'string' },
  scope: { type: 'string', multiple: true },
  erase: { type: 'boolean' },
  'no-pages': { type: 'boolean' },
  'no-tables': { type: 'boolean' },
  'no-gzip': { type: 'boolean' },
  workers: { type: 'string' },
  sample: { type: 'string' },
  quiet: { type: 'boolean' },
  previous: { type: 'string' },
  'accept-loss': { type: 'string', multiple: true },
  'loss-share': { type: 'string' },
  page: { type: 'string', multiple: true },
  format: { type: 'string' },
  with: { type: 'string', multiple: true },
  host: { type: 'string' },
  port: { type: 'string' },
  watch: { type: 'boolean' },
  'allow-service': { type: 'boolean' },
  engine: { type: 'string' },
  demo: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  portal: { type: 'boolean' },
  at: { type: 'string' },
  graph: { type: 'string' },
  query: { type: 'string' },
  name: { type: 'string' },
  publisher: { type: 'string' },
  license: { type: 'string' },
  xlsx: { type: 'boolean' },
  csv: { type: 'boolean' },
  yaml: { type: 'boolean' },
  'from-data': { type: 'boolean' },
} as const

/** The name of an option. */
export type OptionName = keyof typeof options

/** A use that cannot be carried out: one line, exit 2. */
export class UsageError extends Error {
  readonly userMessage: Message
  constructor(told: Message) {
    super(told.en)
    this.userMessage = told
  }
}

/** What was typed after a command: its options and what follows them. */
export type CommandArguments = Omit<ReturnType<typeof parseArguments>, 'name'>

/** Reads what was typed, for commands that each have a list of options. Throws `UsageError`. */
export function parseArguments(
  typed: string[],
  commands: ReadonlyMap<string, { readonly options: readonly string[] }>,
) {
  const { tokens } = parseArgs({ args: typed, options, allowPositionals: true, strict: false, tokens: true })
  const name = tokens.find((token) => token.kind === 'positional')?.value
  const command = name === undefined ? { options: [] } : commands.get(name)
  if (command === undefined)
    throw new UsageError(usageMessages.command(String(name), closest(String(name), [...commands.keys()])))
  const known = ['help', 'lang', ...command.options]
  for (const token of tokens)
    if (token.kind === 'option' && !known.includes(token.name))
      throw new UsageError(usageMessages.option(token.rawName, `--${closest(token.name, known)}`))
  try {
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: true })
    for (const [option, value] of Object.entries(values))
      if ([value].flat().includes('')) throw new UsageError(usageMessages.emptyValue(`--${option}`))
    for (const typed of positionals) if (typed === '') throw new UsageError(usageMessages.emptyArgument)
    if (values.lang !== undefined && values.lang !== 'fr' && values.lang !== 'en')
      throw new UsageError(usageMessages.value('--lang', values.lang, 'fr, en'))
    return { name, values, positionals: positionals.slice(1) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(usageMessages.optionValue(/'([^']+)'/.exec(String(error))?.[1] ?? ''))
  }
}

/** Throws `UsageError` if anything was typed after what a command takes. */
export function rejectExtraArguments([typed]: readonly string[]): void {
  if (typed !== undefined) throw new UsageError(usageMessages.arguments(typed))
}

/** The options that say what may be lost. Throws `UsageError`. */
export async function lossGuardOptions({
  previous,
  'accept-loss': accepted = [],
  'loss-share': share,
}: CommandArguments['values']) {
  if (share !== undefined && !/^(0(\.\d+)?|1)$/.test(share))
    throw new UsageError(usageMessages.value('--loss-share', share, '0–1 (0.2)'))
  if (previous !== undefined && (await fileSize(previous).catch(() => undefined)) === undefined)
    throw new UsageError(usageMessages.file(previous))
  return { previous, accepted, lossShare: share === undefined ? undefined : Number(share) }
}

/** The options that say what to build, with their defaults. Throws `UsageError`. */
export async function buildOptions({ data = 'data', out = 'dist', base, date }: CommandArguments['values']) {
  const typed = await import('../record/value-schemas.ts')
  if (base !== undefined && !typed.baseAddress.safeParse(base).success)
    throw new UsageError(usageMessages.value('--base', base, 'https://domaine/dossier/'))
  if (date !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(date) || !typed.partialDate.safeParse(date).success))
    throw new UsageError(usageMessages.value('--date', date, 'AAAA-MM-JJ'))
  return { data, out, base, date }
}

/**
 * The days that a release may bear: the one that is asked for, by `--date` or, as reproducible builds do, by the environment
 * variable SOURCE_DATE_EPOCH, and today. Throws `UsageError`.
 */
export function releaseDays(
  { date }: CommandArguments['values'],
  { env, today }: { readonly env: Readonly<Record<string, string | undefined>>; readonly today: string },
): ReleaseDays {
  const { SOURCE_DATE_EPOCH: seconds = '' } = env
  if (date !== undefined || seconds === '') return { date, today }
  if (!/^\d{1,11}$/.test(seconds))
    throw new UsageError(usageMessages.value('SOURCE_DATE_EPOCH', seconds, '0, 1764460800…'))
  return { date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), today }
}

/** The options that say how to go about it, on a machine of so many processors. Throws `UsageError`. */
export function workerOptions({ workers, sample }: CommandArguments['values'], processors: number) {
  if (workers !== undefined && !/^\d{1,3}$/.test(workers))
    throw new UsageError(usageMessages.value('--workers', workers, '0–999'))
  if (sample !== undefined && !/^[1-9]\d{0,8}$/.test(sample))
    throw new UsageError(usageMessages.value('--sample', sample, '1–999999999 (1000)'))
  return {
    workers: workers === undefined ? Math.min(processors, MOST_WORKERS) : Number(workers),
    sample: sample === undefined ? undefined : Number(sample),
  }
}

/** How many workers are hired at most where nobody says how many: more would wait for the thread that writes. */
const MOST_WORKERS = 4

/** The engine that is to answer queries, if one is chosen. Throws `UsageError`. */
export async function engineOption(typed: string | undefined): Promise<EngineName | undefined> {
  const { engineNames } = await import('../sparql/choose-engine.ts')
  const engine = engineNames.find((name) => name === typed)
  if (typed !== undefined && engine === undefined)
    throw new UsageError(usageMessages.value('--engine', typed, engineNames.join(', ')))
  return engine
}

/** The values given with `--with`, by name. Throws `UsageError`. */
export function parameterOptions(typed: readonly string[]): Map<string, string> {
  return new Map(
    typed.map((each): [string, string] => {
      const [, name, value] = /^([a-z]+)=(.+)$/i.exec(each) ?? []
      if (name === undefined || value === undefined)
        throw new UsageError(usageMessages.value('--with', each, 'NAME=VALUE'))
      return [name, value]
    }),
  )
}
