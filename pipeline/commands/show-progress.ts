import type { Language } from '../language/message.ts'
import type { ProgressListener } from '../release/build-order.ts'
import type { Shell } from './command.ts'
import { CLEAR_LINE } from './printable-shell.ts'

/** Milliseconds between two notes: on a terminal, where each overwrites the last, and elsewhere. */
const NOTE_INTERVAL_MS = { terminal: 200, elsewhere: 5000 }

/** Notes the progress of a build at intervals, until `end` is called, which clears the line of a terminal. */
export function showProgress({ isTerminal, language, note }: Shell): {
  readonly progress: ProgressListener
  end(): void
} {
  const start = performance.now()
  let latest: BuildProgress | undefined
  let stageStart = start
  let isNoted = false
  const timer = setInterval(
    () => {
      if (latest === undefined) return
      const line = lineOf(latest, (performance.now() - stageStart) / 1000, language)
      note(isTerminal ? `${CLEAR_LINE}${line}` : `${line}\n`)
      isNoted = true
    },
    isTerminal ? NOTE_INTERVAL_MS.terminal : NOTE_INTERVAL_MS.elsewhere,
  )
  return {
    progress(next) {
      if (latest !== undefined && next.stage !== latest.stage) stageStart = performance.now()
      latest = next
    },
    end() {
      clearInterval(timer)
      if (isTerminal && isNoted) note(CLEAR_LINE)
    },
  }
}

type BuildProgress = Parameters<ProgressListener>[0]

/** One line of progress, given the seconds since the stage began: records or pages, speed, problems, remaining time. */
function lineOf(
  { passed, problems, share, stage }: BuildProgress,
  seconds: number,
  language: Language,
): string {
  const say = texts[language]
  const number = (value: number): string => Math.round(value).toLocaleString(language)
  if (stage === 'dumps' || stage === 'release')
    return [
      say.passed.records(number(passed)),
      say.problems(number(problems)),
      say.since(say.stages[stage], number(seconds)),
    ].join(', ')
  return [
    say.passed[stage](number(passed)),
    `${number(passed / seconds)}/s`,
    say.problems(number(problems)),
    ...(share ? [say.left[stage](number((seconds * (1 - share)) / share))] : []),
  ].join(', ')
}

const texts = {
  fr: {
    passed: { records: (count: string) => `${count} fiches`, pages: (count: string) => `${count} pages` },
    problems: (count: string) => `à corriger : ${count}`,
    left: {
      records: (seconds: string) => `encore ${seconds} s de lecture`,
      pages: (seconds: string) => `encore ${seconds} s d'écriture`,
    },
    since: (stage: string, seconds: string) => `${stage} depuis ${seconds} s`,
    stages: { dumps: 'tri et écriture', release: 'mise en place' },
  },
  en: {
    passed: { records: (count: string) => `${count} records`, pages: (count: string) => `${count} pages` },
    problems: (count: string) => `to correct: ${count}`,
    left: {
      records: (seconds: string) => `${seconds} s of reading left`,
      pages: (seconds: string) => `${seconds} s of writing left`,
    },
    since: (stage: string, seconds: string) => `${stage} for ${seconds} s`,
    stages: { dumps: 'sorting and writing', release: 'putting in place' },
  },
} as const
