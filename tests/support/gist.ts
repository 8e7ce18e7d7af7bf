import type { Guess } from '../../pipeline/authoring/import/guess.ts'
import { findInPage } from '../../pipeline/authoring/import/page-findings.ts'

/** What is found in a page, a line each: what it is, how surely, where, and what it says; then what became of its lines. */
export function gist(page: string): string[] {
  const found = findInPage(page)
  const { participants, videos, links, chapters, coverage, text: _, ...values } = found
  const guess = (what: string, { confidence, line }: Guess<unknown>, text: unknown): string =>
    `${what} ${confidence} ${line}: ${text}`
  const { used, furniture, left } = coverage
  return [
    ...Object.entries(values).map(([name, value]) => guess(name, value, value.value)),
    ...participants.flatMap(({ givenName, familyName, credit, ...person }) => [
      guess('person', { ...person, value: '' }, `${givenName} + ${familyName}`),
      ...(credit === undefined ? [] : [`  credit ${credit.confidence}: ${credit.text}`]),
      ...(credit?.roles ?? []).map((role) => `  role: ${role}`),
      ...(credit?.organizations ?? []).map(
        ({ name, alternateName, confidence }) =>
          `  organization ${confidence}: ${name}${alternateName ? ` = ${alternateName}` : ''}`,
      ),
      ...(credit?.periodicals ?? []).map(({ name, confidence }) => `  periodical ${confidence}: ${name}`),
      ...(credit?.unsure ?? []).map((name) => `  unsure: ${name}`),
    ]),
    ...videos.map((each) =>
      guess(
        'video',
        each,
        [each.value.platform, each.value.sameAs, each.value.embedUrl ?? ''].join(' ').trim(),
      ),
    ),
    ...links.map(({ address, label, line }) => `link ${line}: ${address}${label ? ` (${label})` : ''}`),
    ...chapters.map((each) =>
      guess('chapter', each, `${each.value.start}-${each.value.end ?? ''} ${each.value.name}`),
    ),
    `used ${used.join(' ')}`,
    ...(furniture.length > 0 ? [`furniture ${furniture.map(({ line }) => line).join(' ')}`] : []),
    ...left.map(({ line, text }) => `left ${line}: ${text}`),
  ]
}
