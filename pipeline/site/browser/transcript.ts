/// <reference lib="dom" />
/**
 * Searches the transcript of a page, letters without their accents, lets passages be cited, and marks the passage that is being said:
 * of a file that the page plays, and the one whose moment is in the address (`?t=`).
 */
import { foldText } from '../../language/fold-text.ts'
import { offerCitations, spokenNodes } from './passage-citation.ts'

const video = document.querySelector('video')

for (const section of document.querySelectorAll<HTMLElement>('.spoken')) {
  const passages = [...section.querySelectorAll<HTMLElement>('[data-from]')]
  const box = section.querySelector<HTMLElement>('.spoken-text')
  const starts = passages.map(({ dataset }) => Number(dataset.from))
  let current: HTMLElement | undefined

  /** Marks the passage in which a second is, and brings it into view in its box. */
  const mark = (second: number): void => {
    const passage = passages[starts.findLastIndex((start) => start <= second)]
    if (passage === current || box === null) return
    current?.removeAttribute('aria-current')
    current = passage
    if (passage === undefined || passage.hidden) return
    passage.setAttribute('aria-current', 'true')
    box.scrollTop +=
      passage.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3
  }
  video?.addEventListener('timeupdate', () => mark(video.currentTime))
  const opened = new URL(location.href).searchParams.get('t') ?? ''
  if (/^\d{1,6}$/.test(opened)) mark(Number(opened))
  for (const link of section.querySelectorAll<HTMLElement>('a[data-moment]'))
    link.addEventListener('click', () => mark(Number(link.dataset.moment)))

  if (box !== null) offerCitations(box, passages)

  const search = section.querySelector<HTMLElement>('.spoken-search')
  const field = search?.querySelector('input')
  const status = search?.querySelector<HTMLElement>('[role=status]')
  if (!search || !field || !status) continue
  search.hidden = false
  let folded: string[] | undefined
  field.addEventListener('input', () => {
    const wanted = searchable(field.value).trim()
    folded ??= passages.map((passage) => searchable(spokenText(passage)))
    let count = 0
    passages.forEach((passage, index) => {
      passage.hidden = wanted !== '' && folded?.[index]?.includes(wanted) !== true
      if (!passage.hidden) count++
    })
    const words = (count === 1 ? status.dataset.one : status.dataset.many) ?? ''
    status.textContent = wanted === '' ? '' : words.replace(/\d+/, `${count}`)
  })
}

/** What is said in a passage. */
function spokenText(passage: HTMLElement): string {
  return spokenNodes(passage)
    .map(({ textContent }) => textContent ?? '')
    .join('')
}

/** A text as it is searched: letters folded, anything else a single space. */
function searchable(text: string): string {
  return foldText(text).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
}
