import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about decisions to publish what concerns a person. */
export const decisionRules = {
  'decision-missing': {
    sentence: () => ({
      fr: `aucune décision sur la publication de cette personne ; écrire par exemple publication: {as: named, basis: consent, scope: [name, credit, affiliation]}, {as: role-only}, son rôle seul, ou {as: withheld}, ni nom ni rôle`,
      en: `no decision about publishing this person; write for example publication: {as: named, basis: consent, scope: [name, credit, affiliation]}, {as: role-only}, the role alone, or {as: withheld}, neither name nor role`,
    }),
    title: { fr: 'Aucune décision sur la personne', en: 'No decision about the person' },
    means: {
      fr: 'La fiche ne dit pas si cette personne peut être nommée, et à quel titre ; dans le doute, rien n’est publié.',
      en: 'The record does not say whether this person may be named, and on what ground; in doubt nothing is published.',
    },
    mend: {
      fr: 'Écrire publication, avec as (named, role-only ou withheld) et, pour la nommer, basis.',
      en: 'Write publication, with as (named, role-only or withheld) and, to name the person, basis.',
    },
    example: recordExample(
      'contributor',
      'name: Camille Exemple',
      'name: Camille Exemple\npublication: {as: named, basis: consent}',
    ),
  },
  'basis-missing': {
    sentence: (id) => ({
      fr: `${id} est à nommer, et rien ne dit à quel titre ; écrire dans basis consent, public-credit ou public-function, ou changer as`,
      en: `${id} is to be named, and nothing says on what ground; write in basis consent, public-credit or public-function, or change as`,
    }),
    title: { fr: 'À quel titre nommer', en: 'On what ground to name' },
    means: {
      fr: 'La personne est à nommer, et rien ne dit ce qui le permet.',
      en: 'The person is to be named, and nothing says what allows it.',
    },
    mend: {
      fr: 'Écrire basis : consent si elle a accepté, public-credit si la vidéo la crédite, public-function si elle parle au titre d’une fonction publique.',
      en: 'Write basis: consent if the person agreed, public-credit if the video credits them, public-function if they speak in a public function.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named}',
      'publication: {as: named, basis: consent}',
    ),
  },
  'scope-name': {
    sentence: (id) => ({
      fr: `${id} est à nommer, et sa portée (scope) ne comprend pas name ; l'y ajouter, ou écrire as: role-only`,
      en: `${id} is to be named, and the scope does not include name; add it, or write as: role-only`,
    }),
    title: { fr: 'Nommer sans le nom', en: 'Naming without the name' },
    means: {
      fr: 'La personne est à nommer (as: named), et la portée qu’elle a acceptée ne comprend pas son nom.',
      en: 'The person is to be named (as: named), and the scope that they agreed to does not include the name.',
    },
    mend: {
      fr: 'Ajouter name à scope si elle l’a accepté ; sinon écrire as: role-only.',
      en: 'Add name to scope if they agreed to it; otherwise write as: role-only.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named, basis: consent, scope: [credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
    ),
  },
  'image-scope': {
    sentence: (id) => ({
      fr: `${id} n'a pas accepté que son image paraisse, et cette capsule donne une vidéo ou une vignette ; l'en retirer si elle l'y montre`,
      en: `${id} did not agree to be pictured, and this capsule gives a video or a thumbnail; remove it if it shows this person`,
    }),
    title: { fr: 'Image que la personne n’a pas acceptée', en: 'Picture that the person did not agree to' },
    means: {
      fr: 'La capsule donne une vidéo ou une vignette, et la personne n’a pas accepté que son image paraisse.',
      en: 'The capsule gives a video or a thumbnail, and the person did not agree to be pictured.',
    },
    mend: {
      fr: 'Regarder la vidéo et la vignette : si la personne s’y voit, les ôter de la fiche ; sinon rien n’est à faire.',
      en: 'Look at the video and the thumbnail: if the person is seen there, remove them from the record; otherwise nothing is to be done.',
    },
  },
  'special-category': {
    sentence: (id, words) => ({
      fr: `${id} paraît avec ${words}, qui peut révéler une origine, une opinion, une religion, un syndicat, un état de santé ou une orientation ; décider : écrire sa portée (scope) sans affiliation, changer le mot, ou specialCategories: reviewed sous publication, dans sa fiche, si cela peut se dire`,
      en: `${id} appears with ${words}, which may reveal an origin, opinion, religion, union, state of health or orientation; decide: write the scope without affiliation, change the word, or write specialCategories: reviewed under publication, in the record, if that may be said`,
    }),
    title: {
      fr: 'Fonction ou organisation qui peut révéler beaucoup',
      en: 'Function or organisation that may reveal much',
    },
    means: {
      fr: 'La fonction d’une personne nommée, ou le nom de son organisation, peut révéler ce que la loi protège le plus (RGPD, article 9) : origine, opinion, religion, syndicat, santé, orientation sexuelle. Un mot d’une courte liste l’a fait voir ; qui publie en juge.',
      en: 'The function of a person who is named, or the name of the organisation, may reveal what the law protects most (GDPR, Article 9): origin, opinion, religion, union, health, sexual orientation. A word of a short list showed it; the publisher judges.',
    },
    mend: {
      fr: 'Si cela ne doit pas se dire, ôter affiliation de sa portée (scope) : ni organisation ni crédit ne paraissent plus ; pour une fonction, la reformuler, ou écrire as: role-only. Si la personne l’a rendu public elle-même ou l’accepte, écrire specialCategories: reviewed sous publication, dans sa fiche : rien n’est plus demandé d’elle.',
      en: 'If it is not to be said, take affiliation out of the scope: neither organisation nor credit appear any more; reword a function, or write as: role-only. If the person made it public themselves or agrees, write specialCategories: reviewed under publication, in their record: nothing more is asked about them.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named, basis: public-credit}',
      'publication: {as: named, basis: public-credit, specialCategories: reviewed}',
    ),
  },
  'name-honorific': {
    sentence: (title, field) => ({
      fr: `${title} est un titre, et non une part du nom ; l'ôter du nom, et l'écrire dans ${field}`,
      en: `${title} is a title, and no part of the name; take it out of the name, and write it in ${field}`,
    }),
    title: { fr: 'Titre dans le nom', en: 'Title in the name' },
    means: {
      fr: 'Un titre de civilité, de grade ou de fonction (M., Mme, Dr, Pr, Me, Sir, PhD) est écrit dans le nom : le classement par nom, la recherche et les registres n’y reconnaissent plus la personne.',
      en: 'A title of address, degree or office (Mr, Mrs, Dr, Prof., Sir, PhD) is written in the name: sorting by name, search and registers no longer know the person by it.',
    },
    mend: {
      fr: 'L’ôter de name, et l’écrire dans honorificPrefix (devant le nom) ou honorificSuffix (après), si la source l’imprime. Si c’est une part du nom, le laisser : rien n’est arrêté.',
      en: 'Take it out of name, and write it in honorificPrefix (before the name) or honorificSuffix (after it), if the source prints it. If it is a part of the name, leave it: nothing is stopped.',
    },
    example: recordExample(
      'contributor',
      'name: Dr Camille Exemple',
      'honorificPrefix: Dr\nname: Camille Exemple',
    ),
  },
  'personal-field': {
    sentence: (field) => ({
      fr: `${field} ne se publie sur personne : ni moyen de contact, ni naissance, ni adresse, ni photo, ni profil, ni origine, ni thème ; l'ôter de la fiche`,
      en: `${field} is published about nobody: no means of contact, birth, address, photo, profile, origin or topic; remove it from the record`,
    }),
    title: { fr: 'Ce qui ne se publie sur personne', en: 'What is published about nobody' },
    means: {
      fr: 'Ce champ dirait d’une personne plus que son nom et son rôle dans la vidéo.',
      en: 'This field would say more of a person than the name and the part in the video.',
    },
    mend: {
      fr: 'L’ôter de la fiche ; un service se joint par contactPoint, dans publication.yaml.',
      en: 'Remove it from the record; a service is reached by contactPoint, in publication.yaml.',
    },
    example: recordExample(
      'contributor',
      'email: camille@example.org\npublication: {as: named, basis: consent}',
      'publication: {as: named, basis: consent}',
    ),
  },
  'decision-late': {
    sentence: (id) => ({
      fr: `la décision sur ${id} vient après une capsule qui cite cette personne ; la placer avant (contributors.yaml, ou plus haut dans le fichier)`,
      en: `the decision about ${id} comes after a capsule that cites this person; put it before (contributors.yaml, or higher in the file)`,
    }),
    title: { fr: 'Décision lue après la capsule', en: 'Decision read after the capsule' },
    means: {
      fr: 'Les fiches sont lues l’une après l’autre ; la capsule qui cite cette personne est passée avant sa décision.',
      en: 'Records are read one after the other; the capsule that cites this person passed before the decision.',
    },
    mend: {
      fr: 'Placer la fiche de la personne avant : dans contributors.yaml, ou plus haut dans le fichier.',
      en: 'Put the person’s record before it: in contributors.yaml, or higher in the file.',
    },
  },
  'decision-in-stream': {
    sentence: (id) => ({
      fr: `ce qui est décidé de ${id} restreint où cette personne est nommée, et la fiche vient d'un flux, lu après des textes qui la nomment peut-être ; la mettre dans le dossier des fiches, ou donner un fichier au lieu de l'entrée standard`,
      en: `what is decided about ${id} limits where this person is named, and the record comes on a stream, read after texts that may name them; put it into the folder of records, or give a file in the place of standard input`,
    }),
    title: { fr: 'Décision lue dans un flux', en: 'Decision read in a stream' },
    means: {
      fr: 'Le nom de qui n’est pas à nommer partout est cherché dans chaque texte, et doit être connu avant tout texte ; un flux (entrée standard, tube) ne se lit qu’une fois, après les fiches du dossier.',
      en: 'The name of who is not to be named everywhere is looked for in each text, and has to be known before any text; a stream (standard input, a pipe) can be read once alone, after the records of the folder.',
    },
    mend: {
      fr: 'Placer la fiche de la personne dans contributors.yaml, ou enregistrer le flux dans un fichier et donner ce fichier.',
      en: 'Put the person’s record into contributors.yaml, or save the stream in a file and give that file.',
    },
  },
  'decision-in-part': {
    sentence: (id) => ({
      fr: `ce qui est décidé de ${id} restreint où cette personne est nommée, et les autres parts ne le sauraient pas ; déplacer cette fiche dans le dossier de fiches (--data), que chaque part lit d'abord`,
      en: `what is decided about ${id} limits where this person is named, and the other parts would not know; move this record to the folder of records (--data), which every part reads first`,
    }),
    title: {
      fr: 'Décision à mettre dans le dossier de fiches',
      en: 'Decision that belongs in the folder of records',
    },
    means: {
      fr: 'Quand les fiches passent en plusieurs parts, chacune ne connaît que les décisions du dossier de fiches ; une décision lue dans une part échapperait aux autres, et la personne y serait nommée.',
      en: 'When records pass in several parts, each knows the decisions in the folder of records alone; a decision read in one part would escape the others, and the person would be named there.',
    },
    mend: {
      fr: 'Déplacer la fiche de la personne dans contributors.yaml ; une fiche qui permet tout, sans retrait, peut rester dans une part.',
      en: 'Move the person’s record to contributors.yaml; a record that allows everything, without withdrawal, may stay in a part.',
    },
  },
  'part-decision': {
    sentence: (id) => ({
      fr: `ce qui est décidé de ${id} ne permet pas, ou plus, ce que cette part en dit ; la refaire avec map et le dossier de fiches d'aujourd'hui`,
      en: `what is decided about ${id} does not allow, or no longer, what this part says; make it anew with map and the folder of records of today`,
    }),
    title: { fr: 'Part d’avant une décision', en: 'Part from before a decision' },
    means: {
      fr: 'Cette part nomme une personne, ou dit de sa participation plus que ce qui est permis aujourd’hui : une décision ou un retrait est venu après elle.',
      en: 'This part names a person, or says more of their participation than is allowed today: a decision or a withdrawal came after it.',
    },
    mend: {
      fr: 'Refaire la part avec map, qui lit les décisions du dossier de fiches.',
      en: 'Make the part anew with map, which reads the decisions in the folder of records.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
