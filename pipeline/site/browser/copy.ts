/// <reference lib="dom" />
/** Shows the buttons that copy a text of the page, where the browser lets scripts do so, and says when it is done. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = navigator.clipboard === undefined
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy ?? '')?.textContent ?? ''
    await navigator.clipboard.writeText(text)
    const said = button.nextElementSibling
    if (said !== null) said.textContent = button.dataset.copied ?? ''
  })
}
