#!/usr/bin/env -S node --max-semi-space-size=4 --no-parallel-scavenge --expose-gc
// @ts-check
import { program } from './program.js'

await import(`${await program('cli')}`)
