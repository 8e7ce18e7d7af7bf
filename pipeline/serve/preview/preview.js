// Shows each state of the build as it comes; reloads the preview, where it stands, when something new is published.
const preview = document.getElementById('preview')
const events = new EventSource('events')

for (const name of ['building', 'busy', 'published', 'refused', 'failed'])
  events.addEventListener(name, ({ data }) => {
    const told = new DOMParser().parseFromString(data, 'text/html') // made by the server, which escapes it
    for (const id of ['status', 'problems']) {
      const [old, fresh] = [document, told].map((place) => place.getElementById(id))
      if (old.innerHTML !== fresh.innerHTML) old.innerHTML = fresh.innerHTML // what stays is not read out again
    }
    if (name === 'published') reload()
  })

preview.addEventListener('load', leadOut)
leadOut()

function reload() {
  try {
    const { location } = preview.contentWindow
    if (location.href !== 'about:blank') return location.reload()
  } catch {} // a page that may not be shown here stands in its place
  preview.src = '../'
}

/** Links to other sites open beside this page, which shows no other site. */
function leadOut() {
  for (const link of preview.contentDocument?.links ?? [])
    if (link.origin !== location.origin) Object.assign(link, { target: '_blank', rel: 'noopener' })
}
