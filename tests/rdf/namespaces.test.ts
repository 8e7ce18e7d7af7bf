import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prefixes } from '../../pipeline/rdf/context.ts'
import * as vocabulary from '../../pipeline/rdf/vocabulary.ts'

it('a namespace of the context that the program names too is the same there', () => {
  const named = Object.entries(vocabulary).filter(([name]) => prefixes.has(name.toLowerCase()))
  expect(named.length).toBeGreaterThan(4)
  for (const [name, namespace] of named) expect(namespace).toBe(prefixes.get(name.toLowerCase()))
})

it('a namespace stands in no other file of the program', async () => {
  const namespaces = Object.values(vocabulary).filter((iri) => /[#/]$/.test(iri))
  const files = (await readdir('pipeline', { recursive: true })).filter((path) => path.endsWith('.ts'))
  const offenders: string[] = []
  for (const file of files.filter((path) => !/rdf.vocabulary\.ts$/.test(path))) {
    const code = (await readFile(join('pipeline', file), 'utf8')).replaceAll(/^\s*(\/?\*|\/\/).*$/gm, '')
    const literal = namespaces.find((namespace) =>
      [`'${namespace}`, `\`${namespace}`, `<${namespace}>`].some((text) => code.includes(text)),
    )
    if (literal !== undefined) offenders.push(`${file}: ${literal}`)
  }
  expect(offenders).toEqual([])
})
