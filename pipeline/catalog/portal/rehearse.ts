import type { Problem } from '../../problems/problem.ts'
import { type CatalogFile, readCatalog } from './catalog-graph.ts'
import { type HarvestedDataset, harvest, type SkippedDataset } from './harvest.ts'
import { type QualityPoint, scoreQuality } from './quality.ts'
import { findTraps } from './traps/find-traps.ts'

/** What data.gouv.fr would make of a catalogue. */
export type Rehearsal = {
  readonly name: string
  readonly stored: readonly {
    readonly dataset: HarvestedDataset
    readonly quality: readonly QualityPoint[]
  }[]
  readonly skipped: readonly SkippedDataset[]
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
    stored: stored.map((dataset) => ({ dataset, quality: scoreQuality(dataset, today) })),
    skipped,
    problems: findTraps(read, file, today),
  }
}
