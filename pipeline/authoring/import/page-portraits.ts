import type { ImportedVideo } from './imported-video.ts'
import { isCreditLine, type NamedPerson, peopleOfLine } from './people/people-of-line.ts'
import { parsePersonName } from './people/person-names.ts'
import { parseCredit } from './people/read-credit.ts'
import type { Participant } from './people/read-participants.ts'

/**
 * Videos with the people of their titles, where these are portraits: a person with a function is one of the title (« Julien, grutier »),
 * and of several videos of which one has such a title, names alone are (« Yvon et Bakary »).
 */
export function portraits(videos: readonly ImportedVideo[]): ImportedVideo[] {
  const inTitles = videos.map(({ title }) =>
    title === undefined ? undefined : (pairIn(title.value) ?? peopleOfLine(title.value, 'none')),
  )
  const isPortrait = inTitles.some((people) => people?.some(hasFunction) === true)
  return videos.map((video, index) => {
    const people = inTitles[index]
    const { title, participants } = video
    if (title === undefined || people === undefined || participants.length > 0) return video
    const isSure = people.every(
      (person) =>
        hasFunction(person) || (videos.length > 1 && isPortrait && (isName(person) || isDescribed(person))),
    )
    if (!isSure) return video
    const named = people.map(
      ({ name, printed, credit }): Participant => ({
        ...name,
        printed,
        parts: [],
        line: title.line,
        confidence: 'check',
        ...(credit !== '' && { credit: parseCredit(credit) }),
      }),
    )
    return { ...video, participants: named }
  })
}

function hasFunction({ name, credit }: NamedPerson): boolean {
  return name.isProven && isCreditLine(credit)
}

/** Two given names with one function: « Yvon et Bakary, maçons ». */
function pairIn(title: string): NamedPerson[] | undefined {
  const [, first = '', second = '', credit = ''] =
    /^(\p{Lu}[\p{L}-]+) (?:et|and|und) (\p{Lu}[\p{L}-]+)(?:, (\p{Ll}.*))?$/u.exec(title) ?? []
  const names = [first, second].map((printed) => ({ printed, name: parsePersonName(printed) }))
  if (!names.some(({ name }) => name?.isProven)) return undefined
  return names.flatMap(({ printed, name }) =>
    name === undefined || name.familyName !== undefined
      ? []
      : [{ printed, credit, name: { ...name, isProven: true } }],
  )
}

/** A whole name with a few words in small letters behind it: « Mme Odile Fresnay, riveraine ». */
function isDescribed({ name, credit }: NamedPerson): boolean {
  return name.isProven && /^\p{Ll}[\p{L}' ’-]{2,40}$/u.test(credit)
}

function isName({ name, credit }: NamedPerson): boolean {
  return name.isProven && credit === ''
}
