import type { ImportedVideo } from './imported-video.ts'
import { peopleOfLine } from './people/people-of-line.ts'
import type { PageSection } from './sections.ts'

/**
 * Videos of which some have a person with a function for a title: « Julien, grutier ». Of the others, a title that is nothing but names
 * is one of people too.
 */
export function portraits(
  videos: readonly ImportedVideo[],
  groups: readonly (readonly PageSection[])[],
): ImportedVideo[] {
  const isPortrait = groups.some(([first]) => first?.part === 'participants' && first.isLabelled === false)
  if (!isPortrait) return [...videos]
  return videos.map((video) => {
    const { title, participants } = video
    const people =
      title === undefined || participants.length > 0 ? undefined : peopleOfLine(title.value, 'none')
    if (title === undefined || people?.every(({ credit, name }) => credit === '' && name.isProven) !== true)
      return video
    const named = people.map(({ name, printed }) => ({
      ...name,
      printed,
      parts: [],
      line: title.line,
      confidence: 'check' as const,
    }))
    return { ...video, participants: named }
  })
}
