import type { Document } from '../rdf/document.ts'
import { knownVideo } from '../record/platforms/read-video.ts'
import { scriptJson } from './markup.ts'
import type { Site } from './site.ts'
import { structuredData } from './structured-data.ts'

/** The number of snippets that a build writes at most. */
export const MAX_SNIPPETS = 1000

/** A block of structured data for an existing page, with instructions above it: the name and the text of its file. */
export type EmbedSnippet = { readonly name: string; readonly text: string }

/**
 * The snippet of a capsule that has a page elsewhere (`url`), on no platform, whose pages nobody can change: its structured data with that
 * page as main page. It has no
 * chapters, because search engines require of a page with chapters that it can start the video at each of them.
 */
export function embedSnippet(document: Document, site: Site): EmbedSnippet | undefined {
  const [node] = document.nodes
  const page = node?.url
  if (!node?.['@type']?.includes('VideoObject') || typeof page !== 'string' || knownVideo(page))
    return undefined
  const [block = {}] = structuredData(document, site)
  const { hasPart: _, ...withoutChapters } = block
  const id = document.address.slice(0, -1).replace(/^.*\//, '')
  const steps = site.words.snippetSteps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  return {
    name: `capsule-${id}.html`,
    text: `<!--
${site.words.snippetLead}
${page.replaceAll('--', '%2D%2D')}

${steps}
-->
<script type="application/ld+json">${scriptJson({ ...withoutChapters, url: page, mainEntityOfPage: page }).markup}</script>
`,
  }
}
