/** The answer to one question: what was measured, in words, and the figures. */
export type Section = {
  readonly question: string
  readonly how: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What the figures say, or why some are missing. */
  readonly notes?: readonly string[]
}

/** A section in Markdown. */
export function markdown({ question, how, head, rows, notes = [] }: Section): string {
  if (head.length === 0) return [`## ${question}`, how, ...notes].join('\n\n')
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${question}`, how, table.join('\n'), ...notes].join('\n\n')
}

/** The first line of an error that says something, without a stack: what a program printed last, or its message. */
export function firstLineOf(error: unknown): string {
  const { message } = error as Error
  const lines = message.split('\n').map((line) => line.trim())
  return lines.find((line) => line.startsWith('regards: ')) ?? lines.find((line) => line !== '') ?? 'unknown'
}

/** A number as people read it: three figures, thousands apart. */
export function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** How many times as much. */
export function times(value: number, of: number): string {
  return `${figure(value / of)} ×`
}
