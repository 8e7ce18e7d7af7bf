import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about the entries of public registers that `sameAs` names. */
export const registerRules = {
  'register-entry': {
    sentence: (value, register, example) => ({
      fr: `${value} n'est pas une entrée du registre ${register} ; écrire une adresse comme ${example}, ou l'identifiant après le nom du registre`,
      en: `${value} is no entry of ${register}; write an address like ${example}, or the identifier after the name of the register`,
    }),
    title: { fr: 'Page qui n’est pas une entrée d’un registre', en: 'Page that is no entry of a register' },
    means: {
      fr: 'sameAs dit que la fiche et l’entrée d’un registre parlent d’une même chose. Une page de recherche, d’accueil ou d’aide, ou un identifiant incomplet, n’en désigne aucune.',
      en: 'sameAs says that the record and the entry of a register are about one thing. A page of search, help or welcome, or a part of an identifier, names none.',
    },
    mend: {
      fr: 'Ouvrir l’entrée dans le registre et copier son adresse ou son identifiant. Les formes courantes sont toutes lues : elles deviennent l’adresse que le registre donne à la chose dans ses propres données.',
      en: 'Open the entry in the register and copy its address or its identifier. All usual forms are read: they become the address that the register has for the thing in its own data.',
    },
    example: recordExample(
      'place',
      'sameAs: https://www.wikidata.org/wiki/Special:Search?search=Lille',
      'sameAs: http://www.wikidata.org/entity/Q648',
    ),
  },
  'register-check': {
    sentence: (value, register, near = '') => ({
      fr: `${value} : la clé de cet identifiant ${register} n'est pas la bonne : un signe est faux ou manque ; le recopier${near && `, ou écrire ${near} si tous les autres signes sont justes`}`,
      en: `${value}: the check characters of this ${register} identifier do not fit: a character is wrong or missing; copy it again${near && `, or write ${near} if all the others are right`}`,
    }),
    title: { fr: 'Clé fausse d’un identifiant', en: 'Wrong check character of an identifier' },
    means: {
      fr: 'Le dernier signe de cet identifiant se calcule des autres. Ici il ne leur répond pas : l’identifiant est d’une autre chose, ou de rien.',
      en: 'The last character of this identifier is computed from the others. Here it does not agree with them: the identifier is that of another thing, or of none.',
    },
    mend: {
      fr: 'Recopier l’identifiant depuis le registre. L’adresse proposée n’est la bonne que si le signe faux est le dernier : l’ouvrir avant de l’écrire.',
      en: 'Copy the identifier again from the register. The address proposed is right only if the wrong character is the last: open it before writing it.',
    },
    example: recordExample(
      'contributor',
      'sameAs: https://orcid.org/0000-0002-1825-0098',
      'sameAs: https://orcid.org/0000-0002-1825-0097',
    ),
  },
  'register-kind': {
    sentence: (value, register, kind = '', kinds = '') => ({
      fr: `${value} : ${register} décrit ${kindsInFrench(kinds)}, et cette fiche ${inFrench[kind]?.[0] ?? kind} ; ôter cette adresse, ou l'écrire dans la fiche de ce qu'elle désigne`,
      en: `${value}: ${register} describes ${kindsInEnglish(kinds)}, and this record ${inEnglish[kind]?.[0] ?? kind}; remove this address, or write it in the record of what it names`,
    }),
    title: { fr: 'Registre d’autre chose', en: 'Register of other things' },
    means: {
      fr: 'Chaque registre décrit certaines choses : ORCID des personnes, ROR des organisations, GeoNames des lieux. Une fiche d’un autre genre n’y a pas d’entrée, et celle-ci dirait d’elle ce qui n’est pas.',
      en: 'Each register describes some things: ORCID people, ROR organisations, GeoNames places. A record of another kind has no entry there, and this one would say of it what is not so.',
    },
    mend: {
      fr: 'Écrire l’adresse dans la fiche de ce qu’elle désigne : le ROR d’une personne est celui de son organisation, le code INSEE d’une mairie celui de sa commune.',
      en: 'Write the address in the record of what it names: the ROR of a person is that of their organisation, the INSEE code of a town hall that of its town.',
    },
    example: recordExample(
      'place',
      'sameAs: https://ror.org/03yrm5c26',
      'sameAs: http://id.insee.fr/geo/region/32',
    ),
  },
} as const satisfies Record<string, RuleEntry>

/** A kind of record, and several things of it. */
type KindWords = Readonly<Record<string, readonly [one: string, several: string]>>

const inFrench: KindWords = {
  capsule: ['une vidéo', 'des œuvres'],
  contributor: ['une personne', 'des personnes'],
  organization: ['une organisation', 'des organisations'],
  periodical: ['une revue', 'des revues'],
  place: ['un lieu', 'des lieux'],
  series: ['une série', 'des séries'],
  topic: ['un thème', 'des thèmes'],
}

const inEnglish: KindWords = {
  capsule: ['a video', 'works'],
  contributor: ['a person', 'people'],
  organization: ['an organisation', 'organisations'],
  periodical: ['a periodical', 'periodicals'],
  place: ['a place', 'places'],
  series: ['a series', 'series'],
  topic: ['a topic', 'topics'],
}

function kindsInFrench(kinds: string): string {
  return inRow(kinds, inFrench, ' et ')
}

function kindsInEnglish(kinds: string): string {
  return inRow(kinds, inEnglish, ' and ')
}

/** The kinds that a fact names, with spaces between them, as words in a row. */
function inRow(kinds: string, words: KindWords, and: string): string {
  const names = kinds.split(' ').map((kind) => words[kind]?.[1] ?? kind)
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(and)
}
