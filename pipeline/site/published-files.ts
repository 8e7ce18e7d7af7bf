import { join } from 'node:path'
import { fileSize, pathExists } from '../files/file-facts.ts'
import { listFiles } from '../files/list-files.ts'
import { DATA_PACKAGE_FILE, WORKBOOK_FILE } from '../write/tables/table-paths.ts'

/** A file of the release: its path below the base, and its size in bytes. */
export type PublishedFile = { readonly path: string; readonly size: number }

/** The files that the data page lists, in its order, each with its media type and the key of its description. */
const fileFormats = [
  { path: 'dumps/regards.ttl', mediaType: 'text/turtle', word: 'turtle' },
  { path: 'dumps/regards.jsonld', mediaType: 'application/ld+json', word: 'jsonld' },
  { path: 'dumps/regards.nt', mediaType: 'application/n-triples', word: 'ntriples' },
  { path: 'tables/capsules.csv', mediaType: 'text/csv', word: 'capsules' },
  { path: 'tables/contributors.csv', mediaType: 'text/csv', word: 'contributors' },
  { path: 'tables/participations.csv', mediaType: 'text/csv', word: 'participations' },
  { path: 'tables/functions.csv', mediaType: 'text/csv', word: 'functions' },
  { path: 'tables/organizations.csv', mediaType: 'text/csv', word: 'organizations' },
  { path: 'tables/series.csv', mediaType: 'text/csv', word: 'series' },
  { path: 'tables/topics.csv', mediaType: 'text/csv', word: 'topicTable' },
  { path: 'tables/places.csv', mediaType: 'text/csv', word: 'places' },
  { path: 'tables/periodicals.csv', mediaType: 'text/csv', word: 'periodicals' },
  { path: 'tables/sources.csv', mediaType: 'text/csv', word: 'sources' },
  { path: 'tables/chapters.csv', mediaType: 'text/csv', word: 'chapters' },
  { path: 'tables/files.csv', mediaType: 'text/csv', word: 'files' },
  { path: 'dumps/transcripts.csv', mediaType: 'text/csv', word: 'transcriptTable' },
  { path: 'dumps/transcripts.ttl', mediaType: 'text/turtle', word: 'transcripts' },
  { path: 'dumps/transcripts.jsonld', mediaType: 'application/ld+json', word: 'transcripts' },
  { path: 'dumps/transcripts.nt', mediaType: 'application/n-triples', word: 'transcripts' },
  {
    path: WORKBOOK_FILE,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    word: 'workbook',
  },
  { path: DATA_PACKAGE_FILE, mediaType: 'application/json', word: 'dataPackage' },
  { path: 'catalog.ttl', mediaType: 'text/turtle', word: 'catalog' },
  { path: 'catalog.json', mediaType: 'application/ld+json', word: 'catalog' },
  { path: '.well-known/void', mediaType: 'text/turtle', word: 'void' },
  { path: 'context.jsonld', mediaType: 'application/ld+json', word: 'context' },
  { path: 'profile/core/index.ttl', mediaType: 'text/turtle', word: 'coreShapes' },
  { path: 'profile/house/index.ttl', mediaType: 'text/turtle', word: 'houseShapes' },
  { path: 'CITATION.cff', mediaType: 'application/yaml', word: 'citation' },
  { path: 'topics.ttl', mediaType: 'text/turtle', word: 'topics' },
  { path: 'queries/queries.ttl', mediaType: 'text/turtle', word: 'queries' },
] as const

/** A file that the data page lists. */
export type ListedFile = PublishedFile & Omit<(typeof fileFormats)[number], 'path'>

/** Those of some files that the data page lists, in the order of these files. */
export function listedFiles(files: readonly PublishedFile[]): ListedFile[] {
  return files.flatMap((file) => {
    const format = fileFormats.find(({ path }) => path === file.path)
    return format === undefined ? [] : [{ ...format, ...file }]
  })
}

/** The data files of a release, with those beside them (compressed files, schemas), by folder. */
export async function findDataFiles(folder: string): Promise<PublishedFile[]> {
  const inFolder = async (name: string): Promise<string[]> =>
    (await listFiles(join(folder, name))).map((path) => `${name}/${path}`)
  const paths = [
    ...(await inFolder('tables')),
    ...(await inFolder('dumps')),
    ...(await presentFiles(folder, [WORKBOOK_FILE, DATA_PACKAGE_FILE])),
    ...(await inFolder('queries')),
    'catalog.ttl',
    'catalog.json',
    '.well-known/void',
    'context.jsonld',
    'profile/core/index.ttl',
    'profile/house/index.ttl',
    'CITATION.cff',
    'topics.ttl',
  ]
  const files: PublishedFile[] = []
  for (const path of paths) files.push({ path, size: await fileSize(join(folder, path)) })
  return files
}

async function presentFiles(folder: string, paths: readonly string[]): Promise<string[]> {
  const present: string[] = []
  for (const path of paths) if (await pathExists(join(folder, path))) present.push(path)
  return present
}
