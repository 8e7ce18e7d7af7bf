import { type RuleEntry, recordExample } from '../rule-entry.ts'
import { onlineRules } from './online.ts'

/** Rules about links between records. */
export const linkRules = {
  ...onlineRules,
  'caption-twice': {
    sentence: (id, place, near) => ({
      fr: `sous-titres ${id} déjà donnés pour cette capsule (${place}) ; s'il s'agit d'un second fichier dans la même langue, lui écrire un identifiant, id: ${near} par exemple`,
      en: `captions ${id} already given for this capsule (${place}); if this is a second file in the same language, write an id for it, such as id: ${near}`,
    }),
    title: { fr: 'Deux fichiers de sous-titres dans une langue', en: 'Two caption files in one language' },
    means: {
      fr: 'Un fichier de sous-titres se reconnaît à sa langue ; un second dans la même langue, pour sourds et malentendants ou sous une autre forme, a besoin d’un identifiant à lui.',
      en: 'A caption file is known by its language; a second one in the same language, for the deaf or in another format, needs an id of its own.',
    },
    mend: {
      fr: 'Laisser le premier tel quel, et écrire id: fr-sourds ou id: fr-srt, par exemple, dans le second ; cet identifiant ne change plus.',
      en: 'Leave the first as it is, and write id: en-sdh or id: en-srt, for instance, in the second; this id does not change any more.',
    },
    example: recordExample(
      'capsule',
      'caption:\n  - inLanguage: fr\n    contentUrl: https://example.org/2.vtt\n  - inLanguage: fr\n    contentUrl: https://example.org/2-sourds.vtt',
      'caption:\n  - inLanguage: fr\n    contentUrl: https://example.org/2.vtt\n  - id: fr-sourds\n    inLanguage: fr\n    contentUrl: https://example.org/2-sourds.vtt',
    ),
  },
  'duplicate-id': {
    sentence: (id, other) => ({
      fr: `identifiant ${id} déjà pris (${other}) ; en choisir un autre`,
      en: `id ${id} already taken (${other}); choose another one`,
    }),
    title: { fr: 'Identifiant déjà pris', en: 'Id already taken' },
    means: {
      fr: 'Deux fiches portent le même identifiant, et leurs adresses se confondraient.',
      en: 'Two records bear the same id, and their addresses would be one.',
    },
    mend: {
      fr: 'En choisir un autre pour la plus récente : celui qui est publié ne change plus.',
      en: 'Choose another one for the newer record: an id that is published never changes.',
    },
  },
  'part-differs': {
    sentence: (address, other) => ({
      fr: `${address} : ${other} n'en dit pas la même chose ; deux fiches ont le même identifiant (en changer un), ou une part est d'avant un changement (la refaire)`,
      en: `${address}: ${other} does not say the same; two records have the same id (change one), or a part is from before a change (make it anew)`,
    }),
    title: { fr: 'Deux parts en désaccord', en: 'Two parts that disagree' },
    means: {
      fr: 'Deux parts décrivent la même adresse, et l’une dit ce que l’autre ne dit pas.',
      en: 'Two parts describe the same address, and one says what the other does not.',
    },
    mend: {
      fr: 'Si deux fiches portent le même identifiant, en changer un ; si une part est plus ancienne, la refaire avec map.',
      en: 'If two records bear the same id, change one; if one part is older, make it anew with map.',
    },
  },
  'topic-unused': {
    sentence: (topic) => ({
      fr: `aucune capsule ni série ne traite du thème ${topic}, et aucun autre thème ne s'y range ; le citer dans about, ou ôter la fiche`,
      en: `no capsule or series is about the topic ${topic}, and no other topic belongs to it; name it in about, or remove the record`,
    }),
    title: { fr: 'Thème sans emploi', en: 'Unused topic' },
    means: {
      fr: 'Un thème auquel rien ne mène est une page vide : qui le choisit ne trouve aucune vidéo.',
      en: 'A topic that nothing leads to is an empty page: whoever chooses it finds no video.',
    },
    mend: {
      fr: 'Écrire son identifiant dans about de ce qui en traite ; s’il ne sert qu’à ranger d’autres thèmes, le nommer dans leur broader ; sinon ôter la fiche.',
      en: 'Write its id in about of what deals with it; if it only groups other topics, name it in their broader; otherwise remove the record.',
    },
  },
  'part-cut': {
    sentence: (address) => ({
      fr: `${address} : une partie de cette fiche manque ; la part est coupée, la refaire`,
      en: `${address}: something of this record is missing; the part is cut, make it anew`,
    }),
    title: { fr: 'Fiche incomplète dans une part', en: 'Incomplete record in a part' },
    means: {
      fr: 'Ce que dit une fiche, une de ses participations ou le document qui la décrit manque dans la part : le fichier a sans doute été coupé.',
      en: 'What a record says, one of its participations or the document that describes it is missing from the part: the file was probably cut.',
    },
    mend: {
      fr: 'Refaire la part avec map, et vérifier que la commande s’est bien terminée.',
      en: 'Make the part anew with map, and check that the command ended well.',
    },
  },
  'unknown-name': {
    sentence: (value, kind, nearest) => ({
      fr: `${value} : aucun${kindNames[kind]?.e ?? ''} ${kindNames[kind]?.fr ?? kind} de ce nom, ni de cet identifiant ; ${nearest ? `le plus proche : ${nearest}` : 'en écrire la fiche, ou corriger le nom'}`,
      en: `${value}: no ${kindNames[kind]?.en ?? kind} has this name or id; ${nearest ? `the nearest: ${nearest}` : 'write its record, or correct the name'}`,
    }),
    title: { fr: 'Nom que ne porte aucune fiche', en: 'A name that no record bears' },
    means: {
      fr: 'Un champ cite une fiche par son nom, et aucune fiche du genre que ce champ cite ne s’appelle ainsi.',
      en: 'A field cites a record by its name, and no record of the kind that this field cites is called so.',
    },
    mend: {
      fr: 'Écrire le nom comme dans la fiche (accents, majuscules et espaces ne comptent pas), son identifiant, ou la fiche qui manque.',
      en: 'Write the name as in the record (accents, capitals and spaces do not matter), its id, or the missing record.',
    },
  },
  'ambiguous-name': {
    sentence: (value, candidates) => ({
      fr: `${value} : plusieurs fiches portent ce nom ; écrire l'identifiant de celle qui est voulue : ${candidates}`,
      en: `${value}: several records have this name; write the id of the one that is meant: ${candidates}`,
    }),
    title: { fr: 'Nom que portent plusieurs fiches', en: 'A name of several records' },
    means: {
      fr: 'Un nom ne tient lieu d’identifiant que si une seule fiche le porte ; entre homonymes, rien n’est deviné.',
      en: 'A name stands for an id only if one record alone has it; between namesakes nothing is guessed.',
    },
    mend: {
      fr: 'Écrire l’identifiant de la fiche voulue à la place du nom ; si deux fiches disent la même chose, en ôter une.',
      en: 'Write the id of the record that is meant in the place of the name; if two records are of the same thing, remove one.',
    },
  },
  'name-without-id': {
    sentence: (value, place) => ({
      fr: `${value} : la fiche de ce nom (${place}) n'a pas d'identifiant ; lui en donner un (npm run regards "--" template --fill-ids le fait dans un tableau)`,
      en: `${value}: the record of this name (${place}) has no id; give it one (npm run regards "--" template --fill-ids does so in a table)`,
    }),
    title: { fr: 'Nom d’une fiche sans identifiant', en: 'The name of a record without an id' },
    means: {
      fr: 'L’adresse d’une fiche est faite de son identifiant : tant qu’il n’est écrit nulle part, rien ne peut la citer.',
      en: 'The address of a record is made of its id: as long as it is written nowhere, nothing can cite it.',
    },
    mend: {
      fr: 'Écrire un identifiant dans la fiche.',
      en: 'Write an id in the record.',
    },
  },
  'name-for-id': {
    sentence: (value) => ({
      fr: `${value} n'est pas un identifiant ; un nom n'en tient lieu que dans le YAML et les tableaux, pour une fiche qui s'y trouve : écrire l'identifiant de la fiche`,
      en: `${value} is not an id; a name stands for one only in YAML and tables, for a record that is there: write the id of the record`,
    }),
    title: { fr: 'Nom au lieu d’un identifiant', en: 'A name in the place of an id' },
    means: {
      fr: 'Les lignes NDJSON sont lues une à une, ou par plusieurs machines, dont aucune ne connaît tous les noms : elles citent les fiches par leurs identifiants.',
      en: 'NDJSON lines are read one by one, or by several machines, none of which knows all names: they cite records by their ids.',
    },
    mend: {
      fr: 'Écrire l’identifiant de la fiche à la place de son nom.',
      en: 'Write the id of the record in the place of its name.',
    },
  },
  'part-short': {
    sentence: (written, found) => ({
      fr: `cette part dit à sa fin qu'elle a ${written} lignes, et il y en a ${found} ; des lignes se sont perdues : la copier de nouveau, ou la refaire`,
      en: `this part says at its end that it has ${written} lines, and there are ${found}; lines were lost: copy it again, or make it anew`,
    }),
    title: { fr: 'Lignes perdues dans une part', en: 'Lines lost in a part' },
    means: {
      fr: 'La dernière ligne que map écrit compte celles qui la précèdent ; il en manque.',
      en: 'The last line that map writes counts those before it; some are missing.',
    },
    mend: {
      fr: 'Copier de nouveau la part depuis l’ordinateur qui l’a écrite, ou la refaire avec map.',
      en: 'Copy the part again from the computer that wrote it, or make it anew with map.',
    },
  },
  'part-end': {
    sentence: () => ({
      fr: "ce n'est pas la fin d'une part : map y écrit deux lignes, « # regards-traits » puis « # regards-part » ; donner celles de chaque part, et elles seules",
      en: 'this is no end of a part: map writes two lines there, “# regards-traits” and “# regards-part”; give those of each part, and nothing else',
    }),
    title: { fr: 'Fin de part manquante', en: 'Missing end of a part' },
    means: {
      fr: 'merge --marks lit les deux dernières lignes de chaque part ; une ligne est autre chose, ou il en manque une.',
      en: 'merge --marks reads the last two lines of each part; a line is something else, or one is missing.',
    },
    mend: {
      fr: 'Recopier la fin de chaque part ; refaire une part qui n’en a pas, car elle est coupée.',
      en: 'Copy the end of each part again; make a part anew that has none, because it is cut.',
    },
  },
  'part-rules': {
    sentence: () => ({
      fr: "cette part a été jugée par d'autres règles : un autre dossier de fiches, une autre base, ou un autre programme ; la refaire avec ceux d'aujourd'hui",
      en: 'this part was judged by other rules: another folder of records, another base, or another program; make it anew with those of today',
    }),
    title: { fr: 'Part jugée par d’autres règles', en: 'Part judged by other rules' },
    means: {
      fr: 'La part a été faite sous d’autres décisions sur les personnes, une autre publication ou d’autres règles que celles de cet ordinateur.',
      en: 'The part was made under other decisions about people, another publication or other rules than those of this computer.',
    },
    mend: {
      fr: 'Donner à chaque ordinateur le même dossier de fiches et le même programme, puis refaire la part avec map.',
      en: 'Give every computer the same folder of records and the same program, then make the part anew with map.',
    },
  },
  'part-refused': {
    sentence: (count) => ({
      fr: `map a laissé de côté ${count} ${count === '1' ? 'fiche' : 'fiches'} de cette part ; corriger ce qu'il en a dit sur la sortie d'erreur, puis la refaire`,
      en: `map left out ${count} ${count === '1' ? 'record' : 'records'} of this part; correct what it said of them on standard error, then make it anew`,
    }),
    title: { fr: 'Fiches laissées de côté dans une part', en: 'Records left out of a part' },
    means: {
      fr: 'La part a été faite sans les fiches fautives : ce qu’elles disent ne sera pas publié.',
      en: 'The part was made without the records that break a rule: what they say will not be published.',
    },
    mend: {
      fr: 'Chercher leurs points à corriger dans ce que map a écrit sur la sortie d’erreur, les corriger, puis refaire la part.',
      en: 'Find the points to correct in what map wrote to standard error, correct them, then make the part anew.',
    },
  },
  'part-unmarked': {
    sentence: () => ({
      fr: "rien ne dit où finit cette part, alors que d'autres se terminent par la marque de map ; si map l'a écrite, elle est coupée : la refaire",
      en: 'nothing says where this part ends, while others end with the mark of map; if map wrote it, it is cut: make it anew',
    }),
    title: { fr: 'Part sans marque de fin', en: 'Part without a mark of its end' },
    means: {
      fr: 'map termine chaque part par une marque qui compte ses fiches. Sans elle, une part coupée entre deux fiches a l’air entière.',
      en: 'map ends each part with a mark that counts its records. Without it, a part that was cut between two records looks whole.',
    },
    mend: {
      fr: 'Refaire la part avec map ; si elle vient d’ailleurs (d’une version publiée, par exemple), il n’y a rien à faire.',
      en: 'Make the part anew with map; if it comes from elsewhere (from a release, for example), there is nothing to do.',
    },
  },
  'unknown-reference': {
    sentence: (kind, id, nearest) => ({
      fr: `${kindNames[kind]?.fr ?? kind} ${id} inconnu${kindNames[kind]?.e ?? ''} ; ${nearest ? `le plus proche : ${nearest}` : 'en ajouter la fiche, ou corriger son identifiant'}`,
      en: `unknown ${kindNames[kind]?.en ?? kind} ${id}; ${nearest ? `the nearest: ${nearest}` : 'add its record, or mend the id'}`,
    }),
    title: { fr: 'Fiche citée, introuvable', en: 'Record cited and not found' },
    means: {
      fr: 'Un champ cite l’identifiant d’une fiche qui n’existe pas, ou plus.',
      en: 'A field cites the id of a record that does not exist, or no longer does.',
    },
    mend: {
      fr: 'Corriger l’identifiant d’après celui qui est proposé, ou écrire la fiche qui manque.',
      en: 'Correct the id after the one that is proposed, or write the missing record.',
    },
    example: recordExample('capsule', 'isPartOf: regard-d-acteur', 'isPartOf: paroles'),
  },
  'no-records': {
    sentence: (kind, file) => ({
      fr: `aucune fiche lue de ce genre : ${kindNames[kind]?.fr ?? kind} ; rétablir ${file}, ou ôter les champs qui en citent`,
      en: `no record read of this kind: ${kindNames[kind]?.en ?? kind}; put ${file} back, or remove the fields that cite one`,
    }),
    title: { fr: 'Aucune fiche de ce genre', en: 'No record of this kind' },
    means: {
      fr: 'Des fiches en citent d’un genre dont aucune n’a été lue : le fichier manque, ou porte un autre nom.',
      en: 'Records cite others of a kind of which none was read: the file is missing, or has another name.',
    },
    mend: {
      fr: 'Rétablir le fichier dans le dossier des fiches ; tout ce qui le cite sera de nouveau trouvé.',
      en: 'Put the file back into the folder of records; all that cites it will be found again.',
    },
  },
  draft: {
    sentence: () => ({
      fr: 'brouillon, non publié ; relire la fiche, puis ôter la ligne draft: true',
      en: 'draft, not published; read the record again, then remove the line draft: true',
    }),
    title: { fr: 'Brouillon', en: 'Draft' },
    means: {
      fr: 'La fiche porte draft: true : elle est vérifiée et n’est pas publiée.',
      en: 'The record says draft: true: it is checked and not published.',
    },
    mend: {
      fr: 'La relire, puis ôter cette ligne quand tout est juste.',
      en: 'Read it again, then remove this line when all is right.',
    },
    example: recordExample('topic', 'name: Logement\ndraft: true', 'name: Logement'),
  },
  'draft-reference': {
    sentence: (id) => ({
      fr: `la fiche ${id} est un brouillon ; la relire et en ôter draft: true, ou ôter ce lien`,
      en: `the record ${id} is a draft; read it again and remove draft: true from it, or remove this link`,
    }),
    title: { fr: 'Lien vers un brouillon', en: 'Link to a draft' },
    means: {
      fr: 'Une fiche publiée en cite une qui ne l’est pas encore, et son lien ne mènerait à rien.',
      en: 'A published record cites one that is not published yet, and the link would lead nowhere.',
    },
    mend: {
      fr: 'Relire le brouillon et en ôter draft: true, ou attendre pour écrire ce lien.',
      en: 'Read the draft again and remove draft: true from it, or wait before writing this link.',
    },
  },
  'replaced-reference': {
    sentence: (id, successor) => ({
      fr: `${id} a été remplacé ; écrire ${successor}`,
      en: `${id} has been replaced; write ${successor}`,
    }),
    title: { fr: 'Lien vers une fiche remplacée', en: 'Link to a replaced record' },
    means: {
      fr: 'La fiche citée a laissé sa place à une autre.',
      en: 'The record cited has given its place to another.',
    },
    mend: {
      fr: 'Écrire l’identifiant de celle qui la remplace.',
      en: 'Write the id of the one that replaces it.',
    },
    example: recordExample('capsule', 'about: ancien-theme', 'about: nouveau-theme'),
  },
  'replaced-fields': {
    sentence: (field) => ({
      fr: `une fiche remplacée ne garde que id et replacedBy ; déplacer ${field} vers la nouvelle fiche`,
      en: `a replaced record keeps id and replacedBy only; move ${field} to the new record`,
    }),
    title: {
      fr: 'Fiche remplacée qui dit encore quelque chose',
      en: 'Replaced record that still says something',
    },
    means: {
      fr: 'Une fiche remplacée ne sert plus qu’à mener à la nouvelle.',
      en: 'A replaced record only leads to the new one.',
    },
    mend: {
      fr: 'N’y garder que id et replacedBy, et porter le reste dans la nouvelle fiche.',
      en: 'Keep id and replacedBy in it, and take the rest to the new record.',
    },
    example: recordExample('topic', 'id: t-0\nname: ancien\nreplacedBy: t-1', 'id: t-0\nreplacedBy: t-1'),
  },
  circle: {
    sentence: (ids) => ({
      fr: `cercle : ${ids} ; rompre un de ces liens`,
      en: `circle: ${ids}; break one of these links`,
    }),
    title: { fr: 'Liens en cercle', en: 'Links in a circle' },
    means: {
      fr: 'De lien en lien on revient au point de départ : un thème serait plus large que lui-même, une organisation ou une série une part d’elle-même.',
      en: 'From link to link one comes back to the start: a topic would be broader than itself, an organisation or a series a part of itself.',
    },
    mend: {
      fr: 'Rompre l’un des liens, celui qui est faux.',
      en: 'Break one of the links, the one that is wrong.',
    },
  },
  'position-taken': {
    sentence: (position, other) => ({
      fr: `numéro ${position} déjà pris dans cette série (${other}) ; en choisir un autre`,
      en: `position ${position} already taken in this series (${other}); choose another one`,
    }),
    title: { fr: 'Numéro déjà pris dans la série', en: 'Number already taken in the series' },
    means: {
      fr: 'Deux capsules de la même série portent le même numéro.',
      en: 'Two capsules of the same series have the same number.',
    },
    mend: {
      fr: 'Vérifier les deux dans la source, et corriger l’une.',
      en: 'Check both in the source, and correct one.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>

/** The French of each kind, with the feminine ending where it takes one. */
const kindNames: Readonly<Record<string, { fr: string; en: string; e?: string }>> = {
  capsule: { fr: 'capsule', en: 'capsule', e: 'e' },
  contributor: { fr: 'contributeur', en: 'contributor' },
  organization: { fr: 'organisation', en: 'organisation', e: 'e' },
  periodical: { fr: 'revue', en: 'periodical', e: 'e' },
  place: { fr: 'lieu', en: 'place' },
  series: { fr: 'série', en: 'series', e: 'e' },
  source: { fr: 'source', en: 'source', e: 'e' },
  topic: { fr: 'thème', en: 'topic' },
}
