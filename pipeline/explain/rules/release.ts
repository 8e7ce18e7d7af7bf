import { entriesOf } from '../help-entry.ts'

const entry = entriesOf('release')

/** Help about what changes from one release to the next. */
export const releaseRules = {
  'id-vanished': entry(
    [
      'Fiche publiée, disparue',
      'Une adresse déjà publiée n’est plus décrite par aucune fiche, et des liens y mènent peut-être.',
      'Rétablir la fiche. Si une autre la remplace, n’y garder que id et replacedBy ; si elle est supprimée pour de bon, ajouter « retired » à sa ligne dans addresses.txt.',
    ],
    [
      'Published record that vanished',
      'An address once published is described by no record any more, and links may lead there.',
      'Restore the record. If another replaces it, keep id and replacedBy only; if it is gone for good, add “retired” to its line in addresses.txt.',
    ],
  ),
  'id-retired': entry(
    [
      'Identifiant retiré, repris',
      'Cet identifiant a servi à une fiche supprimée ; repris, il ferait croire que c’est la même.',
      'En choisir un autre.',
    ],
    [
      'Retired id used again',
      'This id served a record that was deleted; used again, it would pass for the same.',
      'Choose another one.',
    ],
  ),
  'lock-line': entry(
    [
      'Ligne incomprise dans publication.lock',
      'Ce fichier, tenu par la publication, retient ce que les portails connaissent ; une ligne y a été changée.',
      'Le rétablir depuis l’historique des versions.',
    ],
    [
      'Line not understood in publication.lock',
      'This file is kept by the publication and remembers what portals know; a line was changed.',
      'Restore it from the version history.',
    ],
  ),
  'lock-cut': entry(
    [
      'publication.lock incomplet',
      'Il y manque l’identifiant ou l’adresse de base que les portails connaissent.',
      'Le rétablir depuis l’historique des versions.',
    ],
    [
      'publication.lock is incomplete',
      'The identifier or the base address that portals know is missing from it.',
      'Restore it from the version history.',
    ],
  ),
  'lock-identifier': entry(
    [
      'Identifiant du jeu de données changé',
      'Les portails prendraient ces données pour un second jeu, et garderaient l’ancien sans mise à jour.',
      'Rétablir l’ancien identifiant dans publication.yaml ; si le changement est voulu, le nommer avec --accept-loss identifier.',
    ],
    [
      'Identifier of the data set changed',
      'Portals would take these data for a second set, and keep the old one without updates.',
      'Restore the old identifier in publication.yaml; if the change is meant, name it with --accept-loss identifier.',
    ],
  ),
  'lock-base': entry(
    [
      'Adresse de base changée',
      'Toutes les adresses publiées changeraient, et les liens faits ailleurs ne mèneraient plus à rien.',
      'Rétablir l’ancienne base ; si le changement est voulu, le nommer avec --accept-loss base, et renvoyer les anciennes adresses vers les nouvelles.',
    ],
    [
      'Base address changed',
      'All published addresses would change, and links made elsewhere would lead nowhere.',
      'Restore the old base; if the change is meant, name it with --accept-loss base, and redirect the old addresses to the new.',
    ],
  ),
  'lock-download': entry(
    [
      'Fichier qui n’est plus proposé',
      'Les portails le proposent au téléchargement, et leur lien ne mènerait plus à rien.',
      'Le proposer de nouveau ; si c’est voulu, le nommer avec --accept-loss.',
    ],
    [
      'File that is no longer offered',
      'Portals offer it for download, and their link would lead nowhere.',
      'Offer it again; if it is meant, name it with --accept-loss.',
    ],
  ),
  'loss-resource': entry(
    [
      'Description qui disparaîtrait',
      'La version précédente la décrivait, celle-ci ne le fait plus, et rien ne dit que c’est voulu.',
      'Rétablir la fiche, la retirer dans addresses.txt, ou la nommer avec --accept-loss.',
    ],
    [
      'Description that would vanish',
      'The release before described it, this one no longer does, and nothing says that it is meant.',
      'Restore the record, retire it in addresses.txt, or name it with --accept-loss.',
    ],
  ),
  'loss-count': entry(
    [
      'Nombre qui baisse beaucoup',
      'Un nombre a baissé de plus d’un cinquième depuis la version précédente : un fichier manque peut-être.',
      'Vérifier que tout le dossier est là ; si la baisse est voulue, la nommer avec --accept-loss.',
    ],
    [
      'Number that falls much',
      'A number fell by more than a fifth since the release before: a file may be missing.',
      'Check that the whole folder is there; if the fall is meant, name it with --accept-loss.',
    ],
  ),
  'accepted-nothing': entry(
    [
      'Perte acceptée qui n’a pas eu lieu',
      'L’option --accept-loss nomme ce qui n’a ni disparu ni diminué ; laissée là, elle cacherait une vraie perte un jour.',
      'Ôter cette option de la commande.',
    ],
    [
      'Loss accepted that did not happen',
      'The option --accept-loss names what neither vanished nor fell; left there, it would hide a true loss some day.',
      'Remove this option from the command.',
    ],
  ),
  'previous-file': entry(
    [
      'Version précédente illisible',
      'Le fichier à comparer n’est pas celui d’une version publiée.',
      'Donner avec --previous un fichier dumps/regards.nt ou .nt.gz.',
    ],
    [
      'Release before that cannot be read',
      'The file to compare with is not that of a published release.',
      'Give with --previous a file dumps/regards.nt or .nt.gz.',
    ],
  ),
  'foreign-file': entry(
    [
      'Fichier d’autrui sur le chemin',
      'Un fichier, un dossier ou un lien que la publication n’a pas fait occupe dans le résultat une place dont elle a besoin. Ce qui n’est pas d’elle, elle ne le remplace jamais.',
      'Le déplacer ou le renommer ; partout ailleurs dans le dossier, il est gardé d’une publication à l’autre.',
    ],
    [
      'Something of others in the way',
      'A file, a folder or a link that no build made stands in the result where this one needs the place. It never replaces what is not its own.',
      'Move or rename it; anywhere else in the folder it is kept from one release to the next.',
    ],
  ),
  'altered-file': entry(
    [
      'Fichier publié, modifié à la main',
      'SHA256SUMS dit que ce fichier vient d’une publication, et il a changé depuis. La publication refait tous les siens : le changement serait perdu sans qu’on le sache.',
      'Porter le changement dans les fiches. Pour une page à soi, lui donner un nom que la publication n’emploie pas : elle est gardée.',
    ],
    [
      'Published file that was changed by hand',
      'SHA256SUMS says that this file comes from a release, and it changed since. A build makes all of its own again: the change would be lost unnoticed.',
      'Make the change in the records. Give a page of your own a name that the release does not use: it is kept.',
    ],
  ),
  'unwritten-report': entry(
    [
      'Rapports qui ne sont pas à jour',
      'La nouvelle version est publiée et inscrite au registre, mais le système n’a pas laissé écrire les rapports qui l’accompagnent ; ceux d’avant sont restés.',
      'Donner les droits sur ce dossier, ou le déplacer, puis relancer build.',
    ],
    [
      'Reports that are out of date',
      'The new release is published and in the ledger, but the system did not let its reports be written; those from before are still there.',
      'Give permissions on this folder, or move it, then run build again.',
    ],
  ),
  placeholder: entry(
    [
      'Texte d’exemple',
      'Ce texte vient des fiches que init écrit pour montrer la forme de chacune ; il paraîtrait sur les pages et dans les données. publish le refuse.',
      'Le remplacer par ce qu’il en est, identifiant compris, ou supprimer la fiche d’exemple et ce qui y renvoie.',
    ],
    [
      'Text of an example',
      'This text is one of the records that init writes to show the form of each; it would appear on the pages and in the data. publish refuses it.',
      'Replace it with what is so, the id too, or delete the record of the example and whatever refers to it.',
    ],
  ),
  'example-base': entry(
    [
      'Adresse d’exemple',
      'La base est une adresse réservée aux exemples : tout fonctionne sur cet ordinateur, et rien ne serait joignable en ligne.',
      'La remplacer par l’adresse définitive avant toute mise en ligne ; elle ne changera plus.',
    ],
    [
      'Example address',
      'The base is an address kept for examples: all works on this computer, and nothing could be reached online.',
      'Replace it with the lasting address before anything goes online; it will not change after that.',
    ],
  ),
} as const
