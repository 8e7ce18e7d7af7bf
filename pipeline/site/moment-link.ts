import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { playAddressAt } from '../record/platforms/play-address.ts'
import { html, type Markup } from './markup.ts'
import { FRAME_NAME } from './players/framed-player.ts'

/** Whether the page of a capsule can start its video at a second: in a file, or in a player that takes one. */
export function canStartAnywhere({ nodes }: Pick<Document, 'nodes'>): boolean {
  const [{ contentUrl, embedUrl } = {} as Partial<Node>] = nodes
  return (
    contentUrl !== undefined || (typeof embedUrl === 'string' && playAddressAt(embedUrl, 0) !== undefined)
  )
}

/**
 * A link that starts the video of the page at a second (`browser/moment.ts`). In a player of another site it does so without a script
 * too.
 */
export function momentLink(second: number, text: Markup | undefined, { nodes }: Document): Markup {
  const [{ contentUrl, embedUrl } = {} as Partial<Node>] = nodes
  const player = contentUrl === undefined ? playAddressAt(String(embedUrl), second) : undefined
  const at = player === undefined ? html`href="?t=${second}"` : html`href="${player}" target="${FRAME_NAME}"`
  return html`<a ${at} data-moment="${second}">${text}</a>`
}
