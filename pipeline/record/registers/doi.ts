/** The address of a DOI, typed as one, after `doi:` or as an address; `undefined` for another identifier. Source: DOI Handbook, 3.8. */
export function doiAddress(identifier: string): string | undefined {
  const [, doi] =
    /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i.exec(identifier) ?? []
  return doi === undefined ? undefined : `https://doi.org/${encoded(doi)}`
}

/** A DOI as the path of an address; the slashes in it stay, and what is encoded already. */
function encoded(doi: string): string {
  return doi
    .split('/')
    .map((step) => encodeURIComponent(/%[0-9a-f]{2}/i.test(step) ? decoded(step) : step))
    .join('/')
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
