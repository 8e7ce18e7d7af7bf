import { join } from 'node:path'
import { lock, mendFolder } from '../disk.ts'
import { BadUse } from '../options.ts'
import { usage } from '../usage.ts'
import type { Shell } from './command.ts'

/** Runs while no other command writes in `out`, after mending what one that was killed left there. */
export async function alone<T>(out: string, { owner }: Shell, work: () => Promise<T>): Promise<T> {
  const path = join(out, '.lock')
  const release = await lock(path, owner)
  if (release === undefined) throw new BadUse(usage.locked(path))
  try {
    await mendFolder(join(out, 'public'))
    return await work()
  } finally {
    await release()
  }
}
