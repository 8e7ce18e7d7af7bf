import { html, type Markup } from './markup.ts'
import type { Site } from './site.ts'

/** The name, e-mail address and page of the publication's contact; undefined if it names none. */
export function contactMarkup({ publication: { contactPoint } }: Site): Markup | undefined {
  if (contactPoint === undefined) return undefined
  const { name, email, url } = contactPoint
  return html`${name}${email !== undefined && html` <a href="mailto:${email}">${email}</a>`}${
    url !== undefined && html` <a href="${url}">${url.replace(/^https?:\/\//, '')}</a>`
  }`
}
