import type { Progress } from '../build.ts'
import type { Language } from '../problem.ts'
import type { Shell } from './command.ts'

/** Tells how far a build is: on a terminal as it goes, elsewhere every five seconds. */
export function progressOn({ isTerminal, language, note }: Shell): Progress {
  const start = performance.now()
  let told = start
  return (far) => {
    const now = performance.now()
    if (now - told < (isTerminal ? 200 : 5000)) return
    told = now
    const line = lineOf(far, (now - start) / 1000, language)
    note(isTerminal ? `\r\x1b[K${line}\r` : `${line}\n`)
  }
}

/** Where a build is, after so many seconds: records, how fast, problems, and the seconds that are left. */
function lineOf(
  { passed, problems, share, stage }: Parameters<Progress>[0],
  seconds: number,
  language: Language,
): string {
  const say = texts[language]
  const number = (value: number): string => Math.round(value).toLocaleString(language)
  const left = share !== undefined && share > 0 ? [say.left(number((seconds * (1 - share)) / share))] : []
  const now = stage === 'records' ? left : [say.stages[stage]]
  return [
    say.passed(number(passed)),
    `${number(passed / seconds)}/s`,
    say.problems(number(problems)),
    ...now,
  ].join(', ')
}

const texts = {
  fr: {
    passed: (count: string) => `${count} fiches`,
    problems: (count: string) => `à corriger : ${count}`,
    left: (seconds: string) => `encore ${seconds} s de lecture`,
    stages: { dumps: 'tri et écriture', release: 'mise en place' },
  },
  en: {
    passed: (count: string) => `${count} records`,
    problems: (count: string) => `to correct: ${count}`,
    left: (seconds: string) => `${seconds} s of reading left`,
    stages: { dumps: 'sorting and writing', release: 'putting in place' },
  },
} as const
