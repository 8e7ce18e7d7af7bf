import type { CodeHelp } from './help-entry.ts'
import { ruleHelp } from './rule-help.ts'
import { shapeHelp } from './shape-help.ts'

/** The help of every code that a problem can bear: rules of the messages, then shapes. */
export async function loadHelp(): Promise<ReadonlyMap<string, CodeHelp>> {
  return new Map([...Object.entries(ruleHelp), ...(await shapeHelp())])
}
