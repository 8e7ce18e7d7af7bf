import { type RuleEntry, recordExample } from '../rule-entry.ts'
import { captionRules } from './captions.ts'

/** Rules about the files of one's own in the folder media/, and about the fields that name them. */
export const mediaRules = {
  ...captionRules,
  'media-address': {
    sentence: (value, near, endings) => ({
      fr: `${value} n'est ni une adresse web entière ni le nom d'un fichier du dossier media${within(endings)} ; écrire ${near || 'https://domaine/fichier, ou placer le fichier dans media et écrire son nom seul'}`,
      en: `${value} is neither a whole web address nor the name of a file of the folder media${within(endings)}; write ${near || 'https://domain/file, or put the file in media and write its name alone'}`,
    }),
    title: { fr: 'Ni adresse ni fichier de media', en: 'Neither an address nor a file of media' },
    means: {
      fr: 'Ce champ dit où est un fichier : par son adresse sur le web, ou par le nom d’un fichier du dossier media, qui est publié avec les fiches.',
      en: 'This field says where a file is: by its address on the web, or by the name of a file of the folder media, which is published with the records.',
    },
    mend: {
      fr: 'Écrire l’adresse entière, de https:// à la fin, ou le nom du fichier tel que le dossier media le montre, sans chemin.',
      en: 'Write the whole address, from https:// to its end, or the name of the file as the folder media shows it, without a path.',
    },
    example: recordExample('capsule', 'thumbnailUrl: capsule2.gif', 'thumbnailUrl: capsule2.png'),
  },
  'media-name': {
    sentence: (value, near, endings) => ({
      fr: `${value} n'est pas le nom d'un fichier du dossier media${within(endings)} ; écrire ${near || 'le nom seul du fichier, tel que ce dossier le montre'}`,
      en: `${value} is not the name of a file of the folder media${within(endings)}; write ${near || 'the name of the file alone, as that folder shows it'}`,
    }),
    title: { fr: 'Nom de fichier attendu', en: 'Name of a file expected' },
    means: {
      fr: 'Cette image paraît sur toutes les pages : elle est publiée avec elles, et n’est demandée à aucun autre site.',
      en: 'This picture stands on every page: it is published with them, and asked of no other site.',
    },
    mend: {
      fr: 'Placer l’image dans le dossier media, à côté de publication.yaml, et écrire son nom seul.',
      en: 'Put the picture in the folder media, beside publication.yaml, and write its name alone.',
    },
    example: recordExample('publication', 'logo: https://www.example.org/logo.png', 'logo: logo.png'),
  },
  'media-missing': {
    sentence: (value, near) => ({
      fr: `${value} n'est pas dans le dossier media ; ${near ? `le plus proche : ${near}` : 'y placer le fichier, sous ce nom'}`,
      en: `${value} is not in the folder media; ${near ? `the nearest: ${near}` : 'put the file there, under this name'}`,
    }),
    title: { fr: 'Fichier absent de media', en: 'File missing from media' },
    means: {
      fr: 'La fiche nomme un fichier que le dossier media n’a pas ; majuscules et accents comptent. Son adresse ne mènerait à rien.',
      en: 'The record names a file that the folder media does not have; capitals and accents count. Its address would lead nowhere.',
    },
    mend: {
      fr: 'Corriger le nom, ou placer le fichier dans le dossier media, à côté de publication.yaml.',
      en: 'Correct the name, or put the file in the folder media, beside publication.yaml.',
    },
    example: recordExample('capsule', 'thumbnailUrl: capsule-2.png', 'thumbnailUrl: capsule2.png'),
  },
  'media-unused': {
    sentence: (name) => ({
      fr: `${name} n'est nommé par aucune fiche et n'est pas publié ; le nommer (thumbnailUrl, caption, contentUrl…), ou l'ôter de media`,
      en: `${name} is named by no record and is not published; name it (thumbnailUrl, caption, contentUrl…), or take it out of media`,
    }),
    title: { fr: 'Fichier que rien ne nomme', en: 'File that nothing names' },
    means: {
      fr: 'Seuls les fichiers que les fiches nomment sont publiés ; celui-ci est peut-être de trop, ou son nom mal écrit dans une fiche.',
      en: 'Only files that records name are published; this one may be left over, or its name be misspelt in a record.',
    },
    mend: {
      fr: 'Écrire son nom dans la fiche de sa capsule, ou le sortir du dossier.',
      en: 'Write its name in the record of its capsule, or take it out of the folder.',
    },
  },
  'media-file-name': {
    sentence: (name, near) => ({
      fr: `${name} : nom que tous les systèmes n'acceptent pas ; renommer le fichier${near ? ` en ${near}` : ', par exemple en image-1'}, et de même dans les fiches`,
      en: `${name}: a name that not every system takes; rename the file${near ? ` to ${near}` : ', for instance to image-1'}, and likewise in the records`,
    }),
    title: { fr: 'Nom de fichier à changer', en: 'Name of a file to change' },
    means: {
      fr: 'Un nom qui a « : », « ? », une virgule, un point final, ou celui d’un appareil (CON, NUL) ne se copie pas partout : le fichier manquerait chez l’hébergeur ou chez un collègue.',
      en: 'A name with “:”, “?”, a comma, a full stop at its end, or that of a device (CON, NUL) cannot be copied everywhere: the file would be missing at the host or at a colleague’s.',
    },
    mend: {
      fr: 'Garder des lettres, des chiffres, des tirets et un seul point, avant la fin du nom.',
      en: 'Keep letters, digits, hyphens and one full stop, before the ending.',
    },
  },
  'media-twins': {
    sentence: (name, other) => ({
      fr: `${name} et ${other} ne diffèrent que par des majuscules ou par la façon d'écrire un accent ; renommer l'un des deux`,
      en: `${name} and ${other} differ only by capitals or by the way in which an accent is written; rename one of the two`,
    }),
    title: { fr: 'Deux noms qui n’en font qu’un', en: 'Two names that are one' },
    means: {
      fr: 'Windows et macOS tiennent ces deux noms pour le même : l’un des fichiers effacerait l’autre.',
      en: 'Windows and macOS take these two names for the same: one of the files would overwrite the other.',
    },
    mend: {
      fr: 'Donner à l’un un nom vraiment autre, et l’écrire dans les fiches.',
      en: 'Give one of them a name that is truly another, and write it in the records.',
    },
  },
  'media-format': {
    sentence: (name, way) => ({
      fr: `${name} : format qui n'est pas publié ; ${way}`,
      en: `${name}: a format that is not published; ${way}`,
    }),
    title: { fr: 'Format qui n’est pas publié', en: 'Format that is not published' },
    means: {
      fr: 'Ne sont publiés que des formats que les navigateurs montrent et dont le contenu se vérifie. Une image SVG peut contenir un programme, et un PDF des noms que rien ne montre.',
      en: 'Only formats are published that browsers show and whose content can be checked. An SVG picture may hold a program, and a PDF names that nothing shows.',
    },
    mend: {
      fr: 'Images : .jpg, .png, .webp, .avif. Sous-titres : .vtt, .srt. Texte : .txt. Vidéo et son : .mp4, .webm, .ogv, .mp3, .m4a, .ogg, .wav, .flac.',
      en: 'Pictures: .jpg, .png, .webp, .avif. Captions: .vtt, .srt. Text: .txt. Film and sound: .mp4, .webm, .ogv, .mp3, .m4a, .ogg, .wav, .flac.',
    },
  },
  'media-content': {
    sentence: (name, real) => ({
      fr: `${name} ne contient pas ce que dit la fin de son nom, mais ${real} ; donner au fichier la fin qui convient, ou l'enregistrer à nouveau dans le format voulu`,
      en: `${name} does not hold what its ending says, but ${real}; give the file the right ending, or save it again in the format that is meant`,
    }),
    title: { fr: 'Contenu d’un autre format', en: 'Content of another format' },
    means: {
      fr: 'Renommer un fichier n’en change pas le format : un navigateur à qui l’on annonce autre chose que ce qu’il reçoit ne montre rien.',
      en: 'Renaming a file does not change its format: a browser that is told something else than it receives shows nothing.',
    },
    mend: {
      fr: 'L’ouvrir dans un logiciel qui le lit, puis « Enregistrer sous » dans le format voulu.',
      en: 'Open it in a program that reads it, then “Save as” in the format that is meant.',
    },
  },
  'media-damaged': {
    sentence: (name, what) => ({
      fr: `${name} : ${what} ; le copier à nouveau depuis l'original`,
      en: `${name}: ${what}; copy it again from the original`,
    }),
    title: { fr: 'Fichier incomplet ou abîmé', en: 'Incomplete or damaged file' },
    means: {
      fr: 'Le fichier s’arrête avant sa fin, ou ne se lit pas : une copie ou un téléchargement a été interrompu.',
      en: 'The file stops before its end, or cannot be read: a copy or a download was cut short.',
    },
    mend: {
      fr: 'Le copier à nouveau, et l’ouvrir une fois pour s’assurer qu’il se lit en entier.',
      en: 'Copy it again, and open it once to make sure that it can be read to its end.',
    },
  },
  'media-place-of-file': {
    sentence: (name, what) => ({
      fr: `${name} : ${what} ; placer le fichier lui-même dans media`,
      en: `${name}: ${what}; put the file itself in media`,
    }),
    title: { fr: 'Lien ou dossier au lieu d’un fichier', en: 'Link or folder in the place of a file' },
    means: {
      fr: 'Un lien qui sort du dossier publierait un fichier que personne n’y a mis ; un sous-dossier n’est pas lu.',
      en: 'A link that leads out of the folder would publish a file that nobody put there; a folder inside is not read.',
    },
    mend: {
      fr: 'Copier le fichier dans le dossier media, sans sous-dossier.',
      en: 'Copy the file to the folder media, not to a folder inside.',
    },
  },
  'media-large': {
    sentence: (name, size, limit) => ({
      fr: `${name} : ${size}, plus que ${limit} ; l'enregistrer plus petit`,
      en: `${name}: ${size}, more than ${limit}; save it smaller`,
    }),
    title: { fr: 'Fichier trop lourd', en: 'File too large' },
    means: {
      fr: 'Une image lourde retarde la page, surtout sur un téléphone ; au-delà d’une limite, elle n’est pas lue du tout.',
      en: 'A large picture delays the page, above all on a telephone; beyond a limit it is not read at all.',
    },
    mend: {
      fr: 'Pour une vignette, 1280 × 720 points en .webp ou en .jpg suffisent, soit moins de 200 ko.',
      en: 'For a thumbnail 1280 × 720 pixels as .webp or .jpg are enough, which is less than 200 kB.',
    },
  },
  'media-dimensions': {
    sentence: (name, dimensions, wanted) => ({
      fr: `${name} : ${dimensions} points ; ${wanted}`,
      en: `${name}: ${dimensions} pixels; ${wanted}`,
    }),
    title: { fr: 'Dimensions d’une image', en: 'Dimensions of a picture' },
    means: {
      fr: 'Trop petite, une vignette n’est pas montrée par les moteurs de recherche ; trop grande, elle bloque les navigateurs des visiteurs.',
      en: 'A thumbnail that is too small is not shown by search engines; one that is too large blocks the browsers of visitors.',
    },
    mend: {
      fr: 'Pour une vignette, prendre 1280 × 720 points, le format d’une vidéo.',
      en: 'For a thumbnail take 1280 × 720 pixels, the shape of a video.',
    },
  },
  'media-location': {
    sentence: (name, found) => ({
      fr: `${name} dit le lieu de la prise de vue (${found}) ; l'enregistrer sans cela, puis la remplacer dans media`,
      en: `${name} says where it was taken (${found}); save it without, then replace it in media`,
    }),
    title: { fr: 'Lieu caché dans un fichier', en: 'Place hidden in a file' },
    means: {
      fr: 'Un téléphone écrit dans chaque photo et chaque film l’endroit où il se trouve, à quelques mètres près. Quiconque télécharge le fichier peut le lire, et y trouver un domicile.',
      en: 'A telephone writes into each photo and film where it is, to a few metres. Whoever downloads the file can read it, and find a home there.',
    },
    mend: {
      fr: 'Windows : clic droit, Propriétés, Détails, « Supprimer les propriétés et les informations personnelles ». macOS, Aperçu : Outils, Afficher l’inspecteur, GPS, « Supprimer les infos de lieu ». GIMP : à l’export, décocher les données Exif, XMP et IPTC.',
      en: 'Windows: right click, Properties, Details, “Remove Properties and Personal Information”. macOS, Preview: Tools, Show Inspector, GPS, “Remove Location Info”. GIMP: on export, untick Exif, XMP and IPTC data.',
    },
  },
  'media-person': {
    sentence: (name, field, value) => ({
      fr: `${name} nomme quelqu'un sans que cela se voie, dans ${field} : ${value} ; l'ôter du fichier, sauf si cette personne l'accepte`,
      en: `${name} names somebody where it is not seen, in ${field}: ${value}; take it out of the file, unless that person agrees`,
    }),
    title: { fr: 'Nom caché dans un fichier', en: 'Name hidden in a file' },
    means: {
      fr: 'Un appareil ou un logiciel écrit dans l’image le nom de son propriétaire, de son auteur ou de qui s’y voit. Il part avec le fichier, et se retrouve par une recherche.',
      en: 'A camera or a program writes into the picture the name of its owner, of its author or of who is seen in it. It goes out with the file, and can be searched for.',
    },
    mend: {
      fr: 'L’enregistrer sans Exif, XMP ni IPTC (Windows : Propriétés, Détails, « Supprimer les propriétés » ; GIMP : à l’export). Un crédit que le photographe demande, ou le nom d’un organisme, peut rester : l’ajouter à exceptions, dans publication.yaml.',
      en: 'Save it without Exif, XMP and IPTC (Windows: Properties, Details, “Remove Properties”; GIMP: on export). A credit that the photographer asks for, or the name of an organisation, may stay: add it to exceptions, in publication.yaml.',
    },
  },
  'media-duration': {
    sentence: (name, found, said) => ({
      fr: said
        ? `le fichier ${name} dure ${found}, et non ${said} ; corriger l'un ou l'autre`
        : `durée absente, que dit le fichier ${name} ; écrire duration: ${found}`,
      en: said
        ? `the file ${name} lasts ${found}, and not ${said}; correct one or the other`
        : `no duration, which the file ${name} says; write duration: ${found}`,
    }),
    title: { fr: 'Durée que dit le fichier', en: 'Duration that the file says' },
    means: {
      fr: 'Le fichier de la vidéo dit exactement combien de temps elle dure ; la fiche ne le dit pas, ou dit autre chose.',
      en: 'The file of the video says exactly how long it lasts; the record does not say it, or says something else.',
    },
    mend: {
      fr: 'Recopier la durée proposée dans duration. Si elle surprend, c’est peut-être le fichier d’une autre capsule.',
      en: 'Copy the duration that is proposed to duration. If it surprises, the file may be that of another capsule.',
    },
    example: recordExample('capsule', 'duration: PT5M', 'duration: PT5M12S'),
  },
} as const satisfies Record<string, RuleEntry>

/** The endings that a name may have, in brackets, where they are told. */
function within(endings: string | undefined): string {
  return endings === undefined ? '' : ` (${endings})`
}
