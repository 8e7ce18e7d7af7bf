import type { StoreProgram } from './store-program.ts'

/**
 * Stores of other people's, with the file of each where it is there: `REGARDS_FUSEKI` names the jar of Apache Jena's server, which Java
 * runs, and `REGARDS_OXIGRAPH` Oxigraph's program.
 */
export const storePrograms: readonly (StoreProgram & {
  readonly name: string
  readonly path: string | undefined
})[] = [
  {
    name: 'Apache Jena Fuseki',
    path: process.env.REGARDS_FUSEKI,
    command: (folder, port) => [
      ...(['java', '-Xmx1g', '-jar', String(process.env.REGARDS_FUSEKI)] as const),
      ...['--tdb2', `--loc=${folder}`, '--update', '--localhost', `--port=${port}`, '/regards'],
    ],
    load: (folder, file, graph) => [
      ...(['java', '-cp', String(process.env.REGARDS_FUSEKI), 'tdb2.tdbloader'] as const),
      ...[`--loc=${folder}`, `--graph=${graph}`, file],
    ],
    data: '/regards/data',
    query: '/regards/sparql',
  },
  {
    name: 'Oxigraph',
    path: process.env.REGARDS_OXIGRAPH,
    command: (folder, port) => [
      String(process.env.REGARDS_OXIGRAPH),
      ...['serve', '--location', folder, '--bind', `127.0.0.1:${port}`],
    ],
    load: (folder, file, graph) => [
      String(process.env.REGARDS_OXIGRAPH),
      ...['load', '--location', folder, '--graph', graph, '--file', file],
    ],
    data: '/store',
    query: '/query',
  },
]
