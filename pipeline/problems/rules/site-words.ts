import type { RuleEntry } from '../rule-entry.ts'

/** Rules about the words of the pages, and `labels.yaml`, in which a publisher gives them. */
export const siteWordRules = {
  'site-language': {
    sentence: (tag) => ({
      fr: `le site parle français et anglais : autour de textes en ${tag}, ses mots sont en anglais ; les donner dans labels.yaml (voir data/README.md), ou ne rien faire`,
      en: `the site speaks French and English: around texts in ${tag}, its words are in English; give them in labels.yaml (see data/README.md), or do nothing`,
    }),
    title: { fr: 'Langue que le site ne parle pas', en: 'Language that the site does not speak' },
    means: {
      fr: 'Les textes des fiches gardent leur langue ; les mots du site (menu, titres de rubriques, noms des champs) sont en anglais.',
      en: 'The texts of records keep their language; the words of the site (menu, headings, names of fields) are in English.',
    },
    mend: {
      fr: 'Rien n’est à faire. Pour d’autres mots : un fichier labels.yaml à côté de publication.yaml, un mot par ligne ; data/README.md en donne la liste.',
      en: 'Nothing is to be done. For other words: a file labels.yaml beside publication.yaml, one word a line; data/README.md lists them.',
    },
    example: { of: 'text', right: 'capsules: Filme\nwithPeople: Mit' },
  },
  'label-missing': {
    sentence: (count, keys, tag) => ({
      fr: `mots du site sans traduction : ${count} (${keys}) ; ils sont en anglais, et les pages ne se disent en ${tag} qu'une fois tous donnés`,
      en: `words of the site without a translation: ${count} (${keys}); they are in English, and pages are marked as ${tag} only once all are given`,
    }),
    title: { fr: 'Mots du site sans traduction', en: 'Words of the site without a translation' },
    means: {
      fr: 'labels.yaml ne donne pas tous les mots ; les autres sont en anglais, et les pages se disent en anglais.',
      en: 'labels.yaml does not give all words; the others are in English, and pages state that they are in English.',
    },
    mend: {
      fr: 'Ajouter les clés qui manquent quand on le veut ; data/README.md en donne la liste.',
      en: 'Add the keys that are missing when you want to; data/README.md lists them.',
    },
  },
  label: {
    sentence: (found, most, placeholder = '') => ({
      fr: `${found} ${placeholder === '' ? `dépasse ${most} signes ; l'écrire plus court` : `ne dit pas où va la valeur ; y écrire ${placeholder}`}`,
      en: `${found} ${placeholder === '' ? `exceeds ${most} characters; shorten it` : `does not say where the value goes; write ${placeholder} in it`}`,
    }),
    title: { fr: 'Mot du site à corriger', en: 'Word of the site to correct' },
    means: {
      fr: 'Un mot des pages est court, et certains portent une valeur, comme un nombre, à la place marquée entre accolades.',
      en: 'A word of the pages is short, and some carry a value, such as a number, at the place marked by braces.',
    },
    mend: {
      fr: 'Le raccourcir, ou y écrire la place de la valeur : {count}, {position}, {host} ou {day}.',
      en: 'Shorten it, or write the place of the value in it: {count}, {position}, {host} or {day}.',
    },
    example: {
      of: 'text',
      wrong: 'others: und weitere',
      right: "others: 'und {count} weitere'",
    },
  },
} as const satisfies Readonly<Record<string, RuleEntry>>
