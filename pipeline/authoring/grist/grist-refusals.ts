import { formatByteSize } from '../../language/byte-size.ts'
import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'

/** The environment variable that holds the key of a Grist account. */
export const GRIST_KEY_VARIABLE = 'GRIST_API_KEY'

/** The reasons for which a Grist document is not taken over, each with the way out; texts of servers are escaped. */
export const gristRefusals = {
  noPublication: (data: string): Message => ({
    fr: `${data} n'a pas de publication.yaml lisible ; la corriger d'abord (check la juge), et y écrire grist: et l'adresse du document`,
    en: `${data} has no publication.yaml that can be read; correct it first (check judges it), and write grist: and the address of the document there`,
  }),
  noAddress: (data: string): Message => ({
    fr: `aucun document Grist n'est nommé ; écrire dans ${data}/publication.yaml une ligne grist: et l'adresse du document, copiée du navigateur`,
    en: `no Grist document is named; write a line grist: and the address of the document, copied from the browser, into ${data}/publication.yaml`,
  }),
  invalidAddress: (typed: string): Message => ({
    fr: `grist: ${formatValue(typed)} n'est pas l'adresse d'un document Grist ; ouvrir le document et copier son adresse, comme https://grist.numerique.gouv.fr/o/docs/doc/IDENTIFIANT (http:// n'est admis que sur cet ordinateur)`,
    en: `grist: ${formatValue(typed)} is not the address of a Grist document; open the document and copy its address, such as https://docs.getgrist.com/doc/ID (http:// is allowed on this computer alone)`,
  }),
  invalidKey: (): Message => ({
    fr: `${GRIST_KEY_VARIABLE} contient autre chose que des lettres, chiffres et signes sans accent ; la copier à nouveau du profil Grist, sans espace ni fin de ligne`,
    en: `${GRIST_KEY_VARIABLE} holds something other than unaccented letters, digits and signs; copy it again from the Grist profile, without spaces or line ends`,
  }),
  failed: (status: number, url: string, subject: string, details: string): Message => {
    const { host } = new URL(url)
    const shown = details === '' ? '' : ` (${formatValue(details)})`
    const { fr, en } = advice[status] ?? {
      fr: 'relancer la commande plus tard',
      en: 'run the command again later',
    }
    return {
      fr: `${host} répond ${status} à ${subject}${shown} ; ${fr}`,
      en: `${host} answers ${status} to ${subject}${shown}; ${en}`,
    }
  },
  unexpected: (url: string, subject: string, details: string): Message => ({
    fr: `${new URL(url).host} répond à ${subject} autre chose que ce que dit l'interface de Grist (${formatValue(details)}) ; vérifier l'adresse sous grist dans publication.yaml`,
    en: `${new URL(url).host} answers ${subject} with something other than Grist's interface says (${formatValue(details)}); check the address under grist in publication.yaml`,
  }),
  tooManyRows: (table: string, most: number): Message => ({
    fr: `table ${table} : lignes numérotées au-delà de ${most} ; donner de tels volumes en NDJSON`,
    en: `table ${table}: rows numbered beyond ${most}; give such volumes as NDJSON`,
  }),
  tooLarge: (maxBytes: number): Message => ({
    fr: `le document dépasse ${formatByteSize(maxBytes, 'fr')} ; donner de tels volumes en NDJSON`,
    en: `the document is above ${formatByteSize(maxBytes, 'en')}; give such volumes as NDJSON`,
  }),
  noTables: (names: readonly string[], allowed: Message): Message => ({
    fr: `aucune table du document n'a un nom de feuille connu (${names.map(formatValue).join(', ') || 'aucune table'}) ; renommer les tables : ${allowed.fr} (template --grist en écrit un modèle)`,
    en: `no table of the document has the name of a known sheet (${names.map(formatValue).join(', ') || 'no table'}); rename the tables: ${allowed.en} (template --grist writes a model)`,
  }),
  foreignFile: (path: string): Message => ({
    fr: `${path} n'a pas été écrit par import --grist et reste tel quel ; le déplacer ou le renommer`,
    en: `${path} was not written by import --grist and stays as it is; move or rename it`,
  }),
}

const advice: Readonly<Record<number, Message>> = {
  400: {
    fr: 'vérifier l’adresse sous grist dans publication.yaml',
    en: 'check the address under grist in publication.yaml',
  },
  401: {
    fr: `donner dans ${GRIST_KEY_VARIABLE} une clé en cours de validité (profil Grist, « Clé d’API »)`,
    en: `give a valid key in ${GRIST_KEY_VARIABLE} (Grist profile, “API key”)`,
  },
  403: {
    fr: `ce compte ne peut pas lire le document : se le faire partager en lecture, ou donner dans ${GRIST_KEY_VARIABLE} la clé d’un compte qui le peut`,
    en: `this account may not read the document: have it shared for reading, or give in ${GRIST_KEY_VARIABLE} the key of an account that may`,
  },
  404: {
    fr: 'aucun document à cette adresse : la copier à nouveau du navigateur dans publication.yaml, sous grist',
    en: 'no document is at this address: copy it again from the browser into publication.yaml, under grist',
  },
}
