#!/usr/bin/env -S node --max-semi-space-size=4 --no-parallel-scavenge --expose-gc
// @ts-check
import { setFlagsFromString } from 'node:v8'
import { program } from './packaging/program.js'

/*
 * V8 optimizes what has run for a while, in every thread anew. Let it wait for four times as long as it would: what does not run
 * longer is not worth it, which was measured to take a third of the processor time of a check, and a twentieth of a build's of
 * 100,000 records. Only V8 11, that of Node 20, is told: the latest counts in another way, and complains.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000')

const start = await program('cli').catch(cannotStart)
await import(`${start}`)

/**
 * Ends the process with one line where there is no room for the program; throws at faults of ours.
 * @param {Error & { errors?: readonly { readonly text: string }[], code?: string, path?: string }} error
 * @returns {never}
 */
function cannotStart(error) {
  const [first] = error.errors ?? []
  const unwritten = /^Failed to write to output file: (.*)$/.exec(first?.text ?? '')?.[1]
  const reason = unwritten ?? (error.path === undefined ? undefined : `${error.path} (${error.code})`)
  if (reason === undefined) throw error
  const isEnglish = process.argv.includes('--lang=en') || process.argv.join(' ').includes('--lang en')
  process.stderr.write(
    isEnglish
      ? `regards: the program could not be prepared: ${reason}; free some space or name another folder in TMPDIR, then run again\n`
      : `regards: le programme n'a pu être préparé : ${reason} ; libérer de la place ou nommer un autre dossier dans TMPDIR, puis relancer\n`,
  )
  process.exit(2)
}
