import type { Guess } from '../../pipeline/authoring/import/guess.ts'
import type { ImportedVideo } from '../../pipeline/authoring/import/imported-video.ts'
import { findInPage } from '../../pipeline/authoring/import/page-findings.ts'

/** What is found in a page, a line each: what it is, how surely, where, and what it says; then what became of its lines. */
export function gist(page: string): string[] {
  const { videos, links, coverage, pageTitle, source, modified, published } = findInPage(page)
  const values = { pageTitle, source, modified, published }
  const { used, furniture, left } = coverage
  return [
    ...videos.flatMap((video, index) => [
      ...(videos.length > 1 ? [`video ${index + 1}`] : []),
      ...gistOfVideo(video),
    ]),
    ...Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [guess(name, value, value.value)],
    ),
    ...links.map(({ address, label, line }) => `link ${line}: ${address}${label ? ` (${label})` : ''}`),
    `used ${used.join(' ')}`,
    ...(furniture.length > 0 ? [`furniture ${furniture.map(({ line }) => line).join(' ')}`] : []),
    ...left.map(({ line, text }) => `left ${line}: ${text}`),
  ]
}

/** What is known of a video, a line each. */
export function gistOfVideo({
  participants,
  bodies,
  players,
  chapters,
  text: _,
  known: _known,
  ...values
}: ImportedVideo): string[] {
  return [
    ...Object.entries(values).map(([name, value]) => guess(name, value, text(value.value))),
    ...participants.flatMap(({ givenName, familyName, name, parts, credit, ...person }) => [
      guess(
        'person',
        { ...person, value: '' },
        givenName === undefined ? name : `${givenName} + ${familyName}`,
      ),
      ...(person.honorificPrefix === undefined ? [] : [`  prefix: ${person.honorificPrefix}`]),
      ...(person.honorificSuffix === undefined ? [] : [`  suffix: ${person.honorificSuffix}`]),
      ...(parts.length === 0 ? [] : [`  part: ${parts.join(', ')}`]),
      ...(credit === undefined ? [] : [`  credit ${credit.confidence}: ${credit.text}`]),
      ...(credit?.roles ?? []).map((role) => `  role: ${role}`),
      ...(credit?.organizations ?? []).map(
        ({ name, alternateName, confidence }) =>
          `  organization ${confidence}: ${name}${alternateName ? ` = ${alternateName}` : ''}`,
      ),
      ...(credit?.periodicals ?? []).map(({ name, confidence }) => `  periodical ${confidence}: ${name}`),
      ...(credit?.unsure ?? []).map((name) => `  unsure: ${name}`),
    ]),
    ...bodies.map((body) => guess('body', { ...body, value: '' }, `${body.name} (${body.parts.join(', ')})`)),
    ...players.map((each) =>
      guess(
        'video',
        each,
        [each.value.platform, each.value.sameAs, each.value.embedUrl ?? ''].join(' ').trim(),
      ),
    ),
    ...chapters.map((each) =>
      guess('chapter', each, `${each.value.start}-${each.value.end ?? ''} ${each.value.name}`),
    ),
  ]
}

function text(value: unknown): string {
  return Array.isArray(value)
    ? value.map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each))).join(' | ')
    : String(value)
}

function guess(what: string, { confidence, line, field }: Guess<unknown>, said: unknown): string {
  return `${what} ${confidence} ${field ?? line}: ${said}`
}
