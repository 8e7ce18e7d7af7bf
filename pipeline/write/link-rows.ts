import type { IncomingLink } from '../rdf/document.ts'

/*
 * The link index sorts rows of text on disk. A row has four cells separated by tabs: the key (an address), the rank of the
 * row's kind under that key, a sort key within the rank, and a JSON value.
 */

/** The kinds of rows, by the rank in which they come under one key. */
export const rowRanks = { node: '0', label: '1', link: '2', related: '3', transcript: '4' } as const

type RowRank = (typeof rowRanks)[keyof typeof rowRanks]

/** A row of the link index; white space in its order becomes single spaces. */
export function formatRow(key: string, rank: RowRank, order: string, value: unknown): string {
  return [key, rank, order.replaceAll(/\s+/g, ' '), JSON.stringify(value)].join('\t')
}

/** The cells of a row; `json` is not parsed yet. */
export function parseRow(row: string): { key: string; rank: string; order: string; json: string } {
  const [key = '', rank = '', order = '', json = ''] = row.split('\t')
  return { key, rank, order, json }
}

/**
 * A link between documents: the sides of its own document on which the linked thing's name is shown (see `documentSides`),
 * whether the document at the other end may show the link, and what third documents show of it.
 */
export type LinkRow = IncomingLink & {
  readonly sides: string
  readonly isShownAtTarget: boolean
  /** The address of a person whose page names the linked thing too: it is where a function of theirs is held. */
  readonly isNamedAt?: string
  /** Whether the pages of organisations and periodicals at which the functions are held may name the linked person. */
  readonly isShownAtPlaces?: boolean
}
