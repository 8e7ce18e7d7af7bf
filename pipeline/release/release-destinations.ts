import { join } from 'node:path'
import {
  type DestinationSpec,
  incomingFolder,
  openDestination,
  previousFolder,
} from '../files/destination.ts'
import { fileKindOf } from '../files/file-facts.ts'
import { recoverDestinations, removePreviousFolder } from '../files/recover-destinations.ts'
import { dumpPaths } from '../write/dump-files.ts'

/** The reports of program versions that did not list them in a manifest. */
const REPORT_FILES =
  /^(shacl\.ttl|eligibility\.(ttl|txt)|changes\.(html|json)|problems\.html|portal\.txt|snippets\/capsule-[a-z0-9-]+\.html|hosting\/(nginx\.conf|htaccess))$/

/** The destinations of a release and of the reports in a result folder. */
export const SITE: DestinationSpec = { name: 'public', mark: dumpPaths.ntriples }

export const REPORT_FOLDER: DestinationSpec = { name: 'report', mark: 'shacl.ttl', unlisted: REPORT_FILES }

/** Ends the replacement that a build which was killed began in the result folder `out`, which must be locked. */
export async function recoverRelease(out: string): Promise<void> {
  await recoverDestinations(out, workFolderOf(out), [SITE, REPORT_FOLDER])
}

/** Checks that a release may be put into the result folder `out`; writes nothing. Throws `ObstacleError` as `openRelease` does. */
export async function assertResultIsOurs(out: string): Promise<void> {
  for (const place of [SITE, REPORT_FOLDER]) await openDestination(out, workFolderOf(out), place)
}

/** The folder of the published release in `out`: the previous one, if a replacement was cut before the new one arrived. */
export async function standingFolder(out: string): Promise<string> {
  const folder = join(out, SITE.name)
  const aside = previousFolder(workFolderOf(out), SITE)
  return (await fileKindOf(folder)) === undefined && (await fileKindOf(aside)) !== undefined ? aside : folder
}

/** The folder in which a release for the result folder `out` is prepared. */
export function workFolderOf(out: string): string {
  return join(out, '.next')
}

/** Whether a destination needs nothing of the work folder any more. */
export async function isDone(out: string, work: string, place: DestinationSpec): Promise<boolean> {
  const aside = previousFolder(work, place)
  if ((await fileKindOf(incomingFolder(work, place))) !== undefined) return false
  if ((await fileKindOf(aside)) === undefined) return true
  return (await fileKindOf(join(out, place.name))) !== undefined && (await removePreviousFolder(aside, place))
}
