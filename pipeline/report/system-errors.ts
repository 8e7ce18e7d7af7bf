import type { Message } from '../language/message.ts'

type Refusal = readonly [what: Message, way: Message]

const freeSpace: Message = {
  fr: 'libérer de la place, puis relancer la commande',
  en: 'free some space, then run the command again',
}

const accessDenied: Refusal = [
  { fr: 'accès refusé', en: 'access denied' },
  {
    fr: 'se faire donner le droit de lire et d’écrire à cet endroit, ou en choisir un autre',
    en: 'get the right to read and write there, or choose another place',
  },
]

/** What an error of the operating system means, and the way out, by the code of the error (errno(3), Node.js). */
const refusals: Readonly<Record<string, Refusal>> = {
  ENOSPC: [{ fr: 'plus de place sur le disque', en: 'no space left on the disk' }, freeSpace],
  EDQUOT: [
    { fr: 'la place accordée à ce compte est épuisée', en: 'the space granted to this account is used up' },
    freeSpace,
  ],
  EFBIG: [
    {
      fr: 'fichier plus grand que ce disque ou ce compte ne le permet',
      en: 'file larger than this disk or this account allows',
    },
    {
      fr: 'écrire sur un autre disque, ou relever la limite (ulimit -f)',
      en: 'write to another disk, or raise the limit (ulimit -f)',
    },
  ],
  EACCES: accessDenied,
  EPERM: accessDenied,
  EROFS: [
    { fr: 'ce disque est en lecture seule', en: 'this disk is read-only' },
    { fr: 'choisir un endroit où l’on peut écrire', en: 'choose a place where one can write' },
  ],
  EMFILE: [
    { fr: 'trop de fichiers ouverts à la fois', en: 'too many files open at once' },
    {
      fr: 'relever la limite (ulimit -n 4096), puis relancer',
      en: 'raise the limit (ulimit -n 4096), then run again',
    },
  ],
  ENFILE: [
    { fr: 'trop de fichiers ouverts sur cet ordinateur', en: 'too many files open on this computer' },
    { fr: 'fermer d’autres programmes, puis relancer', en: 'close other programs, then run again' },
  ],
  ENAMETOOLONG: [
    { fr: 'nom trop long pour ce disque', en: 'name too long for this disk' },
    {
      fr: 'raccourcir le nom, ou choisir un dossier moins profond',
      en: 'shorten the name, or choose a folder less deep',
    },
  ],
  EISDIR: [
    { fr: 'c’est un dossier, et un fichier est attendu', en: 'this is a folder, and a file is expected' },
    { fr: 'donner un fichier, ou déplacer ce dossier', en: 'give a file, or move this folder' },
  ],
  ENOTDIR: [
    {
      fr: 'un fichier se trouve là où un dossier est attendu',
      en: 'a file stands where a folder is expected',
    },
    { fr: 'donner un dossier, ou déplacer ce fichier', en: 'give a folder, or move this file' },
  ],
  EEXIST: [
    { fr: 'quelque chose s’y trouve déjà', en: 'something is there already' },
    { fr: 'le déplacer, ou choisir un autre nom', en: 'move it, or choose another name' },
  ],
  ENOTEMPTY: [
    { fr: 'ce dossier n’est pas vide', en: 'this folder is not empty' },
    { fr: 'déplacer ce qu’il contient, ou en choisir un autre', en: 'move what it holds, or choose another' },
  ],
  ENOENT: [
    { fr: 'introuvable', en: 'not found' },
    {
      fr: 'vérifier le nom, ou relancer si un autre programme l’a ôté',
      en: 'check the name, or run again if another program took it away',
    },
  ],
  EBUSY: [
    { fr: 'un autre programme s’en sert', en: 'another program uses it' },
    {
      fr: 'fermer ce programme (tableur, synchronisation), puis relancer',
      en: 'close that program (spreadsheet, synchronisation), then run again',
    },
  ],
  EXDEV: [
    {
      fr: 'c’est un autre disque, vers lequel rien ne se déplace d’un coup',
      en: 'this is another disk, to which nothing is moved in one step',
    },
    { fr: 'choisir un endroit sur le même disque', en: 'choose a place on the same disk' },
  ],
  ELOOP: [
    { fr: 'des liens y tournent en rond', en: 'links go round in circles there' },
    { fr: 'corriger ces liens', en: 'correct these links' },
  ],
  EIO: [
    {
      fr: 'le disque ou le réseau ne répond pas comme il faut',
      en: 'the disk or the network does not answer as it should',
    },
    { fr: 'vérifier le disque, ou écrire ailleurs', en: 'check the disk, or write elsewhere' },
  ],
  ERR_FS_FILE_TOO_LARGE: [
    {
      fr: 'fichier de plus de 2 Gio, trop grand pour être lu d’un coup',
      en: 'file above 2 GiB, too large to be read at once',
    },
    { fr: 'le couper en plusieurs', en: 'cut it into several' },
  ],
  ERR_STRING_TOO_LONG: [
    {
      fr: 'texte de plus de 512 Mio, trop long pour être lu d’un coup',
      en: 'text above 512 MiB, too long to be read at once',
    },
    { fr: 'le couper en plusieurs', en: 'cut it into several' },
  ],
}

/** A sentence about an error of the operating system at `path`; nothing for a code that is not in the table. */
export function systemErrorMessage(path: string, code: string): Message | undefined {
  const [what, way] = refusals[code] ?? []
  if (what === undefined || way === undefined) return undefined
  const place = path === '' ? { fr: 'le système refuse', en: 'the system refuses' } : { fr: path, en: path }
  return {
    fr: `${place.fr} : ${what.fr} (${code}) ; ${way.fr}`,
    en: `${place.en}: ${what.en} (${code}); ${way.en}`,
  }
}
