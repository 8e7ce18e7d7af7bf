import { findMatches, type PersonalDetail } from './detail.ts'

/** A name after an at sign, as social networks write accounts; at-words of JSON-LD, CSS and programming languages are excluded. */
const HANDLE =
  /(?<![\p{L}\p{N}_@＠/.+%'’-])[@＠](?!(?:type|id|context|graph|value|language|vocab|base|container|list|set|media|import|charset|font-face|keyframes|none|index|reverse|nest|json|version|propagate|protected|prefix|direction|included|override|param|return|deprecated)\b)[\p{L}_][\p{L}\p{N}_.]{1,28}[\p{L}\p{N}_](?![\p{L}\p{N}@＠]|[.-]\p{L})/gu

/** The address of a person's profile on a social network. */
const PROFILE =
  /(?:\b(?:linkedin\.com\/in|facebook\.com|fb\.com|instagram\.com|threads\.net|twitter\.com|tiktok\.com|t\.me|wa\.me|snapchat\.com\/add)|(?<![\p{L}\p{N}.-])(?:www\.)?x\.com)\/(?!(?:share|sharer|intent|watch|hashtag|groups|events|pages|reel|p)\b)@?[\p{L}\p{N}_.%+-]{2,100}/giu

/** Finds accounts of social networks in a text. */
export function findAccounts(text: string): PersonalDetail[] {
  return [...findMatches('account', HANDLE, text), ...findMatches('account', PROFILE, text)]
}
