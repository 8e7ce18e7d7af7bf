import type { Message } from '../../language/message.ts'
import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about texts that name a person or tell a personal detail. */
export const nameLeakRules = {
  'text-email': {
    sentence: (words) => detailOf({ fr: 'adresse électronique', en: 'e-mail address' }, words),
    title: { fr: 'Adresse électronique dans un texte', en: 'E-mail address in a text' },
    means: {
      fr: 'Le texte donne une adresse électronique, peut-être écrite autrement qu’avec @ ; elle serait publiée avec lui.',
      en: 'The text gives an e-mail address, perhaps written otherwise than with @; it would be published with it.',
    },
    mend: {
      fr: 'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
      en: 'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    },
    example: recordExample(
      'capsule',
      'description: Écrire à paul (at) example.org',
      'description: Un entretien avec Paul',
    ),
  },
  'text-phone': {
    sentence: (words) => detailOf({ fr: 'numéro de téléphone', en: 'telephone number' }, words),
    title: { fr: 'Numéro de téléphone dans un texte', en: 'Telephone number in a text' },
    means: {
      fr: 'Le texte donne un numéro de téléphone ; il serait publié avec lui.',
      en: 'The text gives a telephone number; it would be published with it.',
    },
    mend: {
      fr: 'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
      en: 'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    },
    example: recordExample(
      'capsule',
      'description: Joindre Paul au 06 12 34 56 78',
      'description: Un entretien avec Paul',
    ),
  },
  'text-account': {
    sentence: (words) =>
      detailOf({ fr: 'compte d’un réseau social', en: 'account of a social network' }, words),
    title: { fr: 'Compte d’un réseau social dans un texte', en: 'Account of a social network in a text' },
    means: {
      fr: 'Le texte donne le compte d’un réseau social (@nom, ou l’adresse d’un profil), par lequel une personne se joint.',
      en: 'The text gives an account of a social network (@name, or the address of a profile), by which a person can be reached.',
    },
    mend: {
      fr: 'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
      en: 'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    },
    example: recordExample(
      'capsule',
      'description: Suivre @paul_exemple',
      'description: Un entretien avec Paul',
    ),
  },
  'text-address': {
    sentence: (words) => detailOf({ fr: 'adresse postale', en: 'postal address' }, words),
    title: { fr: 'Adresse postale dans un texte', en: 'Postal address in a text' },
    means: {
      fr: 'Le texte donne une adresse postale : une rue et son numéro, une boîte postale.',
      en: 'The text gives a postal address: a street and its number, a post office box.',
    },
    mend: {
      fr: 'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
      en: 'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    },
    example: recordExample(
      'capsule',
      'description: Chez Paul, 12 rue de la Paix, 59000 Lille',
      'description: Chez Paul, à Lille',
    ),
  },
  'text-birth': {
    sentence: (words) => detailOf({ fr: 'date ou lieu de naissance', en: 'date or place of birth' }, words),
    title: { fr: 'Naissance dans un texte', en: 'Birth in a text' },
    means: {
      fr: 'Le texte dit quand ou où une personne est née.',
      en: 'The text says when or where a person was born.',
    },
    mend: {
      fr: 'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
      en: 'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    },
    example: recordExample(
      'capsule',
      'description: Paul, né le 3 mars 1970',
      'description: Un entretien avec Paul',
    ),
  },
  leak: {
    sentence: (words, ids, exceptions) => ({
      fr: `${words} : ce texte nomme ${ids}, qui n'est pas à nommer ; le reformuler${unless(exceptions).fr}`,
      en: `${words}: this text names ${ids}, who is not to be named; reword it${unless(exceptions).en}`,
    }),
    title: { fr: 'Une personne à ne pas nommer l’est', en: 'A person who is not to be named is named' },
    means: {
      fr: 'Chaque texte des fiches est lu avant toute publication ; celui-ci nomme une personne qui n’est pas à nommer.',
      en: 'Every text of the records is read before anything is published; this one names a person who is not to be named.',
    },
    mend: {
      fr: 'Reformuler le texte. Si le nom est celui de quelqu’un d’autre, ou un mot courant, l’ajouter tel quel à exceptions, dans publication.yaml.',
      en: 'Reword the text. If the name is somebody else’s, or a common word, add it as it stands to exceptions, in publication.yaml.',
    },
    example: recordExample('publication', 'exceptions: [Petit]', 'exceptions: [Petit, Rue Lepic]'),
  },
  'leak-id': {
    sentence: (words, ids, exceptions) => ({
      fr: `${words} : cet identifiant nomme ${ids}, qui n'est pas à nommer partout ; en prendre un autre et, si celui-ci a paru, écrire retired à sa ligne dans addresses.txt${unless(exceptions).fr}`,
      en: `${words}: this id names ${ids}, who is not to be named everywhere; choose another one and, if this one was published, write retired at its line in addresses.txt${unless(exceptions).en}`,
    }),
    title: { fr: 'Identifiant qui nomme une personne', en: 'Id that names a person' },
    means: {
      fr: 'Un identifiant devient une adresse publiée ; celui-ci nomme une personne qui n’est pas à nommer partout.',
      en: 'An id becomes a published address; this one names a person who is not to be named everywhere.',
    },
    mend: {
      fr: 'Choisir un autre identifiant, et le changer partout où il est cité. Si l’ancien a déjà paru, écrire retired à sa ligne dans addresses.txt.',
      en: 'Choose another id, and change it wherever it is cited. If the old one was published, write retired at its line in addresses.txt.',
    },
  },
  'leak-masked': {
    sentence: (words, ids, exceptions) => ({
      fr: `${words} : ce texte nomme ${ids}, qui a demandé son retrait ; il est publié avec […] à la place du nom ; le reformuler${unless(exceptions).fr}`,
      en: `${words}: this text names ${ids}, who withdrew; it is published with […] in the place of the name; reword it${unless(exceptions).en}`,
    }),
    title: {
      fr: 'Nom de qui s’est retiré, ôté d’un texte',
      en: 'Name of somebody who withdrew, taken out of a text',
    },
    means: {
      fr: 'Un retrait n’attend pas : le texte est publié avec […] à la place du nom, dans la fiche il est resté.',
      en: 'A withdrawal does not wait: the text is published with […] in the place of the name, which still stands in the record.',
    },
    mend: {
      fr: 'Reformuler le texte de la fiche. Si le nom est celui de quelqu’un d’autre, ou un mot courant, l’ajouter tel quel à exceptions, dans publication.yaml.',
      en: 'Reword the text in the record. If the name is somebody else’s, or a common word, add it as it stands to exceptions, in publication.yaml.',
    },
  },
  'leak-indexed': {
    sentence: (words, ids, exceptions, scope, policy) => ({
      fr: `${words} : ce texte, que les moteurs de recherche garderaient, nomme ${ids}, pour qui cela n'a pas été accepté ; le reformuler${agreed(scope, policy).fr}${unless(exceptions).fr}`,
      en: `${words}: this text, which search engines would keep, names ${ids}, for whom that was not agreed to; reword it${agreed(scope, policy).en}${unless(exceptions).en}`,
    }),
    title: { fr: 'Nom dans une page que les moteurs gardent', en: 'Name in a page that search engines keep' },
    means: {
      fr: 'La personne est nommée sur le site, et ce qui a été décidé ne permet pas que son nom la fasse trouver par un moteur de recherche.',
      en: 'The person is named on the site, and what was decided does not allow them to be found by name in a search engine.',
    },
    mend: {
      fr: 'Reformuler le texte ou, si elle en est d’accord, écrire ce que dit le message : indexing dans sa portée (scope) et, si ce à quel titre elle est nommée n’y suffit pas, people dans publication.yaml. Un titre ou une présentation peut aussi nommer qui est crédité en public (basis: public-credit) sur une page de l’éditeur lui-même : écrire alors publisher dans la fiche de cette source, qui est dans le dossier des fiches.',
      en: 'Reword the text or, if the person agrees, write what the message says: indexing in their scope and, where the ground on which they are named does not suffice, people in publication.yaml. A title or a description may also name who is credited in public (basis: public-credit) on a page of the publisher’s own: then write publisher in the record of that source, which stands in the folder of records.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit, indexing]}',
    ),
  },
  'leak-data': {
    sentence: (words, ids, exceptions, scope, policy) => ({
      fr: `${words} : ce texte, publié dans les données, nomme ${ids}, qui n'est à nommer que sur le site ; le reformuler${agreed(scope, policy).fr}${unless(exceptions).fr}`,
      en: `${words}: this text, published in the data, names ${ids}, who is to be named on the site alone; reword it${agreed(scope, policy).en}${unless(exceptions).en}`,
    }),
    title: { fr: 'Nom dans les données à réutiliser', en: 'Name in the data to be reused' },
    means: {
      fr: 'La personne est nommée sur le site seulement, et un texte la nomme dans les fichiers de données.',
      en: 'The person is named on the site alone, and a text names them in the data files.',
    },
    mend: {
      fr: 'Reformuler ce texte ou, si elle en est d’accord, écrire ce que dit le message : open-data dans sa portée (scope) et, si ce à quel titre elle est nommée n’y suffit pas, people dans publication.yaml.',
      en: 'Reword this text or, if the person agrees, write what the message says: open-data in their scope and, where the ground on which they are named does not suffice, people in publication.yaml.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit, open-data]}',
    ),
  },
  'exception-name': {
    sentence: (words, id) => ({
      fr: `${words} est le nom entier de ${id}, qui n'est pas à nommer partout : aucun texte qui le dit n'est plus signalé ; ne le garder que s'il s'agit de quelqu'un d'autre de ce nom`,
      en: `${words} is the full name of ${id}, who is not to be named everywhere: no text that says it is told any more; keep it only for somebody else of that name`,
    }),
    title: { fr: 'Nom entier parmi les exceptions', en: 'Full name among the exceptions' },
    means: {
      fr: 'Une exception dit les mots que la recherche de noms laisse passer ; celle-ci est le nom entier d’une personne qui n’est pas à nommer partout, et la laisse passer elle aussi.',
      en: 'An exception names words that the search for names lets pass; this one is the full name of a person who is not to be named everywhere, and lets them pass, too.',
    },
    mend: {
      fr: 'Ne la garder que si les textes parlent de quelqu’un d’autre du même nom ; sinon l’ôter d’exceptions.',
      en: 'Keep it only where the texts speak of somebody else of the same name; otherwise remove it from exceptions.',
    },
  },
  'leak-release': {
    sentence: (id, where) => ({
      fr: `la publication préparée nomme ${id} (${where}), qui n'y est pas à nommer, et la lecture des fiches ne l'a pas vu ; chercher le nom dans ce que dit cette adresse et le reformuler, et signaler ce défaut du programme`,
      en: `the release that was prepared names ${id} (${where}), who is not to be named there, and reading the records did not show it; look for the name in what this address says and reword it, and report this fault of the program`,
    }),
    title: {
      fr: 'Nom trouvé dans la publication préparée',
      en: 'Name found in the release that was prepared',
    },
    means: {
      fr: 'Avant toute mise en place, chaque fichier est fouillé une dernière fois ; un nom qui n’y est pas à nommer y figure, et la lecture des fiches ne l’avait pas vu.',
      en: 'Before anything is put in place every file is searched a last time; a name that may not stand there does, and reading the records had not shown it.',
    },
    mend: {
      fr: 'Chercher le nom dans les fiches de l’adresse que dit le message, reformuler le texte, et signaler ce défaut du programme.',
      en: 'Look for the name in the records of the address that the message gives, reword the text, and report this fault of the program.',
    },
  },
  'crawlable-data': {
    sentence: (count) => ({
      fr: `${count} personne(s) non indexables sont nommées dans les fichiers de données, que les moteurs de recherche peuvent lire ; installer dist/report/hosting/ sur l'hébergement (X-Robots-Tag: noindex), puis écrire people: {xRobotsTag: true} ; un portail, lui, les laisse lire`,
      en: `${count} people who are not to be indexed are named in the data files, which search engines can read; install dist/report/hosting/ on the host (X-Robots-Tag: noindex), then write people: {xRobotsTag: true}; a portal leaves them to be read all the same`,
    }),
    title: {
      fr: 'Fichiers de données que les moteurs peuvent lire',
      en: 'Data files that search engines can read',
    },
    means: {
      fr: 'Des personnes qui n’ont pas accepté d’être trouvées par leur nom figurent dans les fichiers de données, qu’un moteur de recherche peut lire.',
      en: 'People who did not agree to be found by name stand in the data files, which a search engine can read.',
    },
    mend: {
      fr: 'Installer sur l’hébergement la configuration de dist/report/hosting/, puis écrire people: {xRobotsTag: true} dans publication.yaml.',
      en: 'Install the configuration of dist/report/hosting/ on the host, then write people: {xRobotsTag: true} in publication.yaml.',
    },
    example: recordExample(
      'publication',
      'people: {indexing: consent}',
      'people: {indexing: consent, xRobotsTag: true}',
    ),
  },
} satisfies Readonly<Record<string, RuleEntry>>

/** What to write where words that look like a name are none; nothing where they are a full name that nobody else bears. */
function unless(exceptions = ''): Message {
  const line = `exceptions: [${exceptions}]`
  return inBoth(exceptions !== '', [
    ` ; si c'est quelqu'un d'autre ou un mot courant, écrire ${line} dans publication.yaml`,
    `; if it is somebody else or a common word, write ${line} in publication.yaml`,
  ])
}

/** What to write where people agree to be named; nothing where only another text helps. */
function agreed(scope = '', policy = ''): Message {
  const lines = (record: string, publication: string, and: string): string =>
    [scope === '' ? [] : `${scope} ${record}`, policy === '' ? [] : `${policy} ${publication}`]
      .flat()
      .join(and)
  const fr = lines('sous publication, dans sa fiche', 'dans publication.yaml', ', et ')
  const en = lines('under publication, in their record', 'in publication.yaml', ', and ')
  return inBoth(fr !== '', [
    ` ou, si cette personne l'accepte, écrire ${fr}`,
    ` or, if this person agrees, write ${en}`,
  ])
}

/** A part of a sentence in French and English, or nothing. */
function inBoth(isThere: boolean, [fr, en]: readonly [string, string]): Message {
  return isThere ? { fr, en } : { fr: '', en: '' }
}

/** A detail of a person that a text would publish, and the way out. */
function detailOf(what: Message, words: string): Message {
  return {
    fr: `${words} : ${what.fr} ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)`,
    en: `${words}: ${what.en}; remove it from the text or, if it is not a person's but the organisation's, write it as it is in organizationDetails (publication.yaml)`,
  }
}
