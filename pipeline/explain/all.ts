import type { Help } from './help.ts'
import { rules } from './rules.ts'
import { shapeHelp } from './shapes.ts'

/** The help of every code that a problem can bear: rules of the messages, then shapes. */
export async function allHelp(): Promise<ReadonlyMap<string, Help>> {
  return new Map([...Object.entries(rules), ...(await shapeHelp())])
}
