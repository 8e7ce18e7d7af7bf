import type { RunningServer, ServerOptions } from '../serve/server.ts'
import type { OptionValues } from './options/option-table.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

/** Where a server listens. */
export type ListenAddress = { readonly host: string; readonly port: number }

/** The address to listen on. Throws `UsageError` for a port that is none. */
export function listenAddress({ host = '127.0.0.1', port = '8080' }: OptionValues): ListenAddress {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new UsageError(usageMessages.value('--port', port, '0–65535'))
  return { host, port: Number(port) }
}

/** Throws `UsageError` where the system refuses an address, and any other error as it is. */
export function refuseAddress(error: NodeJS.ErrnoException, { host, port }: ListenAddress): never {
  const { code = '' } = error
  if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_)/.test(code)) throw new UsageError(usageMessages.host(host, code))
  if (/^(EADDRINUSE|EACCES)/.test(code)) throw new UsageError(usageMessages.port(`${host}:${port}`, code))
  throw error
}

/** Starts a server at an address or, where it is taken and nobody asked for it, at any free port. */
export async function startAnywhere(
  start: (options: ServerOptions) => Promise<RunningServer>,
  address: ListenAddress,
  isAnyPort: boolean,
  options: Omit<ServerOptions, keyof ListenAddress>,
): Promise<RunningServer> {
  return start({ ...options, ...address }).catch((error: NodeJS.ErrnoException) => {
    if (isAnyPort && error.code === 'EADDRINUSE') return start({ ...options, ...address, port: 0 })
    return refuseAddress(error, address)
  })
}
