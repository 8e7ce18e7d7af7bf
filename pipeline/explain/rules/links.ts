import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('links')

/** Help about records that cite each other. */
export const linkRules = {
  'duplicate-id': entry(
    [
      'Identifiant déjà pris',
      'Deux fiches portent le même identifiant, et leurs adresses se confondraient.',
      'En choisir un autre pour la plus récente : celui qui est publié ne change plus.',
    ],
    [
      'Id already taken',
      'Two records bear the same id, and their addresses would be one.',
      'Choose another one for the newer record: an id that is published never changes.',
    ],
  ),
  'part-differs': entry(
    [
      'Deux parts en désaccord',
      'Deux parts décrivent la même adresse, et l’une dit ce que l’autre ne dit pas.',
      'Si deux fiches portent le même identifiant, en changer un ; si une part est plus ancienne, la refaire avec map.',
    ],
    [
      'Two parts that disagree',
      'Two parts describe the same address, and one says what the other does not.',
      'If two records bear the same id, change one; if one part is older, make it anew with map.',
    ],
  ),
  'part-cut': entry(
    [
      'Capsule incomplète',
      'Une capsule, ou une de ses participations, chapitres ou légendes, manque dans la part : le fichier a sans doute été coupé.',
      'Refaire la part avec map, et vérifier que la commande s’est bien terminée.',
    ],
    [
      'Incomplete capsule',
      'A capsule, or one of its participations, chapters or captions, is missing from the part: the file was probably cut.',
      'Make the part anew with map, and check that the command ended well.',
    ],
  ),
  'unknown-reference': entry(
    [
      'Fiche citée, introuvable',
      'Un champ cite l’identifiant d’une fiche qui n’existe pas, ou plus.',
      'Corriger l’identifiant d’après celui qui est proposé, ou écrire la fiche qui manque.',
    ],
    [
      'Record cited and not found',
      'A field cites the id of a record that does not exist, or no longer does.',
      'Correct the id after the one that is proposed, or write the missing record.',
    ],
    recordExample('capsule', 'isPartOf: regard-d-acteur', 'isPartOf: paroles'),
  ),
  'no-records': entry(
    [
      'Aucune fiche de ce genre',
      'Des fiches en citent d’un genre dont aucune n’a été lue : le fichier manque, ou porte un autre nom.',
      'Rétablir le fichier dans le dossier des fiches ; tout ce qui le cite sera de nouveau trouvé.',
    ],
    [
      'No record of this kind',
      'Records cite others of a kind of which none was read: the file is missing, or has another name.',
      'Put the file back into the folder of records; all that cites it will be found again.',
    ],
  ),
  draft: entry(
    [
      'Brouillon',
      'La fiche porte draft: true : elle est vérifiée et n’est pas publiée.',
      'La relire, puis ôter cette ligne quand tout est juste.',
    ],
    [
      'Draft',
      'The record says draft: true: it is checked and not published.',
      'Read it again, then remove this line when all is right.',
    ],
    recordExample('topic', 'name: Logement\ndraft: true', 'name: Logement'),
  ),
  'draft-reference': entry(
    [
      'Lien vers un brouillon',
      'Une fiche publiée en cite une qui ne l’est pas encore, et son lien ne mènerait à rien.',
      'Relire le brouillon et en ôter draft: true, ou attendre pour écrire ce lien.',
    ],
    [
      'Link to a draft',
      'A published record cites one that is not published yet, and the link would lead nowhere.',
      'Read the draft again and remove draft: true from it, or wait before writing this link.',
    ],
  ),
  'replaced-reference': entry(
    [
      'Lien vers une fiche remplacée',
      'La fiche citée a laissé sa place à une autre.',
      'Écrire l’identifiant de celle qui la remplace.',
    ],
    [
      'Link to a replaced record',
      'The record cited has given its place to another.',
      'Write the id of the one that replaces it.',
    ],
    recordExample('capsule', 'about: ancien-theme', 'about: nouveau-theme'),
  ),
  'replaced-fields': entry(
    [
      'Fiche remplacée qui dit encore quelque chose',
      'Une fiche remplacée ne sert plus qu’à mener à la nouvelle.',
      'N’y garder que id et replacedBy, et porter le reste dans la nouvelle fiche.',
    ],
    [
      'Replaced record that still says something',
      'A replaced record only leads to the new one.',
      'Keep id and replacedBy in it, and take the rest to the new record.',
    ],
    recordExample('topic', 'id: t-0\nname: ancien\nreplacedBy: t-1', 'id: t-0\nreplacedBy: t-1'),
  ),
  circle: entry(
    [
      'Liens en cercle',
      'De lien en lien on revient au point de départ : un thème serait plus large que lui-même.',
      'Rompre l’un des liens, celui qui est faux.',
    ],
    [
      'Links in a circle',
      'From link to link one comes back to the start: a topic would be broader than itself.',
      'Break one of the links, the one that is wrong.',
    ],
  ),
  'position-taken': entry(
    [
      'Numéro déjà pris dans la série',
      'Deux capsules de la même série portent le même numéro.',
      'Vérifier les deux dans la source, et corriger l’une.',
    ],
    [
      'Number already taken in the series',
      'Two capsules of the same series have the same number.',
      'Check both in the source, and correct one.',
    ],
  ),
} as const
