import type { Message } from '../language/message.ts'
import { formatPath } from './format-value.ts'
import type { Path, Place, Problem } from './problem.ts'
import type { Sentence } from './rule-entry.ts'
import { type Rule, rules } from './rule-table.ts'

/** The sentence of a rule, filled with facts that are ready to print (see `formatValue`). */
export function messageOf(rule: Rule, ...facts: string[]): Message {
  return (rules[rule].sentence as Sentence)(...facts)
}

/** A violation of a rule, at a place, about the field that `path` leads to. */
export function violation(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'violation', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A warning that a rule gives, at a place, about the field that `path` leads to. */
export function warning(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'warning', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A gap that a source or a decision may fill, at a place, in the field that `path` leads to. */
export function gap(rule: Rule, place: Place, path: Path, ...facts: string[]): Problem {
  return { rule, severity: 'info', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}
