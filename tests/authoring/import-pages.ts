/** A page that somebody may import, and what is found in it; every person, body and address in it is synthetic. */
export type ImportPage = { readonly name: string; readonly page: string; readonly found: readonly string[] }

/** Pages in the forms that publishers have them: printed by Drupal, saved as HTML, copied from the browser. */
export const pages: readonly ImportPage[] = [
  {
    name: 'printed by Drupal: numbered title, wrapped lines, address broken in two, link',
    page: `    Contenu principal:
Un premier paragraphe raconte ce que fait le centre de ressources, et pourquoi il a voulu donner la parole à des
personnes qui n'ont pas l'habitude de la prendre.

La troisième vidéo de cette série est consacrée aux jardins partagés. Qui les tient, et
pour qui ?

Retrouvez les autres vidéos sur la chaîne du Centre Fictif [1].

3. Qui tient les jardins partagés du quartier ? Faut-il les ouvrir à toutes les personnes qui
passent ou bien aux seules habitantes ?

Avec la participation de :

Zoé  EXEMPLE, sociologue des jardins et co-directrice de la revue Les carnets du
Potager et d'ARFIC
Karim FICTIF, trésorier de l’Association des Riverains du Canal Vert
Inès TESTARD, chargée de la mission Nature en ville à la MEX
Paul MODÈLE, chercheur associé à l'Institut des Lisières et
enseignant à Sciences Pot Valbrume

  URL de la source (modifié le 05/02/2024 - 09:15): https://www.centre-fictif.example/thematiques/nature-en-vi
lle/jardins-partages/videos-des-jardins-3

Liens
[1] https://www.youtube.com/channel/UCsynthetique
`,
    found: [
      'title sure 10: Qui tient les jardins partagés du quartier ? Faut-il les ouvrir à toutes les personnes qui passent ou bien aux seules habitantes ?',
      'position sure 10: 3',
      'description likely 5: La troisième vidéo de cette série est consacrée aux jardins partagés. Qui les tient, et pour qui ?',
      'person sure 15: Zoé + Exemple',
      "  credit likely: sociologue des jardins et co-directrice de la revue Les carnets du Potager et d'ARFIC",
      '  role: sociologue des jardins',
      '  role: co-directrice',
      '  organization sure: ARFIC',
      '  periodical sure: Les carnets du Potager',
      'person sure 17: Karim + Fictif',
      '  credit likely: trésorier de l’Association des Riverains du Canal Vert',
      '  role: trésorier',
      '  organization sure: Association des Riverains du Canal Vert',
      'person sure 18: Inès + Testard',
      '  credit likely: chargée de la mission Nature en ville à la MEX',
      '  role: chargée de la mission Nature en ville',
      '  organization sure: MEX',
      'person sure 19: Paul + Modèle',
      "  credit likely: chercheur associé à l'Institut des Lisières et enseignant à Sciences Pot Valbrume",
      '  role: chercheur associé',
      '  role: enseignant',
      '  organization sure: Institut des Lisières',
      '  organization likely: Sciences Pot Valbrume',
      'source likely 22: https://www.centre-fictif.example/thematiques/nature-en-ville/jardins-partages/videos-des-jardins-3',
      'modified sure 22: 2024-02-05',
      'link 26: https://www.youtube.com/channel/UCsynthetique (Retrouvez les autres vidéos sur la chaîne du Centre Fictif.)',
      'used 5 6 8 10 11 13 15 16 17 18 19 20 22 23 25 26',
      'furniture 1',
      'left 2: Un premier paragraphe raconte ce que fait le centre de ressources, et pourquoi il a voulu donner la parole à des',
      "left 3: personnes qui n'ont pas l'habitude de la prendre.",
    ],
  },
  {
    name: 'printed: page title, breadcrumb, name of the site, and a numbered title below',
    page: `Accueil > Thématiques > Les mobilités
Comment se déplacer sans voiture ?
Publié sur Centre Fictif (https://www.centre-fictif.example)

Capsule n° 2 : Marcher en ville
Cette capsule montre trois façons de marcher en ville.

Intervenants :
Zoé EXEMPLE (urbaniste, Ville de Valbrume)
Karim FICTIF (habitant)

URL de la source : https://www.centre-fictif.example/mobilites/marcher
`,
    found: [
      'title sure 5: Marcher en ville',
      'position sure 5: 2',
      'description likely 6: Cette capsule montre trois façons de marcher en ville.',
      'person sure 9: Zoé + Exemple',
      '  part: speaker',
      '  credit likely: urbaniste, Ville de Valbrume',
      '  role: urbaniste',
      '  organization sure: Ville de Valbrume',
      'person sure 10: Karim + Fictif',
      '  part: speaker',
      '  credit likely: habitant',
      '  role: habitant',
      'pageTitle check 2: Comment se déplacer sans voiture ?',
      'source sure 12: https://www.centre-fictif.example/mobilites/marcher',
      'used 2 5 6 8 9 10 12',
      'furniture 1 3',
    ],
  },
  {
    name: 'family names first, dashes behind the names, bullets',
    page: `Titre : Parler du logement

Participants

• EXEMPLE Zoé – présidente de la Fédération des Locataires
• DE LA TESTE Jean-Marc – avocat au barreau de Valbrume
• FICTIF-MODÈLE Anne-Sophie – habitante du quartier des Trois Lunes
`,
    found: [
      'title sure 1: Parler du logement',
      'person likely 5: Zoé + Exemple',
      '  credit likely: présidente de la Fédération des Locataires',
      '  role: présidente',
      '  organization sure: Fédération des Locataires',
      'person likely 6: Jean-Marc + de La Teste',
      '  credit likely: avocat au barreau de Valbrume',
      '  role: avocat',
      '  organization check: barreau de Valbrume',
      'person likely 7: Anne-Sophie + Fictif-Modèle',
      '  credit check: habitante du quartier des Trois Lunes',
      '  role: habitante du quartier des Trois Lunes',
      '  unsure: Trois Lunes',
      'used 1 3 5 6 7',
    ],
  },
  {
    name: 'names in ordinary letters, particles, compound names',
    page: `Titre : Les noms et leurs particules

Intervenantes et intervenants
Avec :
Yann Le Modèle, maire de Valbrume
Youssef Ben Testa, éducateur à l'association Les Marches
Marie-Ange d'Exemple, directrice de l'IFIC
Fatima El Fictif, médiatrice
Anne de Testeville, chercheuse au CNFS
`,
    found: [
      'title sure 1: Les noms et leurs particules',
      'person likely 5: Yann + Le Modèle',
      '  credit check: maire de Valbrume',
      '  role: maire de Valbrume',
      '  unsure: Valbrume',
      'person likely 6: Youssef + Ben Testa',
      "  credit likely: éducateur à l'association Les Marches",
      '  role: éducateur',
      '  organization likely: Les Marches',
      "person likely 7: Marie-Ange + d'Exemple",
      "  credit likely: directrice de l'IFIC",
      '  role: directrice',
      '  organization sure: IFIC',
      'person likely 8: Fatima + El Fictif',
      '  credit likely: médiatrice',
      '  role: médiatrice',
      'person likely 9: Anne + de Testeville',
      '  credit likely: chercheuse au CNFS',
      '  role: chercheuse',
      '  organization sure: CNFS',
      'used 1 3 4 5 6 7 8 9',
    ],
  },
  {
    name: 'names in capitals alone, and one name without a credit',
    page: `1. Tout en capitales

Avec
ZOÉ EXEMPLE, AUTRICE
KARIM FICTIF
`,
    found: [
      'title likely 1: Tout en capitales',
      'position likely 1: 1',
      'person likely 4: Zoé + Exemple',
      '  credit likely: AUTRICE',
      '  role: AUTRICE',
      'person likely 5: Karim + Fictif',
      'used 1 3 4 5',
    ],
  },
  {
    name: 'names in small letters',
    page: `1. Tout en minuscules

avec :
zoé exemple, habitante
karim fictif, voisin
`,
    found: [
      'title likely 1: Tout en minuscules',
      'position likely 1: 1',
      'person check 4: Zoé + Exemple',
      '  credit likely: habitante',
      '  role: habitante',
      'person check 5: Karim + Fictif',
      '  credit likely: voisin',
      '  role: voisin',
      'used 1 3 4 5',
    ],
  },
  {
    name: 'honorary titles before names',
    page: `Titre : Des titres

Avec :
Mme Zoé EXEMPLE, maîtresse de conférences à l'Université de Valbrume
M. Karim FICTIF, juge
Dr Inès TESTARD, médecin au CHU de Valbrume
`,
    found: [
      'title sure 1: Des titres',
      'person sure 4: Zoé + Exemple',
      "  credit likely: maîtresse de conférences à l'Université de Valbrume",
      '  role: maîtresse de conférences',
      '  organization sure: Université de Valbrume',
      'person sure 5: Karim + Fictif',
      '  credit likely: juge',
      '  role: juge',
      'person sure 6: Inès + Testard',
      '  prefix: Dr',
      '  credit likely: médecin au CHU de Valbrume',
      '  role: médecin',
      '  organization sure: CHU de Valbrume',
      'used 1 3 4 5 6',
    ],
  },
  {
    name: 'a name on its own line, the credit below it',
    page: `Titre : Nom puis crédit

Intervenants :

Zoé EXEMPLE
Sociologue, Université de Valbrume

Karim FICTIF
Directeur du Centre social La Lune
`,
    found: [
      'title sure 1: Nom puis crédit',
      'person sure 5: Zoé + Exemple',
      '  part: speaker',
      '  credit likely: Sociologue, Université de Valbrume',
      '  role: Sociologue',
      '  organization sure: Université de Valbrume',
      'person sure 8: Karim + Fictif',
      '  part: speaker',
      '  credit likely: Directeur du Centre social La Lune',
      '  role: Directeur',
      '  organization sure: Centre social La Lune',
      'used 1 3 5 6 8 9',
    ],
  },
  {
    name: 'everybody on one line, between semicolons',
    page: `Titre : Une seule ligne

Avec : Zoé EXEMPLE, sociologue ; Karim FICTIF, trésorier de l'ARFIC ; Inès TESTARD, élue
`,
    found: [
      'title sure 1: Une seule ligne',
      'person sure 3: Zoé + Exemple',
      '  credit likely: sociologue',
      '  role: sociologue',
      'person sure 3: Karim + Fictif',
      "  credit likely: trésorier de l'ARFIC",
      '  role: trésorier',
      '  organization sure: ARFIC',
      'person sure 3: Inès + Testard',
      '  credit likely: élue',
      '  role: élue',
      'used 1 3',
    ],
  },
  {
    name: 'everybody on one line, credits in brackets',
    page: `Titre : Entre parenthèses

Avec : Zoé EXEMPLE (sociologue, CNFS), Karim FICTIF (ARFIC) et Inès TESTARD (élue à la Région des Brumes)
`,
    found: [
      'title sure 1: Entre parenthèses',
      'person sure 3: Zoé + Exemple',
      '  credit likely: sociologue, CNFS',
      '  role: sociologue',
      '  organization sure: CNFS',
      'person sure 3: Karim + Fictif',
      '  credit check: ARFIC',
      '  organization sure: ARFIC',
      'person sure 3: Inès + Testard',
      '  credit likely: élue à la Région des Brumes',
      '  role: élue',
      '  organization sure: Région des Brumes',
      'used 1 3',
    ],
  },
  {
    name: 'names alone, between commas',
    page: `Titre : Rien que des noms

Avec la participation de Zoé EXEMPLE, Karim FICTIF et Inès TESTARD
`,
    found: [
      'title sure 1: Rien que des noms',
      'person likely 3: Zoé + Exemple',
      'person likely 3: Karim + Fictif',
      'person likely 3: Inès + Testard',
      'used 1 3',
    ],
  },
  {
    name: 'credits: acronyms in brackets, slashes, a review in quotes, several bodies',
    page: `Titre : Des crédits

Intervenant·es :
Zoé EXEMPLE, vice-présidente de l'Association des Riverains du Canal Vert (ARCV)
Karim FICTIF, chercheur, CNFS / Université de Valbrume
Inès TESTARD, rédactrice en chef de la revue « Les Voix du Canal »
Paul MODÈLE, membre de l'ARCV et de la Ligue des Lisières
Léa INVENTÉE, responsable du pôle jeunesse au Conseil départemental des Brumes
`,
    found: [
      'title sure 1: Des crédits',
      'person sure 4: Zoé + Exemple',
      '  part: speaker',
      "  credit likely: vice-présidente de l'Association des Riverains du Canal Vert (ARCV)",
      '  role: vice-présidente',
      '  organization sure: Association des Riverains du Canal Vert = ARCV',
      'person sure 5: Karim + Fictif',
      '  part: speaker',
      '  credit likely: chercheur, CNFS / Université de Valbrume',
      '  role: chercheur',
      '  organization sure: CNFS',
      '  organization sure: Université de Valbrume',
      'person sure 6: Inès + Testard',
      '  part: speaker',
      '  credit likely: rédactrice en chef de la revue « Les Voix du Canal »',
      '  role: rédactrice en chef',
      '  periodical sure: Les Voix du Canal',
      'person sure 7: Paul + Modèle',
      '  part: speaker',
      "  credit likely: membre de l'ARCV et de la Ligue des Lisières",
      '  role: membre',
      '  organization sure: ARCV',
      '  organization sure: Ligue des Lisières',
      'person sure 8: Léa + Inventée',
      '  part: speaker',
      '  credit likely: responsable du pôle jeunesse au Conseil départemental des Brumes',
      '  role: responsable du pôle jeunesse',
      '  organization sure: Conseil départemental des Brumes',
      'used 1 3 4 5 6 7 8',
    ],
  },
  {
    name: 'credits that leave a doubt: a town or a body, what follows a body',
    page: `Titre : Des doutes

Avec :
Zoé EXEMPLE, habitante de Valbrume
Karim FICTIF, responsable à la MEX du service habitat
Inès TESTARD, bénévole à la Lune
`,
    found: [
      'title sure 1: Des doutes',
      'person sure 4: Zoé + Exemple',
      '  credit check: habitante de Valbrume',
      '  role: habitante de Valbrume',
      '  unsure: Valbrume',
      'person sure 5: Karim + Fictif',
      '  credit check: responsable à la MEX du service habitat',
      '  role: responsable',
      '  organization sure: MEX',
      'person sure 6: Inès + Testard',
      '  credit likely: bénévole à la Lune',
      '  role: bénévole',
      '  organization check: Lune',
      'used 1 3 4 5 6',
    ],
  },
  {
    name: 'a list with somebody who is no person',
    page: `Titre : Un collectif

Participants :
Zoé EXEMPLE, habitante
L'équipe du Centre Fictif
Karim FICTIF, voisin
`,
    found: [
      'title sure 1: Un collectif',
      'person sure 4: Zoé + Exemple',
      '  credit likely: habitante',
      '  role: habitante',
      'person sure 6: Karim + Fictif',
      '  credit likely: voisin',
      '  role: voisin',
      'used 1 3 4 6',
      "left 5: L'équipe du Centre Fictif",
    ],
  },
  {
    name: 'chapters in every notation, with ends and wrapped titles',
    page: `Titre : Une vidéo et ses parties

Chapitres :
00:00 Ouverture
1:30 – Le constat
[07:24] Partie 1 : ce que disent les habitantes
(12:05) Partie 2
00:15:40 - 00:18:00 Les pistes
1:02:03 Fin

Durée : 1 h 05 min 10 s
`,
    found: [
      'title sure 1: Une vidéo et ses parties',
      'duration sure 11: PT1H5M10S',
      'chapter sure 4: 0- Ouverture',
      'chapter sure 5: 90- Le constat',
      'chapter sure 6: 444- Partie 1 : ce que disent les habitantes',
      'chapter sure 7: 725- Partie 2',
      'chapter sure 8: 940-1080 Les pistes',
      'chapter sure 9: 3723- Fin',
      'used 1 3 4 5 6 7 8 9 11',
    ],
  },
  {
    name: 'a video on YouTube, by its short address',
    page: `Titre : Sur YouTube

Voir la vidéo
https://youtu.be/AbCdEfGhIjK?t=12
`,
    found: [
      'title sure 1: Sur YouTube',
      'video sure 4: YouTube https://www.youtube.com/watch?v=AbCdEfGhIjK https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?start=12',
      'used 1 4',
      'furniture 3',
    ],
  },
  {
    name: 'a video on Vimeo that is not listed, among the links',
    page: `1. Sur Vimeo

La vidéo [1] est en accès libre.

Liens :
[1] https://vimeo.com/123456789/0a1b2c3d4e
[2] https://www.centre-fictif.example/a-propos
`,
    found: [
      'title likely 1: Sur Vimeo',
      'position likely 1: 1',
      'description check 3: La vidéo est en accès libre.',
      'video sure 6: Vimeo https://vimeo.com/123456789/0a1b2c3d4e https://player.vimeo.com/video/123456789?h=0a1b2c3d4e',
      'link 7: https://www.centre-fictif.example/a-propos',
      'used 1 5 6 7',
      'left 3: La vidéo [1] est en accès libre.',
    ],
  },
  {
    name: 'a video on Dailymotion and one on PeerTube',
    page: `Titre : Deux plateformes

https://www.dailymotion.com/video/x8abcde
https://tube.fictif.example/w/9Abcdefghijkmnopqrstuv
`,
    found: [
      'title sure 1: Deux plateformes',
      'video check 3: Dailymotion https://www.dailymotion.com/video/x8abcde https://geo.dailymotion.com/player.html?video=x8abcde',
      'video check 4: PeerTube https://tube.fictif.example/w/9Abcdefghijkmnopqrstuv',
      'used 1 3 4',
    ],
  },
  {
    name: 'dates of every kind: recorded, published, changed',
    page: `Titre : Des dates

Tournage : septembre 2022
Mise en ligne : 1er février 2023
Dernière mise à jour le 28 juin 2023
Durée : une dizaine de minutes
`,
    found: [
      'title sure 1: Des dates',
      'created sure 3: 2022-09',
      'modified sure 5: 2023-06-28',
      'published sure 4: 2023-02-01',
      'used 1 3 4 5',
      'left 6: Durée : une dizaine de minutes',
    ],
  },
  {
    name: 'dates and durations in other forms, none of which is cut short',
    page: `Titre : Des formes

Tournage : déc. 2021
Mise en ligne : 2021/09/28
Last updated: June 2021
Durée : 10 min
`,
    found: [
      'title sure 1: Des formes',
      'created sure 3: 2021-12',
      'duration sure 6: PT10M',
      'modified sure 5: 2021-06',
      'published sure 4: 2021-09-28',
      'used 1 3 4 5 6',
    ],
  },
  {
    name: 'dates that say more than a record can, which are left to people',
    page: `Titre : Des périodes

Tournage : 2021-2022
Mise en ligne : 3-5 juin 2021
Dernière mise à jour le 31/02/2021
`,
    found: [
      'title sure 1: Des périodes',
      'used 1',
      'left 3: Tournage : 2021-2022',
      'left 4: Mise en ligne : 3-5 juin 2021',
      'left 5: Dernière mise à jour le 31/02/2021',
    ],
  },
  {
    name: 'a series named in the text, and the place in it said in words',
    page: `Cette série intitulée « Paroles de lisières » est tirée d'entretiens.

La deuxième vidéo de cette série parle des haies. Ces vidéos de 2022 durent dix minutes.

Avec : Zoé EXEMPLE, jardinière
`,
    found: [
      'position likely 3: 2',
      'description likely 3: La deuxième vidéo de cette série parle des haies. Ces vidéos de 2022 durent dix minutes.',
      'seriesName likely 1: Paroles de lisières',
      'created likely 3: 2022',
      'person sure 5: Zoé + Exemple',
      '  credit likely: jardinière',
      '  role: jardinière',
      'used 3 5',
      "left 1: Cette série intitulée « Paroles de lisières » est tirée d'entretiens.",
    ],
  },
  {
    name: 'a numbered list in the text is no title',
    page: `Planter une haie

Trois gestes suffisent :

1. Choisir les arbres
2. Creuser
3. Arroser

Avec :
Zoé EXEMPLE, jardinière
`,
    found: [
      'title check 1: Planter une haie',
      'person sure 10: Zoé + Exemple',
      '  credit likely: jardinière',
      '  role: jardinière',
      'used 1 9 10',
      'left 3: Trois gestes suffisent :',
      'left 5: 1. Choisir les arbres',
      'left 6: 2. Creuser',
      'left 7: 3. Arroser',
    ],
  },
  {
    name: 'no title at all',
    page: `Avec la participation de :

Zoé EXEMPLE, sociologue
`,
    found: ['person sure 3: Zoé + Exemple', '  credit likely: sociologue', '  role: sociologue', 'used 1 3'],
  },
  {
    name: 'no participant at all',
    page: `4. Une vidéo sans personne

Cette vidéo ne montre que des paysages.
`,
    found: [
      'title likely 1: Une vidéo sans personne',
      'position likely 1: 4',
      'description likely 3: Cette vidéo ne montre que des paysages.',
      'used 1 3',
    ],
  },
  {
    name: 'HTML of a Drupal page: main, article, fields, iframe, canonical, last change',
    page: `<!DOCTYPE html>
<html lang="fr">
<head>
<title>Les jardins partagés | Centre Fictif</title>
<link rel="canonical" href="https://www.centre-fictif.example/jardins-partages" />
<meta property="article:modified_time" content="2024-02-05T09:15:00+01:00" />
<script>var page = "ignorée";</script>
</head>
<body>
<header><nav><ul><li><a href="/">Accueil</a></li></ul></nav></header>
<main>
<h1>Les jardins partagés</h1>
<article>
<div class="field--name-body">
<p>Cette vidéo montre un jardin&nbsp;: celui du canal.
Elle dure dix minutes.</p>
<h2>1. Qui tient le jardin&#8239;?</h2>
<iframe src="https://www.youtube-nocookie.com/embed/AbCdEfGhIjK"></iframe>
<p><strong>Avec la participation de&nbsp;:</strong></p>
<ul>
<li>Zoé EXEMPLE, présidente de l&rsquo;Association des Riverains du Canal Vert</li>
<li>Karim <b>FICTIF</b>, jardinier
à la MEX</li>
</ul>
<p><a href="https://www.canal-vert.example/">Le site de l'association</a></p>
</div>
</article>
</main>
<footer><p>Mentions légales</p></footer>
</body>
</html>
`,
    found: [
      'title likely 17: Qui tient le jardin ?',
      'position likely 17: 1',
      'description likely 15: Cette vidéo montre un jardin : celui du canal. Elle dure dix minutes.',
      'person sure 21: Zoé + Exemple',
      '  credit likely: présidente de l’Association des Riverains du Canal Vert',
      '  role: présidente',
      '  organization sure: Association des Riverains du Canal Vert',
      'person sure 22: Karim + Fictif',
      '  credit likely: jardinier à la MEX',
      '  role: jardinier',
      '  organization sure: MEX',
      'video sure 18: YouTube https://www.youtube.com/watch?v=AbCdEfGhIjK https://www.youtube-nocookie.com/embed/AbCdEfGhIjK',
      'pageTitle sure 12: Les jardins partagés',
      'source sure 5: https://www.centre-fictif.example/jardins-partages',
      'modified sure 6: 2024-02-05T09:15:00+01:00',
      "link 25: https://www.canal-vert.example/ (Le site de l'association)",
      'used 4 5 6 12 15 16 17 18 19 21 22 23 25',
      'furniture 1 2 3 7 8 9 10 11 13 14 20 24 26 27 28 29 30 31',
    ],
  },
  {
    name: 'HTML with line breaks in one paragraph, no main',
    page: `<html><body><nav>Menu</nav>
<h1>Marcher en ville</h1>
<p>Avec&nbsp;:<br>
Zoé EXEMPLE, urbaniste<br/>Karim FICTIF, habitant</p>
<p>00:00 Départ<br>05:10 Arrivée</p>
</body></html>
`,
    found: [
      'title sure 2: Marcher en ville',
      'person sure 4: Zoé + Exemple',
      '  credit likely: urbaniste',
      '  role: urbaniste',
      'person sure 4: Karim + Fictif',
      '  credit likely: habitant',
      '  role: habitant',
      'chapter likely 5: 0- Départ',
      'chapter likely 5: 310- Arrivée',
      'pageTitle sure 2: Marcher en ville',
      'used 2 3 4 5',
      'furniture 1 6',
    ],
  },
  {
    name: 'HTML as a piece, pasted, with a player of Vimeo and hidden text',
    page: `<div><h2>2 – Écouter</h2><p>Dans ce film, des voix.</p>
<iframe data-src="https://player.vimeo.com/video/123456789?h=0a1b2c3d4e"></iframe>
<p hidden>Texte caché</p>
<p>Intervenante : Zoé EXEMPLE, musicienne</p></div>
`,
    found: [
      'title likely 1: Écouter',
      'position likely 1: 2',
      'description likely 1: Dans ce film, des voix.',
      'person sure 4: Zoé + Exemple',
      '  part: speaker',
      '  credit likely: musicienne',
      '  role: musicienne',
      'video sure 2: Vimeo https://vimeo.com/123456789/0a1b2c3d4e https://player.vimeo.com/video/123456789?h=0a1b2c3d4e',
      'used 1 2 4',
      'furniture 3',
    ],
  },
  {
    name: 'HTML with the printed text in pre',
    page: `<html><body><main><pre>
5. Un texte imprimé

Avec :
Zoé EXEMPLE, sociologue
</pre></main></body></html>
`,
    found: [
      'title likely 2: Un texte imprimé',
      'position likely 2: 5',
      'person sure 5: Zoé + Exemple',
      '  credit likely: sociologue',
      '  role: sociologue',
      'used 2 4 5',
      'furniture 1 6',
    ],
  },
  {
    name: 'pasted from a browser: no wrapping, buttons, cookies',
    page: `Aller au contenu principal
Marcher en ville
Partager sur Facebook
Vidéo 2 : Marcher la nuit
Ce film suit deux personnes qui marchent la nuit dans une ville de taille moyenne, et qui disent ce qu'elles voient, ce qu'elles craignent, et ce qu'elles voudraient que l'on change.
Avec : Zoé Exemple, habitante de Valbrume ; Karim Fictif, veilleur de nuit
Nous utilisons des cookies pour mesurer l'audience
© Centre Fictif
`,
    found: [
      'title sure 4: Marcher la nuit',
      'position sure 4: 2',
      "description likely 5: Ce film suit deux personnes qui marchent la nuit dans une ville de taille moyenne, et qui disent ce qu'elles voient, ce qu'elles craignent, et ce qu'elles voudraient que l'on change.",
      'person likely 6: Zoé + Exemple',
      '  credit check: habitante de Valbrume',
      '  role: habitante de Valbrume',
      '  unsure: Valbrume',
      'person likely 6: Karim + Fictif',
      '  credit likely: veilleur de nuit',
      '  role: veilleur de nuit',
      'pageTitle check 2: Marcher en ville',
      'used 2 4 5 6',
      'furniture 1 3 7 8',
    ],
  },
  {
    name: 'address broken at hyphens over three lines, and a sentence behind it',
    page: `2. Une longue adresse

URL de la source (modifié le 31/12/2023 - 23:59) : https://www.centre-fictif.example/une-tres-longue-
rubrique/avec-une-tres-longue-sous-rubrique/et-une-page-dont-le-titre-est-
long-aussi.html
La suite est une phrase.
`,
    found: [
      'title likely 1: Une longue adresse',
      'position likely 1: 2',
      'source likely 3: https://www.centre-fictif.example/une-tres-longue-rubrique/avec-une-tres-longue-sous-rubrique/et-une-page-dont-le-titre-est-long-aussi.html',
      'modified sure 3: 2023-12-31',
      'used 1 3 4 5',
      'left 6: La suite est une phrase.',
    ],
  },
  {
    name: 'address with an invalid day, and a link that is none',
    page: `2. Des erreurs

URL de la source (modifié le 31/02/2023) : https://exemple invalide

Liens
[1] (lien supprimé)
`,
    found: [
      'title likely 1: Des erreurs',
      'position likely 1: 2',
      'used 1 5',
      'left 3: URL de la source (modifié le 31/02/2023) : https://exemple invalide',
      'left 6: [1] (lien supprimé)',
    ],
  },
  {
    name: 'decomposed accents, invisible signs, tabs, unusual spaces',
    page: `2.\u00A0Des e\u0301le\u0300ves\u200B\u00AD parlent

Avec\u202F:
\tZoe\u0301 \u00A0EXEMPLE,\tprofesseure a\u0300 l\u2019E\u0301cole des Lisie\u0300res
`,
    found: [
      'title likely 1: Des élèves parlent',
      'position likely 1: 2',
      'person sure 4: Zoé + Exemple',
      '  credit likely: professeure à l’École des Lisières',
      '  role: professeure',
      '  organization sure: École des Lisières',
      'used 1 3 4',
    ],
  },
  {
    name: 'in English',
    page: `Title: Walking at night

Speakers:
Zoe EXAMPLE, professor of geography at the University of Mistvale
Karim FICTION, director of the Mistvale Institute

Duration : 10:05
`,
    found: [
      'title sure 1: Walking at night',
      'duration sure 7: PT10M5S',
      'person sure 4: Zoe + Example',
      '  part: speaker',
      '  credit likely: professor of geography at the University of Mistvale',
      '  role: professor of geography',
      '  organization sure: University of Mistvale',
      'person sure 5: Karim + Fiction',
      '  part: speaker',
      '  credit likely: director of the Mistvale Institute',
      '  role: director',
      '  organization likely: Mistvale Institute',
      'used 1 3 4 5 7',
    ],
  },
  {
    name: 'participants between blank lines, a wrapped chapter, text behind them',
    page: `Titre : Des blancs

Ont participé à cette vidéo :

Zoé EXEMPLE, co-
directrice de l'ARFIC

Karim FICTIF, voisin

Un projet soutenu par la Région des Brumes.

00:07:24 Partie 1 : une partie dont le titre est si long que l'imprimante le coupe au bout
de la ligne
00:09:00 Partie 2
`,
    found: [
      'title sure 1: Des blancs',
      'description check 10: Un projet soutenu par la Région des Brumes.',
      'person sure 5: Zoé + Exemple',
      "  credit likely: co-directrice de l'ARFIC",
      '  role: co-directrice',
      '  organization sure: ARFIC',
      'person sure 8: Karim + Fictif',
      '  credit likely: voisin',
      '  role: voisin',
      "chapter likely 12: 444- Partie 1 : une partie dont le titre est si long que l'imprimante le coupe au bout de la ligne",
      'chapter likely 14: 540- Partie 2',
      'used 1 3 5 6 8 12 13 14',
      'left 10: Un projet soutenu par la Région des Brumes.',
    ],
  },
  {
    name: 'label and text of title and description on lines of their own',
    page: `Titre :
Ce que disent les haies

Résumé :
Une promenade, deux voix. Elles parlent des haies
et de ceux qui les taillent.

Voir aussi : les autres promenades
Témoignages de : Zoé EXEMPLE, jardinière à la Ville de Valbrume depuis dix ans
`,
    found: [
      'title sure 1: Ce que disent les haies',
      'description likely 4: Une promenade, deux voix. Elles parlent des haies et de ceux qui les taillent.',
      'person sure 9: Zoé + Exemple',
      '  credit check: jardinière à la Ville de Valbrume depuis dix ans',
      '  role: jardinière',
      '  organization sure: Ville de Valbrume',
      'used 1 2 4 5 6 9',
      'furniture 8',
    ],
  },
  {
    name: 'only furniture',
    page: `Contenu principal :
Imprimer
1 / 2
© Centre Fictif
`,
    found: ['used ', 'furniture 1 2 3 4'],
  },
  {
    name: 'participants in a sentence, names in ordinary letters',
    page: `Titre : Une phrase

Avec la participation de Zoé Exemple, sociologue à l'Institut des Lisières, et de Karim Fictif, élu.
`,
    found: [
      'title sure 1: Une phrase',
      'person likely 3: Zoé + Exemple',
      "  credit likely: sociologue à l'Institut des Lisières",
      '  role: sociologue',
      '  organization sure: Institut des Lisières',
      'person likely 3: Karim + Fictif',
      '  credit likely: élu',
      '  role: élu',
      'used 1 3',
    ],
  },
  {
    name: 'a body that the video thanks, credits in two columns, a number of telephone',
    page: `Titre : Autour des participants

Intervenants
- Zoé EXEMPLE : conseillère technique, Caisse d'Allocations des Brumes (CAB) ; référente parentalité
- Karim FICTIF | ARFIC, bénévole
- Ville de Valbrume

Remerciements à la Ville de Valbrume
03 20 00 00 00
`,
    found: [
      'title sure 1: Autour des participants',
      'person sure 4: Zoé + Exemple',
      '  part: speaker',
      "  credit likely: conseillère technique, Caisse d'Allocations des Brumes (CAB) ; référente parentalité",
      '  role: conseillère technique',
      '  role: référente parentalité',
      "  organization sure: Caisse d'Allocations des Brumes = CAB",
      'person sure 5: Karim + Fictif',
      '  part: speaker',
      '  credit likely: ARFIC, bénévole',
      '  role: bénévole',
      '  organization sure: ARFIC',
      'used 1 3 4 5',
      'left 6: - Ville de Valbrume',
      'left 8: Remerciements à la Ville de Valbrume',
      'left 9: 03 20 00 00 00',
    ],
  },
  {
    name: 'a study day of a university: chairs, speakers, a body that filmed',
    page: `Université de Landerval
Colloque « Habiter la lisière » – 9 juin 2006

Organisation : Centre d'études des lisières (CEL), Laboratoire Territoires
Présidents de séance : Jean-Noël Grün et Béatrice Fauchet
Interventions de :
Étienne d'HAUTEROCHE (CNRS), « La lisière comme frontière »
Patrice Lenoir, professeur émérite, Université de Landerval
Me Solène Aït-Kaci, avocate au barreau de Landerval
Marie-Ange Exemple
Réalisation : Service audiovisuel de l'Université
Durée : 1 h 52 min
Langue : français
Mots-clés : lisière, ville, histoire
Licence : CC BY-NC-ND
Date : 9 juin 2006
Lieu : Amphithéâtre Ricœur

Télécharger le fichier audio (mp3)
`,
    found: [
      'title check 2: Colloque « Habiter la lisière » – 9 juin 2006',
      'created sure 16: 2006-06-09',
      'duration sure 12: PT1H52M',
      'languages likely 13: fr',
      'keywords likely 14: lisière | ville | histoire',
      'rights check 15: CC BY-NC-ND',
      'places check 17: Amphithéâtre Ricœur',
      'person likely 5: Jean-Noël + Grün',
      '  part: moderator',
      'person likely 5: Béatrice + Fauchet',
      '  part: moderator',
      "person likely 7: Étienne + d'Hauteroche",
      '  part: speaker',
      '  credit check: (CNRS), « La lisière comme frontière »',
      '  organization sure: CNRS',
      'person likely 8: Patrice + Lenoir',
      '  part: speaker',
      '  credit likely: professeur émérite, Université de Landerval',
      '  role: professeur émérite',
      '  organization sure: Université de Landerval',
      'person likely 9: Solène + Aït-Kaci',
      '  prefix: Me',
      '  part: speaker',
      '  credit likely: avocate au barreau de Landerval',
      '  role: avocate',
      '  organization check: barreau de Landerval',
      'person likely 10: Marie-Ange + Exemple',
      '  part: speaker',
      "body check 4: Centre d'études des lisières (organizer)",
      'body check 4: Laboratoire Territoires (organizer)',
      "body check 11: Service audiovisuel de l'Université (director)",
      'used 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17',
      'left 1: Université de Landerval',
      'left 19: Télécharger le fichier audio (mp3)',
    ],
  },
  {
    name: 'webinars, two on a page, with hosts, a chair and an interpreter',
    page: `Norland National Gallery webinars
October 2020 - March 2021

The Gallery and the Museum of Letters present a series of webinars on collecting.

Collecting now
7 October 2020
Hosted by Dr Min-Ji Park, Curator of Asian Art, Norland National Gallery, in conversation with Prof. Sir Malcolm Thorne and Adaeze Okonjo, PhD.
BSL interpreter: Ruth Vale
Duration: 1h12
Download the transcript (PDF)

Caring for paper
10 March 2021
Chair: Priya Hollis, Head of Conservation, Museum of Letters
Speakers: Tom Quill (paper conservator), Grace McTavern and Hugh Penhallow (University of Norland)
Duration: 58 min
`,
    found: [
      'video 1',
      'title check 6: Collecting now',
      'created check 7: 2020-10-07',
      'duration sure 10: PT1H12M',
      'person likely 8: Min-Ji + Park',
      '  prefix: Dr',
      '  part: host',
      '  credit likely: Curator of Asian Art, Norland National Gallery',
      '  role: Curator of Asian Art',
      '  organization check: Norland National Gallery',
      'person likely 8: Malcolm + Thorne',
      '  prefix: Prof. Sir',
      'person likely 8: Adaeze + Okonjo',
      '  suffix: PhD',
      'person likely 9: Ruth + Vale',
      '  part: interpreter',
      'video 2',
      'title check 13: Caring for paper',
      'created check 14: 2021-03-10',
      'duration sure 17: PT58M',
      'person likely 15: Priya + Hollis',
      '  part: moderator',
      '  credit likely: Head of Conservation, Museum of Letters',
      '  role: Head of Conservation',
      '  organization sure: Museum of Letters',
      'person likely 16: Tom + Quill',
      '  part: speaker',
      '  credit likely: paper conservator',
      '  role: paper conservator',
      'person likely 16: Grace + McTavern',
      '  part: speaker',
      'person likely 16: Hugh + Penhallow',
      '  part: speaker',
      '  credit check: University of Norland',
      '  organization sure: University of Norland',
      'pageTitle check 1: Norland National Gallery webinars',
      'used 1 6 7 8 9 10 13 14 15 16 17',
      'left 2: October 2020 - March 2021',
      'left 4: The Gallery and the Museum of Letters present a series of webinars on collecting.',
      'left 11: Download the transcript (PDF)',
    ],
  },
  {
    name: 'portraits by first names, five on a page',
    page: `Récits
Le chantier du canal raconté par ceux qui l'ont fait.

Julien, grutier
« J'ai commencé à seize ans. » Julien raconte ses premiers jours sur le chantier.
Durée : 5 min 20
Filmé à Landerval

Yvon et Bakary
Les deux maçons se sont connus sur le chantier.
Durée : 6′

Me Solène Aït-Kaci, avocate
Elle a défendu les ouvriers.
Durée : 4 min

L'équipe de nuit
Un groupe de six ouvriers.
Durée : 7 min

Mme Orval, cantinière
Elle nourrit le chantier.
Durée : 3'45
`,
    found: [
      'video 1',
      'title check 4: Julien, grutier',
      "description check 5: « J'ai commencé à seize ans. » Julien raconte ses premiers jours sur le chantier.",
      'duration sure 6: PT5M20S',
      'places check 7: Landerval',
      'person check 4: Julien',
      '  credit likely: grutier',
      '  role: grutier',
      'video 2',
      'title check 9: Yvon et Bakary',
      'description check 10: Les deux maçons se sont connus sur le chantier.',
      'duration sure 11: PT6M',
      'person check 9: Yvon',
      'person check 9: Bakary',
      'video 3',
      'title check 13: Me Solène Aït-Kaci, avocate',
      'duration sure 15: PT4M',
      'person likely 13: Solène + Aït-Kaci',
      '  prefix: Me',
      '  credit likely: avocate',
      '  role: avocate',
      'video 4',
      "title check 17: L'équipe de nuit",
      'duration sure 19: PT7M',
      'video 5',
      'title check 21: Mme Orval, cantinière',
      'duration sure 23: PT3M45S',
      'person likely 21: Orval',
      '  credit likely: cantinière',
      '  role: cantinière',
      'pageTitle check 1: Récits',
      'used 1 4 6 7 9 11 13 15 17 19 21 23',
      "left 2: Le chantier du canal raconté par ceux qui l'ont fait.",
      "left 5: « J'ai commencé à seize ans. » Julien raconte ses premiers jours sur le chantier.",
      'left 10: Les deux maçons se sont connus sur le chantier.',
      'left 14: Elle a défendu les ouvriers.',
      'left 18: Un groupe de six ouvriers.',
      'left 22: Elle nourrit le chantier.',
    ],
  },
  {
    name: 'a talk in German and English, with everything in one paragraph',
    page: `<!doctype html><html lang="de"><head><title>Wem gehört der Fluss? - PeerTube Nordheim</title>
<meta property="og:url" content="https://tube.nordheim.example/w/abcdefghijkmnopqrstuv">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"VideoObject","name":"Wem gehört der Fluss?","description":"Ein Gespräch.","uploadDate":"2023-05-04T18:00:00.000Z","duration":"PT3720S","thumbnailUrl":"https://tube.nordheim.example/lazy-static/previews/x.jpg","embedUrl":"https://tube.nordheim.example/videos/embed/abcdefghijkmnopqrstuv","url":"https://tube.nordheim.example/w/abcdefghijkmnopqrstuv"}</script></head>
<body><h1>Wem gehört der Fluss? / Who owns the river?</h1>
<div><p>Talk at Flusstage 2023 with Heike Möllhoff (Universität Nordheim) and Amara Okonjo.</p>
<p>Gäste: Heike Möllhoff, Jörg von Auerfeld, Amara Okonjo<br>Moderation: kasia_q<br>
DOI: 10.5446/12345<br>Lizenz: CC BY-SA 4.0<br>Sprache: Deutsch, Englisch<br>Tags: fluss, wasser<br>Veröffentlicht am 4. Mai 2023<br>Dauer: 62 Minuten</p></div></body></html>
`,
    found: [
      'title sure 4: Wem gehört der Fluss? / Who owns the river?',
      'description check 5: Talk at Flusstage 2023 with Heike Möllhoff (Universität Nordheim) and Amara Okonjo.',
      'identifiers likely 7: 10.5446/12345',
      'licence likely 7: https://creativecommons.org/licenses/by-sa/4.0/',
      'languages likely 7: de | en',
      'keywords likely 7: fluss | wasser',
      'duration sure 7: PT1H2M',
      'person likely 6: Heike + Möllhoff',
      'person likely 6: Jörg + von Auerfeld',
      'person likely 6: Amara + Okonjo',
      'person check 6: kasia_q',
      '  part: moderator',
      'pageTitle sure 4: Wem gehört der Fluss? / Who owns the river?',
      'source sure 2: https://tube.nordheim.example/w/abcdefghijkmnopqrstuv',
      'published sure 7: 2023-05-04',
      'link 3: https://tube.nordheim.example/videos/embed/abcdefghijkmnopqrstuv',
      'used 1 2 3 4 6 7',
      'left 5: Talk at Flusstage 2023 with Heike Möllhoff (Universität Nordheim) and Amara Okonjo.',
    ],
  },
  {
    name: 'a programme with times, a round table in a sentence, organisers',
    page: `Journée d'étude – Les archives du littoral
Jeudi 12 mai 2022, Maison des sciences de l'homme, Landerval

Programme
9h00 Accueil des participants
9h30 Ouverture par Solène Aït-Kaci, directrice de la MSH
9h45 – Étienne d'Hauteroche (CNRS) : « Les salines oubliées »
10h30 : Jean-Noël Grün et Béatrice Fauchet (Université de Landerval), « Cartographier les digues »
11h15 Pause
11h30 Table ronde animée par Patrice Huet, avec Maëlys Le Guennec-Roy (Conservatoire du littoral) et Thierry Orval (Port de Landerval)
12h30 Déjeuner

Comité d'organisation : Anne Orval, Baptiste Lenoir
Avec le soutien de la Région des Brumes et du Ministère de la Culture

Captation : Studio Nord-Ouest
Montage : Zoé Bedos
`,
    found: [
      "title check 1: Journée d'étude – Les archives du littoral",
      "person likely 7: Étienne + d'Hauteroche",
      '  credit check: (CNRS) : « Les salines oubliées »',
      '  organization sure: CNRS',
      'person likely 8: Jean-Noël + Grün',
      'person likely 8: Béatrice + Fauchet',
      '  credit check: (Université de Landerval), « Cartographier les digues »',
      '  organization sure: Université de Landerval',
      'person likely 13: Anne + Orval',
      '  part: organizer',
      'person likely 13: Baptiste + Lenoir',
      '  part: organizer',
      'person likely 17: Zoé + Bedos',
      '  part: film-editor',
      'person check 10: Patrice + Huet',
      '  part: moderator',
      'person check 10: Maëlys + Le Guennec-Roy',
      '  credit check: Conservatoire du littoral',
      '  organization sure: Conservatoire du littoral',
      'person check 10: Thierry + Orval',
      'body check 16: Studio Nord-Ouest (camera)',
      'used 1 7 8 10 13 16 17',
      "left 2: Jeudi 12 mai 2022, Maison des sciences de l'homme, Landerval",
      'left 4: Programme',
      'left 5: 9h00 Accueil des participants',
      'left 6: 9h30 Ouverture par Solène Aït-Kaci, directrice de la MSH',
      'left 9: 11h15 Pause',
      'left 11: 12h30 Déjeuner',
      'left 14: Avec le soutien de la Région des Brumes et du Ministère de la Culture',
    ],
  },
  {
    name: 'a lecture on a video platform: an introduction in a sentence, credits, hashtags',
    page: `How rivers remember | Annual Lecture 2021
12,345 views  Premiered Mar 3, 2021

In this year's Annual Lecture, Professor Amara Okonjo explores how rivers remember. Introduced by Sir Hugh Thorne, the lecture draws on two decades of fieldwork in the Norland basin.

About the speaker
Amara Okonjo is Professor of Environmental History at the University of Norland. She is the author of River Minds (2019) and a fellow of the Royal Society of Letters.

Recorded live at Marchfield Hall, London on 24 February 2021.

00:00 Welcome
02:15 Introduction by Sir Hugh Thorne
06:40 Lecture
58:30 Questions

Filmed and edited by Tom Quill
BSL interpretation: Ruth Vale and Owen Hollis
Music: "Low Water" by Grace McTavern

Subscribe: https://www.youtube.com/@marchfield
Twitter: https://twitter.com/marchfield
#rivers #history #Norland

Marchfield Hall is a charity registered in England and Wales (123456).
`,
    found: [
      'title check 1: How rivers remember | Annual Lecture 2021',
      "description check 4: In this year's Annual Lecture, Professor Amara Okonjo explores how rivers remember. Introduced by Sir Hugh Thorne, the lecture draws on two decades of fieldwork in the Norland basin.",
      'created likely 9: 2021-02-24',
      'person likely 16: Tom + Quill',
      '  part: camera',
      'person likely 17: Ruth + Vale',
      '  part: interpreter',
      'person likely 17: Owen + Hollis',
      '  part: interpreter',
      'person check 4: Hugh + Thorne',
      '  prefix: Sir',
      '  part: host',
      'chapter likely 11: 0- Welcome',
      'chapter likely 12: 135- Introduction by Sir Hugh Thorne',
      'chapter likely 13: 400- Lecture',
      'chapter likely 14: 3510- Questions',
      'link 20: https://www.youtube.com/@marchfield',
      'link 21: https://twitter.com/marchfield',
      'used 1 4 6 11 12 13 14 16 17',
      'furniture 2',
      'left 7: Amara Okonjo is Professor of Environmental History at the University of Norland. She is the author of River Minds (2019) and a fellow of the Royal Society of Letters.',
      'left 9: Recorded live at Marchfield Hall, London on 24 February 2021.',
      'left 18: Music: "Low Water" by Grace McTavern',
      'left 20: Subscribe: https://www.youtube.com/@marchfield',
      'left 21: Twitter: https://twitter.com/marchfield',
      'left 22: #rivers #history #Norland',
      'left 24: Marchfield Hall is a charity registered in England and Wales (123456).',
    ],
  },
  {
    name: 'a panel in German, with a newspaper behind a name',
    page: `Podiumsdiskussion: Wem gehört die Stadt?

Es diskutieren:
Prof. Dr. Heike Möllhoff (Universität Nordheim)
Jörg von Auerfeld, Bürgermeister der Stadt Nordheim
Aylin Wiesental | Initiative Freiraum
Dr. med. Friederike Grünwald
Moderation: Ute Lindenau, Nordheimer Zeitung

Datum: 12. März 2021
Ort: Stadtbibliothek Nordheim
Dauer: 1 Std. 12 Min.
Sprache: Deutsch (mit Gebärdensprache)
Veranstalter: Volkshochschule Nordheim in Kooperation mit dem Stadtarchiv
Kamera: Anselm Kessler-Brandt; Schnitt: Kasia Lindenau
Lizenz: CC BY 4.0
`,
    found: [
      'title check 1: Podiumsdiskussion: Wem gehört die Stadt?',
      'created sure 10: 2021-03-12',
      'places check 11: Stadtbibliothek Nordheim',
      'duration sure 12: PT1H12M',
      'languages likely 13: de',
      'licence likely 16: https://creativecommons.org/licenses/by/4.0/',
      'person likely 4: Heike + Möllhoff',
      '  prefix: Prof. Dr.',
      '  credit check: Universität Nordheim',
      '  organization sure: Universität Nordheim',
      'person likely 5: Jörg + von Auerfeld',
      '  credit likely: Bürgermeister der Stadt Nordheim',
      '  role: Bürgermeister der Stadt Nordheim',
      'person likely 6: Aylin + Wiesental',
      '  credit check: Initiative Freiraum',
      '  organization sure: Initiative Freiraum',
      'person likely 7: Friederike + Grünwald',
      '  prefix: Dr. med.',
      'person likely 8: Ute + Lindenau',
      '  part: moderator',
      '  credit check: Nordheimer Zeitung',
      '  organization check: Nordheimer Zeitung',
      'person likely 15: Anselm + Kessler-Brandt',
      '  part: camera',
      'person likely 15: Kasia + Lindenau',
      '  part: film-editor',
      'body check 14: Volkshochschule Nordheim in Kooperation mit dem Stadtarchiv (organizer)',
      'used 1 3 4 5 6 7 8 10 11 12 13 14 15 16',
    ],
  },
  {
    name: 'films in sections of a page, with partners and credits below all of them',
    page: `<!doctype html><html lang="fr"><head><title>Paroles d'ateliers | Musée Fictif</title><meta name="description" content="Cinq artisans racontent."></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/equipe">Équipe</a></li></ul></nav>
<main><h1>Paroles d'ateliers</h1>
<p>Le musée donne la parole à celles et ceux qui font. Le projet est né en 2019, à l'initiative de Thierry Orval, conservateur.</p>
<section><h3>Le geste du potier</h3><p>Avec Karim Fictif, potier à Valbrume</p><p>Durée : 12 min</p></section>
<section><h3>La forge</h3><p>Avec Zoé Exemple, forgeronne</p><p>Durée : 9 min</p></section>
<section><h3>Victor Hugo et la mer</h3><p>Avec Anne Orval, historienne</p><p>Durée : 21 min</p></section>
<h2>Partenaires</h2><ul><li>Région des Brumes</li><li>Fondation Jean Jaurès</li></ul>
<h2>Crédits</h2><p>Réalisation : Oriane Vauquelin<br>Image : Régis Thoumieux<br>Production : Musée Fictif</p>
</main><footer>© Musée Fictif – Mentions légales</footer></body></html>
`,
    found: [
      'video 1',
      'title sure 5: Le geste du potier',
      'duration sure 5: PT12M',
      'person likely 5: Karim + Fictif',
      '  credit check: potier à Valbrume',
      '  role: potier à Valbrume',
      '  unsure: Valbrume',
      'video 2',
      'title sure 6: La forge',
      'duration sure 6: PT9M',
      'person likely 6: Zoé + Exemple',
      '  credit likely: forgeronne',
      '  role: forgeronne',
      'video 3',
      'title sure 7: Victor Hugo et la mer',
      'duration sure 7: PT21M',
      'person likely 7: Anne + Orval',
      '  credit likely: historienne',
      '  role: historienne',
      "pageTitle sure 3: Paroles d'ateliers",
      'used 1 3 5 6 7',
      'furniture 2 10',
      "left 4: Le musée donne la parole à celles et ceux qui font. Le projet est né en 2019, à l'initiative de Thierry Orval, conservateur.",
      'left 8: Partenaires Région des Brumes Fondation Jean Jaurès',
      'left 9: Crédits Réalisation : Oriane Vauquelin Image : Régis Thoumieux Production : Musée Fictif',
    ],
  },
  {
    name: 'several labels on one line, « et la participation de »',
    page: `Rencontres de la Cité – Saison 3
Écrire la ville, habiter le monde

Avec Étienne d'Hauteroche (géographe, CNRS), Solène Aït-Kaci (autrice) et la participation de Patrice Huet.
Rencontre animée par Thierry Orval, journaliste
Réalisation et montage : Baptiste Lenoir / Image : Maëlys Grün / Son : Youssef Ben Testa
Interprètes LSF : Anne Huet, Zoé Bedos
Production : Halte-Là, avec le soutien de la Région des Brumes
Une captation du Centre Fictif
© Centre Fictif 2023

Victor Hugo écrivait que la ville est un livre. Cette rencontre part de cette phrase, que Jean Jaurès a reprise.
`,
    found: [
      'title check 1: Rencontres de la Cité – Saison 3',
      "person likely 4: Étienne + d'Hauteroche",
      '  credit likely: géographe, CNRS',
      '  role: géographe',
      '  organization sure: CNRS',
      'person likely 4: Solène + Aït-Kaci',
      '  credit likely: autrice',
      '  role: autrice',
      'person likely 4: Patrice + Huet',
      'person likely 5: Thierry + Orval',
      '  part: moderator',
      '  credit likely: journaliste',
      '  role: journaliste',
      'person likely 6: Baptiste + Lenoir',
      '  part: director, film-editor',
      'person likely 6: Maëlys + Grün',
      '  part: camera',
      'person likely 6: Youssef + Ben Testa',
      '  part: sound',
      'person likely 7: Anne + Huet',
      '  part: interpreter',
      'person likely 7: Zoé + Bedos',
      '  part: interpreter',
      'used 1 4 5 6 7',
      'furniture 10',
      'left 2: Écrire la ville, habiter le monde',
      'left 8: Production : Halte-Là, avec le soutien de la Région des Brumes',
      'left 9: Une captation du Centre Fictif',
      'left 12: Victor Hugo écrivait que la ville est un livre. Cette rencontre part de cette phrase, que Jean Jaurès a reprise.',
    ],
  },
  {
    name: 'a list with every form of a name, and a group',
    page: `Table ronde : l'eau en partage

Modérateur : M. Jean-Baptiste Lenoir, directeur de l'Agence de l'eau
Participants :
Mme Frédérique N'DIAYE, vice-présidente de la Métropole
Pr. Étienne Grün (Université de Landerval)
Collectif Eau Vive
Jean
Zeldy, rappeuse
MARTIN Pierre
DUPONT Marie-Claire, agricultrice
A. Bedos - maire
Olivier de SAINT-MARC :
  président du Syndicat des eaux
Date : 03/04/2022
Durée : 1h30
`,
    found: [
      "title check 1: Table ronde : l'eau en partage",
      'created check 15: 2022-04-03',
      'duration sure 16: PT1H30M',
      'person likely 3: Jean-Baptiste + Lenoir',
      '  part: moderator',
      "  credit likely: directeur de l'Agence de l'eau",
      '  role: directeur',
      "  organization sure: Agence de l'eau",
      "person sure 5: Frédérique + N'Diaye",
      '  credit likely: vice-présidente de la Métropole',
      '  role: vice-présidente',
      '  organization sure: Métropole',
      'person likely 6: Étienne + Grün',
      '  prefix: Pr.',
      '  credit check: Université de Landerval',
      '  organization sure: Université de Landerval',
      'person check 8: Jean',
      'person check 9: Zeldy',
      '  credit likely: rappeuse',
      '  role: rappeuse',
      'person likely 10: Pierre + Martin',
      'person likely 11: Marie-Claire + Dupont',
      '  credit likely: agricultrice',
      '  role: agricultrice',
      'person likely 12: A. + Bedos',
      '  credit likely: maire',
      '  role: maire',
      'person sure 13: Olivier + de Saint-Marc',
      '  credit likely: président du Syndicat des eaux',
      '  role: président',
      '  organization sure: Syndicat des eaux',
      'used 1 3 4 5 6 8 9 10 11 12 13 14 15 16',
      'left 7: Collectif Eau Vive',
    ],
  },
]
