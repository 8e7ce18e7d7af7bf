import { packZip } from '../../pipeline/read/tables/zip-archive.ts'

/** An export that somebody may import, as the layout of its format has it; every person, body and address in it is synthetic. */
export type ImportExport = { readonly name: string; readonly file: string; readonly bytes: Uint8Array }

const text = (file: string, name: string, content: string): ImportExport => ({
  name,
  file,
  bytes: Buffer.from(content),
})

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  packZip(Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) })))

const TAKEOUT_ENGLISH = `\uFEFFVideo ID,Approx Duration (ms),Video Audio Language,Video Category,Video Description (Original),Channel ID,Tag 1,Tag 2,Video Title (Original),Privacy,Video State,Video Create Timestamp,Video Publish Timestamp
-bCdEfGhIjK,93000,fr,Education,"Une rencontre filmée à Valbrume.

Animatrice : Solène Aït-Kaci
Intervenants :
Patrice Lenoir, éleveur
Béatrice Fauchet, maire de Valbrume

00:00 Ouverture
00:30 Débat
01:10 Fin

Écrire à contact@centre-fictif.example",UCabcdefghijklmnopqrstuv,canal,haies,Les haies du canal,Public,Processed,2021-01-07T19:48:06+00:00,2021-01-08T10:00:00+00:00
AbCdEfGhIjL,5000,fr,Education,,UCabcdefghijklmnopqrstuv,,,Une vidéo courte,Unlisted,Processed,2021-01-07T19:48:06+00:00,
AbCdEfGhIjM,61000,fr,Education,,UCabcdefghijklmnopqrstuv,,,Une vidéo privée,Private,Processed,2021-01-07T19:48:06+00:00,


`

const TAKEOUT_FRENCH = `ID de la vidéo,Durée approximative (ms),Langue audio de la vidéo,Catégorie de la vidéo,Description de la vidéo (d'origine),ID de la chaîne,Titre de la vidéo (d'origine),Confidentialité,Code temporel de création de la vidéo,Code temporel de publication de la vidéo
AbCdEfGhIjK,605000,fr,Éducation,"Avec Zoé Exemple et Karim Fictif.
Une première ligne.",UCabcdefghijklmnopqrstuv,Marcher dans la ville,Publique,2022-03-01T08:00:00+00:00,2022-03-02T09:30:00+00:00
BbCdEfGhIjK,1205000,fr,Éducation,"Une autre description, plus longue que le titre.",UCabcdefghijklmnopqrstuv,Habiter près du canal,Publique,2022-04-01T08:00:00+00:00,2022-04-02T09:30:00+00:00
`

const COMMENTS = `Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text
UgzAbCdEfGhIjKlMnOpQrStUvW,UCabcdefghijklmnopqrstuv,2022-03-03T08:00:00+00:00,0,,,AbCdEfGhIjK,"{""text"":""Un commentaire de Jeanne Privée""}"
`

const STUDIO = `Contenu,Titre de la vidéo,Heure de publication de la vidéo,Durée,Vues,Durée de visionnage (heures)
Total,,,,5 500,"12,5"
 -bCdEfGhIjK,Les haies du canal,28 sept. 2026,93,1 200,"3,5"
AbCdEfGhIjL,Marcher dans la ville,19 avril 2025,605,300,"0,2"
`

const CHANNEL_FEED = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <title>Centre Fictif</title>
 <entry>
  <id>yt:video:AbCdEfGhIjK</id>
  <yt:videoId>AbCdEfGhIjK</yt:videoId>
  <title>Les haies &amp; le canal</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=AbCdEfGhIjK"/>
  <author><name>Centre Fictif</name></author>
  <published>2026-09-01T10:00:00+00:00</published>
  <updated>2026-09-02T10:00:00+00:00</updated>
  <media:group>
   <media:title>Les haies &amp; le canal</media:title>
   <media:thumbnail url="https://i.ytimg.com/vi/AbCdEfGhIjK/hqdefault.jpg" width="480" height="360"/>
   <media:description>Modération : Anne Orval
Un débat.</media:description>
   <media:community><media:statistics views="12"/></media:community>
  </media:group>
 </entry>
