/** Calls `work`. An error of the system that names no path, such as that of a full disk, gets `path`. */
export function rethrowWithPath<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw errorWithPath(path, error)
  }
}

/** Passes a promise on. An error of the system that names no path gets `path`. */
export function rejectWithPath<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw errorWithPath(path, error)
  })
}

/**
 * An error, with `path` as its path where it is one of the system that names none, or names one that begins with `temporary`, which
 * stands for `path` meanwhile.
 */
export function errorWithPath(path: string, error: unknown, temporary?: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const { path: current } = error as NodeJS.ErrnoException
  if (current === undefined || (temporary !== undefined && current.startsWith(temporary)))
    Object.assign(error, { path })
  return error
}

/** Undefined for the error that a file is not there (ENOENT, ENOTDIR); throws any other. For `catch` of a promise. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
