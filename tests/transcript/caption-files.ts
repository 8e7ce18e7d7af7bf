/** Files of captions as platforms and editors give them; all words are synthetic. */

/** Automatic captions as YouTube gives them: each line stands twice, the words of the new one have moments of their own. */
export const rollingVtt = `WEBVTT
Kind: captions
Language: fr

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
bonjour<00:00:00.480><c> à</c><00:00:00.640><c> tous</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
bonjour à tous
 

00:00:02.399 --> 00:00:05.030 align:start position:0%
bonjour à tous
et<00:00:02.639><c> bienvenue</c>

00:00:05.030 --> 00:00:05.040 align:start position:0%
et bienvenue
 

00:00:05.040 --> 00:00:07.310 align:start position:0%
et bienvenue
et<00:00:05.299><c> bienvenue</c>

00:00:07.310 --> 00:00:07.320 align:start position:0%
et bienvenue
 

00:00:07.320 --> 00:00:09.000 align:start position:0%
et bienvenue
[Musique]
`

/** The same, converted to SubRip, in which words have no moments. */
export const rollingSrt = `1
00:00:00,160 --> 00:00:02,389
bonjour à tous

2
00:00:02,389 --> 00:00:02,399
bonjour à tous

3
00:00:02,399 --> 00:00:05,030
bonjour à tous
et bienvenue

4
00:00:05,030 --> 00:00:05,040
et bienvenue

5
00:00:05,040 --> 00:00:07,310
et bienvenue
dans cette vidéo
`

/** WebVTT as an editor writes it by hand, with every trap of the format. */
export const manualVtt = `\uFEFFWEBVTT - Une capsule inventée
X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

STYLE
::cue(v[voice="Léa Nulle"]) { color: yellow }

REGION
id:bas
width:40%

NOTE
Relu le 2 mars,
sans --> flèche dans un vrai fichier

premier
00:01.000 --> 00:04.000 position:10%,line-left align:left size:35%
<v.fort Léa Nulle>Bonjour à <i>toutes</i> &amp; à tous.</v>

01:00:05.000 --> 01:00:08.500
- Qui est là ?
- Moi, &lt;personne&gt;.

01:00:07.000 --> 01:00:09.000 line:0
<v Léa Nulle>En même temps <v Max Rien>que moi.

01:00:10.000 --> 01:00:12.000
<lang ar>مرحبا بالعالم</lang>&rlm;
`

/** SubRip as it comes from Windows: CRLF, hours left out, tags, a blank line that is none, an empty line within a text. */
export const windowsSrt = [
  '1',
  '00:00:01,000 --> 00:00:03,000  X1:10 X2:20 Y1:30 Y2:40',
  '{\\an8}<font color="#ffff00">Prêt&nbsp;?</font>',
  '   ',
  '2',
  '00:04,500 --> 00:06,000',
  '-Oui.',
  '-<b>Non</b>, 3 < 4.',
  '3',
  '00:00:07,000 --> 00:00:09,000',
  'Au début',
  '',
  'et à la fin.',
  '',
  '4',
  '00:00:12,000 --> 00:00:10,000',
  'À rebours.',
].join('\r\n')

/** SBV as YouTube gives it, with named speakers. */
export const youtubeSbv = `0:00:01.000,0:00:03.500
>> LÉA NULLE: Bonjour[br]à tous.

0:00:03.500,0:00:05.000
Je continue.

0:00:05.000,0:00:06.000
>> Et moi : je commence.

0:00:06.000;0:00:07.000
perdu
`
