// Shows each state of the build as it comes; reloads the preview, where it stands, when something new is published.
const panel = document.getElementById('state')
const preview = document.getElementById('preview')
const events = new EventSource('events')

for (const name of ['building', 'busy', 'published', 'refused', 'failed'])
  events.addEventListener(name, ({ data }) => {
    panel.innerHTML = data // made by the server, which escapes it
    if (name === 'published') preview.contentWindow.location.reload()
  })
