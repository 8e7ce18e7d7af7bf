import type { Message } from '../language/message.ts'
import { formatPath } from './format-value.ts'
import type { Path, Place, Problem } from './problem.ts'
import type { Fact, Sentence } from './rule-entry.ts'
import { type Rule, rules } from './rule-table.ts'

/** The sentence of a rule in both languages, each filled with the facts in that language. */
export function messageOf(rule: Rule, ...facts: readonly Fact[]): Message {
  const sentence: Sentence = rules[rule].sentence
  const { fr } = sentence(...facts.map((fact) => (typeof fact === 'string' ? fact : fact.fr)))
  const { en } = sentence(...facts.map((fact) => (typeof fact === 'string' ? fact : fact.en)))
  return { fr, en }
}

/** A violation of a rule, at a place, about the field that `path` leads to. */
export function violation(rule: Rule, place: Place, path: Path, ...facts: readonly Fact[]): Problem {
  return { rule, severity: 'violation', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A warning that a rule gives, at a place, about the field that `path` leads to. */
export function warning(rule: Rule, place: Place, path: Path, ...facts: readonly Fact[]): Problem {
  return { rule, severity: 'warning', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}

/** A gap that a source or a decision may fill, at a place, in the field that `path` leads to. */
export function gap(rule: Rule, place: Place, path: Path, ...facts: readonly Fact[]): Problem {
  return { rule, severity: 'info', place, field: formatPath(path), message: messageOf(rule, ...facts) }
}
