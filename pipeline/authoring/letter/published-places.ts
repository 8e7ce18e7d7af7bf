import { licenceName } from '../../record/registers/license-names.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { Letter } from './letter.ts'
import type { LetterWords } from './letter-words.ts'

/** Where what is said of a person is published, and who reads it there. */
export function publishedPlaces(letter: Letter, { places }: LetterWords): Markup {
  const { publication, address, person, rights } = letter
  const { license, datagouv, sparqlEndpoint } = publication
  const hasData = rights.data || !rights.site // without the name, the part is in the data
  return html`<ul>
<li>${places.site} ${address.base}${
    rights.site && html` ${places.ownPage} ${address.document('contributor', person.id)}`
  }</li>
<li>${hasData ? places.data(licenceName(license) ?? license) : places.noData}</li>
${hasData && datagouv?.dataset !== undefined && html`<li>${places.portal}</li>\n`}${
  hasData && sparqlEndpoint !== undefined && html`<li>${places.query} ${sparqlEndpoint}</li>\n`
}<li>${searchEngines(letter, places)}</li>
</ul>
<p>${places.everywhere}</p>`
}

/** What search engines may read of the person's name. */
function searchEngines({ rights, appearances }: Letter, places: LetterWords['places']): string {
  if (rights.search) return places.searched
  return appearances.some(({ isOnIndexedPage }) => isOnIndexedPage) ? places.credited : places.unsearched
}
