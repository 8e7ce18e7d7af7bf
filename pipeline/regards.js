#!/usr/bin/env node
// @ts-check
import { existsSync } from 'node:fs'

/*
 * The command. In the repository, the program is first bundled from its sources; the published package carries it bundled.
 * Commands that run for weeks load all of it at once, because an update may take away what they have not loaded.
 */

const sources = new URL('packaging/update-program.js', import.meta.url)
if (existsSync(sources))
  await import(`${sources}`).then(({ updateProgram }) => updateProgram()).catch(exitUnprepared)
const runsLong = process.argv.some((word) => word === 'serve' || word === '--watch')
await import(`${new URL(`program/${runsLong ? 'whole-cli' : 'cli'}.mjs`, import.meta.url)}`)

/**
 * Ends the process with one line where packages, space or a right is missing; throws at faults of ours.
 * @param {Error & { errors?: readonly { readonly text: string }[], code?: string, path?: string }} error
 * @returns {never}
 */
function exitUnprepared(error) {
  const isEnglish = process.argv.includes('--lang=en') || process.argv.join(' ').includes('--lang en')
  const exit = (/** @type {string} */ fr, /** @type {string} */ en) => {
    process.stderr.write(`regards: ${isEnglish ? en : fr}\n`)
    return process.exit(2)
  }
  if (error.code === 'ERR_MODULE_NOT_FOUND')
    return exit(
      'les bibliothèques du programme manquent ; lancer npm ci, puis relancer',
      'the libraries of the program are missing; run npm ci, then run again',
    )
  const unwritten = /^Failed to write to output file: (.*)$/.exec(error.errors?.[0]?.text ?? '')?.[1]
  const reason = unwritten ?? (error.path === undefined ? undefined : `${error.path} (${error.code})`)
  if (reason === undefined) throw error
  return exit(
    `le programme n'a pu être préparé : ${reason} ; libérer de la place, ou lancer npm ci avec le compte à qui ce dossier appartient, puis relancer`,
    `the program could not be prepared: ${reason}; free some space, or run npm ci as the owner of this folder, then run again`,
  )
}
