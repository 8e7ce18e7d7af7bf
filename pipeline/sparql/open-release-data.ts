import { join } from 'node:path'
import { undefinedIfMissing } from '../files/file-error.ts'
import { pathExists } from '../files/file-facts.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import { answerQuery } from './answer-query.ts'
import { type EngineName, engineDumps } from './choose-engine.ts'
import { TOO_LARGE } from './engine.ts'
import { excessSize, processMemory } from './engine-capacity.ts'
import { openEngine } from './open-engine.ts'
import type { QueryAnswer, QueryRequest } from './query-answer.ts'
import { QueryError, queryMessages } from './query-error.ts'
import { startQueryThread } from './query-thread.ts'

/** The data of a release, about which an engine answers queries until it is closed. */
export type ReleaseData = {
  answer(request: QueryRequest): Promise<QueryAnswer>
  close(): Promise<void>
}

/**
 * Opens an engine on the dump of a published folder. Comunica holds what it computes on V8's heap: only where it `isIsolated`, in a thread of
 * its own, may it fill that without ending the process. Throws `QueryError`, and the system's error where there is one.
 */
export async function openReleaseData(
  root: string,
  name: EngineName,
  isIsolated: boolean,
): Promise<ReleaseData> {
  const path = join(root, engineDumps[name])
  const excess = await excessSize(name, path, processMemory).catch(undefinedIfMissing)
  if (excess !== undefined) throw new QueryError(queryMessages.beyond(excess))
  if (!(await pathExists(path))) throw new QueryError(queryMessages.noDump(path))
  return isIsolated && name === 'comunica' ? openThread(name, path) : openHere(name, path)
}

async function openThread(name: EngineName, path: string): Promise<ReleaseData> {
  const thread = await startQueryThread(name, path)
  return {
    async answer(request) {
      const reply = await thread.ask(request).catch((error: unknown) => throwUnreadable(path, error))
      if (reply.outcome === 'long') throw new QueryError(queryMessages.large)
      if (reply.outcome === 'missing') throw new QueryError(queryMessages.noDump(path))
      return reply
    },
    close: thread.close,
  }
}

async function openHere(name: EngineName, path: string): Promise<ReleaseData> {
  const engine = await openEngine(name, path).catch((error: unknown) => throwUnreadable(path, error))
  if (engine === undefined) throw new QueryError(queryMessages.noDump(path))
  return {
    answer: (request) => answerQuery(engine, request).catch(throwTooLarge),
    close: async () => undefined,
  }
}

/** Rethrows the error of an engine that cannot read its dump; the system's errors stay as they are. */
function throwUnreadable(path: string, error: unknown): never {
  if (isTooLarge(error) || !(error instanceof Error) || 'syscall' in error) throwTooLarge(error)
  throw new QueryError(queryMessages.damaged(path, escapeUnprintable(error.message.slice(0, 200))))
}

function throwTooLarge(error: unknown): never {
  throw isTooLarge(error) ? new QueryError(queryMessages.large) : error
}

/** Whether the memory was full: of this process, or of a thread, whose errors are copies. */
function isTooLarge(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === TOO_LARGE
}
