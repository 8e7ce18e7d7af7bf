import type { Site } from '../site.ts'
import { CACHING, commented, decoded, preflight, texts } from './host-rules.ts'
import {
  commonHeaders,
  contentType,
  dataEndings,
  forms,
  indexOf,
  isText,
  linksBeside,
  mediaTypes,
  NOT_INDEXED,
} from './http-headers.ts'
import { type Preference, preferences } from './preferences.ts'

/** The `.htaccess` of Apache, in which a module that is missing costs only what it would do. */
export function apache({ address, say }: Site, gone: readonly string[]): string {
  const { pathname } = new URL(address.base)
  const place = decoded(pathname)
  const html = indexOf['text/html']
  return `${commented(say.apacheSteps)}
Options -Indexes
DirectoryIndex ${html}
ErrorDocument 404 "${pathname}404.html"

<IfModule mod_mime.c>
${[...mediaTypes].map(([ending, type]) => `AddType ${type} .${ending}`).join('\n')}
${[...mediaTypes].flatMap(([ending, type]) => (isText(type) ? [`AddCharset utf-8 .${ending}`] : [])).join('\n')}
RemoveEncoding .gz
<FilesMatch "\\.gz$">
RemoveCharset .ttl .nt .jsonld .csv .json
</FilesMatch>
<Files "void">
ForceType "${contentType('void')}"
</Files>
</IfModule>

# ${say.formsComment}
<IfModule mod_setenvif.c>
${inEnvironment('regards_form', preferences(forms))}
# ${say.pageComment}
${inEnvironment('regards_page', preferences(['text/html']))}
<IfModule mod_rewrite.c>
RewriteEngine On
${/[\p{Cc}"\\]/u.test(place) ? '' : `RewriteBase "${place}"`}
RewriteCond "%{REQUEST_FILENAME}/${indexOf['text/turtle']}" -f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_form}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_form}" [E=regards_answer:%{ENV:regards_form},E=regards_kind:data,L]
RewriteCond "%{REQUEST_FILENAME}/${indexOf['text/turtle']}" !-f
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_page}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_page}" [E=regards_answer:%{ENV:regards_page},L]
RewriteCond "%{REQUEST_FILENAME}/${html}" -f
RewriteRule "^(.*/)?$" - [E=regards_answer:none,R=406,L]
</IfModule>
</IfModule>

<IfModule mod_headers.c>
${[...Object.entries(commonHeaders), ['Cache-Control', CACHING]].map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
<If "%{REQUEST_METHOD} == 'OPTIONS'">
${preflight.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
</If>
# ${say.robotsComment}
<FilesMatch "(\\.(${dataEndings.join('|')})|^void)$">
Header always set ${NOT_INDEXED.join(' ')}
</FilesMatch>
# ${say.etagComment}
RequestHeader edit* If-None-Match '-gzip"' '"'
Header always merge Vary Accept "expr=-n reqenv('REDIRECT_regards_answer') || -n reqenv('regards_answer')"
${forms
  .map(
    (form) => `<If "reqenv('REDIRECT_regards_answer') == '${indexOf[form]}'">
Header set Content-Location ${indexOf[form]}
Header set Link '${linksBeside(form)}' "expr=-n reqenv('REDIRECT_regards_kind')"
</If>`,
  )
  .join('\n')}
</IfModule>

<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE ${texts.join(' ')}
</IfModule>
</IfModule>

<IfModule mod_alias.c>
${gone
  .map(
    (document) => `RedirectMatch gone "^${escapedPattern(decoded(new URL(document).pathname))}$"
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
function inEnvironment(name: string, preferences: readonly Preference[]): string {
  return [
    `SetEnvIf Accept "^" ${name}=none`,
    ...preferences
      .toReversed()
      .map(({ pattern, file }) => `SetEnvIfNoCase Accept "${pattern}" ${name}=${file}`),
    `SetEnvIf Accept "^$" ${name}=${indexOf['text/html']}`,
  ].join('\n')
}