</feed>
`

const INFO_JSON = {
  id: 'x8abcd',
  title: 'Wem gehört der Fluss?',
  description: 'Gäste: Heike Möllhoff, Jörg von Auerfeld\nModeration: kasia_q',
  webpage_url: 'https://tube.nordheim.example/w/abcdefghijkmnopqrstuv',
  timestamp: 1683223200,
  upload_date: '20230504',
  duration: 3720.4,
  language: 'de',
  tags: ['fluss', 'wasser'],
  thumbnail: 'https://tube.nordheim.example/previews/x.jpg',
  availability: 'public',
  view_count: 99,
  chapters: [
    { start_time: 0, end_time: 60, title: 'Begrüßung' },
    { start_time: 60, end_time: 3720, title: 'Gespräch' },
  ],
  subtitles: { de: [{ ext: 'vtt', url: 'https://tube.nordheim.example/captions/de.vtt' }] },
  automatic_captions: { fr: [{ ext: 'vtt', url: 'https://tube.nordheim.example/captions/auto.vtt' }] },
  extractor_key: 'PeerTube',
  _type: 'video',
}

const PEERTUBE = {
  videos: [
    {
      uuid: '0a1b2c3d-0000-4000-8000-000000000001',
      createdAt: '2024-01-01T10:00:00.000Z',
      publishedAt: '2024-01-02T10:00:00.000Z',
      originallyPublishedAt: '2019-06-05T00:00:00.000Z',
      name: 'Un atelier filmé',
      category: 15,
      licence: 2,
      language: 'fr',
      tags: ['atelier'],
      privacy: 1,
      duration: 754,
      description: 'Avec la participation de :\n\n- Zoé EXEMPLE, jardinière\n- Karim FICTIF (CNFS)',
      url: 'https://tube.centre-fictif.example/videos/watch/0a1b2c3d-0000-4000-8000-000000000001',
      thumbnailUrl: 'https://tube.centre-fictif.example/lazy-static/thumbnails/a.jpg',
      channel: { name: 'atelier' },
      captions: [
        {
          language: 'fr',
          filename: 'a-fr.vtt',
          fileUrl: 'https://tube.centre-fictif.example/captions/a-fr.vtt',
          automaticallyGenerated: false,
        },
        {
          language: 'en',
          filename: 'a-en.vtt',
          fileUrl: 'https://tube.centre-fictif.example/captions/a-en.vtt',
          automaticallyGenerated: true,
        },
      ],
      chapters: [
        { timecode: 0, title: 'Ouverture' },
        { timecode: 300, title: 'Suite' },
      ],
    },
    {
      uuid: '0a1b2c3d-0000-4000-8000-000000000002',
      publishedAt: '2024-01-02T10:00:00.000Z',
      name: 'Interne',
      privacy: 4,
      duration: 10,
      url: 'https://tube.centre-fictif.example/videos/watch/0a1b2c3d-0000-4000-8000-000000000002',
    },
  ],
}

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>Pod de l’Université Fictive</title><language>fr</language>
<item>
<title>Séminaire sur les lisières</title>
<link>https://pod.universite-fictive.example/video/0123-seminaire/</link>
<description><![CDATA[<p>Intervenante : Anne Orval, professeure à l’Université Fictive</p><br/> Durée : 00:12:30]]></description>
<pubDate>Mon, 28 Sep 2026 10:00:00 +0200</pubDate>
<author>depot@universite-fictive.example (Jeanne Privée)</author>
<enclosure url="https://pod.universite-fictive.example/media/0123.mp4" length="1" type="video/mp4"/>
<itunes:image>https://pod.universite-fictive.example/media/0123.jpg</itunes:image>
<podcast:person role="guest">Baptiste Lenoir</podcast:person>
<podcast:person role="host" href="https://example.org/x">Solène Aït-Kaci</podcast:person>
<podcast:transcript url="https://pod.universite-fictive.example/media/0123.vtt" type="text/vtt" language="fr"/>
</item>
</channel></rss>
`

