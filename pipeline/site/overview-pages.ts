import { join } from 'node:path'
import type { Document } from '../rdf/document.ts'
import type { DocumentListing } from './document-listing.ts'
import { homePage } from './home-page.ts'
import { ThingLists } from './lists/thing-lists.ts'
import { ParticipantList } from './participants/participant-list.ts'
import { participantListPages } from './participants/participant-list-pages.ts'
import { SEARCH_INDEX_FILE, SearchIndex } from './search/search-index.ts'
import { searchPage } from './search/search-page.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The pages that lead to the documents of a site: its lists, that of participants, its search, and the home page. */
export class OverviewPages {
  /** The files, by path below the base, that search engines are asked to leave out; complete once all pages were made. */
  readonly unindexedFiles: string[] = []
  private readonly site: Site
  private readonly lists: ThingLists
  private readonly participants: ParticipantList
  private readonly search: SearchIndex

  /** Sorts what is listed in `folder`, which nothing else may use. */
  constructor(folder: string, site: Site) {
    this.site = site
    this.lists = new ThingLists(join(folder, 'lists'), site)
    this.participants = new ParticipantList(join(folder, 'participants'))
    this.search = new SearchIndex()
  }

  /** Adds what a document gives to the overviews, in the order of addresses. */
  add({ thing, participant, search }: DocumentListing): void {
    if (thing !== undefined) this.lists.add(thing)
    if (participant !== undefined) this.participants.add(participant)
    if (search !== undefined) this.search.add(search)
  }

  /** Makes the pages, once all documents were added, and writes the index of the search into the folder of the release. */
  async *pages(dataset: Document, release: string): AsyncGenerator<SitePage> {
    yield* this.lists.pages()
    if (this.site.namesPeople) yield* participantListPages(this.participants, this.site)
    const index = await this.search.write(release)
    if (index.namesUnindexed) this.unindexedFiles.push(SEARCH_INDEX_FILE)
    yield searchPage(index, this.site)
    yield homePage(
      dataset,
      { counts: this.lists.counts, featured: this.lists.featured, hasSearch: index.isOn },
      this.site,
    )
  }
}
