import type { Placeholders } from '../../check/placeholders.ts'
import type { MediaFolder } from '../../media/media-folder.ts'
import type { ConsentFacts } from '../../people/consent-facts.ts'
import type { Roster } from '../../people/roster.ts'
import type { Publication } from '../../record/publication-schema.ts'

/** What every batch of a build is processed with: plain data, which worker threads get a copy of. */
export type BatchConfig = {
  readonly publication: Publication
  /** The people who may not be named everywhere. */
  readonly roster: Roster
  readonly facts: ConsentFacts
  /** The shapes that records have to fit, in Turtle, those of search engines, and those of passages. */
  readonly shapes: readonly string[]
  readonly engines: string
  readonly passageShapes: string
  /** The texts of the starter folder, which must not be published; `undefined` under an example address. */
  readonly placeholders: Placeholders | undefined
  /** The files of one's own, by name. */
  readonly media: MediaFolder
  /** The day of the build, `2026-11-23`, from which on passages may be published. */
  readonly today: string
  /** Whether to note the addresses of parts of records, for the ledger. */
  readonly keepsParts: boolean
  /** Which outputs to make. */
  readonly writes: { readonly dumps: boolean; readonly tables: boolean; readonly pages: boolean }
  /** One record in `sample` is verified by third-party programs. */
  readonly sample: number
}
