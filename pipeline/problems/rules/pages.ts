import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about a saved page, judged as a search engine sees it. */
export const pageRules = {
  'page-json': {
    sentence: (reason) => ({
      fr: `bloc JSON-LD incompréhensible (${reason}) ; le recoller en entier, ou le vérifier signe par signe`,
      en: `JSON-LD block not understood (${reason}); paste it again as a whole, or check it sign by sign`,
    }),
    title: { fr: 'Données structurées illisibles', en: 'Structured data that cannot be read' },
    means: {
      fr: 'Le bloc JSON-LD de la page a un signe de trop ou de moins ; le moteur n’en lit rien.',
      en: 'The JSON-LD block of the page has a sign too many or too few; the search engine reads none of it.',
    },
    mend: {
      fr: 'Recoller l’extrait en entier depuis report/snippets/.',
      en: 'Paste the whole block again from report/snippets/.',
    },
  },
  'page-context': {
    sentence: (address) => ({
      fr: `contexte ${address}, qui n'a pas été chargé : ses mots ne sont lus ni ici ni par les moteurs de recherche ; écrire https://schema.org`,
      en: `context ${address}, which was not loaded: its words are read neither here nor by search engines; write https://schema.org`,
    }),
    title: {
      fr: 'Vocabulaire que les moteurs ne lisent pas',
      en: 'Vocabulary that search engines do not read',
    },
    means: {
      fr: 'Le bloc annonce un autre vocabulaire que celui des moteurs de recherche.',
      en: 'The block announces another vocabulary than that of search engines.',
    },
    mend: { fr: 'Écrire "@context": "https://schema.org".', en: 'Write "@context": "https://schema.org".' },
    example: recordExample('text', '"@context": "http://example.org/"', '"@context": "https://schema.org"'),
  },
  'page-value-object': {
    sentence: (key) => ({
      fr: `objet @${key}, que les moteurs de recherche ne lisent pas ; écrire le texte seul, entre guillemets`,
      en: `object with @${key}, which search engines do not read; write the text alone, in quotes`,
    }),
    title: { fr: 'Texte dans un objet', en: 'Text inside an object' },
    means: {
      fr: 'Un moteur attend le texte seul ; un objet autour le lui cache.',
      en: 'A search engine expects the text alone; an object around it hides it.',
    },
    mend: { fr: 'Écrire le texte entre guillemets.', en: 'Write the text in quotes.' },
    example: recordExample('text', '"name": {"@value": "Agir"}', '"name": "Agir"'),
  },
  'page-no-video': {
    sentence: () => ({
      fr: `aucune donnée structurée VideoObject dans la page, ni en JSON-LD, ni en microdonnées, ni en RDFa ; y coller l'extrait de report/snippets/`,
      en: `no VideoObject structured data in the page, neither as JSON-LD nor as microdata nor as RDFa; paste the block of report/snippets/ in it`,
    }),
    title: { fr: 'Pas de vidéo dans les données de la page', en: 'No video in the data of the page' },
    means: {
      fr: 'La page ne dit pas aux moteurs qu’elle montre une vidéo.',
      en: 'The page does not tell search engines that it shows a video.',
    },
    mend: {
      fr: 'Y coller l’extrait de report/snippets/ qui porte le numéro de la capsule.',
      en: 'Paste in it the block of report/snippets/ that bears the number of the capsule.',
    },
  },
  'page-video-type': {
    sentence: (type) => ({
      fr: `type ${type}, qu'aucun vocabulaire ne rattache à schema.org ; donner le vocabulaire entier, https://schema.org/VideoObject en microdonnées, vocab ou @context ailleurs`,
      en: `type ${type}, which no vocabulary links to schema.org; give the whole vocabulary, https://schema.org/VideoObject in microdata, vocab or @context elsewhere`,
    }),
    title: {
      fr: 'Type que les moteurs ne reconnaissent pas',
      en: 'Type that search engines do not recognise',
    },
    means: {
      fr: 'Un type ne vaut que par son vocabulaire et s’écrit à la lettre près ; celui-ci ressemble à VideoObject et ne l’est pas.',
      en: 'A type holds by its vocabulary alone, and letter by letter; this one looks like VideoObject and is not.',
    },
    mend: {
      fr: 'Écrire itemtype="https://schema.org/VideoObject", vocab="https://schema.org/" ou "@context": "https://schema.org".',
      en: 'Write itemtype="https://schema.org/VideoObject", vocab="https://schema.org/" or "@context": "https://schema.org".',
    },
    example: recordExample(
      'text',
      '<div itemscope itemtype="VideoObject">',
      '<div itemscope itemtype="https://schema.org/VideoObject">',
    ),
  },
  'page-unread': {
    sentence: (what) => ({
      fr: `${what} n'est pas lu ici : ni Open Graph, ni microformats, ni scripts, ni autres fichiers ; décrire la vidéo en JSON-LD dans la page`,
      en: `${what} is not read here: neither Open Graph nor microformats nor scripts nor other files; describe the video as JSON-LD in the page`,
    }),
    title: { fr: 'Données qui ne sont pas lues ici', en: 'Data that are not read here' },
    means: {
      fr: 'La page parle peut-être d’une vidéo par d’autres données que celles qui sont lues ici ; cela n’a pas été jugé.',
      en: 'The page may speak of a video in other data than those that are read here; that was not judged.',
    },
    mend: {
      fr: 'Décrire la vidéo en JSON-LD dans la page telle qu’elle est servie.',
      en: 'Describe the video as JSON-LD in the page as it is served.',
    },
  },
  'page-depth': {
    sentence: (levels) => ({
      fr: `bloc JSON-LD de plus de ${levels} niveaux, pas lu ; y garder la vidéo seule`,
      en: `JSON-LD block of more than ${levels} levels, not read; keep only the video in it`,
    }),
    title: { fr: 'Bloc trop profond', en: 'Block too deep' },
    means: {
      fr: 'Les objets du bloc sont si emboîtés qu’il n’a pas été lu.',
      en: 'The objects of the block lie so deep in each other that it was not read.',
    },
    mend: { fr: 'Y garder la vidéo et ses chapitres.', en: 'Keep the video and its chapters in it.' },
  },
  'page-size': {
    sentence: () => ({
      fr: `attributs de données trop longs ou trop liés entre eux, lus en partie ; alléger la page, ou décrire la vidéo en JSON-LD`,
      en: `attributes with data too long or referring to each other too much, read in part; make the page lighter, or describe the video as JSON-LD`,
    }),
    title: { fr: 'Données lues en partie', en: 'Data read in part' },
    means: {
      fr: 'Les attributs de la page se renvoient les uns aux autres au point que leur lecture a été arrêtée.',
      en: 'The attributes of the page refer to each other so much that reading them was stopped.',
    },
    mend: {
      fr: 'Ôter les itemref et les propriétés emboîtées qui ne servent pas, ou décrire la vidéo en JSON-LD.',
      en: 'Remove itemref and nested properties that serve nothing, or describe the video as JSON-LD.',
    },
  },
  'page-many-videos': {
    sentence: (count, forms) => ({
      fr: `${count} vidéos dans la page, en ${forms} ; faire une page par vidéo, les moteurs de recherche n'en voient qu'une`,
      en: `${count} videos in the page, as ${forms}; make one page a video, search engines see only one`,
    }),
    title: { fr: 'Plusieurs vidéos dans une page', en: 'Several videos in a page' },
    means: {
      fr: 'Les moteurs ne retiennent qu’une vidéo par page.',
      en: 'Search engines keep one video a page.',
    },
    mend: { fr: 'Faire une page par vidéo.', en: 'Make one page a video.' },
  },
  'page-no-player': {
    sentence: (address) => ({
      fr: `aucun lecteur de ${address} dans la page telle qu'elle est servie ; y placer video, iframe, embed ou object à cette adresse`,
      en: `no player of ${address} in the page as it is served; put a video, iframe, embed or object with that address in it`,
    }),
    title: { fr: 'Lecteur absent de la page', en: 'Player missing from the page' },
    means: {
      fr: 'Les données annoncent un lecteur que la page servie ne contient pas ; un script l’ajoute peut-être trop tard.',
      en: 'The data announce a player that the page as served does not hold; a script may add it too late.',
    },
    mend: {
      fr: 'Placer le lecteur dans la page elle-même, à cette adresse.',
      en: 'Put the player in the page itself, at this address.',
    },
  },
  'page-player-hidden': {
    sentence: (address) => ({
      fr: `le lecteur ${address} est caché ; le montrer sans attendre d'action du visiteur`,
      en: `the player ${address} is hidden; show it without waiting for the visitor to act`,
    }),
    title: { fr: 'Lecteur caché', en: 'Hidden player' },
    means: {
      fr: 'Un lecteur qui attend un clic pour paraître n’est pas vu des moteurs.',
      en: 'A player that waits for a click to appear is not seen by search engines.',
    },
    mend: { fr: 'Le montrer dès que la page s’ouvre.', en: 'Show it as soon as the page opens.' },
  },
  'page-player-late': {
    sentence: (address) => ({
      fr: `le lecteur ${address} n'est que dans data-src, qu'un script lit ; l'écrire dans src`,
      en: `the player ${address} is only in data-src, which a script reads; write it in src`,
    }),
    title: { fr: 'Lecteur chargé par un script', en: 'Player loaded by a script' },
    means: {
      fr: 'L’adresse est dans data-src, que seul un script lit.',
      en: 'The address is in data-src, which only a script reads.',
    },
    mend: { fr: 'L’écrire dans src.', en: 'Write it in src.' },
    example: recordExample('text', '<iframe data-src="https://…">', '<iframe src="https://…">'),
  },
  'page-title': {
    sentence: (title) => ({
      fr: `le titre ${title} n'est pas visible dans la page ; l'y écrire tel quel, ou corriger name`,
      en: `the title ${title} is not visible in the page; write it there as it is, or correct name`,
    }),
    title: { fr: 'Titre invisible dans la page', en: 'Title not visible in the page' },
    means: {
      fr: 'Le titre que disent les données n’est pas celui que lit le visiteur.',
      en: 'The title in the data is not the one that visitors read.',
    },
    mend: {
      fr: 'Écrire dans la page le même titre, ou corriger name.',
      en: 'Write the same title in the page, or correct name.',
    },
  },
  'page-entity': {
    sentence: (entity, sign) => ({
      fr: `entité ${entity} dans le titre, que les données structurées montrent telle quelle ; y écrire ${sign}`,
      en: `entity ${entity} in the title, which structured data show as it is; write ${sign} there`,
    }),
    title: { fr: 'Entité dans un titre', en: 'An entity in a title' },
    means: {
      fr: 'Dans une page, une entité est un signe ; dans des données en JSON elle n’est que des lettres, que lit le moteur de recherche.',
      en: 'In a page an entity is a sign; in data as JSON it is nothing but letters, which search engines read.',
    },
    mend: {
      fr: 'Écrire le signe lui-même dans les données ; souvent un réglage du module qui les écrit.',
      en: 'Write the sign itself in the data; often a setting of the plug-in that writes them.',
    },
  },
  'page-thumbnail': {
    sentence: (other, known) => ({
      fr: `autre vignette ${other} que celle des données structurées (${known}) ; donner partout la même adresse`,
      en: `another thumbnail ${other} than that of the structured data (${known}); give the same address everywhere`,
    }),
    title: { fr: 'Deux vignettes différentes', en: 'Two different thumbnails' },
    means: {
      fr: 'La page et les données ne donnent pas la même image, et le moteur ne sait laquelle montrer.',
      en: 'The page and the data do not give the same picture, and the search engine does not know which to show.',
    },
    mend: { fr: 'Donner partout la même adresse.', en: 'Give the same address everywhere.' },
  },
  'page-no-canonical': {
    sentence: () => ({
      fr: `pas de lien canonique ; écrire <link rel="canonical" href="…"> avec l'adresse de la page`,
      en: `no canonical link; write <link rel="canonical" href="…"> with the address of the page`,
    }),
    title: { fr: 'Pas d’adresse de référence', en: 'No address of reference' },
    means: {
      fr: 'Une page se lit parfois sous plusieurs adresses ; rien ne dit laquelle retenir.',
      en: 'A page may be read under several addresses; nothing says which one to keep.',
    },
    mend: {
      fr: 'Écrire dans la page <link rel="canonical" href="…"> avec son adresse.',
      en: 'Write <link rel="canonical" href="…"> with its address in the page.',
    },
  },
  'page-canonical-twice': {
    sentence: (other, first) => ({
      fr: `second lien canonique ${other}, autre que ${first} ; n'en garder qu'un`,
      en: `second canonical link ${other}, other than ${first}; keep one`,
    }),
    title: { fr: 'Deux adresses de référence', en: 'Two addresses of reference' },
    means: {
      fr: 'La page en donne deux qui se contredisent, et le moteur n’en croit aucune.',
      en: 'The page gives two that contradict each other, and the search engine believes neither.',
    },
    mend: { fr: 'N’en garder qu’une.', en: 'Keep one.' },
  },
  'page-canonical': {
    sentence: (address) => ({
      fr: `lien canonique ${address} ; écrire l'adresse entière, depuis https://`,
      en: `canonical link ${address}; write the whole address, from https:// on`,
    }),
    title: { fr: 'Adresse de référence incomplète', en: 'Incomplete address of reference' },
    means: {
      fr: 'Elle doit être entière pour valoir hors de la page.',
      en: 'It has to be whole to hold outside the page.',
    },
    mend: { fr: 'L’écrire depuis https://.', en: 'Write it from https:// on.' },
  },
  'page-main': {
    sentence: (address, page) => ({
      fr: `les données structurées parlent de ${address} et la page est ${page} ; écrire la même adresse des deux côtés`,
      en: `the structured data speak of ${address} and the page is ${page}; write the same address on both sides`,
    }),
    title: { fr: 'Les données parlent d’une autre page', en: 'The data speak of another page' },
    means: {
      fr: 'L’adresse que donnent les données n’est pas celle de la page.',
      en: 'The address in the data is not that of the page.',
    },
    mend: { fr: 'Écrire la même adresse des deux côtés.', en: 'Write the same address on both sides.' },
  },
  'page-noindex': {
    sentence: (text) => ({
      fr: `la page demande aux moteurs de recherche de l'ignorer (${text}) ; ôter cette consigne`,
      en: `the page tells search engines to ignore it (${text}); remove this instruction`,
    }),
    title: { fr: 'Page que les moteurs doivent ignorer', en: 'Page that search engines are told to ignore' },
    means: {
      fr: 'Une consigne de la page leur demande de ne pas la retenir.',
      en: 'An instruction in the page tells them not to keep it.',
    },
    mend: {
      fr: 'Ôter cette consigne, si la page est à trouver.',
      en: 'Remove this instruction, if the page is to be found.',
    },
  },
  'page-nosnippet': {
    sentence: (text) => ({
      fr: `${text} empêche de montrer un aperçu et les moments clés de la vidéo ; l'ôter si ce n'est pas voulu`,
      en: `${text} prevents a preview and the key moments of the video; remove it unless it is meant`,
    }),
    title: { fr: 'Aperçu interdit', en: 'Preview forbidden' },
    means: {
      fr: 'Une consigne empêche les moteurs de montrer un extrait et les moments clés.',
      en: 'An instruction prevents search engines from showing an extract and the key moments.',
    },
    mend: { fr: 'L’ôter si ce n’est pas voulu.', en: 'Remove it unless it is meant.' },
  },
} satisfies Readonly<Record<string, RuleEntry>>
