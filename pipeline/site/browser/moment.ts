/// <reference lib="dom" />
/** Starts the video at the second that `?t=` names: on play when the page opens, at once on a click on a chapter. */
const video = document.querySelector('video')

function goTo(address: string): void {
  const typed = new URL(address).searchParams.get('t') ?? ''
  // before anything is loaded this is only noted, so that nothing is fetched before a visitor plays the video
  if (video !== null && /^\d{1,6}$/.test(typed)) video.currentTime = Number(typed)
}

goTo(location.href)

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-moment]'))
  link.addEventListener('click', (event) => {
    if (video === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.replaceState(null, '', link.href)
    goTo(link.href)
    video.play().catch(() => undefined) // the player shows what went wrong
    video.focus()
  })
