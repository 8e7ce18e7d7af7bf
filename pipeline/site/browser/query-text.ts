/// <reference lib="dom" />
import { clearAnswer, elements, showStatus } from './page-elements.ts'
import { showQuery, unmarkMistake } from './query-field.ts'

/** Shows the query, or the example, that the fragment of the page's address names; it is not run. */
export function showQueryOfAddress(): void {
  const fragment = location.hash.slice(1)
  if (!fragment.startsWith('q=')) {
    showExample(fragment)
    return
  }
  const text = decodedOrUndefined(fragment.slice('q='.length))
  if (text === undefined || text === elements.query.value) return
  showQuery(text)
  noteQueryChange('')
  clearAnswer()
  showStatus('received')
}

/** Shows the query of an example; does nothing for a name that no example has. */
export function showExample(name: string): void {
  const details = [...document.querySelectorAll('.example')].find(({ id }) => id === name)
  if (details === undefined) return
  showQuery(details.querySelector('pre')?.textContent ?? '')
  noteQueryChange(name)
  clearAnswer()
}

/** Updates the link to the query and the selected example, whose name is empty for a query of the visitor's own. */
export function noteQueryChange(exampleName: string): void {
  elements.example.value = exampleName
  elements.link.href = `#q=${encodeURIComponent(elements.query.value)}`
  unmarkMistake()
}

function decodedOrUndefined(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
