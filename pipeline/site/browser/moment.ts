/// <reference lib="dom" />
/** Positions the video at the second in `?t=`: for the first play when the page opens, at once on a click on a chapter. */
const video = document.querySelector('video')

function seek(address: string): void {
  const seconds = new URL(address).searchParams.get('t') ?? ''
  // without loaded metadata the browser only remembers the position: nothing is fetched before the visitor plays the video
  if (video !== null && /^\d{1,6}$/.test(seconds)) video.currentTime = Number(seconds)
}

seek(location.href)

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-moment]'))
  link.addEventListener('click', (event) => {
    if (video === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.replaceState(null, '', link.href)
    seek(link.href)
    video.play().catch(() => undefined) // the player shows the error itself
    video.focus()
  })
