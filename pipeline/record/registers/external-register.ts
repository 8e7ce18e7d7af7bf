import type { Kind } from '../../rdf/addresses.ts'

/** A register of other publishers, to whose entries records link by `sameAs`. */
export type ExternalRegister = {
  /** The word for it in the VoID description. */
  readonly name: string
  /** What people call it. */
  readonly title: string
  /** What the addresses of all its entries begin with, in its own RDF. */
  readonly space: string
  /** The kinds of record that it has entries for. */
  readonly kinds: readonly Kind[]
  /** The hosts of its pages, without `www.` and `m.` at their beginning. */
  readonly hosts: readonly string[]
  /** Its pages, where those hosts have others too: host, path, query and fragment, as `entry`. */
  readonly pages?: RegExp
  /** The page of an entry; its groups, with slashes between them, are the identifier as it was typed. */
  readonly entry: RegExp
  /** What people write before an identifier. */
  readonly labels: string
  /** An identifier that is recognised without a label. */
  readonly unlabelled?: RegExp
  /** The identifier without the signs that people type in it, and in the register's letters. */
  readonly compact: (typed: string) => string
  /** The form of a compact identifier. */
  readonly form: RegExp
  /** A compact identifier with the check characters that belong to it; `undefined` where a wrong one may have several. */
  readonly withCheck?: (identifier: string) => string | undefined
  /** The address of an entry in the register's own RDF. */
  readonly address: (identifier: string, kind: Kind) => string
  /** An identifier that exists. */
  readonly example: string
}

/** The kinds of record that registers of libraries describe as authors, subjects and works. */
export const AUTHORITY_KINDS: readonly Kind[] = ['contributor', 'organization', 'place', 'series']

/** An identifier without spaces, hyphens and dots, in capitals. */
export function compactCapitals(typed: string): string {
  return typed.replaceAll(/[\s.\p{Pd}]/gu, '').toUpperCase()
}

/** Puts the right check character at the end of an identifier, in the place of its last. */
export function withLastChecked(check: (body: string) => string): (identifier: string) => string {
  return (identifier) => identifier.slice(0, -1) + check(identifier.slice(0, -1))
}
