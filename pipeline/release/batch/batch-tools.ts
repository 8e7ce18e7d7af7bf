import { setFlagsFromString } from 'node:v8'
import { openBatchValidator } from '../../check/batch-validator.ts'
import type { DescribedThings } from '../../check/cross-record/reference-notes.ts'
import { parseSplitShapes } from '../../check/parse-shapes.ts'
import { openVideoNotes } from '../../check/search-engines/video-notes.ts'
import type { BufferPool } from '../../collections/buffer-pool.ts'
import { mappingContextOf } from '../../map/mapping-context.ts'
import type { ConsentGate } from '../../people/consent-gate.ts'
import { openPersonalDetailCheck } from '../../people/personal-details/detail-check.ts'
import { openRecordSearch } from '../../people/record-search.ts'
import type { MappedNode } from '../../rdf/node.ts'
import { openSpokenReader } from '../../read/read-spoken.ts'
import type { AnyRecord } from '../../record/typed-record.ts'
import { DumpEncoder } from '../../write/batch-dumps.ts'
import type { BatchConfig } from './batch-config.ts'

/*
 * V8 puts objects where only a full collection finds them if those that the same line of code made before have lasted. It takes
 * what becomes of a record for such, with all that this holds. Unless V8 is told not to, a build takes a fifth more processor
 * time (see the README of `release/`).
 */
setFlagsFromString('--no-allocation-site-pretenuring')

/** Hears of each record, with the nodes that it was mapped to. */
export type MappedRecordListener = (record: AnyRecord, nodes: readonly MappedNode[]) => void

/** What one thread processes its batches with, made once: compiled shapes, the consent gate, searches, encoders. */
export type BatchTools = ReturnType<typeof openBatchTools>

/**
 * Opens the tools of a thread. `described` holds what earlier batches described, by address, and may grow between batches.
 */
export function openBatchTools(
  config: BatchConfig,
  gate: ConsentGate,
  described: DescribedThings,
  onMapped?: MappedRecordListener,
) {
  const shapes = parseSplitShapes(config.shapes)
  const buffers: BufferPool = []
  return {
    config,
    gate,
    described,
    onMapped,
    context: mappingContextOf(config.publication),
    shapes,
    buffers,
    openValidation: openBatchValidator(shapes),
    openPassageValidation: openBatchValidator(parseSplitShapes([config.passageShapes])),
    hear: openSpokenReader(config.media, config.today, config.publication.inLanguage),
    nameSearch: openRecordSearch(config.roster, config.facts.ownPages),
    findPersonalDetails: openPersonalDetailCheck(config.publication),
    openVideos: openVideoNotes(config.engines, config.publication.base),
    dumps: new DumpEncoder(buffers),
    passageDumps: new DumpEncoder(buffers),
  }
}
