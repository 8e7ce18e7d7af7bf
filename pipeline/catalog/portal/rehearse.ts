import type { Problem } from '../../problems/problem.ts'
import { type CatalogFile, readCatalog } from './catalog-graph.ts'
import { harvest, type Skipped, type Stored } from './harvest.ts'
import { type Point, qualityOf } from './quality.ts'
import { trapsIn } from './traps/all-traps.ts'

/** What data.gouv.fr would make of a catalogue. */
export type Rehearsal = {
  readonly name: string
  readonly stored: readonly { readonly dataset: Stored; readonly quality: readonly Point[] }[]
  readonly skipped: readonly Skipped[]
  readonly problems: readonly Problem[]
}

/** Judges a catalogue as data.gouv.fr would harvest it; `today` is a day, `2026-11-23`, where it is to count. */
export async function rehearse(file: CatalogFile, today?: string): Promise<Rehearsal> {
  const { name } = file
  const read = await readCatalog(file)
  if ('problem' in read) return { name, stored: [], skipped: [], problems: [read.problem] }
  const { stored, skipped } = harvest(read.graph)
  return {
    name,
    stored: stored.map((dataset) => ({ dataset, quality: qualityOf(dataset, today) })),
    skipped,
    problems: trapsIn(read, file, today),
  }
}
