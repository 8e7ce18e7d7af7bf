import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type RunningServer, type ServerOptions, startServer } from '../../pipeline/serve/server.ts'
import { build } from './build.ts'
import { atEnding } from './ending.ts'
import { type Files, freshFolder, smallest, write } from './folder.ts'

/** Builds the smallest publication, some of its files replaced or added; gives the folder that holds `public/`. */
export async function published(
  files: Files = {},
  options: { readonly pages?: boolean } = {},
): Promise<string> {
  const folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), { ...smallest, ...files })
  const { problems, published } = await build({
    data: join(folder, 'data'),
    out: join(folder, 'dist'),
    publish: true,
    ...options,
  })
  if (!published) throw new Error(`not published: ${JSON.stringify(problems)}`)
  return join(folder, 'dist')
}

/** Serves a folder on a free port of loopback, until the tests of the file are over. */
export async function served(root: string, options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const service = {
    root,
    host: '127.0.0.1',
    port: 0,
    language: 'fr',
    allowsService: false,
    ...options,
  } as const
  const server = await startServer(service)
  atEnding(() => server.close())
  return server
}
