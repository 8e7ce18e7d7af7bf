import { html, type Markup } from '../../site/markup.ts'
import type { Appearance, Letter } from './letter.ts'
import type { LetterWords } from './letter-words.ts'

/** What is published of a person: name, registers and part in each capsule, and the pages that say so. `day` formats a day in words. */
export function letterParts(letter: Letter, words: LetterWords, day: (value: string) => string): Markup {
  const { person, withdrawals, appearances, sources } = letter
  const { states } = words
  const notes = [
    ...(person.draft === true ? [states.draft] : []),
    ...withdrawals.map((withdrawal) => states.withdrawn(day(withdrawal.day))),
  ]
  return html`<p>${[lead(letter, words), ...notes].join(' ')}</p>
${
  appearances.length === 0
    ? html`<p>${words.noCapsule}</p>`
    : html`<ul>
${appearances.map((each) => html`<li>${appearance(each, words)}</li>\n`)}</ul>`
}
${
  sources.length > 0 &&
  html`<p>${words.from} ${sources.map(({ name, url }) => (url === undefined ? name : `${name} (${url})`)).join(' ; ')}</p>`
}`
}

function lead({ person, rights, appearances }: Letter, { states }: LetterWords): string {
  const isDescribed = appearances.some(({ isCounted }) => !isCounted)
  if (!rights.site) return isDescribed ? states.roleOnly : states.withheld
  const { alternateName = [], sameAs = [] } = person
  const listed = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`${label} ${values.join(', ')},`]
  return [
    states.named,
    ...listed(states.alsoNamed, alternateName),
    ...listed(states.registers, sameAs),
    states.andParts,
  ].join(' ')
}

function appearance(
  { title, page, video, isDraft, isCounted, hasTranscript, words: said }: Appearance,
  words: LetterWords,
): Markup {
  const more = [
    ...said,
    ...(isCounted ? [words.counted] : []),
    ...(video === undefined ? [] : [`${words.videoAt} ${video}`]),
    ...(hasTranscript ? [words.transcript] : []),
  ]
  return html`<cite>${title}</cite> (${isDraft ? words.draftCapsule : page})${more.map((each) => ` ; ${each}`).join('')}`
}
