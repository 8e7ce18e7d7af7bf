import type { Place } from '../../problems/problem.ts'

/** A video as the structured data of a page describe it, and where they do. */
export type LocatedVideo = {
  /** The values of a schema.org property, without those that are resources without an address. */
  valuesOf(property: string): readonly string[]
  /** The place of a value of a property. */
  placeOf(property: string, value: string | undefined): Place
}
