import type { RuleEntry } from '../rule-entry.ts'

/** Rules about what data.gouv.fr would make of a catalogue. */
export const portalRules = {
  'portal-syntax': {
    sentence: (reason) => ({
      fr: `catalogue illisible (${reason}), moissonnage pas essayé ici ; le refaire avec build`,
      en: `catalogue cannot be read (${reason}), harvest not tried here; make it anew with build`,
    }),
    title: { fr: 'Catalogue illisible', en: 'Catalogue that cannot be read' },
    means: {
      fr: 'Rien n’a pu en être lu ici ; le portail n’y arriverait sans doute pas mieux.',
      en: 'Nothing of it could be read here; the portal would hardly do better.',
    },
    mend: {
      fr: 'Le refaire avec build ; s’il vient d’ailleurs, le demander à qui le produit.',
      en: 'Make it anew with build; if it comes from elsewhere, ask whoever makes it.',
    },
  },
  'portal-unread': {
    sentence: (form, reason) => ({
      fr: `forme ${form}, pas essayée ici : ${reason} ; donner le catalogue en Turtle, en N-Triples, en RDF/XML ou en JSON-LD, que le portail lit`,
      en: `form ${form}, not tried here: ${reason}; give the catalogue as Turtle, N-Triples, RDF/XML or JSON-LD, which the portal reads`,
    }),
    title: { fr: 'Forme de catalogue pas essayée', en: 'Form of catalogue not tried' },
    means: {
      fr: 'Le fichier n’a pas été lu, et rien n’est dit de ce que le portail en ferait.',
      en: 'The file was not read, and nothing is said of what the portal would make of it.',
    },
    mend: {
      fr: 'Donner le catalogue sous une autre forme, hors de tout paquet ; build écrit catalog.json et catalog.ttl.',
      en: 'Give the catalogue in another form, unpacked; build writes catalog.json and catalog.ttl.',
    },
  },
  'portal-context': {
    sentence: (url) => ({
      fr: `contexte à chercher sur le réseau : ${url}, pas essayé ici ; l'écrire dans le fichier, que le portail lira alors sans un autre site`,
      en: `context to be fetched from the network: ${url}, not tried here; write it in the file, which the portal then reads without another site`,
    }),
    title: { fr: 'Contexte sur un autre site', en: 'Context on another site' },
    means: {
      fr: 'Le fichier JSON renvoie à un autre site pour se faire comprendre ; le portail irait l’y chercher, cette répétition non.',
      en: 'The JSON file refers to another site to be understood; the portal would look there, this rehearsal does not.',
    },
    mend: { fr: 'Écrire le contexte dans le fichier lui-même.', en: 'Write the context in the file itself.' },
  },
  'portal-pages': {
    sentence: (url) => ({
      fr: `suite du catalogue à ${url}, où le portail irait : pas essayée ici ; donner aussi ce fichier à check --portal`,
      en: `the catalogue goes on at ${url}, where the portal would go: not tried here; give that file to check --portal too`,
    }),
    title: { fr: 'Catalogue en plusieurs pages', en: 'Catalogue of several pages' },
    means: {
      fr: 'Ce fichier n’est qu’une page du catalogue ; rien n’est dit de ce que disent les autres, ni de ce qui va d’une page à l’autre.',
      en: 'This file is one page of the catalogue; nothing is said of what the others hold, nor of what goes from page to page.',
    },
    mend: {
      fr: 'Enregistrer les autres pages, et les donner aussi à check --portal.',
      en: 'Save the other pages, and give them to check --portal too.',
    },
  },
  'portal-elsewhere': {
    sentence: (address, count) => ({
      fr: `${count === '1' ? address : `${address} et ${Number(count) - 1} de plus`}, que le catalogue nomme et ne décrit pas dans ce fichier : pas essayé ici ; l'y décrire, le portail ne suit pas ces liens`,
      en: `${count === '1' ? address : `${address} and ${Number(count) - 1} more`}, which the catalogue names and does not describe in this file: not tried here; describe it there, the portal does not follow these links`,
    }),
    title: {
      fr: 'Nommé par le catalogue, décrit ailleurs',
      en: 'Named by the catalogue, described elsewhere',
    },
    means: {
      fr: 'Le catalogue annonce un jeu de données ou un service qui n’est pas décrit dans ce fichier ; il l’est peut-être dans une autre page.',
      en: 'The catalogue announces a data set or a service that is not described in this file; another page may do so.',
    },
    mend: {
      fr: 'Le décrire dans le catalogue, ou donner aussi la page qui le décrit.',
      en: 'Describe it in the catalogue, or give the page that describes it too.',
    },
  },
  'portal-identifier-missing': {
    sentence: (address) => ({
      fr: `${address} n'a pas de dct:identifier : le portail passe ce jeu de données ; lui en donner un, qui ne change plus`,
      en: `${address} has no dct:identifier: the portal skips this data set; give it one that never changes`,
    }),
    title: { fr: 'Jeu de données sans identifiant', en: 'Data set without identifier' },
    means: {
      fr: 'Le portail reconnaît un jeu de données à son identifiant et passe celui qui n’en a pas.',
      en: 'The portal recognises a data set by its identifier and skips one that has none.',
    },
    mend: {
      fr: 'Lui en donner un (dct:identifier), qui ne change plus.',
      en: 'Give it one (dct:identifier) that never changes.',
    },
  },
  'portal-identifier-twice': {
    sentence: (id) => ({
      fr: `identifiant ${id} porté par deux jeux de données : le portail refuse le second ; en donner un à chacun`,
      en: `identifier ${id} borne by two data sets: the portal refuses the second; give each its own`,
    }),
    title: { fr: 'Identifiant porté deux fois', en: 'Identifier borne twice' },
    means: {
      fr: 'Le portail n’admet qu’un jeu de données par identifiant et refuse le second.',
      en: 'The portal admits one data set an identifier and refuses the second.',
    },
    mend: { fr: 'Donner à chacun le sien.', en: 'Give each its own.' },
  },
  'portal-title': {
    sentence: (address) => ({
      fr: `${address} n'a pas de dct:title : le portail passe ce jeu de données ; écrire name dans publication.yaml`,
      en: `${address} has no dct:title: the portal skips this data set; write name in publication.yaml`,
    }),
    title: { fr: 'Jeu de données sans titre', en: 'Data set without title' },
    means: {
      fr: 'Le portail passe un jeu de données qui n’a pas de titre.',
      en: 'The portal skips a data set that has no title.',
    },
    mend: { fr: 'Écrire name dans publication.yaml.', en: 'Write name in publication.yaml.' },
  },
  'portal-checksum': {
    sentence: (address) => ({
      fr: `empreinte (spdx:checksum) sur ${address} : le portail ne sait pas la garder et refuse tout le jeu de données ; l'ôter du catalogue, SHA256SUMS la donne`,
      en: `checksum (spdx:checksum) on ${address}: the portal cannot keep it and refuses the whole data set; remove it from the catalogue, SHA256SUMS gives it`,
    }),
    title: { fr: 'Empreinte que le portail ne sait pas garder', en: 'Checksum that the portal cannot keep' },
    means: {
      fr: 'Une empreinte sur un fichier fait échouer le moissonnage de tout le jeu de données.',
      en: 'A checksum on a file makes the harvest of the whole data set fail.',
    },
    mend: {
      fr: 'L’ôter du catalogue ; SHA256SUMS donne les empreintes.',
      en: 'Remove it from the catalogue; SHA256SUMS gives the checksums.',
    },
  },
  'portal-download-missing': {
    sentence: (address) => ({
      fr: `${address} n'a ni dcat:downloadURL ni dcat:accessURL : le portail l'ignore ; donner l'adresse du fichier`,
      en: `${address} has neither dcat:downloadURL nor dcat:accessURL: the portal ignores it; give the file's address`,
    }),
    title: { fr: 'Fichier sans adresse', en: 'File without address' },
    means: {
      fr: 'Le portail ignore une ressource qui n’a ni adresse de téléchargement ni page.',
      en: 'The portal ignores a resource that has neither a download address nor a page.',
    },
    mend: { fr: 'Lui donner l’adresse du fichier.', en: 'Give it the file’s address.' },
  },
  'portal-download-twice': {
    sentence: (url) => ({
      fr: `deux ressources à la même adresse ${url} : le portail n'en garde qu'une ; donner à chacune la sienne`,
      en: `two resources at the same address ${url}: the portal keeps one; give each its own`,
    }),
    title: { fr: 'Deux fichiers à la même adresse', en: 'Two files at the same address' },
    means: { fr: 'Le portail n’en garde qu’un.', en: 'The portal keeps one of them.' },
    mend: { fr: 'Donner à chacun la sienne.', en: 'Give each its own.' },
  },
  'portal-download-unstable': {
    sentence: (url) => ({
      fr: `date, version ou empreinte dans ${url} : à chaque changement le portail ajouterait une ressource sans ôter l'ancienne ; garder une adresse fixe`,
      en: `date, version or digest in ${url}: with each change the portal would add a resource and keep the old one; keep one lasting address`,
    }),
    title: { fr: 'Adresse qui change à chaque version', en: 'Address that changes with each release' },
    means: {
      fr: 'Le portail ajouterait une ressource à chaque version, et garderait les anciennes.',
      en: 'The portal would add a resource with each release, and keep the old ones.',
    },
    mend: {
      fr: 'Donner une adresse fixe, sans date, version ni empreinte.',
      en: 'Give a lasting address, without date, version or digest.',
    },
  },
  'portal-address': {
    sentence: (url) => ({
      fr: `${url} n'est pas une adresse publique : le portail refuse tout le jeu de données ; écrire l'adresse définitive dans base`,
      en: `${url} is no public address: the portal refuses the whole data set; write the lasting address in base`,
    }),
    title: { fr: 'Adresse qui n’est pas publique', en: 'Address that is not public' },
    means: {
      fr: 'Le portail refuse un jeu de données dont une adresse est locale ou d’exemple.',
      en: 'The portal refuses a data set of which an address is local or an example.',
    },
    mend: { fr: 'Écrire l’adresse définitive dans base.', en: 'Write the lasting address in base.' },
  },
  'portal-redirect': {
    sentence: (url) => ({
      fr: `${url} renvoie d'ordinaire ailleurs, et le portail ne suit aucun renvoi ; moissonner à l'adresse finale, en https`,
      en: `${url} usually redirects, and the portal follows no redirect; harvest at the final address, in https`,
    }),
    title: { fr: 'Adresse qui renvoie ailleurs', en: 'Address that redirects' },
    means: { fr: 'Le portail ne suit aucun renvoi.', en: 'The portal follows no redirect.' },
    mend: { fr: 'Donner l’adresse finale, en https.', en: 'Give the final address, in https.' },
  },
  'portal-encoding': {
    sentence: (character, seen) => ({
      fr: `${character} serait lu ${seen} par le portail si l'hébergeur n'annonce pas charset=utf-8 ; l'écrire avec \\u, ou servir le catalogue en JSON`,
      en: `${character} would be read as ${seen} by the portal if the host does not announce charset=utf-8; write it with \\u, or serve the catalogue as JSON`,
    }),
    title: { fr: 'Accents lus de travers', en: 'Accents misread' },
    means: {
      fr: 'Le portail ne suppose pas UTF-8 : une lettre accentuée du fichier serait lue comme deux signes.',
      en: 'The portal does not suppose UTF-8: an accented letter of the file would be read as two signs.',
    },
    mend: {
      fr: 'Écrire ces lettres avec \\u, ou servir le catalogue en JSON.',
      en: 'Write these letters with \\u, or serve the catalogue as JSON.',
    },
  },
  'portal-period-address': {
    sentence: (address) => ({
      fr: `période donnée par une adresse (${address}), où le portail irait la lire : pas essayé ici ; la décrire sur place, par un nœud anonyme`,
      en: `period given by an address (${address}), where the portal would go to read it: not tried here; describe it in place, as a blank node`,
    }),
    title: { fr: 'Période donnée par une adresse', en: 'Period given by an address' },
    means: {
      fr: 'Le portail lit la période sur place ; d’une adresse il demande la page, et perd la période si elle n’y est pas.',
      en: 'The portal reads the period in place; of an address it asks for the page, and loses the period if it is not there.',
    },
    mend: {
      fr: 'La décrire dans le catalogue, sans lui donner d’adresse.',
      en: 'Describe it in the catalogue without giving it an address.',
    },
  },
  'portal-period-type': {
    sentence: (value) => ({
      fr: `${value} n'est pas un xsd:date : le portail perd la période, ou refuse le jeu de données ; écrire deux jours dans temporalCoverage`,
      en: `${value} is no xsd:date: the portal loses the period, or refuses the data set; write two days in temporalCoverage`,
    }),
    title: { fr: 'Période qui n’est pas en jours', en: 'Period that is not in days' },
    means: { fr: 'Le portail ne lit que des jours entiers.', en: 'The portal reads whole days only.' },
    mend: { fr: 'Écrire deux jours dans temporalCoverage.', en: 'Write two days in temporalCoverage.' },
  },
  'portal-place-lost': {
    sentence: (value) => ({
      fr: `territoire ${value} sans polygone que le portail sache lire (WKT ou GeoJSON, sans préfixe) ; écrire bbox dans publication.yaml`,
      en: `territory ${value} without a polygon that the portal can read (WKT or GeoJSON, without prefix); write bbox in publication.yaml`,
    }),
    title: { fr: 'Territoire que le portail ne place pas', en: 'Territory that the portal cannot place' },
    means: {
      fr: 'Sans rectangle qu’il sache lire, le portail ne montre pas le territoire sur sa carte.',
      en: 'Without a rectangle that it can read the portal does not show the territory on its map.',
    },
    mend: { fr: 'Écrire bbox dans publication.yaml.', en: 'Write bbox in publication.yaml.' },
  },
  'portal-licence-label': {
    sentence: (address, label) => ({
      fr: `la licence ${address} porte un texte (${label}), que le portail lit à la place de l'adresse ; l'ôter`,
      en: `the licence ${address} bears a text (${label}), which the portal reads in place of the address; remove it`,
    }),
    title: { fr: 'Licence qui porte un texte', en: 'Licence that bears a text' },
    means: {
      fr: 'Le portail lirait ce texte à la place de l’adresse, et ne reconnaîtrait pas la licence.',
      en: 'The portal would read this text in place of the address, and not recognise the licence.',
    },
    mend: {
      fr: 'Ôter le texte du catalogue, garder l’adresse.',
      en: 'Remove the text from the catalogue, keep the address.',
    },
  },
  'portal-licence-unknown': {
    sentence: (address) => ({
      fr: `licence ${address}, ni la Licence Ouverte ni l'ODbL : ce que le portail en ferait n'est pas essayé ici, « non spécifiée » s'il ne la connaît pas ; écrire dans license l'adresse de l'une des deux`,
      en: `licence ${address}, neither the Licence Ouverte nor the ODbL: what the portal would make of it is not tried here, “not specified” if it does not know it; write in license the address of one of the two`,
    }),
    title: {
      fr: 'Licence que le portail ne connaît peut-être pas',
      en: 'Licence that the portal may not know',
    },
    means: {
      fr: 'Le portail la cherche dans sa propre liste, qui n’est pas ici ; s’il ne l’y trouve pas, il affiche « non spécifiée », et qui veut réutiliser les données hésite.',
      en: 'The portal looks for it in a list of its own, which is not here; if it is not there, the portal shows “not specified”, and those who want to reuse the data hesitate.',
    },
    mend: {
      fr: 'Écrire dans license l’adresse de la Licence Ouverte ou de l’ODbL.',
      en: 'Write in license the address of the Licence Ouverte or of the ODbL.',
    },
  },
  'portal-media-type': {
    sentence: (value, right) => ({
      fr: `type de média ${value}, que le portail garderait tel quel ; écrire ${right}`,
      en: `media type ${value}, which the portal would keep whole; write ${right}`,
    }),
    title: { fr: 'Type de fichier mal écrit', en: 'Type of file wrongly written' },
    means: {
      fr: 'Le portail garderait ce texte tel quel et ne reconnaîtrait pas le format.',
      en: 'The portal would keep this text as it is and not recognise the format.',
    },
    mend: { fr: 'Écrire le type proposé.', en: 'Write the type that is proposed.' },
  },
  'portal-person': {
    sentence: (value) => ({
      fr: `${value} est une personne, ou porte une adresse électronique : le portail en ferait un contact public ; l'ôter du catalogue`,
      en: `${value} is a person, or bears an e-mail address: the portal would make it a public contact; remove it from the catalogue`,
    }),
    title: {
      fr: 'Personne qui deviendrait un contact public',
      en: 'Person who would become a public contact',
    },
    means: {
      fr: 'Le portail publie comme contact toute personne ou adresse électronique qu’il trouve dans le catalogue.',
      en: 'The portal publishes as a contact any person or e-mail address that it finds in the catalogue.',
    },
    mend: {
      fr: 'L’ôter du catalogue, et donner un service dans contactPoint.',
      en: 'Remove it from the catalogue, and give a service in contactPoint.',
    },
  },
  'portal-has-part': {
    sentence: (value) => ({
      fr: `dct:hasPart ${value} : le portail en ferait une ressource ; l'ôter`,
      en: `dct:hasPart ${value}: the portal would make it a resource; remove it`,
    }),
    title: { fr: 'Partie prise pour une ressource', en: 'Part taken for a resource' },
    means: {
      fr: 'Le portail ferait de ce lien un fichier à télécharger.',
      en: 'The portal would make this link a file to download.',
    },
    mend: { fr: 'Ôter ce lien du catalogue.', en: 'Remove this link from the catalogue.' },
  },
  'portal-conforms-to': {
    sentence: (values) => ({
      fr: `plusieurs dct:conformsTo (${values}) : le portail en garde un au hasard ; n'en garder qu'un`,
      en: `several dct:conformsTo (${values}): the portal keeps any one of them; keep one`,
    }),
    title: { fr: 'Plusieurs normes', en: 'Several standards' },
    means: {
      fr: 'Le portail n’en garde qu’une, prise au hasard.',
      en: 'The portal keeps one of them, any one.',
    },
    mend: { fr: 'N’en garder qu’une.', en: 'Keep one.' },
  },
  'portal-service-identifier': {
    sentence: (service, dataset) => ({
      fr: `le service ${service} sert ${dataset}, qui n'a pas de dct:identifier ici : le portail refuse ce service ; l'y décrire`,
      en: `the service ${service} serves ${dataset}, which has no dct:identifier here: the portal refuses this service; describe it there`,
    }),
    title: { fr: 'Service qui sert un jeu inconnu', en: 'Service for an unknown data set' },
    means: {
      fr: 'Le service renvoie à un jeu de données qui n’est pas décrit ici, et le portail refuse le service ; il garde les jeux de données.',
      en: 'The service refers to a data set that is not described here, and the portal refuses the service; it keeps the data sets.',
    },
    mend: {
      fr: 'Décrire ce jeu de données, avec son identifiant.',
      en: 'Describe this data set, with its identifier.',
    },
  },
  'portal-service': {
    sentence: (service, reason) => ({
      fr: `le portail refuse le service ${service} : ${reason} ; compléter sa description`,
      en: `the portal refuses the service ${service}: ${reason}; complete its description`,
    }),
    title: { fr: 'Service que le portail refuse', en: 'Service that the portal refuses' },
    means: {
      fr: 'Le portail fait d’un service une API avec sa page ; de celui-ci il ne ferait rien.',
      en: 'The portal makes an API with a page of its own of a service; of this one it would make nothing.',
    },
    mend: {
      fr: 'Lui donner un identifiant à lui, un titre et une adresse publique ; dans publication.yaml, sparqlEndpoint.',
      en: 'Give it an identifier of its own, a title and a public address; in publication.yaml, sparqlEndpoint.',
    },
  },
  'portal-extension': {
    sentence: (url) => ({
      fr: `${url} : terminaison que le portail n'admet pas à l'envoi ; proposer .csv, .json, .ttl, .xml, .zip ou .gz`,
      en: `${url}: ending that the portal does not admit in uploads; offer .csv, .json, .ttl, .xml, .zip or .gz`,
    }),
    title: { fr: 'Fichier que le portail n’admet pas', en: 'File that the portal does not admit' },
    means: {
      fr: 'À l’envoi, le portail n’admet que certaines terminaisons.',
      en: 'The portal admits some endings only in uploads.',
    },
    mend: {
      fr: 'Proposer .csv, .json, .ttl, .xml, .zip ou .gz.',
      en: 'Offer .csv, .json, .ttl, .xml, .zip or .gz.',
    },
  },
  'portal-contact': {
    sentence: (name) => ({
      fr: `contact ${name} sans adresse électronique ni page : le portail le perd ; compléter contactPoint`,
      en: `contact ${name} without e-mail address or page: the portal loses it; complete contactPoint`,
    }),
    title: { fr: 'Contact qui ne se joint pas', en: 'Contact that cannot be reached' },
    means: {
      fr: 'Sans adresse électronique ni page, le portail perd le contact.',
      en: 'Without e-mail address or page the portal loses the contact.',
    },
    mend: {
      fr: 'Compléter contactPoint dans publication.yaml.',
      en: 'Complete contactPoint in publication.yaml.',
    },
  },
  'portal-description': {
    sentence: (length) => ({
      fr: `présentation de ${length} signes : le portail en veut plus de 100, 200 de préférence ; compléter description`,
      en: `description of ${length} characters: the portal wants more than 100, 200 rather; complete description`,
    }),
    title: { fr: 'Présentation trop courte', en: 'Description too short' },
    means: {
      fr: 'Le portail note la présentation à sa longueur.',
      en: 'The portal scores the description by its length.',
    },
    mend: {
      fr: 'Écrire deux cents signes au moins dans description : ce que sont les données, d’où elles viennent, à quoi elles servent.',
      en: 'Write two hundred characters at least in description: what the data are, where they come from, what they are for.',
    },
  },
  'portal-keyword': {
    sentence: (word) => ({
      fr: `mot-clé ${word}, trop court ou trop long pour le portail (3 à 96 signes) ; le changer dans keyword`,
      en: `keyword ${word}, too short or too long for the portal (3 to 96 characters); change it in keyword`,
    }),
    title: { fr: 'Mot-clé trop court ou trop long', en: 'Keyword too short or too long' },
    means: {
      fr: 'Le portail n’en garde que de 3 à 96 signes.',
      en: 'The portal keeps those of 3 to 96 characters.',
    },
    mend: { fr: 'Le changer dans keyword.', en: 'Change it in keyword.' },
  },
  'portal-future': {
    sentence: (date) => ({
      fr: `date de modification à venir (${date}) : le portail l'ignore ; corriger --date`,
      en: `date of change to come (${date}): the portal ignores it; correct --date`,
    }),
    title: { fr: 'Date à venir', en: 'Date to come' },
    means: {
      fr: 'Le portail ignore une date de modification qui n’est pas encore passée.',
      en: 'The portal ignores a date of change that has not passed yet.',
    },
    mend: {
      fr: 'Corriger --date, ou la date de la fiche.',
      en: 'Correct --date, or the date in the record.',
    },
  },
} satisfies Readonly<Record<string, RuleEntry>>