const VTT = `WEBVTT

NOTE fait à la main

1
00:00:00.000 --> 00:00:02.000
<v Zoé>Bonjour à toutes.

2
00:00:02.000 --> 00:00:04.000
Bonjour à toutes.
On commence.
`

const MUSEUM = `ID;Titre;Description;Published at;Durée (secondes);Adresse;Vignette;Intervenants;Mots-clés;Cote interne
M-001;Le geste du potier;Un potier montre son geste.;2024-05-03;725;https://www.youtube.com/watch?v=AbCdEfGhIjK;https://musee-fictif.example/v/1.jpg;"Zoé Exemple, potière ; Karim Fictif";terre, geste;17
M-002;La forge;;03/04/2024;61;https://vimeo.com/123456789;;L’équipe du musée;;18
`

/** Exports of every format, some with traps. */
export const importExports: readonly ImportExport[] = [
  text('videos.csv', 'youtube-takeout-table', TAKEOUT_ENGLISH),
  {
    name: 'youtube-takeout-french-archive',
    file: 'takeout.zip',
    bytes: zip({
      'Takeout/YouTube et YouTube Music/commentaires/commentaires.csv': COMMENTS,
      'Takeout/YouTube et YouTube Music/métadonnées des vidéos/vidéos.csv': TAKEOUT_FRENCH,
      'Takeout/YouTube et YouTube Music/historique/watch-history.html': '<p>Vous avez regardé</p>',
    }),
  },
  text('Informations relatives aux tableaux.csv', 'youtube-studio-table', STUDIO),
  text('videos.xml', 'youtube-channel-feed', CHANNEL_FEED),
  text('fluss.info.json', 'yt-dlp-info', JSON.stringify(INFO_JSON, undefined, 1)),
  {
    name: 'peertube-archive',
    file: 'export.zip',
    bytes: zip({
      'peertube/videos.json': JSON.stringify(PEERTUBE, undefined, 2),
      'peertube/comments.json': '{"comments": [{"text": "Un commentaire"}]}',
    }),
  },
  text('rss.xml', 'rss-of-esup-pod', RSS),
  text('Les haies [AbCdEfGhIjK].fr.vtt', 'captions', VTT),
  text('videos.csv', 'table-of-a-museum', MUSEUM),
  {
    name: 'web-archive',
    file: 'page.mhtml',
    bytes: Buffer.from(
      [
        'From: <Saved by a browser>',
        'Snapshot-Content-Location: https://www.centre-fictif.example/haies',
        'Subject: Les haies',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----Boundary"',
        '',
        '',
        '------Boundary',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: https://www.centre-fictif.example/haies',
        '',
        '<!doctype html><html><body><main><h1>Les haies</h1><p>Avec=C2=A0:<br>Zo=C3=A9 EXEMPLE, jardini=',
        '=C3=A8re</p></main></body></html>',
        '------Boundary',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '------Boundary--',
        '',
      ].join('\r\n'),
    ),
  },
  text(
    'page.html',
    'page-with-json-ld',
    `<!doctype html><html><head><title>Un essai</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "VideoObject", "name": "Un essai", "description": "Une description.", "uploadDate": "2024-02-03T10:00:00+01:00", "duration": "PT3720S", "thumbnailUrl": "https://www.centre-fictif.example/essai.jpg", "embedUrl": "https://www.youtube.com/embed/AbCdEfGhIjK", "license": "https://creativecommons.org/licenses/by/4.0/", "keywords": "canal, haies", "director": {"@type": "Person", "name": "Oriane Vauquelin"}, "producer": {"@type": "Organization", "name": "Halte-Là"}}
</script></head><body><main><h1>Un essai</h1><p>Avec : Zoé EXEMPLE, élue</p></main></body></html>
`,
  ),
  text(
    'page.html',
    'page-with-microdata',
    `<!doctype html><html><body><main itemscope itemtype="https://schema.org/VideoObject"><h1 itemprop="name">Un essai</h1>
<meta itemprop="uploadDate" content="2024-02-03"><meta itemprop="duration" content="PT12M"><link itemprop="embedUrl" href="https://player.vimeo.com/video/123456789">
<p itemprop="actor" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Zoé Exemple</span></p></main></body></html>
`,
  ),
]
