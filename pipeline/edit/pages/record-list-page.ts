import { foldText } from '../../language/fold-text.ts'
import { formatProblem } from '../../problems/problem-line.ts'
import { kinds } from '../../rdf/addresses.ts'
import { html, type Markup } from '../../site/markup.ts'
import type { DirectoryEntry, RecordDirectory } from '../records/record-directory.ts'
import { editedKindWords, editWords } from './edit-words.ts'
import { type FrameContext, pageFrame } from './page-frame.ts'

/** The most records of a kind that are listed; a search finds the others. */
const MAX_LISTED_ENTRIES = 100

/** The page of all records by kind, or of those that a search finds. */
export function recordListPage(
  context: FrameContext,
  { entries, problems }: RecordDirectory,
  search: string,
  faulty: ReadonlySet<DirectoryEntry>,
): string {
  const { language } = context
  const say = editWords(language)
  const wanted = foldText(search).split(/\s+/).filter(Boolean)
  const found = entries.filter((entry) => {
    const text = foldText(`${entry.title} ${entry.id} ${entry.file}`)
    return wanted.every((word) => text.includes(word))
  })
  const sections = kinds.map((kind) => {
    const names = editedKindWords(kind, language)
    const own = found.filter((entry) => entry.kind === kind)
    if (own.length === 0 && wanted.length > 0) return undefined
    const listed = own.slice(0, MAX_LISTED_ENTRIES)
    const rest = own.length - listed.length
    return html`<section aria-labelledby="kind-${kind}">
<h2 id="kind-${kind}">${names.several} <span class="count">${own.length}</span></h2>
<a class="button" href="record?kind=${kind}">${names.fresh}</a>
<ul class="records">${listed.map((entry) => entryItem(entry, faulty, context))}</ul>
${rest > 0 && html`<p class="quiet">${say.more(rest)}</p>`}
</section>
`
  })
  const isEmpty = found.length === 0 && wanted.length > 0
  const broken = html`<section class="notice bad" aria-labelledby="broken"><h2 id="broken">${say.broken}</h2>
<ul>${problems.map((problem) => html`<li>${formatProblem(problem, language)}</li>`)}</ul></section>`
  return pageFrame(
    context,
    say.title,
    html`<h1>${say.title}</h1>
<form method="get" action="./" role="search" class="search"><label for="q">${say.search}</label>
<div class="row"><input id="q" name="q" type="search" value="${search}"><button>${say.find}</button></div></form>
${wanted.length > 0 && html`<p role="status">${isEmpty ? say.nothing : say.found(found.length)}</p>`}
${problems.length > 0 && broken}
${sections}`,
  )
}

function entryItem(
  entry: DirectoryEntry,
  faulty: ReadonlySet<DirectoryEntry>,
  { language }: FrameContext,
): Markup {
  const say = editWords(language)
  const { title, isDraft, file, position } = entry
  return html`<li><a href="record?${recordQuery(entry)}" dir="auto">${title || say.noName}</a>
${isDraft && html`<span class="badge">${say.draft}</span>`}${position === undefined && html`<span class="badge">${say.inTable}</span>`}${faulty.has(entry) && html`<span class="badge bad">${say.toCorrect}</span>`}
<span class="quiet">${file}</span></li>
`
}

/** The query of the address of a record's form. */
export function recordQuery({
  kind,
  file,
  id,
  position,
}: Pick<DirectoryEntry, 'kind' | 'file' | 'id' | 'position'>): string {
  const query = new URLSearchParams({ kind, file, ...(id === '' ? {} : { id }) })
  if (id === '' && position !== undefined) query.set('at', String(position))
  return query.toString()
}
