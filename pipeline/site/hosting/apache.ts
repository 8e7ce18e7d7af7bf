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

/** The `.htaccess` of Apache, in which a module that is missing costs only what it would do. */
export function apacheConfig({ address, words }: Site, gone: readonly string[]): string {
  const { pathname } = new URL(address.base)
  const place = decodePath(pathname)
  const html = indexFiles['text/html']
  return `${commentLines(words.apacheSteps)}
Options -Indexes
DirectoryIndex ${html}
ErrorDocument 404 "${pathname}404.html"

<IfModule mod_mime.c>
${[...mediaTypes].map(([ending, type]) => `AddType ${type} .${ending}`).join('\n')}
${[...mediaTypes].flatMap(([ending, type]) => (isTextType(type) ? [`AddCharset utf-8 .${ending}`] : [])).join('\n')}
RemoveEncoding .gz
<FilesMatch "\\.gz$">
RemoveCharset .ttl .nt .jsonld .csv .json
</FilesMatch>
<Files "void">
ForceType "${contentType('void')}"
</Files>
</IfModule>

# ${words.formsComment}
<IfModule mod_setenvif.c>
${inEnvironment('regards_form', acceptPatterns(documentForms))}
# ${words.pageComment}
${inEnvironment('regards_page', acceptPatterns(['text/html']))}
<IfModule mod_rewrite.c>
RewriteEngine On
${/[\p{Cc}"\\]/u.test(place) ? '' : `RewriteBase "${place}"`}
RewriteCond "%{REQUEST_FILENAME}/${indexFiles['text/turtle']}" -f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_form}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_form}" [E=regards_answer:%{ENV:regards_form},E=regards_kind:data,L]
RewriteCond "%{REQUEST_FILENAME}/${indexFiles['text/turtle']}" !-f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_page}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_page}" [E=regards_answer:%{ENV:regards_page},L]
RewriteCond "%{REQUEST_FILENAME}/${html}" -f
RewriteRule "^(.*/)?$" - [E=regards_answer:none,R=406,L]
</IfModule>
</IfModule>

<IfModule mod_headers.c>
${[...Object.entries(commonHeaders), ['Cache-Control', CACHE_CONTROL]].map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
<If "%{REQUEST_METHOD} == 'OPTIONS'">
${preflightHeaders.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
</If>
# ${words.robotsComment}
<FilesMatch "(\\.(${dataExtensions.join('|')})|^void)$">
Header always set ${NO_INDEX_HEADER.join(' ')}
</FilesMatch>
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

<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE ${textMediaTypes.join(' ')}
</IfModule>
</IfModule>

<IfModule mod_alias.c>
${gone
  .map(
    (document) => `RedirectMatch gone "^${escapedPattern(decodePath(new URL(document).pathname))}$"
`,
  )
  .join('')}RedirectMatch 404 "/\\.(?!well-known/)"
</IfModule>
`
}

/** A path as a pattern that it alone fits. */
function escapedPattern(path: string): string {
  return path.replaceAll(/[\\^$.*+?()[\]{}|"]/g, '\\$&')
}

/** The file that is preferred, in a variable: of the lines that fit the last counts. */
function inEnvironment(name: string, preferences: readonly AcceptPattern[]): string {
  return [
    `SetEnvIf Accept "^" ${name}=none`,
    ...preferences
      .toReversed()
      .map(({ pattern, file }) => `SetEnvIfNoCase Accept "${pattern}" ${name}=${file}`),
    `SetEnvIf Accept "^$" ${name}=${indexFiles['text/html']}`,
  ].join('\n')
}
