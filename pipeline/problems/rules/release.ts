import type { RuleEntry } from '../rule-entry.ts'

/** Rules about what changes from one release to the next. */
export const releaseRules = {
  'id-vanished': {
    sentence: (address) => ({
      fr: `${address} était publié et n'est plus décrit ; rétablir la fiche, y écrire replacedBy, ou ajouter « retired » à cette ligne`,
      en: `${address} was published and is no longer described; restore the record, write replacedBy in it, or add “retired” to this line`,
    }),
    title: { fr: 'Fiche publiée, disparue', en: 'Published record that vanished' },
    means: {
      fr: 'Une adresse déjà publiée n’est plus décrite par aucune fiche, et des liens y mènent peut-être.',
      en: 'An address once published is described by no record any more, and links may lead there.',
    },
    mend: {
      fr: 'Rétablir la fiche. Si une autre la remplace, n’y garder que id et replacedBy ; si elle est supprimée pour de bon, ajouter « retired » à sa ligne dans addresses.txt.',
      en: 'Restore the record. If another replaces it, keep id and replacedBy only; if it is gone for good, add “retired” to its line in addresses.txt.',
    },
  },
  'id-retired': {
    sentence: (address, ledger) => ({
      fr: `${address} a été retiré (${ledger}) et un identifiant ne sert qu'une fois ; en choisir un autre`,
      en: `${address} was retired (${ledger}) and an id is used only once; choose another one`,
    }),
    title: { fr: 'Identifiant retiré, repris', en: 'Retired id used again' },
    means: {
      fr: 'Cet identifiant a servi à une fiche supprimée ; repris, il ferait croire que c’est la même.',
      en: 'This id served a record that was deleted; used again, it would pass for the same.',
    },
    mend: { fr: 'En choisir un autre.', en: 'Choose another one.' },
  },
  'lock-line': {
    sentence: (line) => ({
      fr: `ligne incomprise : ${line} ; la rétablir depuis l'historique des versions`,
      en: `line not understood: ${line}; restore it from the version history`,
    }),
    title: { fr: 'Ligne incomprise dans publication.lock', en: 'Line not understood in publication.lock' },
    means: {
      fr: 'Ce fichier, tenu par la publication, retient ce que les portails connaissent ; une ligne y a été changée.',
      en: 'This file is kept by the publication and remembers what portals know; a line was changed.',
    },
    mend: { fr: 'Le rétablir depuis l’historique des versions.', en: 'Restore it from the version history.' },
  },
  'lock-cut': {
    sentence: () => ({
      fr: `identifiant ou adresse de base absents ; rétablir le fichier depuis l'historique des versions`,
      en: 'identifier or base address missing; restore the file from the version history',
    }),
    title: { fr: 'publication.lock incomplet', en: 'publication.lock is incomplete' },
    means: {
      fr: 'Il y manque l’identifiant ou l’adresse de base que les portails connaissent.',
      en: 'The identifier or the base address that portals know is missing from it.',
    },
    mend: { fr: 'Le rétablir depuis l’historique des versions.', en: 'Restore it from the version history.' },
  },
  'lock-identifier': {
    sentence: (old, now) => ({
      fr: `les portails connaissent ces données sous ${old} et recevraient ${now}, un second jeu de données ; écrire identifier: ${old} dans publication.yaml, ou, si c'est voulu, --accept-loss identifier`,
      en: `portals know these data as ${old} and would receive ${now}, a second data set; write identifier: ${old} in publication.yaml or, if it is meant, --accept-loss identifier`,
    }),
    title: { fr: 'Identifiant du jeu de données changé', en: 'Identifier of the data set changed' },
    means: {
      fr: 'Les portails prendraient ces données pour un second jeu, et garderaient l’ancien sans mise à jour.',
      en: 'Portals would take these data for a second set, and keep the old one without updates.',
    },
    mend: {
      fr: 'Rétablir l’ancien identifiant dans publication.yaml ; si le changement est voulu, le nommer avec --accept-loss identifier.',
      en: 'Restore the old identifier in publication.yaml; if the change is meant, name it with --accept-loss identifier.',
    },
  },
  'lock-base': {
    sentence: (old, now) => ({
      fr: `toutes les adresses publiées commencent par ${old} et commenceraient par ${now} ; rétablir l'ancienne, ou, si c'est voulu, --accept-loss base`,
      en: `all published addresses begin with ${old} and would begin with ${now}; restore the old one or, if it is meant, --accept-loss base`,
    }),
    title: { fr: 'Adresse de base changée', en: 'Base address changed' },
    means: {
      fr: 'Toutes les adresses publiées changeraient, et les liens faits ailleurs ne mèneraient plus à rien.',
      en: 'All published addresses would change, and links made elsewhere would lead nowhere.',
    },
    mend: {
      fr: 'Rétablir l’ancienne base ; si le changement est voulu, le nommer avec --accept-loss base, et renvoyer les anciennes adresses vers les nouvelles.',
      en: 'Restore the old base; if the change is meant, name it with --accept-loss base, and redirect the old addresses to the new.',
    },
  },
  'lock-download': {
    sentence: (url) => ({
      fr: `le fichier ${url} n'est plus proposé, et les portails garderaient une ressource morte ; si c'est voulu, --accept-loss ${url}`,
      en: `the file ${url} is no longer offered, and portals would keep a dead resource; if it is meant, --accept-loss ${url}`,
    }),
    title: { fr: 'Fichier qui n’est plus proposé', en: 'File that is no longer offered' },
    means: {
      fr: 'Les portails le proposent au téléchargement, et leur lien ne mènerait plus à rien.',
      en: 'Portals offer it for download, and their link would lead nowhere.',
    },
    mend: {
      fr: 'Le proposer de nouveau ; si c’est voulu, le nommer avec --accept-loss.',
      en: 'Offer it again; if it is meant, name it with --accept-loss.',
    },
  },
  'loss-resource': {
    sentence: (value, name) => ({
      fr: `${value} était publié et ne l'est plus ; rétablir la fiche, la retirer dans addresses.txt, ou, si c'est voulu, --accept-loss ${name}`,
      en: `${value} was published and is no more; restore the record, retire it in addresses.txt or, if it is meant, --accept-loss ${name}`,
    }),
    title: { fr: 'Description qui disparaîtrait', en: 'Description that would vanish' },
    means: {
      fr: 'La version précédente la décrivait, celle-ci ne le fait plus, et rien ne dit que c’est voulu.',
      en: 'The release before described it, this one no longer does, and nothing says that it is meant.',
    },
    mend: {
      fr: 'Rétablir la fiche, la retirer dans addresses.txt, ou la nommer avec --accept-loss.',
      en: 'Restore the record, retire it in addresses.txt, or name it with --accept-loss.',
    },
  },
  'loss-count': {
    sentence: (name, before, after) => ({
      fr: `${name} : ${before} auparavant, ${after} à présent ; vérifier qu'aucun fichier ne manque, ou, si c'est voulu, --accept-loss ${name}`,
      en: `${name}: ${before} before, ${after} now; check that no file is missing or, if it is meant, --accept-loss ${name}`,
    }),
    title: { fr: 'Nombre qui baisse beaucoup', en: 'Number that falls much' },
    means: {
      fr: 'Un nombre a baissé de plus d’un cinquième depuis la version précédente : un fichier manque peut-être.',
      en: 'A number fell by more than a fifth since the release before: a file may be missing.',
    },
    mend: {
      fr: 'Vérifier que tout le dossier est là ; si la baisse est voulue, la nommer avec --accept-loss.',
      en: 'Check that the whole folder is there; if the fall is meant, name it with --accept-loss.',
    },
  },
  'accepted-nothing': {
    sentence: (name) => ({
      fr: `--accept-loss ${name} : rien de ce nom n'a disparu ni diminué ; ôter cette option`,
      en: `--accept-loss ${name}: nothing of this name vanished or fell; remove this option`,
    }),
    title: { fr: 'Perte acceptée qui n’a pas eu lieu', en: 'Loss accepted that did not happen' },
    means: {
      fr: 'L’option --accept-loss nomme ce qui n’a ni disparu ni diminué ; laissée là, elle cacherait une vraie perte un jour.',
      en: 'The option --accept-loss names what neither vanished nor fell; left there, it would hide a true loss some day.',
    },
    mend: { fr: 'Ôter cette option de la commande.', en: 'Remove this option from the command.' },
  },
  'previous-file': {
    sentence: (reason) => ({
      fr: `ce n'est pas une version précédente lisible (${reason}) ; donner avec --previous un dumps/regards.nt ou .nt.gz`,
      en: `this is no release before that can be read (${reason}); give with --previous a dumps/regards.nt or .nt.gz`,
    }),
    title: { fr: 'Version précédente illisible', en: 'Release before that cannot be read' },
    means: {
      fr: 'Le fichier à comparer n’est pas celui d’une version publiée.',
      en: 'The file to compare with is not that of a published release.',
    },
    mend: {
      fr: 'Donner avec --previous un fichier dumps/regards.nt ou .nt.gz.',
      en: 'Give with --previous a file dumps/regards.nt or .nt.gz.',
    },
  },
  'foreign-file': {
    sentence: () => ({
      fr: "ce que la publication n'a pas fait se trouve là où elle écrirait, et reste tel quel ; le déplacer ou le renommer, puis relancer build",
      en: 'something that no build made stands where this one would write, and stays as it is; move or rename it, then run build again',
    }),
    title: { fr: 'Fichier d’autrui sur le chemin', en: 'Something of others in the way' },
    means: {
      fr: 'Un fichier, un dossier ou un lien que la publication n’a pas fait occupe dans le résultat une place dont elle a besoin. Ce qui n’est pas d’elle, elle ne le remplace jamais.',
      en: 'A file, a folder or a link that no build made stands in the result where this one needs the place. It never replaces what is not its own.',
    },
    mend: {
      fr: 'Le déplacer ou le renommer ; partout ailleurs dans le dossier, il est gardé d’une publication à l’autre.',
      en: 'Move or rename it; anywhere else in the folder it is kept from one release to the next.',
    },
  },
  'altered-file': {
    sentence: () => ({
      fr: 'fichier de la publication, modifié depuis à la main ; chaque publication le remplace : porter le changement dans les fiches, ou le garder ailleurs',
      en: 'file of the release, changed by hand since; each release replaces it: make the change in the records, or keep it elsewhere',
    }),
    title: { fr: 'Fichier publié, modifié à la main', en: 'Published file that was changed by hand' },
    means: {
      fr: 'SHA256SUMS dit que ce fichier vient d’une publication, et il a changé depuis. La publication refait tous les siens : le changement serait perdu sans qu’on le sache.',
      en: 'SHA256SUMS says that this file comes from a release, and it changed since. A build makes all of its own again: the change would be lost unnoticed.',
    },
    mend: {
      fr: 'Porter le changement dans les fiches. Pour une page à soi, lui donner un nom que la publication n’emploie pas : elle est gardée.',
      en: 'Make the change in the records. Give a page of your own a name that the release does not use: it is kept.',
    },
  },
  'unwritten-report': {
    sentence: (reason) => ({
      fr: `la nouvelle version est en place, mais pas ses rapports (${reason}) ; y donner accès, puis relancer build`,
      en: `the new release is in place, but its reports are not (${reason}); give access to them, then run build again`,
    }),
    title: { fr: 'Rapports qui ne sont pas à jour', en: 'Reports that are out of date' },
    means: {
      fr: 'La nouvelle version est publiée et inscrite au registre, mais le système n’a pas laissé écrire les rapports qui l’accompagnent ; ceux d’avant sont restés.',
      en: 'The new release is published and in the ledger, but the system did not let its reports be written; those from before are still there.',
    },
    mend: {
      fr: 'Donner les droits sur ce dossier, ou le déplacer, puis relancer build.',
      en: 'Give permissions on this folder, or move it, then run build again.',
    },
  },
  placeholder: {
    sentence: (text) => ({
      fr: `${text} est un texte d'exemple, qui paraîtrait tel quel ; écrire ce qu'il en est, ou supprimer la fiche si elle ne sert pas`,
      en: `${text} is a text of an example, which would go online as it is; write what is so, or delete the record if it serves nothing`,
    }),
    title: { fr: 'Texte d’exemple', en: 'Text of an example' },
    means: {
      fr: 'Ce texte vient des fiches que init écrit pour montrer la forme de chacune ; il paraîtrait sur les pages et dans les données. publish le refuse.',
      en: 'This text is one of the records that init writes to show the form of each; it would appear on the pages and in the data. publish refuses it.',
    },
    mend: {
      fr: 'Le remplacer par ce qu’il en est, identifiant compris, ou supprimer la fiche d’exemple et ce qui y renvoie.',
      en: 'Replace it with what is so, the id too, or delete the record of the example and whatever refers to it.',
    },
  },
  'example-base': {
    sentence: (base) => ({
      fr: `adresse d'exemple ${base} : à remplacer par l'adresse définitive de la publication avant toute mise en ligne`,
      en: `example address ${base}: to be replaced by the publication's lasting address before it goes online`,
    }),
    title: { fr: 'Adresse d’exemple', en: 'Example address' },
    means: {
      fr: 'La base est une adresse réservée aux exemples : tout fonctionne sur cet ordinateur, et rien ne serait joignable en ligne.',
      en: 'The base is an address kept for examples: all works on this computer, and nothing could be reached online.',
    },
    mend: {
      fr: 'La remplacer par l’adresse définitive avant toute mise en ligne ; elle ne changera plus.',
      en: 'Replace it with the lasting address before anything goes online; it will not change after that.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
