import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about people who withdrew and names that were erased. */
export const withdrawalRules = {
  'erased-line': {
    sentence: () => ({
      fr: 'ligne incomprise dans la liste des noms effacés ; la rétablir depuis une sauvegarde',
      en: 'line not understood in the list of erased names; restore it from a backup',
    }),
    title: { fr: 'Liste des noms effacés abîmée', en: 'List of erased names damaged' },
    means: {
      fr: 'erased.txt garde les empreintes des noms effacés, pour les reconnaître s’ils revenaient ; une ligne y a été changée.',
      en: 'erased.txt keeps the digests of erased names, to recognise them should they come back; a line was changed.',
    },
    mend: {
      fr: 'Rétablir le fichier depuis une sauvegarde, sans le corriger à la main.',
      en: 'Restore the file from a backup, without correcting it by hand.',
    },
  },
  'erased-key': {
    sentence: (key) => ({
      fr: `clé absente (${key}) : un nom effacé qui reviendrait dans un texte ne serait pas vu ; copier ce fichier de chez qui a effacé le nom ; s'il est perdu, ôter les lignes d'erased.txt, et ces noms ne sont plus recherchés`,
      en: `no key (${key}): an erased name that came back in a text would not be seen; copy this file from whoever erased the name; if it is lost, remove the lines of erased.txt, and these names are no longer looked for`,
    }),
    title: { fr: 'Clé des noms effacés absente', en: 'Key of the erased names missing' },
    means: {
      fr: 'Sans sa clé, la liste des noms effacés ne sert à rien : un nom effacé qui reviendrait dans un texte serait publié.',
      en: 'Without its key the list of erased names is of no use: an erased name that came back in a text would be published.',
    },
    mend: {
      fr: 'Copier erased.key, de chez qui a effacé le nom, dans le dossier des fiches ; elle se garde hors du dépôt. Si elle est perdue, ôter les lignes d’erased.txt.',
      en: 'Copy erased.key from whoever erased the name into the folder of records; it is kept outside the repository. If it is lost, remove the lines of erased.txt.',
    },
  },
  'erased-key-other': {
    sentence: (key) => ({
      fr: `empreinte faite avec une autre clé que ${key} : ce nom effacé ne serait pas reconnu ; remettre la première clé, et effacer de nouveau qui l'a été avec l'autre`,
      en: `digest made under another key than ${key}: this erased name would not be recognised; put the first key back, and erase again whoever was erased under the other`,
    }),
    title: { fr: 'Nom effacé sous une autre clé', en: 'Name erased under another key' },
    means: {
      fr: 'Les empreintes des noms effacés ne se relisent qu’avec la clé qui les a faites ; celle du dossier en est une autre.',
      en: 'Digests of erased names can be read with the key alone that made them; the one in the folder is another.',
    },
    mend: {
      fr: 'Remettre la clé des premières empreintes ; effacer de nouveau (withdraw --erase) les personnes dont la ligne vient de l’autre, après avoir ôté cette ligne.',
      en: 'Put the key of the first digests back; erase anew (withdraw --erase) the people whose line comes from the other, after removing that line.',
    },
  },
  'withdrawal-unknown': {
    sentence: (id, nearest) => ({
      fr: `retrait de ${id}, qui n'est l'identifiant d'aucune personne, ni des fiches ni d'addresses.txt ; ${nearest ? `le plus proche : ${nearest} ; ` : ''}corriger cette ligne, ou l'ôter`,
      en: `withdrawal of ${id}, which is nobody's id, neither in the records nor in addresses.txt; ${nearest ? `the nearest: ${nearest}; ` : ''}correct this line, or remove it`,
    }),
    title: { fr: 'Retrait de personne', en: 'Withdrawal of nobody' },
    means: {
      fr: 'withdrawals.txt nomme un identifiant que nul n’a : la personne qui s’est retirée resterait publiée.',
      en: 'withdrawals.txt has an id that is nobody’s: the person who withdrew would stay published.',
    },
    mend: {
      fr: 'Corriger l’identifiant ; l’identifiant le plus proche est dit. Si la personne n’a jamais été publiée, ôter la ligne.',
      en: 'Correct the id; the nearest one is told. If the person was never published, remove the line.',
    },
  },
  'withdrawal-older': {
    sentence: (id, day, since, where) => ({
      fr: `retrait de ${id} au ${day}, plus ancien que la décision de nommer cette personne (since: ${since}, ${where}) ; si elle s'est retirée depuis, corriger le jour ; si elle a accepté de nouveau, ôter cette ligne`,
      en: `withdrawal of ${id} on ${day}, older than the decision to name this person (since: ${since}, ${where}); if they withdrew after it, correct the day; if they agreed anew, remove this line`,
    }),
    title: { fr: 'Retrait plus ancien que la décision', en: 'Withdrawal older than the decision' },
    means: {
      fr: 'La personne s’est retirée un jour, et la décision de la nommer est d’un jour plus tard : l’un des deux jours est faux, ou elle a changé d’avis.',
      en: 'The person withdrew on a day, and the decision to name them is of a later one: one of the two days is wrong, or they changed their mind.',
    },
    mend: {
      fr: 'Corriger le jour dans withdrawals.txt (ou since dans la fiche) ; si la personne a accepté de nouveau, ôter sa ligne de withdrawals.txt.',
      en: 'Correct the day in withdrawals.txt (or since in the record); if the person agreed anew, remove their line from withdrawals.txt.',
    },
  },
  'id-name': {
    sentence: (id) => ({
      fr: `l'identifiant ${id} est fait du nom de la personne : son adresse le dirait encore après un retrait ; en prendre un autre, de quatre signes au hasard (c-7k2x), partout où il est cité, et, si celui-ci a paru, écrire retired à sa ligne dans addresses.txt`,
      en: `the id ${id} is made of the person's name: their address would still say it after a withdrawal; choose another one, of four random characters (c-7k2x), wherever it is cited and, if this one was published, write retired at its line in addresses.txt`,
    }),
    title: { fr: 'Identifiant fait du nom', en: 'Id made of the name' },
    means: {
      fr: 'L’adresse d’une personne demeure après son retrait ; si elle est faite de son nom, elle le dit encore, et le retrait ne peut être publié.',
      en: 'The address of a person stays after a withdrawal; made of the name it still says it, and the withdrawal cannot be published.',
    },
    mend: {
      fr: 'Choisir un identifiant de quatre signes au hasard et le changer partout où il est cité. Si l’ancien a déjà paru, écrire retired à sa ligne dans addresses.txt.',
      en: 'Choose an id of four random characters and change it wherever it is cited. If the old one was published, write retired at its line in addresses.txt.',
    },
    example: recordExample('contributor', 'id: camille-exemple', 'id: c-7k2x'),
  },
} satisfies Readonly<Record<string, RuleEntry>>
