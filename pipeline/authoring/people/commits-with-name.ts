import { execFile } from 'node:child_process'

/** The commits in which a name was added to a folder or removed from it; `undefined` where git does not follow the folder. */
export async function commitsWithName(folder: string, name: string): Promise<string[] | undefined> {
  const args = ['-C', folder, 'log', '--all', '--format=%h %as', `-S${name}`, '--', '.']
  return new Promise((resolve) => {
    execFile('git', args, { timeout: GIT_TIMEOUT_MS }, (error, stdout) =>
      resolve(error ? undefined : stdout.split('\n').filter(Boolean)),
    )
  })
}

/** Milliseconds that git may take to search its versions. */
const GIT_TIMEOUT_MS = 30_000
