import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain.ts'
import { mapCommand } from './map.ts'
import { mergeCommand } from './merge.ts'
import { publishCommand } from './publish.ts'
import { queryCommand } from './query.ts'
import { serveCommand } from './serve.ts'

/** The commands that check records, publish them, and show what was published. */
export const releaseCommands = {
  build: buildCommand,
  check: checkCommand,
  explain: explainCommand,
  map: mapCommand,
  merge: mergeCommand,
  publish: publishCommand,
  query: queryCommand,
  serve: serveCommand,
} satisfies Record<string, Command>
