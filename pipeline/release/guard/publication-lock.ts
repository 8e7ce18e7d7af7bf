import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import {
  dayOfVersion,
  parseReleaseMark,
  type ReleaseMark,
  type ReleaseVersion,
} from '../../rdf/release-version.ts'
import type { PlaceOf } from '../../record/typed-record.ts'

/** What portals know a publication by, and how much its last release held. */
export type Lock = {
  readonly identifier: string
  readonly base: string
  /** The addresses of the files that are offered. */
  readonly downloads: readonly string[]
  /** How many resources there are by kind, participations and triples. */
  readonly counts: ReadonlyMap<string, number>
  /** The last release; `undefined` in a lock from before releases were marked. */
  readonly mark: ReleaseMark | undefined
  /** The day of the first release; `undefined` in a lock from before it was kept. */
  readonly issued: string | undefined
}

/**
 * The day of the first release, of which a release with such a version is the first where there is no lock. Undefined where the lock
 * does not tell, or where the release is given an earlier day.
 */
export function issuedDay(lock: Lock | undefined, version: ReleaseVersion): string | undefined {
  const day = dayOfVersion(version)
  if (lock === undefined) return day
  return lock.issued !== undefined && lock.issued <= day ? lock.issued : undefined
}

/** The file of a lock and its text. */
export type LockFile = { readonly file: string; readonly text: string }

const ISO_DAY = /^\d{4}-\d\d-\d\d$/

const HEAD = `# Tenu par la publication, à garder avec les fiches : ce que les portails de données connaissent d'elle.
# « issued » dit le jour de la première version, que les catalogues montrent ;
# « release » dit le jour où les données ont changé pour la dernière fois, et l'empreinte de celles-ci.
# Un changement d'identifiant ou d'adresse y créerait un second jeu de données ; la publication le refuse donc.
`

/** Formats a lock, one fact a line. */
export function lockText({ identifier, base, downloads, counts, mark, issued }: Lock): string {
  const lines = [
    `identifier ${identifier}`,
    `base ${base}`,
    ...(issued === undefined ? [] : [`issued ${issued}`]),
    ...(mark === undefined ? [] : [`release ${mark.version} ${mark.fingerprint}`]),
    ...downloads.map((url) => `download ${url}`),
    ...[...counts].map(([name, count]) => `count ${name} ${count}`),
  ]
  return `${HEAD}${lines.join('\n')}\n`
}

/** Parses a lock; returns problems for lines that are not understood, and then no lock. */
export function parseLock({
  file,
  text,
}: LockFile): { readonly lock: Lock } | { readonly problems: Problem[] } {
  const facts: { identifier?: string; base?: string; issued?: string } = {}
  const downloads: string[] = []
  const counts = new Map<string, number>()
  let mark: ReleaseMark | undefined
  const problems: Problem[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [, key, value = ''] = /^(identifier|base|issued|release|download|count) (\S.*)$/.exec(line) ?? []
    const [, name, number] = /^([a-z]+) (\d+)$/.exec(value) ?? []
    if ((key === 'identifier' || key === 'base') && facts[key] === undefined) facts[key] = value
    else if (key === 'issued' && facts.issued === undefined && ISO_DAY.test(value)) facts.issued = value
    else if (key === 'release' && mark === undefined && parseReleaseMark(value) !== undefined)
      mark = parseReleaseMark(value)
    else if (key === 'download') downloads.push(value)
    else if (key === 'count' && name !== undefined) counts.set(name, Number(number))
    else problems.push(violation('lock-line', { file, line: index + 1, column: 1 }, [], formatValue(line)))
  }
  const { identifier, base, issued } = facts
  if (problems.length > 0) return { problems }
  if (identifier === undefined || base === undefined)
    return { problems: [violation('lock-cut', { file, line: 1, column: 1 }, [])] }
  return { lock: { identifier, base, downloads, counts, mark, issued } }
}

/** A problem for each difference that a portal would take for a new data set or file, unless it is accepted by name. */
export function lockProblems(
  lock: Lock,
  now: Lock,
  accepted: ReadonlySet<string>,
  placeOf: PlaceOf,
  file: string,
): Problem[] {
  const problems: Problem[] = []
  if (lock.identifier !== now.identifier && !accepted.has('identifier'))
    problems.push(
      violation('lock-identifier', placeOf(['identifier']), ['identifier'], lock.identifier, now.identifier),
    )
  if (lock.base !== now.base) {
    if (!accepted.has('base'))
      problems.push(violation('lock-base', placeOf(['base']), ['base'], lock.base, now.base))
    return problems // the files' addresses changed with it
  }
  const start: Place = { file, line: 1, column: 1 }
  for (const url of lock.downloads)
    if (!now.downloads.includes(url) && !accepted.has(url))
      problems.push(violation('lock-download', start, [], url))
  return problems
}
