import type { Document } from '../rdf/document.ts'
import { scriptJson } from './markup.ts'
import type { Site } from './site.ts'
import { structuredData } from './structured-data.ts'

/** How many snippets a build writes. */
export const MAX_SNIPPETS = 1000

/** A block of structured data for a page that exists already, with the steps to put it there. */
export type EmbedSnippet = { readonly name: string; readonly text: string }

/**
 * The snippet of a capsule that has a page of its own elsewhere (`url`): the same facts, of which that page is
 * the main page. Chapters are left out, because only a page that can start the video at a moment may list them.
 */
export function embedSnippet(resource: Document, site: Site): EmbedSnippet | undefined {
  const [node] = resource.nodes
  const page = node?.url
  if (!node?.['@type']?.includes('VideoObject') || typeof page !== 'string') return undefined
  const [structured = {}] = structuredData(resource, site)
  const { hasPart: _, ...told } = structured
  const id = resource.address.slice(0, -1).replace(/^.*\//, '')
  const steps = site.say.snippetSteps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  return {
    name: `capsule-${id}.html`,
    text: `<!--
${site.say.snippetLead}
${page.replaceAll('--', '%2D%2D')}

${steps}
-->
<script type="application/ld+json">${scriptJson({ ...told, url: page, mainEntityOfPage: page }).markup}</script>
`,
  }
}
