import type { CodeHelp } from './help-entry.ts'
import { ruleHelp } from './rule-help.ts'
import { shapeHelp } from './shape-help.ts'

/** Loads the help about every code that a problem can bear: rules first, then shapes. */
export async function loadHelp(): Promise<ReadonlyMap<string, CodeHelp>> {
  return new Map([...ruleHelp, ...(await shapeHelp())])
}
