import { decisionRules } from './decisions.ts'
import { nameLeakRules } from './name-leaks.ts'
import { withdrawalRules } from './withdrawals.ts'

/** Rules about people: decisions, names where they may not stand, withdrawals. */
export const peopleRules = { ...decisionRules, ...nameLeakRules, ...withdrawalRules } as const
