import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about lines and documents that are not what their file should hold. */
export const recordLineRules = {
  'part-line': {
    sentence: (text) => ({
      fr: `ligne que map n'écrit pas : ${text} ; la part est coupée, ou d'une autre main : la refaire`,
      en: `line that map does not write: ${text}; the part is cut, or by another hand: make it anew`,
    }),
    title: { fr: 'Ligne étrangère dans une part', en: 'Foreign line in a part' },
    means: {
      fr: 'Une part réunie par merge ne contient que des lignes écrites par map ; celle-ci est coupée, ou vient d’ailleurs.',
      en: 'A part that merge joins holds only lines that map wrote; this one is cut, or comes from elsewhere.',
    },
    mend: {
      fr: 'Refaire la part avec map ; entre les deux, seul un tri de lignes (sort) est permis.',
      en: 'Make the part anew with map; between the two, lines may be sorted (sort) and nothing else.',
    },
  },
  'part-file': {
    sentence: (reason) => ({
      fr: `part illisible (${reason}) ; la copier de nouveau, ou la refaire avec map`,
      en: `part that cannot be read (${reason}); copy it again, or make it anew with map`,
    }),
    title: { fr: 'Part illisible', en: 'Part that cannot be read' },
    means: {
      fr: 'Le fichier n’a pas pu être lu jusqu’au bout : archive coupée, autre encodage, ou ligne trop longue.',
      en: 'The file could not be read to its end: a cut archive, another encoding, or a line that is too long.',
    },
    mend: {
      fr: 'Le copier de nouveau depuis l’ordinateur qui l’a écrit, ou le refaire.',
      en: 'Copy it again from the computer that wrote it, or make it anew.',
    },
  },
  'part-base': {
    sentence: (address, base) => ({
      fr: `${address} n'est pas une adresse de fiche sous ${base} ; refaire cette part avec le même dossier (--data) et la même base (--base)`,
      en: `${address} is no address of a record below ${base}; make this part anew with the same folder (--data) and base (--base)`,
    }),
    title: { fr: 'Part faite pour une autre adresse', en: 'Part made for another address' },
    means: {
      fr: 'La part décrit ce qui n’a pas d’adresse de fiche sous la base de cette publication.',
      en: 'The part describes what has no address of a record below the base of this publication.',
    },
    mend: {
      fr: 'La refaire avec le même dossier de fiches et la même base que les autres.',
      en: 'Make it anew with the same folder of records and the same base as the others.',
    },
  },
  'not-a-record': {
    sentence: (value) => ({
      fr: `${value} n'est pas une fiche ; écrire des lignes « champ: valeur »`,
      en: `${value} is not a record; write “field: value” lines`,
    }),
    title: { fr: 'Autre chose qu’une fiche', en: 'Something else than a record' },
    means: {
      fr: 'Une fiche est une suite de lignes « champ: valeur » ; il y a ici un mot, un nombre ou une liste.',
      en: 'A record is a run of “field: value” lines; here is a word, a number or a list.',
    },
    mend: {
      fr: 'Écrire les champs de la fiche, un par ligne.',
      en: 'Write the fields of the record, one a line.',
    },
    example: recordExample('topic', 'Espace public', 'id: espace-public\nname: Espace public'),
  },
  'one-record': {
    sentence: () => ({
      fr: 'liste là où une seule fiche est attendue ; faire un fichier par fiche, sans tiret',
      en: 'list where one record is expected; make one file a record, without a dash',
    }),
    title: { fr: 'Liste dans un dossier de fiches', en: 'List in a folder of records' },
    means: {
      fr: 'Dans un dossier, chaque fichier porte une fiche ; une liste se met dans un fichier unique, à la place du dossier.',
      en: 'In a folder each file holds one record; a list goes in a single file in the place of the folder.',
    },
    mend: {
      fr: 'Ôter le tiret s’il n’y a qu’une fiche, ou faire un fichier de chacune.',
      en: 'Remove the dash if there is one record only, or make a file of each.',
    },
  },
  kind: {
    sentence: (kind, nearest, all) => ({
      fr: `genre ${kind} inconnu ; le plus proche : ${nearest} (admis : ${all})`,
      en: `unknown kind ${kind}; the nearest: ${nearest} (allowed: ${all})`,
    }),
    title: { fr: 'Genre de fiche inconnu', en: 'Unknown kind of record' },
    means: {
      fr: 'Dans un .ndjson, kind dit de quel genre est la fiche, et ce mot n’en est pas un.',
      en: 'In an .ndjson, kind says of what kind the record is, and this word is none.',
    },
    mend: { fr: 'Écrire l’un des genres admis.', en: 'Write one of the kinds that are allowed.' },
    example: recordExample('text', '{"kind": "theme", …}', '{"kind": "topic", …}'),
  },
  'withdrawal-line': {
    sentence: (line) => ({
      fr: `ligne incomprise : ${line} ; un identifiant et un jour par ligne, c-4k9p 2026-11-24, et au besoin ce qui est retiré : credit, affiliation, image, open-data, indexing`,
      en: `line not understood: ${line}; an id and a day a line, c-4k9p 2026-11-24, and what is withdrawn if not all: credit, affiliation, image, open-data, indexing`,
    }),
    title: { fr: 'Ligne incomprise dans withdrawals.txt', en: 'Line not understood in withdrawals.txt' },
    means: {
      fr: 'Chaque ligne dit qui s’est retiré, quel jour et, au besoin, de quoi ; un retrait qui ne serait pas compris laisserait paraître la personne.',
      en: 'Each line says who withdrew, on what day and, where needed, from what; a withdrawal that is not understood would leave the person published.',
    },
    mend: {
      fr: 'Récrire la ligne : un identifiant, un jour, puis les parts retirées si ce n’est pas tout.',
      en: 'Write the line again: an id, a day, then the parts withdrawn if it is not everything.',
    },
    example: recordExample('text', 'c-4f8t le 24/11/2026', 'c-4f8t 2026-11-24'),
  },
  'ledger-line': {
    sentence: (text) => ({
      fr: `ligne incomprise : ${text} ; une adresse par ligne, suivie au besoin du jour de sa première mise en ligne, puis de « retired »`,
      en: `line not understood: ${text}; one address a line, followed where needed by the day it first went online, then by “retired”`,
    }),
    title: { fr: 'Ligne incomprise dans addresses.txt', en: 'Line not understood in addresses.txt' },
    means: {
      fr: 'Ce fichier, tenu par la publication, retient toute adresse déjà publiée ; une ligne y a été changée à la main.',
      en: 'This file is kept by the publication and remembers every address once published; a line was changed by hand.',
    },
    mend: {
      fr: 'Rétablir la ligne : une adresse, le jour (2026-11-30) s’il y était, et « retired » si la fiche est supprimée pour de bon.',
      en: 'Restore the line: an address, the day (2026-11-30) if it was there, and “retired” if the record is gone for good.',
    },
    example: recordExample('text', 'topic/logement/#concept supprimé', 'topic/logement/#concept retired'),
  },
} satisfies Readonly<Record<string, RuleEntry>>
