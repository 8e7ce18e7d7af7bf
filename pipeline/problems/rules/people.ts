import { decisionRules } from './decisions.ts'
import { nameLeakRules } from './name-leaks.ts'
import { publicRecordRules } from './public-records.ts'
import { withdrawalRules } from './withdrawals.ts'

/** Rules about people: decisions, names where they may not stand, records that anyone may read, withdrawals. */
export const peopleRules = {
  ...decisionRules,
  ...nameLeakRules,
  ...publicRecordRules,
  ...withdrawalRules,
} as const
