import { formatByteSize } from '../language/byte-size.ts'
import { colon } from '../language/punctuation.ts'
import { html, type Markup } from './markup.ts'
import type { ListedFile, PublishedFile } from './published-files.ts'
import { href, type Site } from './site.ts'

/** The table of the files on the data page, each with its size, its compressed form and its schema. */
export function fileTable(
  listed: readonly ListedFile[],
  files: readonly PublishedFile[],
  pageAddress: string,
  site: Site,
): Markup {
  const { words, language } = site
  const fileHref = (path: string): string => href(pageAddress, site.address.base + path, site)
  const compressedFile = (path: string): Markup | false => {
    const file = files.find((each) => each.path === `${path}.gz`)
    if (file === undefined) return false
    return html` (<a href="${fileHref(file.path)}">${words.compressed}</a>${colon(language)}${formatByteSize(file.size, language)})`
  }
  const schemaFile = (path: string): Markup | false => {
    if (!path.endsWith('.csv')) return false
    const schemaPath = path.replace(/\.csv$/, '.schema.json')
    if (!files.some((file) => file.path === schemaPath)) return false
    return html` (<a href="${fileHref(schemaPath)}">${words.schema}</a>)`
  }
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.content}</th><th scope="col">${words.size}</th></tr></thead>
<tbody>
${listed.map(
  ({
    path,
    size,
    word,
  }) => html`<tr><th scope="row"><a href="${fileHref(path)}">${path}</a></th><td>${words.formats[word]}</td><td>${formatByteSize(size, language)}${compressedFile(path)}${schemaFile(path)}</td></tr>
`,
)}</tbody></table></div>`
}
