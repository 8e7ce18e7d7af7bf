/// <reference lib="dom" />

import type { CitationSettings } from '../transcript-section.ts'
import { createElement } from './create-element.ts'
import { fillIn } from './fill-in.ts'

/**
 * Replaces the link of each passage in a box by a button that shows the passage as a quotation, with who says it, the video, the
 * moment and the address, to be copied.
 */
export function offerCitations(box: HTMLElement, passages: readonly HTMLElement[]): void {
  const settings = JSON.parse(box.dataset.citation ?? '') as CitationSettings
  const panel = citationPanel(settings)
  let opened: HTMLButtonElement | undefined

  const close = (): void => {
    opened?.setAttribute('aria-expanded', 'false')
    opened = undefined
    panel.element.remove()
  }
  panel.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    const button = opened
    close()
    button?.focus()
  })
  for (const passage of passages) {
    const link = passage.querySelector<HTMLElement>('a.cite')
    const time = passage.querySelector('.moment')?.textContent ?? ''
    const button = createElement('button', settings.label)
    button.type = 'button'
    button.className = 'cite'
    button.lang = link?.lang ?? ''
    button.setAttribute('aria-label', fillIn(settings.labelAt, { time }))
    button.setAttribute('aria-expanded', 'false')
    button.addEventListener('click', () => {
      const isOpen = opened === button
      close()
      if (isOpen) return
      opened = button
      button.setAttribute('aria-expanded', 'true')
      passage.after(panel.element)
      panel.show(citationOf(passage, time, settings))
    })
    link?.replaceWith(button)
  }
}

/** What is said in a passage, without its moment and its link. */
export function spokenNodes(passage: HTMLElement): ChildNode[] {
  return [...passage.childNodes].filter(
    (node) => !(node instanceof HTMLElement && /^(moment|cite)$/.test(node.className)),
  )
}

/** A passage as a quotation. A single speaker is named after the words; where several speak, each before their own. */
function citationOf(passage: HTMLElement, time: string, settings: CitationSettings): string {
  const nodes = spokenNodes(passage)
  const names = nodes.filter(({ nodeName }) => nodeName === 'B')
  const isOne = names.length === 1 && nodes.every(({ nodeName }) => nodeName !== 'BR')
  const text = nodes
    .filter((node) => !(isOne && node === names[0]))
    .map((node) => (node.nodeName === 'BR' ? ' / ' : (node.textContent ?? '')))
    .join('')
    .trim()
  const name = (names[0]?.textContent ?? '').replace(/\s*:\s*$/, '')
  const { template, title, machine, address } = settings
  return fillIn(template, {
    text,
    speaker: isOne ? `${name}, ` : '',
    title,
    time,
    machine,
    address: `${address}?t=${passage.dataset.from}`,
  })
}

/** The panel that shows a quotation; where scripts may not copy, the text is selected for the reader to do so. */
function citationPanel({ label, copy, copied }: CitationSettings) {
  const text = createElement('p')
  const button = createElement('button', copy)
  button.type = 'button'
  button.hidden = navigator.clipboard === undefined
  const status = createElement('span')
  status.setAttribute('role', 'status')
  const element = createElement('div', text, button, ' ', status)
  element.className = 'citation'
  element.setAttribute('role', 'group')
  element.setAttribute('aria-label', label)
  text.tabIndex = -1
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent ?? '')
    status.textContent = copied
  })
  const show = (citation: string): void => {
    text.textContent = citation
    status.textContent = ''
    getSelection()?.selectAllChildren(text)
    if (button.hidden) text.focus()
    else button.focus()
  }
  return { element, show }
}
