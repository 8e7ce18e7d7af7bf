/** Sentences of ordinary French and English prose, with the figures and dates that such texts have; none tells how to reach anybody. */
const sentences = `
La capsule dure 12 minutes et 30 secondes.
Le tournage a eu lieu le 28 septembre 2021 à Lille.
La vidéo a été mise en ligne le 03/05/2022 à 14 h 30.
De 1970 à 1985, le quartier a perdu 12 500 habitants.
L'association est née en 1998.
L’association, née en 1998, réunit aujourd’hui 250 bénévoles.
Le projet est né en 2015 de la rencontre de deux équipes.
Une idée née le 3 mars 2012 dans un café de la place.
La revue est née en 2001, sous l’impulsion d’un collectif.
Ce mouvement, né en mai 1968, a marqué une génération.
L’association Voisins Solidaires est née en 1998.
Le collectif de Lille, né en 2000, publie un bulletin.
La commune nouvelle est née en 2019 de la fusion de 3 villages.
Cette école née en 1970 accueille 320 élèves.
Le tramway de la ville de Grenoble est né en 1987.
Les premières coopératives sont nées en 1844 à Rochdale.
Victor Hugo est né en 1802 à Besançon.
Montaigne, né en 1533, écrivait en français.
Vers 1970 naît une association de quartier.
Le budget s'élève à 1 250 000 € en 2021.
La subvention est passée de 10 000 à 25 000 euros.
Une hausse de +12 500 000 habitants est attendue d'ici 2050.
Le taux est de 12,5 %, contre 9,8 % en 2019.
Entre 15 et 64 ans, 67,3 % des habitants travaillent.
Voir le chapitre 3, pages 12 à 45.
ISBN 978-2-07-036822-8, 352 pages, 22 €.
ISBN 0306406152, épuisé.
ISBN : 2-07-036822-X, réédité en 1999.
ISSN 0317-8471, trimestriel.
Numéro SIREN 012 345 678, SIRET 123 456 789 00012.
La séance commence à 18 h 30 et finit à 20 h.
À 00:12:10, la chercheuse définit le mot.
00:01:02,400 --> 00:01:05,000
Le code postal 59000 est celui de Lille.
59000 Lille et 75011 Paris ne se ressemblent pas.
La version 1.2.3 du logiciel remplace la 1.2.2.
La mise à jour 10.0.19045.3693 est obligatoire.
Le serveur 192.168.100.100 ne répond plus.
L'article L. 123-4 du code du travail, alinéa 2.
La loi n° 2005-102 du 11 février 2005 pour l'égalité.
Le décret n° 2019-768 du 24 juillet 2019 s'applique.
Le règlement (UE) 2016/679 du 27 avril 2016.
Le département 62 compte 890 communes.
Les départements 01, 02 et 03 sont concernés.
Il y a 3 places de parking et 12 rues piétonnes.
Le quartier compte 5 allées, 3 avenues et 2 impasses.
Elle suit 12 cours de danse et 3 cours d'histoire.
On a tracé 25 chemins et 14 routes nouvelles.
Le musée a 4 étages et 36 salles.
La place 12 est réservée, la 13 est libre.
Prendre la ligne 12 puis la ligne 3.
Rendez-vous place de la République à 18 heures.
La rue de la Paix est longue de 230 mètres.
L'avenue Foch mène à l'Étoile.
Le boulevard Voltaire a été percé en 1857.
Dans les années 1960, 45 % des logements étaient insalubres.
Au 1er janvier 2022, la ville comptait 236 710 habitants.
Le XIXe siècle, puis le XXe, ont tout changé.
Le 14 juillet 1789, puis le 4 août.
Depuis le 11 mars 2020, les cours ont lieu à distance.
Du 12 au 15 octobre 2021, quatre journées d'étude.
La température a gagné 1,5 °C depuis 1900.
Les coordonnées sont 48.8566, 2.3522.
Soit 3,14159265358, à peu près.
La population mondiale est de 8 000 000 000 d'habitants.
Un milliard s'écrit 1 000 000 000.
Le nombre 100 000 000 000 a douze chiffres.
Le score final est de 21-18, 15-21, 21-19.
Le plan 2021-2027 prévoit 12 mesures.
Le lot 2022-03-117 est arrivé.
Le dossier n° 0612345678 est clos.
La notice ark:/12148/bpt6k0612345678 est en ligne.
Le DOI est 10.1234/0612345678.
Une notice de référence : réf. 0612345678.
Voir https://example.org/video/0612345678 pour la suite.
Voir https://example.org/@chaine/videos pour la suite.
La page https://example.org/pages/12-rue est en travaux.
Son ORCID est 0000-0002-1825-0097.
Son ISNI est 0000 0001 2103 2683.
Son identifiant est c-4k9p, et la participation v7f1.
L'épisode S01E05 dure 52 min.
Le match PSG-OM du 27/02/2023 s'est fini sur 0-3.
Le train part à 7h58 et arrive à 10h02.
Ouvert 24 h sur 24 et 7 jours sur 7.
Ouvert du lundi au vendredi, 9h-12h et 14h-17h.
Composer le 15, le 18 ou le 112 en cas d'urgence.
Le 3939 répond aux questions sur l'administration.
La moitié (50 %) des 1 024 répondants a moins de 30 ans.
Le groupe de 12 bis a joué deux fois.
Les articles 12 bis et 12 ter sont abrogés.
En 2 temps, 3 mouvements.
Il a 54 ans, elle en a 47.
Paul, 54 ans, est sociologue à l'université.
La médiathèque a fêté ses 10 ans en 2022.
Le prix Nobel 1957 revient à l'écrivain.
Le roman 1984 a paru en 1949.
Le film 2001 est sorti en 1968.
Apollo 11 s'est posé le 20 juillet 1969.
Le Boeing 747-400 consomme 12 000 litres à l'heure.
La norme ISO 8601 décrit les dates : 2021-09-28T12:10:05Z.
Le fichier fait 2 200 Mo, soit 2,2 Go.
Une vidéo en 1920 × 1080, à 25 images par seconde.
La résolution est de 300 dpi, le papier de 90 g/m².
Parler à un élu, à une voisine, à un passant.
Les habitants se retrouvent chez eux ou au café.
Aller voir chez example.org ce qui est publié.
Ils vont droit au but : 3 questions, 3 réponses.
L'égalité, c'est 1 homme, 1 femme, 2 voix.
Le ratio est de 3/4 et non de 4/5.
Un entretien mené le 06/12/2021 à 14h.
La carte au 1/25 000 date de 1998.
Le 24/12/1999 à 23:59:59, rien ne s'est passé.
Les lignes 06 12 34 et 07 13 35 du tableau sont vides.
Le barème va de 0 à 20, par pas de 0,5.
Le salaire médian était de 1 940 € net par mois.
Le nom de l'arobase vient de l'espagnol.
La prise de vue n'est pas un point final.
Le naissance du projet remonte à 2009.
La naissance d'une ville en 12 dates.
La date de naissance du quartier est inconnue.
Le taux de natalité est de 10,9 naissances pour 1 000 habitants.
Il naît 700 000 enfants par an en France.
Elle défend l'égalité depuis 1995, à Roubaix.
Le conseil du 3 mars 1970 a voté le plan.
Un accord signé le 12.05.1980 à Bruxelles.
The capsule runs for 12 minutes and 30 seconds.
It was filmed on 28 September 2021 in Leeds.
The association was born in 1998.
The project, born in 2015, brings together twelve people.
A movement born in May 1968 changed a generation.
This idea was born on 3 March 2012 in a café.
The Green Paths network, born out of a petition, grew.
Shakespeare was born in 1564 in Stratford.
Our newsletter was born in 2003, thanks to volunteers.
Look at example.org for more.
Visit us at example.org or at the museum.
The site at example.org has 1,024 pages.
Between 1990 and 2005 the town lost 12,500 people.
The budget is £1,250,000 for 2021-2022.
Prices rose by 12.5%, from $1,000.00 to $1,125.00.
See chapter 3, pages 12-45.
ISBN 0-306-40615-2, 352 pages, $22.
ISBN-13: 978-0-306-40615-7, out of print.
Call number 820.9 SHA, shelf 12.
Released in version 2.10.1, then in 2.11.0.
The meeting starts at 6:30 pm and ends at 8.
On Monday, March 3, 1970, the council voted.
In 2019 Downing Street announced a review.
The talk is part 3 of 12.
The train leaves at 07:58 from platform 9.
They walked 12 miles down the road.
A street with 40 houses and 2 shops.
Three of the 5 Courts were closed.
He won 2 First Place ribbons at the fair.
The team won 21-18, 15-21 and 21-19.
Section 230 of the Act, paragraph (c)(1).
Regulation (EU) 2016/679 of 27 April 2016.
The Class of 1999 met again in 2019.
Public Law 104-191 was passed in 1996.
Route 66 is 2,448 miles long.
World War II ended in 1945.
Some 1,500 words a day, 5 days a week.
The population is about 8,000,000,000.
Room 12 on the 3rd floor, seat 45.
A resolution of 1920 x 1080 at 25 fps.
The temperature rose by 1.5 degrees.
The sample has 1 024 answers, 512 of them complete.
The archive has box 12, folder 3, item 45.
Interview 3 of 7, tape 2, side A.
Accession 1998-12-0034, donated by the family.
Catalogue number 2021.0034.0012 in the museum.
Track 06 12 is the longest.
Line 12, column 34, byte 5678.
It costs 99p, or £5.49 for six.
The year 2000 problem was solved by 1999.
Flight BA 0212 lands at 17:45.
Grades 1 to 12 are free of charge.
The 10 Commandments, the 12 Apostles, the 7 Wonders.
A 2 by 4 is not 2 by 4.
Article 5(1)(f) and recitals 39 and 49.
The museum has 12 rooms and 4 floors.
She teaches 3 courses and 2 seminars.
I was there in 1984, he came in 1986.
The vote was 350 to 120, with 12 abstentions.
Chapter 1: Born to run, born to lose.
He was born to a family of weavers.
The words @type and @context stand in JSON-LD, @media in CSS.
A newly born lamb weighs 4 kg.
The word was born of a mistake.
`

/** The sentences, one by one. */
export const ordinary: readonly string[] = sentences
  .split('\n')
  .map((each) => each.trim())
  .filter(Boolean)
