/** A row of a report: its title, and its text behind it. */
export function reportRow(title: string, text: string): string {
  return `${title.padEnd(12)}${text}`
}

/** A text for a terminal: on one line, without control characters, cut after `most` characters. */
export function shortText(value: string | number, most = 80): string {
  const text = String(value)
    .slice(0, 2000)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  if (text.length <= most) return text
  const signs = [...text]
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : text
}
