/** Descriptions of videos as others write them, made up in the manner of a platform, of a museum and of a university. */
export const foreignVideos = {
  /** As PeerTube describes a video: IRIs of its own, a channel as author, counts, an offset of zero. */
  peertube: `
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://tube.test/w/2ZkYq9> a schema:VideoObject ;
    schema:name "Réparer un vélo en plein air" ;
    schema:description "Atelier du samedi." ;
    schema:thumbnailUrl <https://tube.test/lazy-static/previews/1.jpg>, <https://tube.test/lazy-static/thumbnails/1.jpg> ;
    schema:uploadDate "2023-06-11T08:15:30.123Z"^^xsd:dateTime ;
    schema:duration "PT754S" ;
    schema:isFamilyFriendly true ;
    schema:isAccessibleForFree "true" ;
    schema:inLanguage "fr" ;
    schema:embedUrl <https://tube.test/videos/embed/2ZkYq9> ;
    schema:url <https://tube.test/w/2ZkYq9> ;
    schema:license <https://creativecommons.org/licenses/by-sa/4.0/> ;
    schema:interactionStatistic [ a schema:InteractionCounter ; schema:userInteractionCount 42 ] ;
    schema:author <https://tube.test/a/atelier> .
<https://tube.test/a/atelier> a schema:Organization ;
    schema:name "L'atelier" ;
    schema:url "https://tube.test/a/atelier" .
`,
  /** As a museum's microdata become Turtle: no address of its own, texts without datatypes, people by their names. */
  museum: `
@prefix schema: <http://schema.org/> .
[] a schema:VideoObject ;
    schema:name "Restoring a pastel" ;
    schema:description "The restorer explains three steps." ;
    schema:thumbnailUrl "https://museum.test/img/pastel.jpg" ;
    schema:uploadDate "2019-03-02" ;
    schema:duration "PT6M3S" ;
    schema:contentUrl "http://museum.test/film/pastel.webm" ;
    schema:inLanguage [ a schema:Language ; schema:name "English" ] ;
    schema:dateCreated "2018" ;
    schema:isAccessibleForFree <http://schema.org/True> ;
    schema:license [ a schema:CreativeWork ; schema:name "House licence" ] ;
    schema:about [ a schema:VisualArtwork ; schema:name "Head of a girl" ] ;
    schema:contributor [ a schema:Person ; schema:name "R. Invented" ; schema:jobTitle "restorer" ] ;
    schema:publisher [ a schema:Museum, schema:Organization ; schema:name "Museum of Nowhere" ; schema:sameAs <https://registers.test/nowhere> ] .
`,
  /** As a university's podcast says it: chapters, series, language tags, a speaker with a register. */
  podcast: `
@prefix schema: <http://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<https://uni.test/podcast/17#ep> a schema:VideoObject ;
    schema:name "Was ist Entropie?"@de, "What is entropy?"@en ;
    schema:thumbnailUrl <https://uni.test/17.png> ;
    schema:uploadDate "2022-01-05T10:00+01:00" ;
    schema:datePublished "2022-01"^^xsd:gYearMonth ;
    schema:expires "2032-01-05"^^xsd:date ;
    schema:duration "PT1H2M0.5S"^^xsd:duration ;
    schema:contentUrl <https://media.uni.test/17.mp4> ;
    schema:inLanguage "de-CH" ;
    schema:isPartOf <https://uni.test/podcast#series> ;
    schema:author <https://uni.test/people/9#me> ;
    schema:hasPart [ a schema:Clip ; schema:name "Beginn" ; schema:startOffset 0 ; schema:endOffset 61.5 ; schema:url "https://uni.test/podcast/17?t=0" ] .
<https://uni.test/podcast#series> a schema:CreativeWorkSeries ; schema:name "Physik am Mittag"@de .
<https://uni.test/people/9#me> a schema:Person ; schema:name "P. Invented" ; schema:sameAs <https://orcid.org/0000-0002-1825-0097> .
`,
} as const

type VideoName = keyof typeof foreignVideos

/** One fault each: the rule that it breaks, whose video it is planted in, and what stands there instead. */
export const plantedFaults: readonly (readonly [
  rule: string,
  video: VideoName,
  right: string,
  wrong: string,
])[] = [
  ['video-name', 'peertube', 'schema:name "Réparer un vélo en plein air" ;', ''],
  ['video-thumbnailUrl', 'museum', '"https://museum.test/img/pastel.jpg"', '"/img/pastel.jpg"'],
  ['video-uploadDate', 'museum', '"2019-03-02"', '"02/03/2019"'],
  ['video-uploadDate', 'podcast', '"2022-01-05T10:00+01:00"', '"2022-01-05T10:00+01:00", "2022-01-06"'],
  ['video-duration', 'museum', '"PT6M3S"', '"6:03"'],
  ['video-contentUrl', 'museum', '"http://museum.test/film/pastel.webm"', '"pastel.webm"'],
  ['video-inLanguage', 'peertube', '"fr"', '"langue française"'],
  ['video-isAccessibleForFree', 'peertube', '"true"', '"oui"'],
  ['video-datePublished', 'podcast', '"2022-01"^^xsd:gYearMonth', '"Januar 2022"'],
  ['clip-startOffset', 'podcast', 'schema:startOffset 0', 'schema:startOffset "00:00"'],
  ['person-sameAs', 'podcast', '<https://orcid.org/0000-0002-1825-0097>', '"0000-0002-1825-0097"'],
  [
    'organization-url',
    'peertube',
    'schema:url "https://tube.test/a/atelier"',
    'schema:url "tube.test/a/atelier"',
  ],
]
