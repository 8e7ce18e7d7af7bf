import type { Node } from '../rdf/node.ts'

/** What a video may have for people who see or hear it otherwise, as far as a build counts it. */
const COUNTED = {
  captions: ['captions', 'closedCaptions', 'openCaptions'],
  transcript: ['transcript'],
  signLanguage: ['signLanguage'],
  audioDescription: ['audioDescription'],
} as const

type CountedAccess = keyof typeof COUNTED

/** How many videos there are, and how many of them have captions that somebody checked, a transcript, and so on. */
export type AccessibilityCounts = Readonly<Record<CountedAccess | 'videos', number>>

/** The counts of no video. */
export const NO_VIDEOS: AccessibilityCounts = {
  videos: 0,
  captions: 0,
  transcript: 0,
  signLanguage: 0,
  audioDescription: 0,
}

/** The counts of one video, of which these are all nodes. */
export function accessibilityOf(nodes: readonly Node[]): AccessibilityCounts {
  const features = new Set(nodes.flatMap(({ accessibilityFeature = [] }) => accessibilityFeature).map(String))
  const has = (what: CountedAccess): number => Number(COUNTED[what].some((each) => features.has(each)))
  return {
    videos: 1,
    captions: has('captions'),
    transcript: has('transcript'),
    signLanguage: has('signLanguage'),
    audioDescription: has('audioDescription'),
  }
}

/** The sum of two counts. */
export function addAccessibility(one: AccessibilityCounts, other: AccessibilityCounts): AccessibilityCounts {
  return {
    videos: one.videos + other.videos,
    captions: one.captions + other.captions,
    transcript: one.transcript + other.transcript,
    signLanguage: one.signLanguage + other.signLanguage,
    audioDescription: one.audioDescription + other.audioDescription,
  }
}
