import { formatByteSize } from '../../../language/byte-size.ts'
import type { TextEncoding } from '../../../language/encoding-names.ts'
import type { Message } from '../../../language/message.ts'

/** Why content is not imported, in a sentence each, with what to do. */
export const contentRefusals = {
  large: (name: string, limit: number): Message => ({
    fr: `${name} dépasse ${formatByteSize(limit, 'fr')} ; donner un export plus petit, ou les tableaux et les métadonnées sans les vidéos`,
    en: `${name} is above ${formatByteSize(limit, 'en')}; give a smaller export, or tables and metadata without the videos`,
  }),
  largePage: (name: string, limit: number): Message => ({
    fr: `${name} dépasse ${formatByteSize(limit, 'fr')} ; donner la page seule, sans images ni annexes`,
    en: `${name} is above ${formatByteSize(limit, 'en')}; give only the page, without pictures or attachments`,
  }),
  many: (name: string, limit: number): Message => ({
    fr: `${name} contient plus de ${limit} fichiers ; donner le dossier des métadonnées seul`,
    en: `${name} holds more than ${limit} files; give only the folder with the metadata`,
  }),
  broken: (name: string): Message => ({
    fr: `${name} est une archive endommagée, chiffrée ou incomplète ; la télécharger de nouveau, ou l’extraire et donner le dossier`,
    en: `${name} is a broken, encrypted or cut archive; download it again, or unpack it and give the folder`,
  }),
  encoding: (name: string, candidates: readonly TextEncoding[]): Message => ({
    fr: `${name} n'est pas en UTF-8, et ${candidates.length > 1 ? `se lit aussi bien comme ${candidates.join(', ')}` : `aucun encodage n'en fait du français`} ; l'enregistrer en UTF-8, ou nommer son encodage avec --encoding`,
    en: `${name} is not UTF-8, and ${candidates.length > 1 ? `reads as ${candidates.join(', ')} alike` : 'no encoding makes French of it'}; save it as UTF-8, or name its encoding with --encoding`,
  }),
  json: (name: string, detail: string): Message => ({
    fr: `${name} n’est pas du JSON valide (${detail}) ; l’exporter de nouveau`,
    en: `${name} is not valid JSON (${detail}); export it again`,
  }),
  xml: (name: string, detail: string): Message => ({
    fr: `${name} n’est pas du XML valide (${detail}) ; l’enregistrer de nouveau depuis son adresse`,
    en: `${name} is not valid XML (${detail}); save it again from its address`,
  }),
  table: (name: string, detail: string): Message => ({
    fr: `${name} n’est pas un tableau lisible (${detail}) ; l’exporter de nouveau en CSV (UTF-8)`,
    en: `${name} is no table that can be read (${detail}); export it again as CSV (UTF-8)`,
  }),
  foreign: (name: string, format: Message, remedy: Message): Message => ({
    fr: `${name} contient ${format.fr}, et non une page ni un export connu ; ${remedy.fr}`,
    en: `${name} holds ${format.en}, not a page or a known export; ${remedy.en}`,
  }),
  nothing: (name: string): Message => ({
    fr: `${name} ne contient aucun export connu ; donner l’archive entière de YouTube (Takeout) ou de PeerTube, des fichiers .info.json, des sous-titres, un flux, un tableau ou une page`,
    en: `${name} holds no known export; give the whole archive of YouTube (Takeout) or PeerTube, .info.json files, captions, a feed, a table or a page`,
  }),
}
