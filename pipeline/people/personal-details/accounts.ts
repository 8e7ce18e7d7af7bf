import { findMatches, type PersonalDetail } from './detail.ts'

/** A name behind an at sign, as social networks write accounts; words that languages for computers write so are none. */
const HANDLE =
  /(?<![\p{L}\p{N}_@＠/.+%'’-])[@＠](?!(?:type|id|context|graph|value|language|vocab|base|container|list|set|media|import|charset|font-face|keyframes|none|index|reverse|nest|json|version|propagate|protected|prefix|direction|included|override|param|return|deprecated)\b)[\p{L}_][\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_](?![\p{L}\p{N}@＠]|[.-]\p{L})/gu

/** The address of a profile on a network where people have one. */
const PROFILE =
  /(?:\b(?:linkedin\.com\/in|facebook\.com|fb\.com|instagram\.com|threads\.net|twitter\.com|tiktok\.com|t\.me|wa\.me|snapchat\.com\/add)|(?<![\p{L}\p{N}.-])(?:www\.)?x\.com)\/(?!(?:share|sharer|intent|watch|hashtag|groups|events|pages|reel|p)\b)@?[\p{L}\p{N}_.%+-]{2,100}/giu

/** The accounts of social networks in a text. */
export function findAccounts(text: string): PersonalDetail[] {
  return [...findMatches('account', HANDLE, text), ...findMatches('account', PROFILE, text)]
}
