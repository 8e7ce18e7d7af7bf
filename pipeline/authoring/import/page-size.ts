/** Bytes of the largest page that is imported. */
export const MAX_PAGE_BYTES = 2_000_000
