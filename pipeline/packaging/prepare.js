// @ts-check
import { rmSync } from 'node:fs'
import { bundleProgram } from './bundle-program.js'
import { digestSources, programFolder } from './program-sources.js'

/* npm runs this after `npm ci` and before it packs: the program is bundled anew, and nothing of an older one remains. */

rmSync(programFolder, { recursive: true, force: true })
await bundleProgram(digestSources())
