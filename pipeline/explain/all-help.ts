import type { Help } from './help-entry.ts'
import { rules } from './rule-help.ts'
import { shapeHelp } from './shape-help.ts'

/** The help of every code that a problem can bear: rules of the messages, then shapes. */
export async function allHelp(): Promise<ReadonlyMap<string, Help>> {
  return new Map([...Object.entries(rules), ...(await shapeHelp())])
}
