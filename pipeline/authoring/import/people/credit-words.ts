/** A word of a text, with where it stands in it. */
export type CreditWord = { readonly text: string; readonly start: number; readonly end: number }
