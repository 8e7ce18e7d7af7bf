#!/usr/bin/env -S node --max-semi-space-size=4 --no-parallel-scavenge --expose-gc
// @ts-check
import { setFlagsFromString } from 'node:v8'
import { program } from './program.js'

/*
 * V8 optimizes what has run for a while, in every thread anew. Let it wait for four times as long as it would: what does not run
 * longer is not worth it, which was measured to take a third of the processor time of a check, and a twentieth of a build's of
 * 100,000 records. Only V8 11, that of Node 20, is told: the latest counts in another way, and complains.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000')

await import(`${await program('cli')}`)
