/** Calls `work`; names the file that it is about in an error of the system that does not, as that of a full disk. */
export function rethrowWithPath<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw errorWithPath(path, error)
  }
}

/** An error with the file that it is about: where Node names none, or names a file that stands for it meanwhile. */
export function errorWithPath(path: string, error: unknown, stands?: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const { path: told } = error as NodeJS.ErrnoException
  if (told === undefined || (stands !== undefined && told.startsWith(stands))) Object.assign(error, { path })
  return error
}

/** Names, in whatever a promise rejects with, the file that it is about. */
export function rejectWithPath<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw errorWithPath(path, error)
  })
}
