import { type FirstDay, openFirstDays } from '../check/cross-record/first-days.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import type { BuildSetup } from './read-setup.ts'

/** The days on which capsules first went out, by their addresses relative to the base; what is no lasting release knows of itself alone. */
export function releaseFirstDays(
  { ledger, lock, isLasting }: BuildSetup,
  version: ReleaseVersion,
  scratch: string,
): Promise<(address: string) => FirstDay> {
  const today = dayOfVersion(version)
  if (isLasting) return openFirstDays(ledger, { today, issued: lock?.issued }, scratch)
  return Promise.resolve(() => ({ day: today, isCertain: false }))
}
