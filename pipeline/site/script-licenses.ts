import type { Metafile } from 'esbuild'
import { listFolder } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'

/** The packages in a bundle with their licences; packages that share a text stand above one copy of it. */
export async function scriptLicenses({ inputs }: Metafile): Promise<string> {
  const packages = new Map<string, string[]>()
  const folders = Object.keys(inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
  for (const folder of [...new Set(folders)].sort()) {
    if (folder === undefined) continue
    const { name, version, license } = JSON.parse(await readProgramText(`${folder}/package.json`)) as Record<
      string,
      string
    >
    const file = ((await listFolder(programPath(folder))) ?? []).find((each) =>
      /^(licen[cs]e|copying)/i.test(each.name),
    )
    const text = file === undefined ? `${license}` : (await readProgramText(`${folder}/${file.name}`)).trim()
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version}`])
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(78)}\n\n`)
}

/** The text of a file of the program, by path from its root; empty for a missing file. */
export async function readProgramText(path: string): Promise<string> {
  return String(Buffer.from((await readBytes(programPath(path))) ?? []))
}
