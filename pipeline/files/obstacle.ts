import type { Message } from '../language/message.ts'

/** The error that something stands where a command would write. It is left as it is. */
export class ObstacleError extends Error {
  readonly userMessage: Message
  readonly reason: keyof typeof reasons
  /** The error code of the system, or the name of a file that was found. */
  readonly detail: string
  constructor(reason: keyof typeof reasons, path: string, detail = '') {
    const message = reasons[reason](path, detail)
    super(message.en)
    this.userMessage = message
    this.reason = reason
    this.detail = detail
  }
}

/** Why something is in the way, and the way out. */
const reasons = {
  'foreign-folder': (path: string, example: string): Message => ({
    fr: `${path} n'est pas l'œuvre d'une publication (il contient ${example}) et reste tel quel ; le déplacer ou le vider, ou donner un autre dossier avec --out`,
    en: `${path} was made by no build (it holds ${example}) and stays as it is; move or empty it, or give another folder with --out`,
  }),
  'not-folder': (path: string): Message => ({
    fr: `${path} n'est pas un dossier et reste tel quel ; le déplacer, ou donner un autre dossier avec --out`,
    en: `${path} is no folder and stays as it is; move it, or give another folder with --out`,
  }),
  'broken-link': (path: string): Message => ({
    fr: `${path} est un lien qui ne mène nulle part, ou à lui-même ; le refaire vers un dossier qui existe, ou le supprimer`,
    en: `${path} is a link that leads nowhere, or to itself; make it lead to a folder that exists, or delete it`,
  }),
  halfway: (path: string, cause: string): Message => ({
    fr: `la nouvelle version est à moitié en place dans ${path} (${cause}) ; y donner accès, puis relancer build, qui l'achève d'abord`,
    en: `the new release is half in place in ${path} (${cause}); give access to it, then run build again, which finishes it first`,
  }),
  archive: (path: string, cause: string): Message => ({
    fr: `la nouvelle version est en place, mais pas son archive ${path} (${cause}) ; y donner accès, puis relancer build`,
    en: `the new release is in place, but its archive ${path} is not (${cause}); give access to it, then run build again`,
  }),
  aside: (path: string, cause: string): Message => ({
    fr: `aucune version n'est en place (${cause}) ; la précédente est entière dans ${path}, d'où le prochain build la remet`,
    en: `no release is in place (${cause}); the one before is whole in ${path}, from where the next build puts it back`,
  }),
}
