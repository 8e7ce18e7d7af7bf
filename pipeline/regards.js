#!/usr/bin/env -S node --max-semi-space-size=4 --no-parallel-scavenge --expose-gc
// Runs the TypeScript beside it: finds tsx where this package finds it, from whatever folder it is called.
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
