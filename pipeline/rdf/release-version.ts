/**
 * The name of a release: the day on which its data last changed, and a number from the second release of one day on, such as
 * `2026-11-30.2`.
 */
export type ReleaseVersion = string

/** The version of a release, with the fingerprint of its data. */
export type ReleaseMark = { readonly version: ReleaseVersion; readonly fingerprint: string }

/** The day that is asked for, if any, and the day of the build, as `YYYY-MM-DD`. */
export type ReleaseDays = { readonly date?: string | undefined; readonly today: string }

/**
 * The mark of a release of such data: the day that is asked for, or else the day of the release before where the data are the
 * same, or else today. Where the data differ and the release before has the same day, the number grows.
 */
export function nextReleaseMark(
  fingerprint: string,
  { date, today }: ReleaseDays,
  before: ReleaseMark | undefined,
): ReleaseMark {
  if (before === undefined) return { version: date ?? today, fingerprint }
  const isSame = before.fingerprint === fingerprint
  const dayBefore = dayOfVersion(before.version)
  const day = date ?? (isSame ? dayBefore : today)
  if (day !== dayBefore) return { version: day, fingerprint }
  return isSame ? before : { version: `${day}.${numberOf(before.version) + 1}`, fingerprint }
}

/** The day of a version, as `YYYY-MM-DD`. */
export function dayOfVersion(version: ReleaseVersion): string {
  return version.slice(0, '2026-11-30'.length)
}

/** Parses the text of a mark: the version, a space, the fingerprint in hexadecimal. Undefined for any other text. */
export function parseReleaseMark(text: string): ReleaseMark | undefined {
  const [, version = '', fingerprint] = /^(\S+) ([0-9a-f]{64})$/.exec(text) ?? []
  if (fingerprint === undefined || !/^\d{4}-\d\d-\d\d(\.([2-9]|[1-9]\d{1,8}))?$/.test(version))
    return undefined
  const day = new Date(`${dayOfVersion(version)}T00:00:00Z`)
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(dayOfVersion(version))
  return isDay ? { version, fingerprint } : undefined
}

function numberOf(version: ReleaseVersion): number {
  return Number(version.split('.')[1] ?? 1)
}
