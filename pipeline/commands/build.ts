import type { Command } from './command.ts'
import { runBuild } from './run-build.ts'

export const buildCommand: Command = {
  summary: {
    fr: 'lit les fiches, les vérifie et publie les données dans dist/public/',
    en: 'reads the records, checks them and publishes the data in dist/public/',
  },
  help: {
    fr: `Usage : npm run regards "--" build [options] [FICHIER.ndjson | -]…

Lit les fiches, les vérifie et, si rien n'est à corriger, remplace dist/public/. Des fiches
supplémentaires se donnent en NDJSON, par fichier ou par l'entrée standard (-).

  --data DOSSIER   les fiches (data)
  --out DOSSIER    le résultat (dist)
  --base ADRESSE   l'adresse de base, à la place de celle de publication.yaml
  --date DATE      le jour de la version, AAAA-MM-JJ (celui de la version précédente si les données
                   sont les mêmes, sinon aujourd'hui)
  --no-pages       les données seules, sans une page par ressource
  --no-tables      sans les tableaux CSV
  --no-gzip        sans les fichiers compressés
  --workers N      les fils d'exécution à côté du principal (autant que de processeurs, 4 au plus) ;
                   0 : aucun ; le résultat est le même
  --sample N       au-delà de 50 000 affirmations, une fiche sur N est revérifiée et relue par des
                   outils tiers (1000)
  --quiet          sans dire où l'on en est
  --previous FICHIER   la version à comparer, .nt ou .nt.gz (celle qui est dans le résultat)
  --accept-loss NOM    ce qui peut disparaître, par son nom ; se répète
  --loss-share PART    la part dont un nombre peut baisser d'une version à l'autre (0.2)
  --format FORME   text, json, sarif (pour une forge) ou html (une page) ; s'écrit sur la sortie,
                   par exemple --format html > points.html (text)
  --lang fr|en     la langue des messages (fr)

Ctrl+C arrête ; la version précédente reste entière.

Code de sortie : 0 publié, 1 des points à corriger, 2 commande mal formée, 130 arrêté.
`,
    en: `Usage: npm run regards "--" build [options] [FILE.ndjson | -]…

Reads the records, checks them and, if nothing is to be corrected, replaces dist/public/. Further
records are given as NDJSON, in files or on standard input (-).

  --data FOLDER   the records (data)
  --out FOLDER    the result (dist)
  --base ADDRESS  the base address, in the place of that of publication.yaml
  --date DATE     the day of the release, YYYY-MM-DD (that of the release before if the data are the
                  same, otherwise today)
  --no-pages      the data alone, without a page for each resource
  --no-tables     without the CSV tables
  --no-gzip       without packed files
  --workers N     threads beside the main one (as many as there are processors, 4 at most); 0: none;
                  the result is the same
  --sample N      beyond 50,000 statements, one record in N is judged and read back by other
                  people's programs (1000)
  --quiet         without telling how far it is
  --previous FILE      the release to compare with, .nt or .nt.gz (the one in the result)
  --accept-loss NAME   what may be lost, by its name; may be repeated
  --loss-share SHARE   the share by which a number may fall between releases (0.2)
  --format FORM   text, json, sarif (for a forge) or html (a page); written to standard output,
                  such as --format html > points.html (text)
  --lang fr|en    the language of messages (fr)

Ctrl+C stops it; the release before stays whole.

Exit code: 0 published, 1 points to correct, 2 command not understood, 130 stopped.
`,
  },
  options: [
    'data',
    'out',
    'base',
    'date',
    'no-pages',
    'no-tables',
    'no-gzip',
    'workers',
    'sample',
    'quiet',
    'previous',
    'accept-loss',
    'loss-share',
    'format',
  ],
  run: (asked, shell) => runBuild(asked, true, shell),
}
