import type { Message } from '../language/message.ts'
import { dataArguments, npmCommand } from '../language/npm-command.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'

/** The reasons for which a publication cannot go on, each with the way out; texts of servers are escaped. */
export const publishRefusals = {
  // before anything is asked
  exampleBase: (base: string): Message => ({
    fr: `rien n'est envoyé : ${base} est une adresse d'exemple ; écrire dans publication.yaml l'adresse où les fichiers seront, puis refaire build`,
    en: `nothing is sent: ${base} is an example address; write in publication.yaml the address where the files will be, then build again`,
  }),
  placeholder: (example: Problem | undefined, data: string): Message => ({
    fr: `rien n'est envoyé : les fiches portent encore des textes d'exemple${example ? ` (${shortPlace(example.place)})` : ''} ; les remplacer (${npmCommand(['check', ...dataArguments(data)])} les montre)`,
    en: `nothing is sent: the records still hold example texts${example ? ` (${shortPlace(example.place)})` : ''}; replace them (${npmCommand(['check', ...dataArguments(data)], 'en')} shows them)`,
  }),
  noRelease: (folder: string): Message => ({
    fr: `rien n'est envoyé : aucune publication dans ${folder} ; lancer d'abord build`,
    en: `nothing is sent: no release in ${folder}; run build first`,
  }),
  otherBase: (released: string, base: string): Message => ({
    fr: `rien n'est envoyé : la publication faite est celle de ${released}, et publication.yaml dit ${base} ; refaire build`,
    en: `nothing is sent: the current release is that of ${released}, and publication.yaml says ${base}; build again`,
  }),
  problems: (count: number, data: string): Message => ({
    fr: `rien n'est envoyé : ${count} ${count > 1 ? 'points' : 'point'} à corriger dans les fiches (${npmCommand(['check', ...dataArguments(data)])} les montre)`,
    en: `nothing is sent: ${count} ${count > 1 ? 'points' : 'point'} to correct in the records (${npmCommand(['check', ...dataArguments(data)], 'en')} shows them)`,
  }),
  alteredFile: (path: string): Message => ({
    fr: `rien n'est envoyé : ${path} n'est plus tel que build l'a écrit (SHA256SUMS) ; refaire build`,
    en: `nothing is sent: ${path} is no longer as build wrote it (SHA256SUMS); build again`,
  }),
  omittedFile: (path: string, option: string): Message => ({
    fr: `rien n'est envoyé : la publication faite n'a pas ${path}, que build ${option} laisse de côté ; refaire build sans ${option}`,
    en: `nothing is sent: the current release has no ${path}, which build ${option} leaves out; build again without ${option}`,
  }),
  unknownLicence: (license: string): Message => ({
    fr: `rien n'est envoyé : data.gouv.fr ne connaît pas la licence ${formatValue(license)} ; écrire dans license l'adresse de la Licence Ouverte ou de l'ODbL`,
    en: `nothing is sent: data.gouv.fr does not know the licence ${formatValue(license)}; write in license the address of the Licence Ouverte or of the ODbL`,
  }),
  missingKey: (name: string): Message => ({
    fr: `clé absente : la copier de son profil sur le portail et la donner dans la variable d'environnement ${name}`,
    en: `no key: copy it from your profile on the portal and set the environment variable ${name}`,
  }),
  invalidPortal: (url: string): Message => ({
    fr: `portail ${formatValue(url)} : admis, https://…, ou http:// sur cet ordinateur (127.0.0.1) ; sans --at, data.gouv.fr`,
    en: `portal ${formatValue(url)}: allowed are https://… or http:// on this computer (127.0.0.1); without --at, data.gouv.fr`,
  }),
  // what a server answers
  rejectedKey: (details: string): Message => ({
    fr: `le portail refuse la clé (401, ${formatValue(details)}) ; en créer une nouvelle dans son profil`,
    en: `the portal refuses the key (401, ${formatValue(details)}); make a new one in your profile`,
  }),
  forbidden: (subject: string, details: string): Message => ({
    fr: `le portail n'autorise pas ce compte à modifier ${subject} (403, ${formatValue(details)}) ; demander ce droit à l'administrateur de l'organisation`,
    en: `the portal does not let this account change ${subject} (403, ${formatValue(details)}); ask the organisation's administrator for the right`,
  }),
  deletedDataSet: (id: string): Message => ({
    fr: `le jeu de données ${formatValue(id)} est supprimé sur le portail (410) ; l'y restaurer, ou ôter datagouv.dataset de publication.yaml pour en créer un autre`,
    en: `the data set ${formatValue(id)} is deleted on the portal (410); restore it there, or remove datagouv.dataset from publication.yaml to create another`,
  }),
  unknownId: (id: string): Message => ({
    fr: `le portail ne connaît pas ${formatValue(id)} (404) ; vérifier les identifiants sous datagouv dans publication.yaml`,
    en: `the portal does not know ${formatValue(id)} (404); check the ids under datagouv in publication.yaml`,
  }),
  unexpectedResponse: (subject: string, details: string): Message => ({
    fr: `le portail répond à « ${subject} » autre chose que ce que dit son interface (${formatValue(details)}) ; vérifier --at, ou relancer plus tard`,
    en: `the portal answers “${subject}” with something other than its interface says (${formatValue(details)}); check --at, or run again later`,
  }),
  readOnly: (): Message => ({
    fr: 'le portail est en lecture seule pour le moment (423) ; relancer la commande plus tard',
    en: 'the portal is read-only for the moment (423); run the command again later',
  }),
  failed: (status: number, subject: string, details: string): Message => ({
    fr: `le portail répond ${status} à « ${subject} » : ${formatValue(details)} ; corriger publication.yaml si un champ y est nommé, ou relancer plus tard`,
    en: `the portal answers ${status} to “${subject}”: ${formatValue(details)}; correct publication.yaml if a field is named, or run again later`,
  }),
  ambiguousMark: (ids: readonly string[]): Message => ({
    fr: `plusieurs jeux de données portent notre marque : ${firstOf(ids)} ; en supprimer, ou écrire le bon dans datagouv.dataset`,
    en: `several data sets bear the mark of this publication: ${firstOf(ids)}; delete some, or write the right one in datagouv.dataset`,
  }),
  foreignMark: (id: string, mark: unknown): Message => ({
    fr: `le jeu de données ${formatValue(id)} porte la marque d'une autre publication (${formatValue(mark)}) ; vérifier datagouv.dataset, ou y effacer l'extra regards:identifier`,
    en: `the data set ${formatValue(id)} bears the mark of another publication (${formatValue(mark)}); check datagouv.dataset, or delete its extra regards:identifier`,
  }),
  // a store
  invalidToken: (): Message => ({
    fr: `REGARDS_STORE_TOKEN contient autre chose que des lettres, chiffres et signes sans accent ; le copier à nouveau, sans espace ni fin de ligne`,
    en: `REGARDS_STORE_TOKEN holds something other than unaccented letters, digits and signs; copy it again, without spaces or line ends`,
  }),
  invalidEndpoint: (url: string): Message => ({
    fr: `adresse ${formatValue(url)} : admis, https://…, ou http:// sans mot de passe ou sur cet ordinateur ; les accès se donnent par l'environnement, jamais dans l'adresse`,
    en: `address ${formatValue(url)}: allowed are https://… or http:// without a password or on this computer; access is given by the environment, never in the address`,
  }),
  invalidGraph: (iri: string): Message => ({
    fr: `--graph ${formatValue(iri)} n'est pas une adresse entière ; écrire https://…`,
    en: `--graph ${formatValue(iri)} is not a complete address; write https://…`,
  }),
  storeFailure: (status: number, subject: string, details: string): Message => ({
    fr: `la base répond ${status} à ${subject}${details === '' ? '' : ` (${formatValue(details)})`} ; ${storeAdvice[status]?.fr ?? 'relancer plus tard, ou voir son journal'}`,
    en: `the store answers ${status} to ${subject}${details === '' ? '' : ` (${formatValue(details)})`}; ${storeAdvice[status]?.en ?? 'run again later, or see its log'}`,
  }),
  wrongCount: (expected: number, found: number): Message => ({
    fr: `la base contient ${found} triplets dans ce graphe, et ${expected} étaient attendus ; relancer la commande, ou voir son journal`,
    en: `the store holds ${found} triples in this graph, and ${expected} were expected; run the command again, or see its log`,
  }),
  invalidCount: (details: string): Message => ({
    fr: `envoyés, mais le point d'accès donné avec --query ne rend pas de nombre (${formatValue(details)}) ; vérifier cette adresse`,
    en: `sent, but the endpoint given with --query gives no number (${formatValue(details)}); check this address`,
  }),
  uncountable: (): Message => ({
    fr: `envoyés, mais la base ne rend pas de N-Triples à compter ; donner son point d'accès SPARQL avec --query`,
    en: 'sent, but the store gives no N-Triples back to count; give its SPARQL endpoint with --query',
  }),
  corruptedUpload: (path: string): Message => ({
    fr: `le portail a reçu ${path} autrement qu'il n'est (empreintes différentes) ; relancer la commande`,
    en: `the portal received ${path} with other contents (digests differ); run the command again`,
  }),
}

const storeAdvice: Readonly<Record<number, Message>> = {
  401: {
    fr: 'donner REGARDS_STORE_USER et REGARDS_STORE_PASSWORD, ou REGARDS_STORE_TOKEN, dans l’environnement',
    en: 'give REGARDS_STORE_USER and REGARDS_STORE_PASSWORD, or REGARDS_STORE_TOKEN, in the environment',
  },
  403: { fr: 'ce compte n’a pas le droit d’écrire', en: 'this account has no right to write' },
  404: { fr: 'vérifier l’adresse et le nom de la base', en: 'check the address and the name of the store' },
  405: {
    fr: 'cette adresse n’est pas celle du Graph Store Protocol',
    en: 'this address is not that of the Graph Store Protocol',
  },
  413: { fr: 'relever la taille admise par la base', en: 'raise the size that the store admits' },
}

/** The first few ids of a list that a server gave. */
function firstOf(ids: readonly string[]): string {
  return ids.slice(0, MAX_LISTED_IDS).map(formatValue).join(', ') + (ids.length > MAX_LISTED_IDS ? ', …' : '')
}

const MAX_LISTED_IDS = 5
