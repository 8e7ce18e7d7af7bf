/** The notice for copies: the documents whose descriptions were withdrawn. */
export function withdrawnText(documents: readonly string[]): string {
  const about =
    'Descriptions withdrawn by the people they were of: whoever keeps a copy is to remove what it says of these addresses.'
  return `${JSON.stringify({ about, withdrawn: documents }, null, 2)}\n`
}
