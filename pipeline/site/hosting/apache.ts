import type { Site } from '../site.ts'
import { type AcceptPattern, acceptPatterns } from './accept-patterns.ts'
import { CACHE_CONTROL, commentLines, decodePath, preflightHeaders, textMediaTypes } from './host-rules.ts'
import {
  alternateLinks,
  commonHeaders,
  contentType,
  dataExtensions,
  documentForms,
  indexFiles,
  isTextType,
  mediaTypes,
  NO_INDEX_HEADER,
} from './http-headers.ts'

/** The `.htaccess` of Apache. Where a module is missing, only what it would do is lost. */
export function apacheConfig(site: Site, withdrawnDocuments: readonly string[]): string {
  const { address, words } = site
  const { pathname } = new URL(address.base)
  return `${commentLines(words.apacheSteps)}
Options -Indexes
DirectoryIndex ${indexFiles['text/html']}
ErrorDocument 404 "${expressionText(pathname)}404.html"

${mediaTypeSection()}
# ${words.formsComment}
${negotiationSection(site, withdrawnDocuments)}
${headerSection(site)}
<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE ${textMediaTypes.join(' ')}
</IfModule>
</IfModule>

<IfModule mod_alias.c>
${withdrawnDocuments.length > 0 ? WITHDRAWAL_WITHOUT_FORMS : ''}RedirectMatch 404 "/\\.(?!well-known/)"
</IfModule>
`
}

function mediaTypeSection(): string {
  const textExtensions = [...mediaTypes].flatMap(([extension, type]) => (isTextType(type) ? [extension] : []))
  return `<IfModule mod_mime.c>
${[...mediaTypes].map(([extension, type]) => `AddType ${type} .${extension}`).join('\n')}
${textExtensions.map((extension) => `AddCharset utf-8 .${extension}`).join('\n')}
RemoveEncoding .gz
<FilesMatch "\\.gz$">
RemoveCharset .ttl .nt .jsonld .csv .json
</FilesMatch>
<Files "void">
ForceType "${contentType('void')}"
</Files>
</IfModule>
`
}

/** The choice of a document's form: mod_setenvif finds the preferred file, mod_rewrite serves it if it exists. */
function negotiationSection(site: Site, withdrawnDocuments: readonly string[]): string {
  const { address, words } = site
  const path = decodePath(new URL(address.base).pathname)
  const html = indexFiles['text/html']
  return `<IfModule mod_setenvif.c>
${environmentLines('regards_form', acceptPatterns(documentForms))}
# ${words.pageComment}
${environmentLines('regards_page', acceptPatterns(['text/html']))}
${withdrawnDocuments.length > 0 ? withdrawalSection(site, withdrawnDocuments) : ''}<IfModule mod_rewrite.c>
RewriteEngine On
${/[\p{Cc}"\\]/u.test(path) ? '' : `RewriteBase "${path}"`}
${withdrawnDocuments.length > 0 ? WITHDRAWAL_RULES : ''}RewriteCond "%{REQUEST_FILENAME}/${indexFiles['text/turtle']}" -f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_form}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_form}" [E=regards_answer:%{ENV:regards_form},E=regards_kind:data,L]
RewriteCond "%{REQUEST_FILENAME}/${indexFiles['text/turtle']}" !-f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_page}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_page}" [E=regards_answer:%{ENV:regards_page},L]
RewriteCond "%{REQUEST_FILENAME}/${html}" -f
RewriteRule "^(.*/)?$" - [E=regards_answer:none,R=406,L]
</IfModule>
</IfModule>
`
}

/**
 * The answer where a description was withdrawn: `regards_withdrawn` is the address below the base, `regards_withdrawn_file` the
 * file that is added to it at the address of a document, in the preferred form or, for want of one, as a page.
 */
function withdrawalSection({ address, words }: Site, documents: readonly string[]): string {
  const { pathname } = new URL(address.base)
  const names = Object.values(indexFiles).map(escapePattern).join('|')
  const paths = documents.map((document) => escapePattern(document.slice(address.base.length)))
  return `# ${words.withdrawnComment}
${paths.map((path) => `SetEnvIf Request_URI "/(${path}(${names})?)$" regards_withdrawn=$1`).join('\n')}
SetEnvIf Accept "^" regards_withdrawn_file=${indexFiles['text/html']}
SetEnvIf regards_form "^(${names})$" regards_withdrawn_file=$1
SetEnvIf regards_withdrawn "[^/]$" !regards_withdrawn_file
ErrorDocument 410 "${expressionText(pathname)}%{reqenv:regards_withdrawn}%{reqenv:regards_withdrawn_file}"
`
}

/** The rules that answer 410 (Gone), but not where the page that says so is read for that answer. */
const WITHDRAWAL_RULES = `RewriteCond "%{ENV:regards_withdrawn}" !^$
RewriteCond "%{ENV:REDIRECT_STATUS}" ^$
RewriteRule "^[^/]+/[^/]+/[^/]*$" - [E=regards_answer:%{ENV:regards_withdrawn_file},E=regards_kind:data,R=410,L]
`

/** The same answer, as a page alone, where there is no mod_rewrite. */
const WITHDRAWAL_WITHOUT_FORMS = `<IfModule !mod_rewrite.c>
<If "-n reqenv('regards_withdrawn') && -z reqenv('REDIRECT_STATUS')">
Redirect gone "/"
</If>
</IfModule>
`

function headerSection({ words }: Site): string {
  const headers = [...Object.entries(commonHeaders), ['Cache-Control', CACHE_CONTROL]]
  return `<IfModule mod_headers.c>
${headers.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
<If "%{REQUEST_METHOD} == 'OPTIONS'">
${preflightHeaders.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
</If>
# ${words.robotsComment}
<FilesMatch "(\\.(${dataExtensions.join('|')})|^void)$">
Header always set ${NO_INDEX_HEADER.join(' ')}
</FilesMatch>
Header always set ${NO_INDEX_HEADER.join(' ')} "expr=-n reqenv('regards_withdrawn')"
# ${words.etagComment}
RequestHeader edit* If-None-Match '-gzip"' '"'
Header always merge Vary Accept "expr=-n reqenv('REDIRECT_regards_answer') || -n reqenv('regards_answer')"
${documentForms
  .map(
    (form) => `<If "reqenv('REDIRECT_regards_answer') == '${indexFiles[form]}'">
Header set Content-Location ${indexFiles[form]}
Header set Link '${alternateLinks(form)}' "expr=-n reqenv('REDIRECT_regards_kind')"
</If>`,
  )
  .join('\n')}
</IfModule>
`
}

/** The path of a URL as a text in which Apache reads expressions: a dollar sign would begin one. */
function expressionText(pathname: string): string {
  return pathname.replaceAll('$', '%24')
}

/** A regular expression that matches exactly this path. */
function escapePattern(path: string): string {
  return path.replaceAll(/[\\^$.*+?()[\]{}|"]/g, '\\$&')
}

/** Lines that set a variable to the preferred file. Of several matching lines the last one counts. */
function environmentLines(name: string, patterns: readonly AcceptPattern[]): string {
  return [
    `SetEnvIf Accept "^" ${name}=none`,
    ...patterns.toReversed().map(({ pattern, file }) => `SetEnvIfNoCase Accept "${pattern}" ${name}=${file}`),
    `SetEnvIf Accept "^$" ${name}=${indexFiles['text/html']}`,
  ].join('\n')
}
