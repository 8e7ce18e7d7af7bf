import { fileSize } from '../../files/file-facts.ts'
import type { ReleaseDays } from '../../rdf/release-version.ts'
import type { EngineName } from '../../sparql/choose-engine.ts'
import { UsageError } from '../usage-error.ts'
import { usageMessages } from '../usage-messages.ts'
import type { OptionValues } from './option-table.ts'

/** The value of an option that takes one of a few. Throws `UsageError`. */
export function allowedValue<T extends string>(option: string, typed: string, allowed: readonly T[]): T {
  const value = allowed.find((candidate) => candidate === typed)
  if (value === undefined) throw new UsageError(usageMessages.value(option, typed, allowed.join(', ')))
  return value
}

/** The options that say what to build, with their defaults. Throws `UsageError`. */
export async function buildOptions({ data = 'data', out = 'dist', base, date }: OptionValues) {
  const { baseAddress, partialDate } = await import('../../record/value-schemas.ts')
  if (base !== undefined && !baseAddress.safeParse(base).success)
    throw new UsageError(usageMessages.value('--base', base, 'https://domaine/dossier/'))
  if (date !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(date) || !partialDate.safeParse(date).success))
    throw new UsageError(usageMessages.value('--date', date, 'AAAA-MM-JJ'))
  return { data, out, base, date }
}

/** The options that say what a release may lose. Throws `UsageError`. */
export async function lossGuardOptions({
  previous,
  'accept-loss': accepted = [],
  'loss-share': share,
}: OptionValues) {
  if (share !== undefined && !/^(0(\.\d+)?|1)$/.test(share))
    throw new UsageError(usageMessages.value('--loss-share', share, '0–1 (0.2)'))
  if (previous !== undefined && (await fileSize(previous).catch(() => undefined)) === undefined)
    throw new UsageError(usageMessages.file(previous))
  return { previous, accepted, lossShare: share === undefined ? undefined : Number(share) }
}

/**
 * The days that a release may bear: the requested one, from `--date` or from the environment variable SOURCE_DATE_EPOCH (in
 * seconds, see https://reproducible-builds.org/specs/source-date-epoch/), and today. Throws `UsageError`.
 */
export function releaseDays(
  { date }: OptionValues,
  { env, today }: { readonly env: Readonly<Record<string, string | undefined>>; readonly today: string },
): ReleaseDays {
  const { SOURCE_DATE_EPOCH: seconds = '' } = env
  if (date !== undefined || seconds === '') return { date, today }
  if (!/^\d{1,11}$/.test(seconds))
    throw new UsageError(usageMessages.value('SOURCE_DATE_EPOCH', seconds, '0, 1764460800…'))
  return { date: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), today }
}

/** How many workers run by default, at most: more would wait for the thread that writes. */
const MAX_DEFAULT_WORKERS = 4

/** The number of workers, on a machine with so many processors, and the rate of sample verification. Throws `UsageError`. */
export function workerOptions({ workers, sample }: OptionValues, processors: number) {
  if (workers !== undefined && !/^\d{1,3}$/.test(workers))
    throw new UsageError(usageMessages.value('--workers', workers, '0–999'))
  if (sample !== undefined && !/^[1-9]\d{0,8}$/.test(sample))
    throw new UsageError(usageMessages.value('--sample', sample, '1–999999999 (1000)'))
  return {
    workers: workers === undefined ? Math.min(processors, MAX_DEFAULT_WORKERS) : Number(workers),
    sample: sample === undefined ? undefined : Number(sample),
  }
}

/** The SPARQL engine named by `--engine`, if one is. Throws `UsageError`. */
export async function engineOption({ engine: typed }: OptionValues): Promise<EngineName | undefined> {
  if (typed === undefined) return undefined
  const { engineNames } = await import('../../sparql/choose-engine.ts')
  return allowedValue('--engine', typed, engineNames)
}

/** The values given with `--with NAME=VALUE`, by name. Throws `UsageError`. */
export function parameterOptions({ with: typed = [] }: OptionValues): Map<string, string> {
  return new Map(
    typed.map((pair): [string, string] => {
      const [, name, value] = /^([a-z]+)=(.+)$/i.exec(pair) ?? []
      if (name === undefined || value === undefined)
        throw new UsageError(usageMessages.value('--with', pair, 'NAME=VALUE'))
      return [name, value]
    }),
  )
}
