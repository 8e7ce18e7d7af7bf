/// <reference lib="dom" />
/** Plays a video without the captions of another host where its own host refuses what they need, rather than not at all. */
const video = document.querySelector<HTMLVideoElement>('video[crossorigin]')

video?.querySelector('source')?.addEventListener('error', () => {
  if (video.crossOrigin === null) return
  video.removeAttribute('crossorigin')
  video.load()
  video.play().catch(() => undefined) // the player shows the error itself
})
