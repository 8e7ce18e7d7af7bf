import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { atEnding } from './ending.ts'

/** A program that is a store: its command, and the paths of its protocols. */
export type StoreProgram = {
  /** The command line that keeps data in a folder and listens on a port of loopback. */
  command(folder: string, port: number): readonly [string, ...string[]]
  /** The command line that loads a file into a graph of the data in a folder, while the store does not run. */
  load(folder: string, file: string, graph: string): readonly [string, ...string[]]
  /** The path of the Graph Store Protocol. */
  readonly data: string
  /** The path of SPARQL. */
  readonly query: string
}

/** How long a store may take to start on a busy machine. */
const START_MS = 120_000

/**
 * Starts a store in a process of its own, behind a proxy on a port that stays. `killAfter` kills the store once so many bytes of an
 * upload were sent to it, and starts it again on the same data; the end of the tests ends it.
 */
export async function startStoreProgram(program: StoreProgram, folder: string) {
  const port = await freePort()
  let left = Number.POSITIVE_INFINITY
  let kills = 0
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const [file, ...args] = program.command(folder, port)
    child = spawn(file, args, { stdio: 'ignore', cwd: folder })
    await answering(`http://127.0.0.1:${port}${program.query}?query=ASK%7B%7D`)
  }
  const kill = (): void => {
    kills++
    child?.kill('SIGKILL')
    child?.once('exit', start)
  }
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        server.destroy()
      })
    }
    let isUpload = false
    client.on('data', (bytes) => {
      isUpload ||= bytes.subarray(0, 4).toString() === 'PUT '
      if (!isUpload) return
      left -= bytes.length
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      kill()
    })
    client.pipe(server)
    server.pipe(client)
  })
  await start()
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  atEnding(async () => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
    child?.removeAllListeners('exit')
    child?.kill('SIGKILL')
  })
  const { port: own } = proxy.address() as { port: number }
  return {
    data: `http://127.0.0.1:${own}${program.data}`,
    query: `http://127.0.0.1:${own}${program.query}`,
    killAfter: (bytes: number): void => {
      left = bytes
    },
    kills: (): number => kills,
  }
}

async function answering(url: string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await setTimeout(100))
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
  throw new Error(`${url} does not answer`)
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
