import type { Message } from '../../language/message.ts'
import type { InventoryRecord } from '../../read/inventory.ts'
import type { CaptionAttachment } from './captions/caption-attachment.ts'
import type { Guess } from './guess.ts'
import type { LineCoverage } from './line-coverage.ts'
import type { PageLink } from './page-links.ts'
import type { Participant, ParticipantBody } from './people/read-participants.ts'
import type { ChapterMark } from './read-times.ts'
import type { VideoLink } from './video-links.ts'

/** A file of captions of a video: at its address, or given to the import, where `address` is its name in the folder of media. */
export type ImportedCaption = {
  readonly language: string
  readonly address?: string
  readonly format?: string
  readonly attachment?: CaptionAttachment
}

/** A video as a page or an export describes it: what stands between the formats that are read and the drafts that are made. */
export type ImportedVideo = {
  readonly title?: Guess<string>
  readonly position?: Guess<number>
  readonly seriesName?: Guess<string>
  readonly description?: Guess<string>
  /** When it was recorded, when it came out, and the moment at which its platform took it in. */
  readonly created?: Guess<string>
  readonly published?: Guess<string>
  readonly uploaded?: Guess<string>
  /** Its length in ISO 8601. */
  readonly duration?: Guess<string>
  /** Language tags. */
  readonly languages?: Guess<readonly string[]>
  readonly keywords?: Guess<readonly string[]>
  readonly places?: Guess<readonly string[]>
  /** The address of its licence, and the rights as words state them. */
  readonly licence?: Guess<string>
  readonly rights?: Guess<string>
  readonly identifiers?: Guess<readonly string[]>
  readonly publishers?: Guess<readonly string[]>
  /** Its own page, and its file. */
  readonly page?: Guess<string>
  readonly file?: Guess<string>
  /** Its player, where that is of no platform that is known. */
  readonly embed?: Guess<string>
  readonly thumbnails?: Guess<readonly string[]>
  readonly transcript?: Guess<string>
  readonly captions?: Guess<readonly ImportedCaption[]>
  /** The known capsule that it is, where more than its addresses and its title tells so. */
  readonly known?: InventoryRecord
  readonly participants: readonly Participant[]
  /** Bodies that take a part in it. */
  readonly bodies: readonly ParticipantBody[]
  /** Where it stands on platforms. */
  readonly players: readonly Guess<VideoLink>[]
  readonly chapters: readonly Guess<ChapterMark>[]
  /** The whole text that tells of it, to look for the names of known records. */
  readonly text: string
}

/** What a page or an export tells: its videos, and of a page what makes it a source, its links and how its lines were used. */
export type ImportedDocument = {
  readonly pageTitle?: Guess<string>
  /** The page's own address, the day of its last change and that on which it came out. */
  readonly source?: Guess<string>
  readonly modified?: Guess<string>
  readonly published?: Guess<string>
  readonly videos: readonly ImportedVideo[]
  readonly links: readonly PageLink[]
  readonly coverage?: LineCoverage
  /** The files of captions that were given with it, before they are joined with videos; whether there is nothing but one such file. */
  readonly attachments?: readonly CaptionAttachment[]
  readonly isCaptionsAlone?: boolean
  /** What else is to be told of it: what was passed over, and why. */
  readonly notes?: readonly Message[]
  /** The whole text of the page, to look for the names of known records. */
  readonly text: string
}
