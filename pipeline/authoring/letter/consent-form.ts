import { decisionScopes } from '../../record/person-decision.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { Letter } from './letter.ts'
import type { LetterWords } from './letter-words.ts'

/** A form on which a person consents to each use by itself; no box is ticked (GDPR, recital 32). */
export function consentForm({ publisher, person }: Letter, { form }: LetterWords): Markup {
  const asked = person.publication.scope ?? decisionScopes
  return html`<section class="consent"><h2>${form.title} (${person.id})</h2>
<p>${form.lead(publisher)}</p>
<ul>
${asked.map((scope) => html`<li>${form.scopes[scope]}</li>\n`)}</ul>
<p class="signature"><span>${form.name}</span><span>${form.date}</span><span>${form.signature}</span></p>
<p>${form.back}</p></section>`
}
