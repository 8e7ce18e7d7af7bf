import type { Language } from '../language/message.ts'
import type { ProgressListener } from '../release/build-order.ts'
import type { Shell } from './command.ts'

/** Milliseconds between two notes: on a terminal, where one is written over the other, and elsewhere. */
const EVERY = { terminal: 200, elsewhere: 5000 }

/** Notes how far a build is, from time to time, until it is ended; what stands on a terminal is then wiped away. */
export function showProgress({ isTerminal, language, note }: Shell): {
  readonly progress: ProgressListener
  end(): void
} {
  const start = performance.now()
  let far: Far | undefined
  let begun = start // the stage
  let isNoted = false
  const timer = setInterval(
    () => {
      if (far === undefined) return
      const line = lineOf(far, (performance.now() - begun) / 1000, language)
      note(isTerminal ? `${WIPE}${line}` : `${line}\n`)
      isNoted = true
    },
    isTerminal ? EVERY.terminal : EVERY.elsewhere,
  )
  return {
    progress(next) {
      if (far !== undefined && next.stage !== far.stage) begun = performance.now()
      far = next
    },
    end() {
      clearInterval(timer)
      if (isTerminal && isNoted) note(WIPE)
    },
  }
}

type Far = Parameters<ProgressListener>[0]

/** Wipes away the line of a terminal. */
const WIPE = '\r\x1b[K'

/** Where a build is, so many seconds after its stage began: records or pages, problems; how fast it is and what is left. */
function lineOf({ passed, problems, share, stage }: Far, seconds: number, language: Language): string {
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
