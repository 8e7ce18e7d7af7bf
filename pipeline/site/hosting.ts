import { commonHeaders, type Form, forms, indexOf, isText, mediaTypes } from '../host.ts'
import type { Site } from './site.ts'

/** Configurations of two common servers that make them serve the published folder as `regards serve` does. */
export function hostingFiles(site: Site): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginx(site) },
    { name: 'htaccess', text: apache(site) },
  ]
}

/** Files may change under one address, so they are asked for again each time; an `ETag` spares the transfer. */
const CACHING = 'no-cache'

const texts = [...mediaTypes.values()].filter(isText)

function nginx({ address, say }: Site): string {
  const { hostname, pathname } = new URL(address.base)
  const host = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(hostname) ? hostname : '_'
  const base = inNginx(decoded(pathname))
  const headers = [...Object.entries(commonHeaders), ['Cache-Control', CACHING]]
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n        ')
  return `${commented(say.nginxSteps)}
geo $regards_dollar { default "$"; }

# ${say.formsComment}
map $http_accept $regards_form {
    default none;
    "" ${indexOf['text/html']};
${preferences()
  .map(({ pattern, file }) => `    "~*${pattern}" ${file};`)
  .join('\n')}
}

map $regards_form $regards_links {
    default "";
${forms.map((form) => `    ${indexOf[form]} '${linksBeside(form)}';`).join('\n')}
}

server {
    listen 80;
    server_name ${host};
    root /var/www/regards;

    charset utf-8;
    charset_types ${distinct(texts.filter((type) => type !== 'text/html')).join(' ')};
    types {
        ${[...mediaTypes].map(([ending, type]) => `${type} ${ending};`).join('\n        ')}
    }
    default_type application/octet-stream;
    gzip on;
    gzip_vary on;
    gzip_types ${distinct(texts.filter((type) => type !== 'text/html')).join(' ')};
    absolute_redirect off;

    location ~ /\\.(?!well-known/) { return 404; }

    location "${base}" {
        error_page 404 "${inNginxValue(pathname)}404.html";
        ${headers}

        location ~ /$ {
            try_files $uri$regards_form @regards_other;
            ${headers.replaceAll('\n', '\n    ')}
            add_header Vary Accept always;
            add_header Content-Location $regards_form;
            add_header Link $regards_links;
        }
    }

    location @regards_other {
        ${headers}
        add_header Vary Accept always;
        error_page 404 "${inNginxValue(pathname)}404.html";
        if (-f "$document_root\${uri}${indexOf['text/html']}") { return 406; }
        return 404;
    }
}
`
}

type Preference = { readonly pattern: string; readonly file: string }

/** Patterns of `Accept`, from the most wanted form to the least: by the first decimal of `q`; of equals, the page. */
function preferences(): Preference[] {
  const ranges = [
    ...forms.map((form) => [form, indexOf[form]] as const),
    ['text/*', indexOf['text/html']] as const,
    ['application/*', indexOf['application/ld+json']] as const,
    ['*/*', indexOf['text/html']] as const,
  ]
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `0\\.${tenth}[0-9]*`)
  const weights = ['', ...tenths, '0\\.0[0-9]*[1-9]']
  return weights.flatMap((weight) =>
    ranges.map(([range, file]) => {
      const other = '(\\s*;\\s*(?!q\\s*=)[^,;]*)*'
      const q = weight === '' ? '(\\s*;\\s*q\\s*=\\s*1(\\.0*)?)?' : `\\s*;\\s*q\\s*=\\s*${weight}`
      return { pattern: `(^|,)\\s*${range.replace(/[.*+]/g, '\\$&')}${other}${q}\\s*(,|$)`, file }
    }),
  )
}

function apache({ address, say }: Site): string {
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
</IfModule>

# ${say.formsComment}
<IfModule mod_setenvif.c>
SetEnvIf Accept "^" regards_form=none
${preferences()
  .toReversed()
  .map(({ pattern, file }) => `SetEnvIfNoCase Accept "${pattern}" regards_form=${file}`)
  .join('\n')}
SetEnvIf Accept "^$" regards_form=${html}
<IfModule mod_rewrite.c>
RewriteEngine On
${/[\p{Cc}"\\]/u.test(place) ? '' : `RewriteBase "${place}"`}
RewriteCond "%{REQUEST_FILENAME}/%{ENV:regards_form}" -f
RewriteRule "^(.*/)?$" "$1%{ENV:regards_form}" [E=regards_answer:%{ENV:regards_form},L]
RewriteCond "%{REQUEST_FILENAME}/${html}" -f
RewriteRule "^(.*/)?$" - [E=regards_answer:none,R=406,L]
</IfModule>
</IfModule>

<IfModule mod_headers.c>
${[...Object.entries(commonHeaders), ['Cache-Control', CACHING]].map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always merge Vary Accept "expr=-n reqenv('REDIRECT_regards_answer') || -n reqenv('regards_answer')"
${forms
  .map(
    (form) => `<If "reqenv('REDIRECT_regards_answer') == '${indexOf[form]}'">
Header set Content-Location ${indexOf[form]}
Header set Link '${linksBeside(form)}'
</If>`,
  )
  .join('\n')}
</IfModule>

<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE ${distinct(texts).join(' ')}
</IfModule>
</IfModule>

<IfModule mod_alias.c>
RedirectMatch 404 "/\\.(?!well-known/)"
</IfModule>
`
}

function commented(steps: readonly string[]): string {
  return steps.map((step) => `# ${step}\n`).join('')
}

function linksBeside(form: Form): string {
  return forms
    .filter((other) => other !== form)
    .map((other) => `<${indexOf[other]}>; rel="alternate"; type="${other}"`)
    .join(', ')
}

/** A text between double quotes; what a variable begins with stands for itself only where none are read. */
function inNginx(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&')
}

function inNginxValue(text: string): string {
  return inNginx(text).replaceAll('$', `\${regards_dollar}`)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
