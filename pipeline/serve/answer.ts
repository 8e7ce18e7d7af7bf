import type { resultTypes } from './sparql.ts'

/** What a worker is asked. */
export type Question = {
  readonly query: string
  /** The Turtle dump, and what changes when it is replaced. */
  readonly dump: string
  readonly stamp: string
  /** The media type that is wanted of each kind of result; none where none of ours would do. */
  readonly types: Readonly<Partial<Record<keyof typeof resultTypes, string>>>
  /** Rows or triples that are given at most. */
  readonly most: number
  /** Whether the query may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
}

/** What it says. */
export type Reply =
  | { readonly told: 'answer'; readonly type: string; readonly text: string; readonly isCut: boolean }
  | {
      readonly told: 'refused'
      /** `remote`: it, or another endpoint that it asks, could not be carried out. */
      readonly reason: 'empty' | 'syntax' | 'update' | 'service' | 'dataset' | 'failed' | 'remote'
      readonly detail: string
    }
  | { readonly told: 'missing' }
  | { readonly told: 'unacceptable'; readonly kind: keyof typeof resultTypes }
