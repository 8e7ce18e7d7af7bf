import { html, type Markup } from './markup.ts'
import type { Site } from './site.ts'

/** The name, e-mail address and page of the publication's contact, those that are known; undefined without any. */
export function contactMarkup({ publication: { contactPoint } }: Site): Markup | undefined {
  const { name, email, url } = contactPoint ?? {}
  const parts = [
    name !== undefined && html`${name}`,
    email !== undefined && html`<a href="mailto:${email}">${email}</a>`,
    url !== undefined && html`<a href="${url}">${url.replace(/^https?:\/\//, '')}</a>`,
  ].filter((part) => part !== false)
  return parts.length === 0
    ? undefined
    : html`${parts.map((part, index) => html`${index > 0 && ' '}${part}`)}`
}
