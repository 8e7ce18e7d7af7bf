import { afterAll } from 'vitest'
import { freshFolder, write } from './folder.ts'
import { type Answer, type Asking, ask } from './http.ts'

/** The words of the synthetic dump. */
export const x = 'http://x.test/'

const xsd = 'http://www.w3.org/2001/XMLSchema#'

/** A text that would be markup, or an end of a string, wherever it is not escaped. */
export const hostile = `</script><script>alert("é\\t'&amp;")</script>,\n💧`

/** A synthetic dump of `size` triples and three more, as N-Triples, which are Turtle too. */
export function dumpOf(size: number): string {
  const many = Array.from(
    { length: size },
    (_, index) => `<${x}many/${index}> <${x}number> "${index}"^^<${xsd}integer> .\n`,
  )
  return [
    `<${x}a> <${x}says> ${JSON.stringify(hostile)}@fr .\n`,
    `<${x}a> <${x}knows> <${x}b> .\n`,
    `<${x}b> <${x}on> "2024-05-06"^^<${xsd}date> .\n`,
    ...many,
  ].join('')
}

/** A fresh folder that holds a synthetic dump as a publication does. */
export async function dumpFolder(size: number): Promise<string> {
  const folder = await freshFolder(afterAll)
  await write(folder, { 'public/dumps/regards.ttl': dumpOf(size), 'public/dumps/regards.nt': dumpOf(size) })
  return `${folder}/public`
}

/** Puts a query to an endpoint, by POST. */
export function query(url: string, text: string, accept?: string, asking: Asking = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/sparql-query', ...(accept !== undefined && { accept }) }
  return ask(url, '/sparql', { ...asking, method: 'POST', headers, body: text })
}

/** The rows of an answer in JSON, as objects of plain values. */
export function rowsOf({ text }: Answer): Record<string, string>[] {
  const { bindings } = JSON.parse(text).results as { bindings: Record<string, { value: string }>[] }
  return bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
  )
}

/** Asks an endpoint, once it has an address: by GET with parameters, or by POST. */
export function asking(url: () => string) {
  return {
    get: (parameters: Record<string, string> | string[][], asking: Asking = {}): Promise<Answer> =>
      ask(url(), `/sparql?${new URLSearchParams(parameters as Record<string, string>)}`, asking),
    post: (type: string, body: string | Buffer, path = '/sparql'): Promise<Answer> =>
      ask(url(), path, { method: 'POST', headers: { 'content-type': type }, body }),
  }
}
