import type { ErasureResult } from '../../authoring/people/find-remains.ts'
import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { escapeUnprintable } from '../../problems/format-value.ts'
import type { Place } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'

/**
 * What an erasure did, where the name still stands, and how to take it out of the versions that git keeps; `versions` is
 * undefined where git does not follow the folder.
 */
export function erasureSummary(
  { files, left, doubtful, unread, results }: ErasureResult,
  versions: readonly string[] | undefined,
  data: string,
  language: Language,
): string {
  const say = words[language]
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${title}${colon(language)}${items.map(escapeUnprintable).join(', ')}`]
  const paths = (places: readonly Place[]): string[] => places.map((place) => `${data}/${shortPlace(place)}`)
  const lines = [
    '',
    `${say.erased}${colon(language)}${files.map(escapeUnprintable).join(', ') || (left.length > 0 ? say.nothing : say.nothingFound)}`,
    ...say.digests(data),
    ...list(say.left, paths(left)),
    ...list(say.doubtful, paths(doubtful)),
    ...(results > 0 ? [say.results(data, results)] : []),
    ...list(say.unread, unread),
    ...(versions === undefined
      ? [say.noGit]
      : versions.length === 0
        ? [say.noVersion]
        : say.versions(versions.map(escapeUnprintable))),
  ]
  return `${lines.join('\n')}\n`
}

const words = {
  fr: {
    erased: 'Effacé des fiches',
    nothing: 'rien',
    nothingFound: 'rien, aucune ne le dit',
    digests: (data: string) => [
      `Ses empreintes sont dans ${data}/erased.txt, à garder avec les fiches ; leur clé, ${data}/erased.key, est à garder`,
      '  ailleurs que dans le dépôt (.gitignore) : sans elle, nul ne cherche plus ce nom dans ce qui se publie.',
    ],
    left: 'Le nom est encore écrit, à corriger à la main',
    doubtful: "Peut-être quelqu'un d'autre du même nom, à regarder",
    results: (data: string, count: number) =>
      `${data}/dist le dit encore (${count} fichiers) : le prochain build les refait.`,
    unread: "À regarder à la main, ce qui n'a pu être fouillé",
    noGit: "Ce dossier n'est pas suivi par git : effacer le nom des sauvegardes, s'il y en a.",
    noVersion: 'Aucune version du dépôt ne porte ce nom ; voir tout de même les sauvegardes.',
    versions: (versions: readonly string[]) => [
      'Le nom reste dans les anciennes versions du dépôt qui suivent :',
      ...versions.map((version) => `  ${version}`),
      "  Pour l'en ôter : git filter-repo --replace-text NOMS.txt (une ligne : le nom==>retiré), puis",
      '  git push --force --all, prévenir qui en a une copie, et demander à la forge de purger son cache.',
    ],
  },
  en: {
    erased: 'Erased from the records',
    nothing: 'nothing',
    nothingFound: 'nothing, no record contains it',
    digests: (data: string) => [
      `The digests are in ${data}/erased.txt, to be kept with the records; keep their key, ${data}/erased.key,`,
      '  outside the repository (.gitignore): without it, this name is no longer searched for in what is published.',
    ],
    left: 'The name is still written, to be corrected by hand',
    doubtful: 'Perhaps somebody else of that name, to be checked',
    results: (data: string, count: number) =>
      `${data}/dist still contains it (${count} files): the next build makes them anew.`,
    unread: 'To be checked by hand, because it could not be searched',
    noGit: 'Git does not follow this folder: erase the name from backups, if there are any.',
    noVersion: 'No version in the repository contains this name; check the backups all the same.',
    versions: (versions: readonly string[]) => [
      'The name remains in these old versions of the repository:',
      ...versions.map((version) => `  ${version}`),
      '  To remove it: git filter-repo --replace-text NAMES.txt (one line: the name==>withdrawn), then',
      '  git push --force --all, tell everyone who has a copy, and ask the code forge to purge its cache.',
    ],
  },
} as const
