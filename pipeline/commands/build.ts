import type { Command } from './command.ts'
import { runBuild } from './run-build.ts'

export const buildCommand: Command = {
  summary: {
    fr: 'lit les fiches, les vérifie et publie les données dans dist/public/',
    en: 'reads the records, checks them and publishes the data in dist/public/',
  },
  usage: {
    fr: 'build [options] [FICHIER.ndjson | -]…',
    en: 'build [options] [FILE.ndjson | -]…',
  },
  description: {
    fr: `Lit les fiches, les vérifie et, si rien n'est à corriger, remplace dist/public/. Des fiches
supplémentaires se donnent en NDJSON, par fichier ou par l'entrée standard (-).`,
    en: `Reads the records, checks them and, if nothing is to be corrected, replaces dist/public/. More
records can be given as NDJSON, in files or on standard input (-).`,
  },
  notes: {
    fr: `Ctrl+C arrête ; la version précédente reste entière.

Code de sortie : 0 publié, 1 des points à corriger, 2 commande mal formée, 130 arrêté.`,
    en: `Ctrl+C stops it; the previous release stays whole.

Exit code: 0 published, 1 points to correct, 2 command not understood, 130 stopped.`,
  },
  run: (args, shell) => runBuild(args, true, shell),
}
