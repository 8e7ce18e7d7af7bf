/** A thing that a capsule names: the path of its document below the base, and its name. */
export type NamedThing = readonly [path: string, name: string]

/**
 * A capsule as the search in the browser knows it, in the publication's language. Texts are what the capsule's page says; those that
 * are for cards are written out as cards show them.
 */
export type SearchEntry = {
  /** The path of its document below the base. */
  readonly path: string
  readonly title: string
  /** The language tag of the title where it is not that of the page. */
  readonly tag?: string | undefined
  /** Its other titles, and its titles in other languages. */
  readonly otherTitles?: string | undefined
  readonly description?: string | undefined
  readonly series?: NamedThing | undefined
  readonly people?: readonly NamedThing[] | undefined
  readonly organizations?: readonly NamedThing[] | undefined
  readonly topics?: readonly NamedThing[] | undefined
  /** The credits and functions of those who take part. */
  readonly credits?: string | undefined
  readonly chapters?: string | undefined
  /** What cards show (see `CardContent`). */
  readonly number: string
  readonly tone: number
  readonly facts: string
  /** The picture, as a path below the base. */
  readonly picture?: string | undefined
  /** The date as it is written in the data; years alone sort first. */
  readonly date?: string | undefined
  /** The duration in seconds. */
  readonly seconds?: number | undefined
  /** Whether there are captions; absent where no record says so. */
  readonly captions?: true | undefined
}

/** The content of the index file. */
export type SearchFile = { readonly entries: readonly SearchEntry[] }
