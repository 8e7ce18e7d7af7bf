import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about the addresses of videos and of their players. */
export const videoRules = {
  'video-address': {
    sentence: (value, platform, fault, example) => ({
      fr: `${value} ${inFrench(platform)[fault as Fault]} ; ouvrir la vidéo elle-même et copier son adresse, comme ${example}`,
      en: `${value} ${inEnglish(platform)[fault as Fault]}; open the video itself and copy its address, like ${example}`,
    }),
    title: { fr: 'Adresse qui n’est pas celle d’une vidéo', en: 'Address that is not that of a video' },
    means: {
      fr: 'Une chaîne, une liste de lecture ou une recherche en montre plusieurs, et d’autres demain ; un identifiant incomplet n’en montre aucune.',
      en: 'A channel, a playlist or a search shows several, and others tomorrow; a part of an id shows none.',
    },
    mend: {
      fr: 'Ouvrir la vidéo seule, puis copier l’adresse de la page, celle du bouton « Partager », ou le code d’intégration. Toutes leurs formes courantes sont lues.',
      en: 'Open the video alone, then copy the address of its page, that of its “Share” button, or the code to embed it. All their usual forms are read.',
    },
    example: recordExample(
      'capsule',
      'embedUrl: https://www.youtube.com/playlist?list=PLxyz',
      'embedUrl: https://youtu.be/aqz-KE-bpKQ',
    ),
  },
  'video-code': {
    sentence: (value, field) => ({
      fr: `${value} : ${field === 'embedUrl' ? 'ce code ne donne pas un seul lecteur, par une seule balise <iframe> dont src est une adresse en https' : 'ce code donne un lecteur dont la page n’est pas connue'} ; copier ${field === 'embedUrl' ? 'le code que la plateforme propose sous « Partager, Intégrer », ou l’adresse du lecteur' : `l’adresse de la page dans ${field}, et le code dans embedUrl`}`,
      en: `${value}: ${field === 'embedUrl' ? 'this code does not give one player, by one <iframe> whose src is an https address' : 'this code gives a player whose page is not known'}; copy ${field === 'embedUrl' ? 'the code that the platform offers under “Share, Embed”, or the address of the player' : `the address of the page to ${field}, and the code to embedUrl`}`,
    }),
    title: { fr: 'Code dont aucun lecteur ne se tire', en: 'Code that gives no player' },
    means: {
      fr: 'D’un code d’intégration, seule l’adresse du lecteur est gardée : ni script, ni mesure d’audience, ni mise en forme ne passe dans la publication.',
      en: 'Of a code to embed a video only the address of the player is kept: no script, no tracking and no layout passes into the publication.',
    },
    mend: {
      fr: 'Copier le code sous « Partager, Intégrer » : il commence par <iframe. À défaut, écrire l’adresse de la page dans url.',
      en: 'Copy the code under “Share, Embed”: it begins with <iframe. Failing that, write the address of the page in url.',
    },
    example: recordExample(
      'capsule',
      'embedUrl: <script src="https://www.example.org/player.js"></script>',
      'embedUrl: <iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
    ),
  },
  'player-unknown': {
    sentence: (value) => ({
      fr: `${value} : rien ne dit que cette adresse est celle d'un lecteur, et non d'une page ; si c'est une page, l'écrire dans url, et dans embedUrl l'adresse qui est sous « Partager, Intégrer »`,
      en: `${value}: nothing says that this address is that of a player, and not of a page; if it is a page, write it in url, and in embedUrl the address that is under “Share, Embed”`,
    }),
    title: { fr: 'Lecteur inconnu', en: 'Unknown player' },
    means: {
      fr: 'Un lecteur se montre dans le cadre d’une autre page ; une page entière y est le plus souvent refusée, et le visiteur voit un cadre vide.',
      en: 'A player shows itself in a frame of another page; a whole page is mostly refused there, and the visitor sees an empty frame.',
    },
    mend: {
      fr: 'Ouvrir l’adresse : si elle montre la vidéo et rien autour, elle est bonne, et peut rester. Les chapitres n’y mènent pas, car on ne sait comment ce lecteur part d’un instant.',
      en: 'Open the address: if it shows the video and nothing around it, it is right, and may stay. Chapters do not lead into it, because it is not known how this player starts at a moment.',
    },
    example: recordExample(
      'capsule',
      'embedUrl: https://www.example.org/videos/2.html',
      'url: https://www.example.org/videos/2.html\nembedUrl: https://www.example.org/embed/2',
    ),
  },
  'canonical-url': {
    sentence: (value) => ({
      fr: `${value} : les moteurs de recherche sont à mener à la page de la capsule, et url n'en donne pas, ou celle d'une plateforme ; écrire dans url l'adresse de votre page, ou canonical: here`,
      en: `${value}: search engines are to be led to the page of the capsule, and url gives none, or that of a platform; write the address of your page in url, or canonical: here`,
    }),
    title: { fr: 'Page de référence qui manque', en: 'Missing page for search engines' },
    means: {
      fr: 'Sans page à soi, la capsule reste montrée par celle de cette publication : les moteurs de recherche n’ont rien d’autre à montrer.',
      en: 'Without a page of its own, the capsule stays shown by that of this publication: search engines have no other one to show.',
    },
    mend: {
      fr: 'Écrire dans url l’adresse de la page de votre site qui montre la vidéo, ou canonical: here.',
      en: 'Write in url the address of the page of your site that shows the video, or canonical: here.',
    },
    example: recordExample(
      'capsule',
      'canonical: url',
      'url: https://www.example.org/videos/2.html\ncanonical: url',
    ),
  },
} as const satisfies Record<string, RuleEntry>

type Fault = 'channel' | 'playlist' | 'search' | 'id' | 'other'

function inFrench(platform: string): Readonly<Record<Fault, string>> {
  return {
    channel: `est une chaîne de ${platform}, et non une vidéo`,
    playlist: `est une liste de lecture de ${platform}, et non une vidéo`,
    search: `est une recherche dans ${platform}, et non une vidéo`,
    id: `n'a pas l'identifiant d'une vidéo de ${platform} : il y manque un signe, ou il y en a un de trop`,
    other: `n'est pas l'adresse d'une vidéo de ${platform}`,
  }
}

function inEnglish(platform: string): Readonly<Record<Fault, string>> {
  return {
    channel: `is a channel of ${platform}, and not a video`,
    playlist: `is a playlist of ${platform}, and not a video`,
    search: `is a search in ${platform}, and not a video`,
    id: `has no id of a video of ${platform}: a character is missing, or one is too many`,
    other: `is not the address of a video of ${platform}`,
  }
}
