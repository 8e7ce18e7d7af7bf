/** The endings of files that publishers have, which are no ends of domain names, or hardly ever. */
const FILE_ENDINGS =
  '3gp|7z|aac|ai|aif|aiff|ass|asp|aspx|avi|avif|bmp|bz2|css|csv|djvu|doc|docm|docx|eps|epub|flac|flv|gif|gz|heic|html?|ico|indd|jpe?g|js|json|jsonld|jsp|key|log|m2ts|m3u8?|m4a|m4v|mkv|mov|mp[234]|mpe?g|mpd|mts|ndjson|numbers|odg|odp|ods|odt|og[agv]|opus|pages|pdf|php|png|pptx?|psd|rar|rtf|sbv|scc|srt|ssa|sub|svg|swf|tar|tiff?|ts|tsv|ttml|ttf|txt|vtt|wav|webm|webp|wma|wmv|woff2?|xhtml|xls[bmx]?|xml|ya?ml|zip'

/** The ends of domain names of more than two letters in which organisations are found; those of two are countries. */
const DOMAIN_ENDS =
  'test|example|com|org|net|edu|gov|int|mil|info|biz|name|pro|museum|coop|mobi|asso|app|art|dev|online|site|web|website|page|blog|live|media|video|film|tube|news|studio|tech|cloud|digital|agency|academy|school|university|science|foundation|ngo|ong|charity|social|community|earth|global|world|paris|bzh|alsace|corsica|gal|cat|eus|scot|wales|london|berlin|wien|brussels|vlaanderen|gent|amsterdam|quebec|africa|asia|lat|swiss|moscow|tokyo|nyc'

const FILE = new RegExp(`\\.(?:${FILE_ENDINGS})$`, 'i')
const HOST = new RegExp(`^(?:[a-z0-9-]+\\.)+(?:[a-z]{2}|${DOMAIN_ENDS})$`, 'i')
const FILE_AS_HOST = /^https?:\/\/[^/?#@:]+(\.[^/?#@:.]+)\/?$/i

/** Whether a text is the name of a file, or the way to one on a computer, and no address: `capsule2.png`, `C:\\films\\2.mp4`. */
export function isFileName(typed: string): boolean {
  const text = typed.trim()
  if (/^(file:|[a-z]:[\\/]|\\\\|\.{0,2}\/(?!\/)|\.{1,2}\\)/i.test(text)) return true
  if (isFileAsHost(text)) return true
  const [path = ''] = text.split(/[?#]/)
  const [first = ''] = path.split('/')
  return !path.includes('://') && FILE.test(path) && !(path.includes('/') && isHost(first))
}

/** Whether a web address is a file's name after `https://`: `https://capsule2.png`. */
export function isFileAsHost(address: string): boolean {
  return FILE.test(FILE_AS_HOST.exec(address)?.[1] ?? '')
}

/** Whether a text may be the name of a host: its last word is a country's code or another known end of domain names. */
export function isHost(text: string): boolean {
  return HOST.test(text) && !FILE.test(text)
}
