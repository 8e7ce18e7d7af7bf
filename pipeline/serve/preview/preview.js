// Shows each state of the build as it comes; reloads the preview, where it stands, when something new is published.
const preview = document.getElementById('preview')
const events = new EventSource('events')

for (const name of ['building', 'busy', 'published', 'refused', 'failed'])
  events.addEventListener(name, ({ data }) => {
    const received = new DOMParser().parseFromString(data, 'text/html') // from the server, which escapes it
    for (const id of ['status', 'problems']) {
      const [old, fresh] = [document, received].map((place) => place.getElementById(id))
      if (old.innerHTML !== fresh.innerHTML) old.innerHTML = fresh.innerHTML // unchanged content is not announced again
    }
    if (name === 'published') reload()
  })

preview.addEventListener('load', leadOut)
leadOut()

function reload() {
  try {
    const { location } = preview.contentWindow
    if (location.href !== 'about:blank') return location.reload()
  } catch {} // the frame shows a page that may not be accessed
  preview.src = '../'
}

/** Links to other sites open beside this page, which shows no other site. */
function leadOut() {
  for (const link of preview.contentDocument?.links ?? [])
    if (link.origin !== location.origin) Object.assign(link, { target: '_blank', rel: 'noopener' })
}
