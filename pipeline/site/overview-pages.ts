import { join } from 'node:path'
import type { Document } from '../rdf/document.ts'
import type { DocumentListing } from './document-listing.ts'
import { homePage } from './home-page.ts'
import { ThingLists } from './lists/thing-lists.ts'
import { ParticipantList } from './participants/participant-list.ts'
import { participantListPages } from './participants/participant-list-pages.ts'
import { SEARCH_INDEX_FILE, SearchIndex } from './search/search-index.ts'
import { searchPage } from './search/search-page.ts'
import { SPOKEN_INDEX_FOLDER, SpokenIndex } from './search/spoken-index.ts'
import { spokenPage } from './search/spoken-page.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** A search that a site may be without because its index would be too large: that of capsules, or that in what is said. */
export type OmittedSearch = 'search' | 'spoken-search'

/** The pages that lead to the documents of a site: its lists, that of participants, its searches, and the home page. */
export class OverviewPages {
  /** The files and folders, by path below the base, that search engines are asked to leave out; complete once all pages were made. */
  readonly unindexedFiles: string[] = []
  /** The searches that were left out; complete once all pages were made. */
  readonly leftOut: OmittedSearch[] = []
  private readonly site: Site
  private readonly lists: ThingLists
  private readonly participants: ParticipantList
  private readonly search: SearchIndex
  private readonly spoken: SpokenIndex

  /** Sorts what is listed in `folder`, which nothing else may use. */
  constructor(folder: string, site: Site) {
    this.site = site
    this.lists = new ThingLists(join(folder, 'lists'), site)
    this.participants = new ParticipantList(join(folder, 'participants'))
    this.search = new SearchIndex()
    this.spoken = new SpokenIndex(site)
  }

  /** Adds what a document gives to the overviews, in the order of addresses. */
  add({ thing, participant, search, spoken }: DocumentListing): void {
    if (thing !== undefined) this.lists.add(thing)
    if (participant !== undefined) this.participants.add(participant)
    if (search !== undefined) this.search.add(search)
    if (spoken !== undefined) this.spoken.add(spoken)
  }

  /** Makes the pages, once all documents were added, and writes the indexes of the searches into the folder of the release. */
  async *pages(dataset: Document, release: string): AsyncGenerator<SitePage> {
    yield* this.lists.pages()
    if (this.site.namesPeople) yield* participantListPages(this.participants, this.site)
    const index = await this.search.write(release)
    if (index.namesUnindexed) this.unindexedFiles.push(SEARCH_INDEX_FILE)
    const spoken = await this.spoken.write(release)
    if (spoken.isOn) this.unindexedFiles.push(SPOKEN_INDEX_FOLDER)
    if (!index.isOn) this.leftOut.push('search')
    if (!spoken.isOn && spoken.transcripts > 0) this.leftOut.push('spoken-search')
    yield searchPage(index, spoken, this.site)
    if (spoken.isOn) yield spokenPage(spoken, this.site)
    yield homePage(
      dataset,
      { counts: this.lists.counts, featured: this.lists.featured, hasSearch: index.isOn },
      this.site,
    )
  }
}
