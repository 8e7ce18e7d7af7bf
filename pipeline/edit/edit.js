// Adds to the forms what needs a script: buttons that act without a new page, dropped files, the state of the preview. Without it,
// each button asks the server for the whole page.
let isDirty = false
/** How often something was typed, and the action that the server is asked for. */
let typings = 0
let pending

/** Whether an element is the form of the record; its property `id` would be the field of that name. */
const isRecord = (element) => element?.getAttribute('id') === 'record'
const recordForm = () => document.getElementById('record')

document.addEventListener('input', ({ target }) => {
  if (!isRecord(target.form)) return
  isDirty = true
  typings++
})
document.addEventListener('submit', async (event) => {
  if (!isRecord(event.target)) return
  isDirty = false
  if (pending === undefined) return
  event.preventDefault()
  const wanted = event.submitter?.value ?? 'save'
  await pending
  recordForm().requestSubmit(recordForm().querySelector(`.actions button[value="${wanted}"]`))
})
window.addEventListener('beforeunload', (event) => {
  if (isDirty) event.preventDefault()
})

/** Buttons that add, move or remove an item: the server answers with the form as it is then. */
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('#record button[name="do"]')
  if (!button?.value.includes(':')) return
  event.preventDefault()
  const asked = Promise.resolve(pending).then(() => act(button.value))
  pending = asked
  asked.finally(() => {
    if (pending === asked) pending = undefined
  })
})

/** Asks the server for an action on the form as it is, and once more where something was typed meanwhile. */
async function act(wanted) {
  const before = typings
  const body = new URLSearchParams(new FormData(recordForm()))
  body.append('do', wanted)
  const response = await fetch('record', { method: 'POST', body })
  if (!response.ok) return
  const text = await response.text()
  if (typings === before) show(text)
  else await act(wanted)
}

/** Puts the form of a received page in the place of the one that stands, what is unfolded stays so. */
function show(text) {
  const received = new DOMParser().parseFromString(text, 'text/html') // from the server, which escapes it
  const fresh = received.getElementById('record')
  const old = recordForm()
  if (fresh === null || old === null) return
  const at = document.activeElement
  const isElsewhere = old.contains(at) && !at.matches('button') // somebody types on already
  const selection = isElsewhere && [at.id, at.selectionStart, at.selectionEnd]
  const open = new Set([...old.querySelectorAll('details[open]')].map(({ id }) => id))
  old.replaceWith(fresh)
  for (const each of fresh.querySelectorAll('details')) each.open ||= open.has(each.id)
  isDirty = true
  dress()
  if (!selection) return focusOn(fresh.querySelector('[data-focus]'))
  const [id, from, to] = selection
  const same = document.getElementById(id)
  same?.focus()
  if (typeof from === 'number') same?.setSelectionRange(from, to)
}

function focusOn(place) {
  if (!place) return
  for (let outer = place.closest('details'); outer; outer = outer.parentElement.closest('details'))
    outer.open = true
  const controls = 'input:not([type="hidden"], [type="file"]), select, textarea, button'
  const target = place.matches(controls) ? place : (place.querySelector(controls) ?? place)
  target.focus()
}

/** Links of the list of problems lead to their fields, which may be folded. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.summary a')
  const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!place) return
  event.preventDefault()
  focusOn(place)
})

function dress() {
  for (const zone of document.querySelectorAll('.drop[hidden]')) {
    zone.hidden = false
    const file = zone.querySelector('input')
    file.addEventListener('change', () => file.files[0] && upload(zone, file.files[0]))
    zone.addEventListener('dragover', (event) => {
      event.preventDefault()
      zone.classList.add('over')
    })
    zone.addEventListener('dragleave', () => zone.classList.remove('over'))
    zone.addEventListener('drop', (event) => {
      event.preventDefault()
      zone.classList.remove('over')
      const [dropped] = event.dataTransfer.files
      if (dropped) upload(zone, dropped)
    })
  }
}

/** Sends a file to the server, which checks it and copies it, and writes its name into the field. */
async function upload(zone, file) {
  const said = zone.querySelector('p')
  const field = document.getElementById(zone.dataset.for)
  said.textContent = said.dataset.uploading
  const token = document.querySelector('#record [name="token"]').value
  try {
    const response = await fetch(`upload?${new URLSearchParams({ name: file.name })}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Edit-Token': token },
      body: file,
    })
    const { name, said: text } = await response.json()
    said.textContent = text
    said.className = name === undefined ? 'said' : 'quiet'
    if (name === undefined) return
    field.value = name
    isDirty = true
  } catch {
    said.textContent = said.dataset.failed
  }
}

/** The state of the preview, as the server tells it; the frame is loaded again when something new is shown. */
const state = document.getElementById('state')
let events
follow()
document.addEventListener('visibilitychange', follow)

/** Listens while the page is seen: browsers open few connections to one server, whatever the number of windows. */
function follow() {
  events?.close()
  if (document.hidden) return
  events = new EventSource('../_watch/events')
  for (const name of ['building', 'busy', 'published', 'refused', 'failed'])
    events.addEventListener(name, async ({ data }) => {
      const received = new DOMParser().parseFromString(data, 'text/html')
      state.className = name
      state.textContent = state.dataset[name] ?? received.querySelector('#status strong').textContent
      if (name !== 'building' && name !== 'busy') await refresh(name === 'published')
    })
}

/** Shows what a build found: problems beside the fields, unless something was typed meanwhile, and the page of the record. */
async function refresh(isNew) {
  const frame = document.getElementById('preview')
  if (recordForm() === null || location.search === '') return // a page that answers a save
  const response = await fetch(location.href)
  if (!response.ok) return
  const text = await response.text()
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('aside')
  const source = fresh?.querySelector('iframe')?.getAttribute('src')
  if (source && frame === null) document.querySelector('aside').replaceWith(fresh)
  else if (source && isNew) frame.contentWindow.location.reload()
  if (isDirty) return
  show(text)
  isDirty = false
}

/** Names of records that were made in another window are proposed here too. */
window.addEventListener('focus', async () => {
  if (document.querySelector('#record datalist') === null) return
  const response = await fetch('names')
  if (!response.ok) return
  const received = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const list of received.querySelectorAll('datalist'))
    document.getElementById(list.id)?.replaceWith(list)
})

for (const notice of document.querySelectorAll('[data-notice]')) {
  notice.focus()
  break
}
focusOn(document.querySelector('#record [data-focus]'))
dress()
