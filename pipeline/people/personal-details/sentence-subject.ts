/*
 * French says “né” of associations, projects and ideas too. The subject of the verb is searched for in the words before it: the
 * nearest noun after an article, or the nearest name, decides.
 */

/** The number of characters before a verb that are searched, within the same sentence. */
const WINDOW = 120

/** Articles and determiners, in French and English, with the space after them. */
const ARTICLE = String.raw`(?:(?:[Ll][ae]s?|[Uu]ne?|[Cc](?:e|et|ette|es)|[Ss](?:on|a|es)|[Ll]eurs?|[Nn](?:otre|os)|[Vv](?:otre|os)|[Dd]es|[DdQq]u?['’]une?|[Tt](?:he|his|hese|heir)|[Aa]n?|[Oo]ur|[Ii]ts)\s|[Ll]['’])`

/** A noun after an article, with up to two adjectives; a noun that belongs to another one (“of the …”) is passed over. */
const NOUN = new RegExp(
  String.raw`(?<!\p{L})(?<!\b(?:de|of|in|à|by|par|pour|for|with|avec)\s)${ARTICLE}(?:[\p{Ll}-]{2,25}\s){0,2}?(\p{Ll}[\p{Ll}-]{2,30})`,
  'gu',
)

/** A pronoun or a title. */
const PRONOUN = /(?<!\p{L})(?:je|j['’]|il|elle|he|she|i|m\.|mme|mlle|mr|mrs|ms|dr|pr|me)(?!\p{L})/giu

/** A name of two words, with a particle between them or not. */
const NAME = /(?<!\p{L})\p{Lu}[\p{L}'’-]{1,40}\s(?:(?:de|du|d['’]|von|van|le|la)\s?)?\p{Lu}[\p{L}'’-]{1,40}/gu

/** A single name right before the verb, with a comma or a bracket between them. */
const FIRST_NAME = /(?<![\p{L}-])\p{Lu}[\p{Ll}'’-]{1,40}(?:,\s|\s?\()$/gu

/** Nouns for people. */
const PEOPLE =
  /^(?:homme|femme|fille|fils|enfant|personne|habitant|citoyen|père|mère|frère|sœur|ami|maire|élu|poète|peintre|artiste|journaliste|juriste|médecin|avocat|professeur|ouvrier|chef|élève|témoin|sociologue|philosophe|historien|géographe|man|woman|girl|boy|son|daughter|child|person|mother|father|brother|sister|friend|mayor|poet|artist|journalist|lawyer|doctor|professor|teacher|worker|writer|singer|painter|guest|speaker|invité|intervenant)/iu

/** Endings of nouns for people. */
const AGENT = /(?:eur|euse|ienne?|iste|trice|logue|graphe|ière|er|or|ist|ian)$/iu

/** Nouns with such an ending that are things. */
const THING =
  /^(?:heure|couleur|valeur|fleur|moteur|secteur|ordinateur|chaleur|peur|erreur|douleur|paper|center|newsletter|chapter|computer|charter|order|rivière|lumière|manière|matière|bannière|filière|quartier|chantier|atelier|métier|dossier|cahier|courrier|calendrier|sentier|foyer|liste|piste|catalogue|dialogue|collier|papier)s?$/iu

/** Words after the birth of a thing: from what it came, or thanks to whom. */
const ORIGIN =
  /^,?\s(?:de\s(?:la|l['’]|cette|ce)|d['’]un|du\s|des\s|à\sl['’]initiative|sous\sl|grâce|dans\sle\ssillage|from\s|out\sof)/iu

/** Whether a verb is about a thing and not a person; it stands, with its date, between two positions of a text. */
export function isAboutThing(text: string, start: number, end: number): boolean {
  if (ORIGIN.test(text.slice(end, end + 40))) return true
  const before = text
    .slice(Math.max(0, start - WINDOW), start)
    .split(/[.!?;:\n](?:\s|$)/u)
    .at(-1)
  const noun = [...(before ?? '').matchAll(NOUN)].at(-1)
  if (before === undefined || noun === undefined || isPerson(noun[1] ?? '')) return false
  const behind = noun.index + noun[0].length
  const people = [...before.matchAll(PRONOUN), ...before.matchAll(NAME), ...before.matchAll(FIRST_NAME)]
  return people.every(({ index }) => index < behind || isItsName(before.slice(behind, index)))
}

/** Whether a name is that of the noun before it: nothing, a quotation mark or “of” stands between them. */
function isItsName(between: string): boolean {
  return /^\s?(?:[«“"]\s?|(?:de|du|des|d['’]|of)\s?)?(?:\p{Lu}[\p{L}'’-]{0,40}\s){0,3}$/u.test(between)
}

function isPerson(noun: string): boolean {
  return PEOPLE.test(noun) || (AGENT.test(noun) && !THING.test(noun))
}
