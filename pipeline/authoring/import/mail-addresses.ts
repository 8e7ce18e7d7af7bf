/** An e-mail address within a text. */
const MAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu

/** A text in which no e-mail address stands: an ellipsis takes its place. */
export function withoutMailAddresses(text: string): string {
  return text.includes('@') ? text.replaceAll(MAIL, '…') : text
}
