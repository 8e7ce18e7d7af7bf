// Loads the first lines of a file of N-Triples into a store in memory (Oxigraph): FILE LINES. Prints the number of triples in it.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Store } from 'oxigraph'

const [file = '', lines = '0'] = process.argv.slice(2)
const store = new Store()
const LINES_AT_ONCE = 10_000
let [read, waiting] = [0, /** @type {string[]} */ ([])]

function load() {
  store.load(waiting.join('\n'), { format: 'application/n-triples' })
  waiting = []
}

for await (const line of createInterface({ input: createReadStream(file) })) {
  if (read++ === Number(lines)) break
  waiting.push(line)
  if (waiting.length === LINES_AT_ONCE) load()
}
load()
console.log(store.size)
