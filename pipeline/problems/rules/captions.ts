import { type RuleEntry, recordExample } from '../rule-entry.ts'

/** Rules about files of captions, each line of which is taken over or told. */
export const captionRules = {
  'caption-signature': {
    sentence: (line) => ({
      fr: `fichier .vtt qui commence par ${line} : les navigateurs n’en montrent rien ; écrire WEBVTT sur la première ligne, puis une ligne vide`,
      en: `a .vtt file that begins with ${line}: browsers show nothing of it; write WEBVTT on the first line, then an empty line`,
    }),
    title: { fr: 'Fichier WebVTT sans son premier mot', en: 'WebVTT file without its first word' },
    means: {
      fr: 'Un fichier .vtt commence par le mot WEBVTT. Sans lui, les lecteurs de vidéo n’affichent aucun de ses sous-titres ; la transcription, elle, en est faite.',
      en: 'A .vtt file begins with the word WEBVTT. Without it, video players show none of its captions; the transcript is made of it all the same.',
    },
    mend: {
      fr: 'Ajouter la ligne WEBVTT et une ligne vide au début du fichier ; s’il est au format SubRip, le nommer .srt.',
      en: 'Add the line WEBVTT and an empty line at the start of the file; if its format is SubRip, name it .srt.',
    },
    example: recordExample(
      'text',
      '00:01.000 --> 00:04.000\nBonjour.',
      'WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour.',
    ),
  },
  'caption-time': {
    sentence: (line) => ({
      fr: `moments illisibles : ${line} ; le texte qui suit n’est pas repris ; écrire un début et une fin, comme 00:01:23.000 --> 00:01:27.500`,
      en: `moments that cannot be read: ${line}; the text below is not taken over; write a start and an end, such as 00:01:23.000 --> 00:01:27.500`,
    }),
    title: { fr: 'Sous-titre dont les moments sont illisibles', en: 'Caption whose moments cannot be read' },
    means: {
      fr: 'Un sous-titre a besoin d’un début et d’une fin, en heures, minutes et secondes ; sans eux, nul ne sait quand il est dit.',
      en: 'A caption needs a start and an end, in hours, minutes and seconds; without them nobody knows when it is said.',
    },
    mend: {
      fr: 'Corriger la ligne ; minutes et secondes vont de 00 à 59.',
      en: 'Correct the line; minutes and seconds go from 00 to 59.',
    },
    example: recordExample('text', '00:01:83.000 --> 00:01:87.500', '00:02:23.000 --> 00:02:27.500'),
  },
  'caption-time-form': {
    sentence: (line, proposal) => ({
      fr: `moments que les navigateurs ne lisent pas : ${line} ; le sous-titre n’y est pas montré ; écrire ${proposal}`,
      en: `moments that browsers do not read: ${line}; they do not show the caption; write ${proposal}`,
    }),
    title: { fr: 'Moments d’un autre format que WebVTT', en: 'Moments in another form than that of WebVTT' },
    means: {
      fr: 'Un moment de WebVTT a deux chiffres pour les minutes et les secondes, un point et trois décimales. La transcription est faite de ce qui est écrit, mais les lecteurs de vidéo passent ce sous-titre.',
      en: 'A moment of WebVTT has two digits for minutes and seconds, a point and three decimals. The transcript is made of what is written, but video players skip this caption.',
    },
    mend: { fr: 'Écrire les moments proposés.', en: 'Write the moments that are proposed.' },
    example: recordExample('text', '1:23,5 --> 1:27,5', '00:01:23.500 --> 00:01:27.500'),
  },
  'caption-end': {
    sentence: (end, start) => ({
      fr: `sous-titre qui finit (${end}) quand il commence (${start}), ou avant : aucun lecteur ne le montre ; la transcription le garde ; corriger sa fin`,
      en: `a caption that ends (${end}) when it starts (${start}), or before: no player shows it; the transcript keeps it; correct its end`,
    }),
    title: { fr: 'Sous-titre qui finit avant de commencer', en: 'Caption that ends before it starts' },
    means: {
      fr: 'Les lecteurs de vidéo passent un tel sous-titre sans le dire. Son texte est dans la transcription, à son début.',
      en: 'Video players skip such a caption and do not say so. Its text is in the transcript, at its start.',
    },
    mend: { fr: 'Corriger la fin, ou le début.', en: 'Correct the end, or the start.' },
    example: recordExample('text', '00:00:09.000 --> 00:00:07.000', '00:00:09.000 --> 00:00:11.000'),
  },
  'caption-order': {
    sentence: (start, latest) => ({
      fr: `sous-titre qui commence à ${start}, avant un autre qui le précède dans le fichier (${latest}) ; il est lu à son moment ; le déplacer, ou corriger son début`,
      en: `a caption that starts at ${start}, before one that stands above it (${latest}); it is read at its moment; move it, or correct its start`,
    }),
    title: { fr: 'Sous-titres en désordre', en: 'Captions out of order' },
    means: {
      fr: 'Les sous-titres d’un fichier se suivent dans l’ordre de leurs débuts ; un autre ordre est le plus souvent une faute de frappe dans un moment.',
      en: 'The captions of a file stand in the order of their starts; another order is most of the time a typing error in a moment.',
    },
    mend: {
      fr: 'Corriger le moment, ou remettre dans l’ordre.',
      en: 'Correct the moment, or put them in order.',
    },
    example: recordExample(
      'text',
      '00:10.000 --> 00:12.000\nEnsuite.\n\n00:01.000 --> 00:04.000\nD’abord.',
      '00:01.000 --> 00:04.000\nD’abord.\n\n00:10.000 --> 00:12.000\nEnsuite.',
    ),
  },
  'caption-stray': {
    sentence: (text) => ({
      fr: `texte qui n’est d’aucun sous-titre : ${text} ; il n’est pas repris ; lui donner ses deux moments, ou ôter la ligne vide qui le précède`,
      en: `text that belongs to no caption: ${text}; it is not taken over; give it its two moments, or remove the empty line above it`,
    }),
    title: { fr: 'Texte hors de tout sous-titre', en: 'Text outside any caption' },
    means: {
      fr: 'Une ligne vide finit un sous-titre : ce qui la suit a besoin de ses propres moments, et sans eux n’est montré nulle part.',
      en: 'An empty line ends a caption: what follows it needs moments of its own, and is shown nowhere without them.',
    },
    mend: {
      fr: 'Ôter la ligne vide au milieu du sous-titre, ou écrire une ligne de moments au-dessus du texte ; un commentaire se met après NOTE dans un fichier .vtt.',
      en: 'Remove the empty line in the middle of the caption, or write a line of moments above the text; a comment goes after NOTE in a .vtt file.',
    },
    example: recordExample(
      'text',
      '00:01.000 --> 00:04.000\nBonjour\n\nà tous.',
      '00:01.000 --> 00:04.000\nBonjour\nà tous.',
    ),
  },
  'caption-mark': {
    sentence: (text) => ({
      fr: `signe < qui n’ouvre aucune balise de WebVTT : ${text} ; les navigateurs ne montrent pas ce qui le suit ; écrire &lt;`,
      en: `a sign < that opens no tag of WebVTT: ${text}; browsers do not show what follows it; write &lt;`,
    }),
    title: { fr: 'Signe « < » dans un sous-titre', en: 'A sign “<” in a caption' },
    means: {
      fr: 'Dans un fichier .vtt, < ouvre une balise (<v Nom>, <i>…) : les navigateurs prennent pour elle tout ce qui suit jusqu’à >, et ne le montrent pas. La transcription le garde.',
      en: 'In a .vtt file, < opens a tag (<v Name>, <i>…): browsers take for it all that follows up to >, and do not show it. The transcript keeps it.',
    },
    mend: { fr: 'Écrire &lt; pour le signe même.', en: 'Write &lt; for the sign itself.' },
    example: recordExample('text', 'si a < b', 'si a &lt; b'),
  },
  'caption-character': {
    sentence: () => ({
      fr: 'caractère qu’aucun fichier publié ne peut contenir ; « \uFFFD » le remplace dans la transcription ; retaper la ligne',
      en: 'a character that no published file can hold; “\uFFFD” stands for it in the transcript; type the line again',
    }),
    title: { fr: 'Caractère impossible dans un sous-titre', en: 'Impossible character in a caption' },
    means: {
      fr: 'Un caractère de commande, ou la moitié d’un caractère, est resté dans le fichier, le plus souvent d’un programme de conversion.',
      en: 'A control character, or half of a character, was left in the file, by a program for conversion most of the time.',
    },
    mend: { fr: 'Retaper le mot où il se trouve.', en: 'Type the word in which it stands again.' },
  },
  'transcript-differs': {
    sentence: (name, missing, all, line) => ({
      fr: `${name} : ${missing} lignes sur ${all} ne sont pas, mot pour mot, dans le texte de transcript ; la première : ${line} ; corriger l’un ou l’autre, ou ôter transcript, que la page tire déjà des sous-titres`,
      en: `${name}: ${missing} lines of ${all} are not, word for word, in the text of transcript; the first: ${line}; correct either, or remove transcript, which the page makes of the captions already`,
    }),
    title: {
      fr: 'Transcription et sous-titres différents',
      en: 'Transcript and captions that differ',
    },
    means: {
      fr: 'La fiche a une transcription en texte et des sous-titres dans la même langue, qui ne disent pas la même chose ; la page montre l’une et l’autre.',
      en: 'The record has a transcript as text and captions in the same language, which do not say the same; the page shows both.',
    },
    mend: {
      fr: 'Rien, si le texte est une version rédigée ; sinon, corriger ce qui est faux.',
      en: 'Nothing, if the text is an edited version; otherwise correct what is wrong.',
    },
  },
  'passage-elsewhere': {
    sentence: (where) => ({
      fr: `un passage de cette capsule est retiré (restrict), et ${where} n’en tient pas compte ; y ôter ce passage soi-même, s’il y est`,
      en: `a passage of this capsule is withheld (restrict), and ${where} takes no account of it; remove the passage there by hand, if it has it`,
    }),
    title: { fr: 'Passage retiré, lisible ailleurs', en: 'Withheld passage that can be read elsewhere' },
    means: {
      fr: 'Un passage retiré quitte les fichiers de sous-titres du dossier media, et ce qui en est tiré. Un texte sans instants, ou un fichier qui est en ligne ailleurs, garde ce qu’il contient.',
      en: 'A withheld passage leaves the files of captions in the folder media, and what is made of them. A text without moments, or a file that is online elsewhere, keeps what it holds.',
    },
    mend: {
      fr: 'Ôter le passage du texte ; sur une plateforme, corriger les sous-titres, et couper la vidéo s’il le faut.',
      en: 'Remove the passage from the text; on a platform, correct the captions, and cut the video if need be.',
    },
  },
  'caption-shared': {
    sentence: (name) => ({
      fr: `${name} : deux capsules nomment ce fichier, et n’en publient pas la même part ; donner à chacune le sien, ou les mêmes passages retirés`,
      en: `${name}: two capsules name this file, and do not publish the same part of it; give each its own, or the same withheld passages`,
    }),
    title: {
      fr: 'Fichier de sous-titres de deux capsules',
      en: 'File of captions of two capsules',
    },
    means: {
      fr: 'Un fichier a une seule adresse : ce que l’une des capsules retire serait publié par l’autre.',
      en: 'A file has one address: what one of the capsules withholds would be published by the other.',
    },
    mend: {
      fr: 'Copier le fichier sous un autre nom, et nommer la copie dans l’une des deux capsules.',
      en: 'Copy the file under another name, and name the copy in one of the two capsules.',
    },
  },
  'caption-automatic': {
    sentence: (name) => ({
      fr: `${name} : sous-titres qui défilent, chaque ligne deux fois, comme une machine les écrit ; si c’en est une, écrire automaticallyGenerated: true, pour que la page le dise`,
      en: `${name}: captions that roll, each line twice, as a machine writes them; if one did, write automaticallyGenerated: true, so that the page says so`,
    }),
    title: { fr: 'Sous-titres sans doute automatiques', en: 'Captions that a machine wrote, probably' },
    means: {
      fr: 'Les sous-titres automatiques d’une plateforme contiennent des fautes, jusque dans les noms ; qui les lit doit savoir que personne ne les a relus.',
      en: 'The automatic captions of a platform contain mistakes, in names too; whoever reads them has to know that nobody has read them again.',
    },
    mend: {
      fr: 'Écrire automaticallyGenerated: true à côté du fichier ; ou les relire, et écrire automaticallyGenerated: false.',
      en: 'Write automaticallyGenerated: true beside the file; or read them again, and write automaticallyGenerated: false.',
    },
    example: recordExample(
      'capsule',
      'caption: {inLanguage: fr, contentUrl: 2.fr.vtt}',
      'caption: {inLanguage: fr, contentUrl: 2.fr.vtt, automaticallyGenerated: true}',
    ),
  },
} satisfies Readonly<Record<string, RuleEntry>>
