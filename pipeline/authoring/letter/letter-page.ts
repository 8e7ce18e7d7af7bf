import { readProgramText } from '../../files/program-files.ts'
import type { Language } from '../../language/message.ts'
import { formatDate } from '../../site/format-values.ts'
import { html, type Markup } from '../../site/markup.ts'
import { typesetPage } from '../../site/typography.ts'
import { translate } from '../../site/words/translate.ts'
import { consentForm } from './consent-form.ts'
import { isDescribed, type Letter } from './letter.ts'
import { letterGaps } from './letter-gaps.ts'
import { letterParts } from './letter-parts.ts'
import { wordsIn } from './letter-records.ts'
import { type LetterWords, letterWords } from './letter-words.ts'
import { publishedPlaces } from './published-places.ts'

/** A letter as a page of its own, to be printed on a sheet of A4: without scripts or requests. `today` is its day, `2026-11-30`. */
export async function letterPage(letter: Letter, language: Language, today: string): Promise<string> {
  const { publication, publisher, person } = letter
  const words: LetterWords = translate(letterWords, language)
  const { people = {}, contactPoint } = publication
  const isConsent = person.publication.basis === 'consent'
  const isTold = isDescribed(letter)
  const gaps = letterGaps(letter)
  const day = (value: string): string => formatDate({ '@value': value, '@type': 'xsd:date' }, language)
  const page = html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${words.title}</title>
<style>${{ markup: await readProgramText('pipeline/authoring/letter/letter.css') }}</style>
<main>
${
  gaps.length > 0 &&
  html`<div class="before-printing"><p>${words.missing.lead}</p>
<ul>
${gaps.map((gap) => html`<li>${words.missing.fields[gap]}</li>\n`)}</ul>
<p>${words.missing.after}</p></div>
`
}<h1>${words.title}</h1>
<p>${words.subject(wordsIn(publication.name, language) ?? '', day(today))}<br><strong>${person.name}</strong> ${words.reference(person.id)}</p>
<h2>${words.who}</h2>
<p>${publisher}. ${words.writeTo} ${orBlank([contactPoint?.name, contactPoint?.email, contactPoint?.url])}${
    people.dataProtectionOfficer !== undefined && html`. ${words.officer} ${people.dataProtectionOfficer}`
  }</p>
${isTold && html`<h2>${words.why}</h2>\n<p>${orBlank([wordsIn(people.purpose, language)])}</p>\n`}<h2>${words.what}</h2>
${letterParts(letter, words, day)}
${isTold && html`${usage(letter, words, day, language)}\n`}<h2>${words.rights}</h2>
<p>${words.rightsText}${isConsent ? words.portability : words.answer} ${words.complaint}</p>
${isTold && isConsent && consentForm(letter, words)}
<p class="law">${words.law}</p>
</main>
</html>
`
  return typesetPage(page.markup, language)
}

/** Where it is published, for how long and on which ground, and how to end it; `day` formats a day in words. */
function usage(
  letter: Letter,
  words: LetterWords,
  day: (value: string) => string,
  language: Language,
): Markup {
  const { publication, person } = letter
  const { object } = words
  const isConsent = person.publication.basis === 'consent'
  return html`<h2>${words.where}</h2>
${publishedPlaces(letter, words)}
<h2>${words.howLong}</h2>
<p>${orBlank([wordsIn(publication.people?.retention, language)])} ${words.untilWithdrawn}</p>
<h2>${words.ground}</h2>
<p>${ground(letter, words, day)}</p>
<section class="objection"><h2>${isConsent ? object.consent : object.other}</h2>
<p>${object.how} ${object.effect}${isConsent && ` ${object.before}`}</p></section>`
}

/** Values after one another; where there is none, room to write one by hand. */
function orBlank(values: readonly (string | undefined)[]): Markup {
  const stated = values.filter((value) => value !== undefined)
  return stated.length === 0 ? html`<span class="blank"></span>` : html`${stated.join(', ')}`
}

function ground(
  { publication, person }: Letter,
  { grounds }: LetterWords,
  day: (value: string) => string,
): Markup {
  const { basis = 'none', since } = person.publication
  if (basis === 'consent')
    return html`${grounds.consent(since === undefined ? '' : grounds.since(day(since)))}`
  const legalBasis = publication.people?.legalBasis
  return html`${grounds[basis]} ${grounds.basis} ${
    legalBasis === undefined ? html`<span class="blank"></span>` : grounds[legalBasis]
  }`
}
