import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('pages')

/** Help about a saved page that is judged. */
export const pageRules = {
  'page-json': entry(
    [
      'Données structurées illisibles',
      'Le bloc JSON-LD de la page a un signe de trop ou de moins ; le moteur n’en lit rien.',
      'Recoller l’extrait en entier depuis report/snippets/.',
    ],
    [
      'Structured data that cannot be read',
      'The JSON-LD block of the page has a sign too many or too few; the search engine reads none of it.',
      'Paste the whole block again from report/snippets/.',
    ],
  ),
  'page-context': entry(
    [
      'Vocabulaire que les moteurs ne lisent pas',
      'Le bloc annonce un autre vocabulaire que celui des moteurs de recherche.',
      'Écrire "@context": "https://schema.org".',
    ],
    [
      'Vocabulary that search engines do not read',
      'The block announces another vocabulary than that of search engines.',
      'Write "@context": "https://schema.org".',
    ],
    recordExample('text', '"@context": "http://example.org/"', '"@context": "https://schema.org"'),
  ),
  'page-value-object': entry(
    [
      'Texte dans un objet',
      'Un moteur attend le texte seul ; un objet autour le lui cache.',
      'Écrire le texte entre guillemets.',
    ],
    [
      'Text inside an object',
      'A search engine expects the text alone; an object around it hides it.',
      'Write the text in quotes.',
    ],
    recordExample('text', '"name": {"@value": "Agir"}', '"name": "Agir"'),
  ),
  'page-no-video': entry(
    [
      'Pas de vidéo dans les données de la page',
      'La page ne dit pas aux moteurs qu’elle montre une vidéo.',
      'Y coller l’extrait de report/snippets/ qui porte le numéro de la capsule.',
    ],
    [
      'No video in the data of the page',
      'The page does not tell search engines that it shows a video.',
      'Paste in it the block of report/snippets/ that bears the number of the capsule.',
    ],
  ),
  'page-many-videos': entry(
    [
      'Plusieurs vidéos dans une page',
      'Les moteurs ne retiennent qu’une vidéo par page.',
      'Faire une page par vidéo.',
    ],
    ['Several videos in a page', 'Search engines keep one video a page.', 'Make one page a video.'],
  ),
  'page-no-player': entry(
    [
      'Lecteur absent de la page',
      'Les données annoncent un lecteur que la page servie ne contient pas ; un script l’ajoute peut-être trop tard.',
      'Placer le lecteur dans la page elle-même, à cette adresse.',
    ],
    [
      'Player missing from the page',
      'The data announce a player that the page as served does not hold; a script may add it too late.',
      'Put the player in the page itself, at this address.',
    ],
  ),
  'page-player-hidden': entry(
    [
      'Lecteur caché',
      'Un lecteur qui attend un clic pour paraître n’est pas vu des moteurs.',
      'Le montrer dès que la page s’ouvre.',
    ],
    [
      'Hidden player',
      'A player that waits for a click to appear is not seen by search engines.',
      'Show it as soon as the page opens.',
    ],
  ),
  'page-player-late': entry(
    [
      'Lecteur chargé par un script',
      'L’adresse est dans data-src, que seul un script lit.',
      'L’écrire dans src.',
    ],
    [
      'Player loaded by a script',
      'The address is in data-src, which only a script reads.',
      'Write it in src.',
    ],
    recordExample('text', '<iframe data-src="https://…">', '<iframe src="https://…">'),
  ),
  'page-title': entry(
    [
      'Titre invisible dans la page',
      'Le titre que disent les données n’est pas celui que lit le visiteur.',
      'Écrire dans la page le même titre, ou corriger name.',
    ],
    [
      'Title not visible in the page',
      'The title in the data is not the one that visitors read.',
      'Write the same title in the page, or correct name.',
    ],
  ),
  'page-thumbnail': entry(
    [
      'Deux vignettes différentes',
      'La page et les données ne donnent pas la même image, et le moteur ne sait laquelle montrer.',
      'Donner partout la même adresse.',
    ],
    [
      'Two different thumbnails',
      'The page and the data do not give the same picture, and the search engine does not know which to show.',
      'Give the same address everywhere.',
    ],
  ),
  'page-no-canonical': entry(
    [
      'Pas d’adresse de référence',
      'Une page se lit parfois sous plusieurs adresses ; rien ne dit laquelle retenir.',
      'Écrire dans la page <link rel="canonical" href="…"> avec son adresse.',
    ],
    [
      'No address of reference',
      'A page may be read under several addresses; nothing says which one to keep.',
      'Write <link rel="canonical" href="…"> with its address in the page.',
    ],
  ),
  'page-canonical-twice': entry(
    [
      'Deux adresses de référence',
      'La page en donne deux qui se contredisent, et le moteur n’en croit aucune.',
      'N’en garder qu’une.',
    ],
    [
      'Two addresses of reference',
      'The page gives two that contradict each other, and the search engine believes neither.',
      'Keep one.',
    ],
  ),
  'page-canonical': entry(
    [
      'Adresse de référence incomplète',
      'Elle doit être entière pour valoir hors de la page.',
      'L’écrire depuis https://.',
    ],
    [
      'Incomplete address of reference',
      'It has to be whole to hold outside the page.',
      'Write it from https:// on.',
    ],
  ),
  'page-main': entry(
    [
      'Les données parlent d’une autre page',
      'L’adresse que donnent les données n’est pas celle de la page.',
      'Écrire la même adresse des deux côtés.',
    ],
    [
      'The data speak of another page',
      'The address in the data is not that of the page.',
      'Write the same address on both sides.',
    ],
  ),
  'page-noindex': entry(
    [
      'Page que les moteurs doivent ignorer',
      'Une consigne de la page leur demande de ne pas la retenir.',
      'Ôter cette consigne, si la page est à trouver.',
    ],
    [
      'Page that search engines are told to ignore',
      'An instruction in the page tells them not to keep it.',
      'Remove this instruction, if the page is to be found.',
    ],
  ),
  'page-nosnippet': entry(
    [
      'Aperçu interdit',
      'Une consigne empêche les moteurs de montrer un extrait et les moments clés.',
      'L’ôter si ce n’est pas voulu.',
    ],
    [
      'Preview forbidden',
      'An instruction prevents search engines from showing an extract and the key moments.',
      'Remove it unless it is meant.',
    ],
  ),
} as const
