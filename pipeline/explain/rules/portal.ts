import { entriesOf } from '../help-entry.ts'

const entry = entriesOf('portal')

/** Help about what the portal would make of a catalogue, our own or that of others. */
export const portalRules = {
  'portal-syntax': entry(
    [
      'Catalogue illisible',
      'Le portail n’en garderait rien.',
      'Le refaire avec build ; s’il vient d’ailleurs, le demander à qui le produit.',
    ],
    [
      'Catalogue that cannot be read',
      'The portal would keep nothing of it.',
      'Make it anew with build; if it comes from elsewhere, ask whoever makes it.',
    ],
  ),
  'portal-context': entry(
    [
      'Contexte sur un autre site',
      'Le fichier JSON renvoie à un autre site pour se faire comprendre, que le portail peut ne pas joindre.',
      'Écrire le contexte dans le fichier lui-même.',
    ],
    [
      'Context on another site',
      'The JSON file refers to another site to be understood, which the portal may not reach.',
      'Write the context in the file itself.',
    ],
  ),
  'portal-identifier-missing': entry(
    [
      'Jeu de données sans identifiant',
      'Le portail reconnaît un jeu de données à son identifiant et passe celui qui n’en a pas.',
      'Lui en donner un (dct:identifier), qui ne change plus.',
    ],
    [
      'Data set without identifier',
      'The portal recognises a data set by its identifier and skips one that has none.',
      'Give it one (dct:identifier) that never changes.',
    ],
  ),
  'portal-identifier-twice': entry(
    [
      'Identifiant porté deux fois',
      'Le portail n’admet qu’un jeu de données par identifiant et refuse le second.',
      'Donner à chacun le sien.',
    ],
    [
      'Identifier borne twice',
      'The portal admits one data set an identifier and refuses the second.',
      'Give each its own.',
    ],
  ),
  'portal-title': entry(
    [
      'Jeu de données sans titre',
      'Le portail passe un jeu de données qui n’a pas de titre.',
      'Écrire name dans publication.yaml.',
    ],
    [
      'Data set without title',
      'The portal skips a data set that has no title.',
      'Write name in publication.yaml.',
    ],
  ),
  'portal-checksum': entry(
    [
      'Empreinte que le portail ne sait pas garder',
      'Une empreinte sur un fichier fait échouer le moissonnage de tout le jeu de données.',
      'L’ôter du catalogue ; SHA256SUMS donne les empreintes.',
    ],
    [
      'Checksum that the portal cannot keep',
      'A checksum on a file makes the harvest of the whole data set fail.',
      'Remove it from the catalogue; SHA256SUMS gives the checksums.',
    ],
  ),
  'portal-download-missing': entry(
    [
      'Fichier sans adresse',
      'Le portail ignore une ressource qui n’a ni adresse de téléchargement ni page.',
      'Lui donner l’adresse du fichier.',
    ],
    [
      'File without address',
      'The portal ignores a resource that has neither a download address nor a page.',
      'Give it the file’s address.',
    ],
  ),
  'portal-download-twice': entry(
    ['Deux fichiers à la même adresse', 'Le portail n’en garde qu’un.', 'Donner à chacun la sienne.'],
    ['Two files at the same address', 'The portal keeps one of them.', 'Give each its own.'],
  ),
  'portal-download-unstable': entry(
    [
      'Adresse qui change à chaque version',
      'Le portail ajouterait une ressource à chaque version, et garderait les anciennes.',
      'Donner une adresse fixe, sans date, version ni empreinte.',
    ],
    [
      'Address that changes with each release',
      'The portal would add a resource with each release, and keep the old ones.',
      'Give a lasting address, without date, version or digest.',
    ],
  ),
  'portal-address': entry(
    [
      'Adresse qui n’est pas publique',
      'Le portail refuse un jeu de données dont une adresse est locale ou d’exemple.',
      'Écrire l’adresse définitive dans base.',
    ],
    [
      'Address that is not public',
      'The portal refuses a data set of which an address is local or an example.',
      'Write the lasting address in base.',
    ],
  ),
  'portal-redirect': entry(
    [
      'Adresse qui renvoie ailleurs',
      'Le portail ne suit aucun renvoi.',
      'Donner l’adresse finale, en https.',
    ],
    ['Address that redirects', 'The portal follows no redirect.', 'Give the final address, in https.'],
  ),
  'portal-encoding': entry(
    [
      'Accents lus de travers',
      'Le portail ne suppose pas UTF-8 : une lettre accentuée du fichier serait lue comme deux signes.',
      'Écrire ces lettres avec \\u, ou servir le catalogue en JSON.',
    ],
    [
      'Accents misread',
      'The portal does not suppose UTF-8: an accented letter of the file would be read as two signs.',
      'Write these letters with \\u, or serve the catalogue as JSON.',
    ],
  ),
  'portal-period-address': entry(
    [
      'Période donnée par une adresse',
      'Le portail ne lit la période que si elle est décrite sur place.',
      'La décrire dans le catalogue, sans lui donner d’adresse.',
    ],
    [
      'Period given by an address',
      'The portal reads the period only if it is described in place.',
      'Describe it in the catalogue without giving it an address.',
    ],
  ),
  'portal-period-type': entry(
    [
      'Période qui n’est pas en jours',
      'Le portail ne lit que des jours entiers.',
      'Écrire deux jours dans temporalCoverage.',
    ],
    [
      'Period that is not in days',
      'The portal reads whole days only.',
      'Write two days in temporalCoverage.',
    ],
  ),
  'portal-place-lost': entry(
    [
      'Territoire que le portail ne place pas',
      'Sans rectangle qu’il sache lire, le portail ne montre pas le territoire sur sa carte.',
      'Écrire bbox dans publication.yaml.',
    ],
    [
      'Territory that the portal cannot place',
      'Without a rectangle that it can read the portal does not show the territory on its map.',
      'Write bbox in publication.yaml.',
    ],
  ),
  'portal-licence-label': entry(
    [
      'Licence qui porte un texte',
      'Le portail lirait ce texte à la place de l’adresse, et ne reconnaîtrait pas la licence.',
      'Ôter le texte du catalogue, garder l’adresse.',
    ],
    [
      'Licence that bears a text',
      'The portal would read this text in place of the address, and not recognise the licence.',
      'Remove the text from the catalogue, keep the address.',
    ],
  ),
  'portal-licence-unknown': entry(
    [
      'Licence que le portail ne connaît pas',
      'Le portail afficherait « non spécifiée », et qui veut réutiliser les données hésiterait.',
      'Écrire dans license l’adresse de la Licence Ouverte ou de l’ODbL.',
    ],
    [
      'Licence that the portal does not know',
      'The portal would show “not specified”, and those who want to reuse the data would hesitate.',
      'Write in license the address of the Licence Ouverte or of the ODbL.',
    ],
  ),
  'portal-media-type': entry(
    [
      'Type de fichier mal écrit',
      'Le portail garderait ce texte tel quel et ne reconnaîtrait pas le format.',
      'Écrire le type proposé.',
    ],
    [
      'Type of file wrongly written',
      'The portal would keep this text as it is and not recognise the format.',
      'Write the type that is proposed.',
    ],
  ),
  'portal-person': entry(
    [
      'Personne qui deviendrait un contact public',
      'Le portail publie comme contact toute personne ou adresse électronique qu’il trouve dans le catalogue.',
      'L’ôter du catalogue, et donner un service dans contactPoint.',
    ],
    [
      'Person who would become a public contact',
      'The portal publishes as a contact any person or e-mail address that it finds in the catalogue.',
      'Remove it from the catalogue, and give a service in contactPoint.',
    ],
  ),
  'portal-has-part': entry(
    [
      'Partie prise pour une ressource',
      'Le portail ferait de ce lien un fichier à télécharger.',
      'Ôter ce lien du catalogue.',
    ],
    [
      'Part taken for a resource',
      'The portal would make this link a file to download.',
      'Remove this link from the catalogue.',
    ],
  ),
  'portal-conforms-to': entry(
    ['Plusieurs normes', 'Le portail n’en garde qu’une, prise au hasard.', 'N’en garder qu’une.'],
    ['Several standards', 'The portal keeps one of them, any one.', 'Keep one.'],
  ),
  'portal-service-identifier': entry(
    [
      'Service qui sert un jeu inconnu',
      'Le service renvoie à un jeu de données qui n’est pas décrit ici, et le moissonnage échoue.',
      'Décrire ce jeu de données, avec son identifiant.',
    ],
    [
      'Service for an unknown data set',
      'The service refers to a data set that is not described here, and the harvest fails.',
      'Describe this data set, with its identifier.',
    ],
  ),
  'portal-extension': entry(
    [
      'Fichier que le portail n’admet pas',
      'À l’envoi, le portail n’admet que certaines terminaisons.',
      'Proposer .csv, .json, .ttl, .xml, .zip ou .gz.',
    ],
    [
      'File that the portal does not admit',
      'The portal admits some endings only in uploads.',
      'Offer .csv, .json, .ttl, .xml, .zip or .gz.',
    ],
  ),
  'portal-contact': entry(
    [
      'Contact qui ne se joint pas',
      'Sans adresse électronique ni page, le portail perd le contact.',
      'Compléter contactPoint dans publication.yaml.',
    ],
    [
      'Contact that cannot be reached',
      'Without e-mail address or page the portal loses the contact.',
      'Complete contactPoint in publication.yaml.',
    ],
  ),
  'portal-description': entry(
    [
      'Présentation trop courte',
      'Le portail note la présentation à sa longueur.',
      'Écrire deux cents signes au moins dans description : ce que sont les données, d’où elles viennent, à quoi elles servent.',
    ],
    [
      'Description too short',
      'The portal scores the description by its length.',
      'Write two hundred characters at least in description: what the data are, where they come from, what they are for.',
    ],
  ),
  'portal-keyword': entry(
    [
      'Mot-clé trop court ou trop long',
      'Le portail n’en garde que de 3 à 96 signes.',
      'Le changer dans keyword.',
    ],
    [
      'Keyword too short or too long',
      'The portal keeps those of 3 to 96 characters.',
      'Change it in keyword.',
    ],
  ),
  'portal-future': entry(
    [
      'Date à venir',
      'Le portail ignore une date de modification qui n’est pas encore passée.',
      'Corriger --date, ou la date de la fiche.',
    ],
    [
      'Date to come',
      'The portal ignores a date of change that has not passed yet.',
      'Correct --date, or the date in the record.',
    ],
  ),
} as const
