import type { ImportedVideo } from './imported-video.ts'
import { isCreditLine, type NamedPerson, peopleOfLine } from './people/people-of-line.ts'
import { parseCredit } from './people/read-credit.ts'
import type { Participant } from './people/read-participants.ts'

/**
 * Videos with the people of their titles, where these are portraits: a person with a function is one of the title (« Julien, grutier »),
 * and of several videos of which one has such a title, names alone are (« Yvon et Bakary »).
 */
export function portraits(videos: readonly ImportedVideo[]): ImportedVideo[] {
  const inTitles = videos.map(({ title }) =>
    title === undefined ? undefined : peopleOfLine(title.value, 'none'),
  )
  const isPortrait = inTitles.some((people) => people?.some(hasFunction) === true)
  return videos.map((video, index) => {
    const people = inTitles[index]
    const { title, participants } = video
    if (title === undefined || people === undefined || participants.length > 0) return video
    const isSure = people.every(
      (person) => hasFunction(person) || (videos.length > 1 && isPortrait && isName(person)),
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

function isName({ name, credit }: NamedPerson): boolean {
  return name.isProven && credit === ''
}
