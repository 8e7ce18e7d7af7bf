import type { RuleEntry } from '../rule-entry.ts'

/** Rules about records that anyone may read, as in a public repository (`check --public-records`). */
export const publicRecordRules = {
  'public-unnamed': {
    sentence: (id) => ({
      fr: `${id} a un nom dans cette fiche, et n'est pas à nommer dans les données ; rendre le dépôt privé, ou ôter le nom d'ici et des versions précédentes`,
      en: `${id} has a name in this record, and is not to be named in the data; make the repository private, or remove the name from here and from earlier versions`,
    }),
    title: {
      fr: 'Nom à ne pas montrer, dans des fiches publiques',
      en: 'Name not to be shown, in public records',
    },
    means: {
      fr: 'Les fiches sont dans un dépôt que tous peuvent lire, et celle-ci nomme une personne qui n’y consent pas, ou pas pour des données que chacun copie. L’historique d’un dépôt public garde ce nom même une fois ôté.',
      en: 'The records are in a repository that anyone can read, and this one names a person who does not agree to it, or not in data that anyone may copy. The history of a public repository keeps the name even after it is removed.',
    },
    mend: {
      fr: 'Rendre le dépôt des fiches privé, et ne publier que le site.',
      en: 'Make the repository of records private, and publish the site alone.',
    },
  },
  'public-evidence': {
    sentence: (id) => ({
      fr: `la décision sur ${id} dit la pièce qui l'atteste (evidence), qui n'est pas à publier ; rendre le dépôt privé, ou l'ôter d'ici et des versions précédentes`,
      en: `the decision about ${id} states its evidence, which is not to be published; make the repository private, or remove it from here and from earlier versions`,
    }),
    title: {
      fr: 'Pièce d’une décision, dans des fiches publiques',
      en: 'Evidence of a decision, in public records',
    },
    means: {
      fr: 'Les fiches sont dans un dépôt que tous peuvent lire, et celle-ci dit où se trouve la preuve d’un accord, jamais publiée.',
      en: 'The records are in a repository that anyone can read, and this one says where the proof of a consent is, which is never published.',
    },
    mend: {
      fr: 'Rendre le dépôt des fiches privé, et ne publier que le site.',
      en: 'Make the repository of records private, and publish the site alone.',
    },
  },
  'public-restricted': {
    sentence: () => ({
      fr: `ce passage est retiré de ce qui est publié, et le fichier qui le contient est parmi les fiches ; rendre le dépôt privé, ou ôter le passage du fichier lui-même`,
      en: `this passage is withheld from what is published, and the file that has it is among the records; make the repository private, or cut the passage out of the file itself`,
    }),
    title: { fr: 'Passage retiré, dans des fiches publiques', en: 'Passage withheld, in public records' },
    means: {
      fr: 'Les fiches sont dans un dépôt que tous peuvent lire ; le fichier de sous-titres y est entier, passages retirés compris.',
      en: 'The records are in a repository that anyone can read; the file of captions is whole there, with the passages that are withheld.',
    },
    mend: {
      fr: 'Rendre le dépôt des fiches privé, ou couper le passage dans le fichier.',
      en: 'Make the repository of records private, or cut the passage out of the file.',
    },
  },
} as const satisfies Readonly<Record<string, RuleEntry>>
