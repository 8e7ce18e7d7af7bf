import type { Language } from './problem.ts'

/** What the command line can be asked for. */
export const commands = ['build', 'check', 'people', 'publish', 'query', 'serve', 'withdraw'] as const

/** One of them. */
export type Command = (typeof commands)[number]

/** The help of a command, or of the whole. */
export function help(command: Command | undefined, language: Language): string {
  return command === undefined ? texts[language].whole : texts[language].commands[command]
}

const texts: Readonly<
  Record<Language, { readonly whole: string; readonly commands: Readonly<Record<Command, string>> }>
> = {
  fr: {
    whole: `Usage : regards COMMANDE [options]

  build   lit les fiches, les vérifie et publie les données dans dist/public/
  check   fait de même sans rien écrire
  people  liste ce qui est décidé de chaque personne
  publish envoie la publication faite à data.gouv.fr, ou dans une base SPARQL
  query   pose une question SPARQL aux données publiées
  serve   montre le site publié sur cet ordinateur, et répond à SPARQL
  withdraw  retire une personne de tout ce qui sera publié

regards COMMANDE --help montre les options de chacune. Avec npm : npm run regards "--" COMMANDE [options]
`,
    commands: {
      build: `Usage : regards build [options] [FICHIER.ndjson | -]…

Lit les fiches, les vérifie et, si rien n'est à corriger, remplace dist/public/. Des fiches
supplémentaires se donnent en NDJSON, par fichier ou par l'entrée standard (-).

  --data DOSSIER   les fiches (data)
  --out DOSSIER    le résultat (dist)
  --base ADRESSE   l'adresse de base, à la place de celle de publication.yaml
  --date DATE      le jour de la version, AAAA-MM-JJ (le dernier jour que disent les fiches)
  --no-pages       les données seules, sans une page par ressource
  --previous FICHIER   la version à comparer, .nt ou .nt.gz (celle qui est dans le résultat)
  --accept-loss NOM    ce qui peut disparaître, par son nom ; se répète
  --loss-share PART    la part dont un nombre peut baisser d'une version à l'autre (0.2)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 publié, 1 des points à corriger, 2 commande mal formée.
`,
      check: `Usage : regards check [options] [FICHIER.ndjson | -]…

Fait tout ce que fait build, sans rien écrire. Mêmes options, mêmes codes de sortie.

  --page FICHIER.html   juge à la place une page enregistrée, comme le ferait un moteur de
                        recherche : données structurées, lecteur, titre, vignette, adresse
  --portal [FICHIER]    répète le moissonnage par data.gouv.fr, sans réseau : ce qu'il garderait du
                        catalogue publié (ou de ce fichier), sa note de qualité et chaque piège ;
                        avec --date, le jour d'aujourd'hui
`,
      publish: `Usage : regards publish datagouv [options]
        regards publish store ADRESSE [options]

datagouv crée ou met à jour le jeu de données sur data.gouv.fr : métadonnées, tableaux et données liées de
dist/public/. Montre d'abord ce qui sera fait ; ce que d'autres y ont ajouté reste. Interrompu, il
reprend où il en est. La clé se lit dans la variable d'environnement DATAGOUV_API_KEY, ou
DATAGOUV_DEMO_API_KEY avec --demo ; elle n'est jamais montrée ni écrite.

  --demo           le portail d'essai, demo.data.gouv.fr
  --dry-run        montre ce qui serait fait, et s'arrête là
  --at ADRESSE     un autre portail de même interface (https://…)

store met les triplets dans une base SPARQL, à son adresse du Graph Store Protocol : un graphe,
remplacé en entier, puis compté. Accès : REGARDS_STORE_USER et REGARDS_STORE_PASSWORD, ou
REGARDS_STORE_TOKEN, dans l'environnement.

  --graph ADRESSE  le nom du graphe (l'adresse de base)
  --query ADRESSE  le point d'accès SPARQL, pour y compter (sinon, le graphe est relu)
  --data DOSSIER   les fiches (data)
  --out DOSSIER    où est le résultat de build (dist)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 fait, 1 refusé ou interrompu, 2 commande mal formée.
`,
      query: `Usage : regards query [options] [NOM | FICHIER.rq]

Pose une question SPARQL à dist/public/. Sans nom, liste les exemples.

  --with NOM=VALEUR   la valeur d'un paramètre : une adresse, ou un identifiant (--with person=c-7q2x)
  --format FORMAT     table (textes coupés à 60 signes), csv, json, tsv ; pour un graphe : ttl, json (table)
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
      serve: `Usage : regards serve [options]

Montre dist/public/ sur cet ordinateur, comme le ferait un hébergeur, et répond à SPARQL à /sparql.

  --watch             reconstruit à chaque enregistrement d'une fiche ; aperçu et points à corriger
                      côte à côte à /_watch/ (avec --data, --base et --date de build)
  --port NUMÉRO       le port, 0 pour un port libre (8080)
  --host ADRESSE      l'adresse d'écoute ; 0.0.0.0 ouvre au réseau (127.0.0.1, cet ordinateur seul)
  --allow-service     admet SERVICE dans les requêtes, qui interroge d'autres sites
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
      withdraw: `Usage : regards withdraw IDENTIFIANT --date AAAA-MM-JJ [options]

Inscrit dans withdrawals.txt qu'une personne s'est retirée, et rien d'autre ; le prochain build la
laisse hors de tout. Montre ce qui reste à faire à la main.

  --date JOUR      le jour du retrait
  --scope PART     une part seulement : credit, affiliation, image, open-data, indexing (répétable)
  --erase          efface aussi le nom des fiches, et dit ce qui en reste dans les anciennes versions
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des messages (fr)
`,
      people: `Usage : regards people [options]

Imprime le registre des personnes, pour qui répond de la protection des données : ce qui est décidé
de chacune, à quel titre, depuis quand, son retrait et la pièce qui l'atteste. Rien n'en est publié.

  --format FORMAT  table ou csv (table)
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des messages (fr)
`,
    },
  },
  en: {
    whole: `Usage: regards COMMAND [options]

  build   reads the records, checks them and publishes the data in dist/public/
  check   does the same without writing anything
  people  lists what was decided about each person
  publish sends the release that stands to data.gouv.fr, or into a SPARQL store
  query   puts a SPARQL question to the published data
  serve   shows the published site on this computer, and answers SPARQL
  withdraw  takes a person out of all that will be published

regards COMMAND --help shows the options of each. With npm: npm run regards "--" COMMAND [options]
`,
    commands: {
      build: `Usage: regards build [options] [FILE.ndjson | -]…

Reads the records, checks them and, if nothing is to be corrected, replaces dist/public/. Further
records are given as NDJSON, in files or on standard input (-).

  --data FOLDER   the records (data)
  --out FOLDER    the result (dist)
  --base ADDRESS  the base address, in the place of that of publication.yaml
  --date DATE     the day of the release, YYYY-MM-DD (the latest day in the records)
  --no-pages      the data alone, without a page for each resource
  --previous FILE      the release to compare with, .nt or .nt.gz (the one in the result)
  --accept-loss NAME   what may be lost, by its name; may be repeated
  --loss-share SHARE   the share by which a number may fall between releases (0.2)
  --lang fr|en    the language of messages (fr)

Exit code: 0 published, 1 points to correct, 2 command not understood.
`,
      check: `Usage: regards check [options] [FILE.ndjson | -]…

Does all that build does, without writing anything. Same options, same exit codes.

  --page FILE.html   judges a saved page in its place, as a search engine would: structured
                     data, player, title, thumbnail, address
  --portal [FILE]    rehearses the harvest by data.gouv.fr, without network: what it would keep of
                     the published catalogue (or of this file), its quality score and every trap;
                     with --date, the day of today
`,
      publish: `Usage: regards publish datagouv [options]
       regards publish store ADDRESS [options]

datagouv creates or updates the data set on data.gouv.fr: metadata, tables and linked data of dist/public/.
Shows first what will be done; what others added there stays. If it is cut, it goes on from where it
is. The key is read from the environment variable DATAGOUV_API_KEY, or DATAGOUV_DEMO_API_KEY with
--demo; it is never shown or written.

  --demo          the portal for trials, demo.data.gouv.fr
  --dry-run       shows what would be done, and stops there
  --at ADDRESS    another portal with the same interface (https://…)

store puts the triples into a SPARQL store, at its address of the Graph Store Protocol: one graph,
replaced as a whole, then counted. Access: REGARDS_STORE_USER and REGARDS_STORE_PASSWORD, or
REGARDS_STORE_TOKEN, in the environment.

  --graph ADDRESS the name of the graph (the base address)
  --query ADDRESS the SPARQL endpoint, to count there (otherwise the graph is read back)
  --data FOLDER   the records (data)
  --out FOLDER    where the result of build is (dist)
  --lang fr|en    the language of messages (fr)

Exit code: 0 done, 1 refused or cut, 2 command not understood.
`,
      query: `Usage: regards query [options] [NAME | FILE.rq]

Puts a SPARQL question to dist/public/. Without a name, lists the examples.

  --with NAME=VALUE   the value of a parameter: an address, or an id (--with person=c-7q2x)
  --format FORMAT     table (texts cut at 60 signs), csv, json, tsv; for a graph: ttl, json (table)
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
      serve: `Usage: regards serve [options]

Shows dist/public/ on this computer as a host would, and answers SPARQL at /sparql.

  --watch             builds again whenever a record is saved; preview and points to correct side by
                      side at /_watch/ (with build's --data, --base and --date)
  --port NUMBER       the port, 0 for any that is free (8080)
  --host ADDRESS      where to listen; 0.0.0.0 opens it to the network (127.0.0.1, this computer alone)
  --allow-service     allows SERVICE in queries, which asks other sites
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
      withdraw: `Usage: regards withdraw ID --date YYYY-MM-DD [options]

Enters in withdrawals.txt that a person withdrew, and nothing else; the next build leaves the person
out of everything. Shows what is left to be done by hand.

  --date DAY      the day of the withdrawal
  --scope PART    a part only: credit, affiliation, image, open-data, indexing (may be repeated)
  --erase         also erases the name from the records, and tells what remains in old versions
  --data FOLDER   the records (data)
  --lang fr|en    the language of messages (fr)
`,
      people: `Usage: regards people [options]

Prints the register of people, for whoever answers for data protection: what was decided about each,
on what ground, since when, a withdrawal and the piece of evidence. None of it is published.

  --format FORMAT table or csv (table)
  --data FOLDER   the records (data)
  --lang fr|en    the language of messages (fr)
`,
    },
  },
}
