import type { Message } from '../../language/message.ts'
import type { Problem } from '../../problems/problem.ts'
import type { CatalogFile } from './catalog-format.ts'
import { readCatalog } from './catalog-graph.ts'
import { type HarvestedDataset, harvest, type SkippedDataset } from './harvest.ts'
import { type QualityPoint, scoreQuality } from './quality.ts'
import { type HarvestedService, harvestServices, type RefusedService } from './services.ts'
import { findTraps } from './traps/find-traps.ts'
import { untriedOf } from './untried.ts'

/** What data.gouv.fr would make of a catalogue. */
export type Rehearsal = {
  readonly name: string
  /** Whether the catalogue could be read; nothing is known of what the portal makes of one that could not. */
  readonly isTried: boolean
  readonly stored: readonly {
    readonly dataset: HarvestedDataset
    readonly quality: readonly QualityPoint[]
  }[]
  readonly skipped: readonly SkippedDataset[]
  readonly services: readonly HarvestedService[]
  readonly refused: readonly RefusedService[]
  /** What was not tried of this catalogue, and why. */
  readonly untried: readonly Message[]
  readonly problems: readonly Problem[]
}

/** Judges a catalogue as data.gouv.fr would harvest it; `today` is a day, `2026-11-23`, where it is to count. */
export async function rehearse(file: CatalogFile, today?: string): Promise<Rehearsal> {
  const { name } = file
  const read = await readCatalog(file)
  if ('problem' in read) {
    const nothing = { stored: [], skipped: [], services: [], refused: [], untried: [] }
    return { name, isTried: false, ...nothing, problems: [read.problem] }
  }
  const { stored, skipped } = harvest(read.graph)
  return {
    name,
    isTried: true,
    stored: stored.map((dataset) => ({ dataset, quality: scoreQuality(dataset, today) })),
    skipped,
    ...harvestServices(read.graph, stored),
    untried: untriedOf(read.graph, read.format),
    problems: findTraps(read, file, today),
  }
}
