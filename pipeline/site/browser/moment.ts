/// <reference lib="dom" />
/**
 * Positions the video at the second in `?t=`: for the first play when the page opens, at once on a click on a chapter. Nothing is
 * fetched before the visitor plays the video: a file only remembers the position, and of a player elsewhere the link to it changes.
 */
const video = document.querySelector('video')
let frame = document.querySelector<HTMLIFrameElement>('iframe[data-start]')

/** The seconds of an address; `undefined` where it has none. */
function secondOf(address: string): string | undefined {
  const second = new URL(address).searchParams.get('t') ?? ''
  return /^\d{1,6}$/.test(second) ? second : undefined
}

/** The address by which the player elsewhere starts at a second. */
function playerAt(second: string): string {
  return frame?.dataset.start?.replace('SECONDS', second) ?? ''
}

/** Makes the link in the frame, while it is the site's own page, start the player at the second of the address. */
function aim(): void {
  const second = secondOf(location.href)
  const link = frame?.contentDocument?.querySelector('a')
  if (link && second !== undefined) link.href = playerAt(second)
}

/** Loads the player at a second, anew: a player that is told of it in the fragment alone would not hear it otherwise. */
function load(second: string): void {
  const loaded = frame?.cloneNode() as HTMLIFrameElement
  loaded.removeAttribute('srcdoc')
  loaded.src = playerAt(second)
  frame?.replaceWith(loaded)
  frame = loaded
  loaded.scrollIntoView({ block: 'nearest' })
  loaded.focus()
}

const opened = secondOf(location.href)
if (video !== null && opened !== undefined) video.currentTime = Number(opened)
frame?.addEventListener('load', aim)
aim()

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-moment]'))
  link.addEventListener('click', (event) => {
    const second = link.dataset.moment ?? ''
    if ((video ?? frame) === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.replaceState(null, '', `?t=${second}`)
    if (video === null) return load(second)
    video.currentTime = Number(second)
    video.play().catch(() => undefined) // the player shows the error itself
    video.focus()
  })
