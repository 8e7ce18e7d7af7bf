import { ASKED_HEADERS, commonHeaders, type Form, forms, indexOf, isText, mediaTypes } from '../host.ts'
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

/** What a host says to a page elsewhere that asks beforehand what it may ask. */
const preflight: readonly (readonly [string, string])[] = [
  ['Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS'],
  ['Access-Control-Allow-Headers', ASKED_HEADERS],
  ['Access-Control-Max-Age', '86400'],
]

const texts = [...mediaTypes.values()].filter(isText)

function nginx({ address, say }: Site): string {
  const { hostname, pathname } = new URL(address.base)
  const host = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(hostname) ? hostname : '_'
  const base = inNginx(decoded(pathname))
  const html = indexOf['text/html']
  const headers = [...Object.entries(commonHeaders), ['Cache-Control', CACHING]]
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n        ')
  return `${commented(say.nginxSteps)}
geo $regards_dollar { default "$"; }

# ${say.formsComment}
map $http_accept $regards_form {
    default none;
    "" ${html};
${mapped(preferences(forms))}
}

# ${say.pageComment}
map $http_accept $regards_page {
    default none;
    "" ${html};
${mapped(preferences(['text/html']))}
}

map $regards_kind $regards_file {
    page $regards_page;
    default $regards_form;
}

map $regards_kind/$regards_form $regards_links {
    default "";
${forms.map((form) => `    data/${indexOf[form]} '${linksBeside(form)}';`).join('\n')}
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

    set $regards_kind page;
    if (-f "$document_root\${uri}${indexOf['text/turtle']}") { set $regards_kind data; }
    if ($request_method = OPTIONS) { rewrite ^ /.options last; }

    location = /.options {
        internal;
        ${headers}
        ${preflight.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n        ')}
        return 204;
    }

    location ~ /\\.(?!well-known/) { return 404; }

    location "${base}" {
        error_page 404 "${inNginxValue(decoded(pathname))}404.html";
        ${headers}

        location ~ /$ {
            try_files $uri$regards_file @regards_other;
            ${headers.replaceAll('\n', '\n    ')}
            add_header Vary Accept always;
            add_header Content-Location $regards_file;
            add_header Link $regards_links;
        }
    }

    location @regards_other {
        ${headers}
        add_header Vary Accept always;
        error_page 404 "${inNginxValue(decoded(pathname))}404.html";
        if (-f "$document_root\${uri}${indexOf['text/html']}") { return 406; }
        return 404;
    }
}
`
}

type Preference = { readonly pattern: string; readonly file: string }

/** A media range, the form that it gives, and ranges which, where they are named, speak of that form before it. */
type Range = { readonly range: string; readonly form: Form; readonly nearer: readonly string[] }

/** From the nearest range to the widest; of equals the form that comes first. */
const ranges: readonly Range[] = [
  ...forms.map((form) => ({ range: form, form, nearer: [] })),
  ...forms.map((form) => ({ range: familyOf(form), form, nearer: [form] })),
  ...forms.map((form) => ({ range: '*/*', form, nearer: [form, familyOf(form)] })),
]

/** Patterns of `Accept`, from the most wanted of some forms to the least: by the first decimal of `q`. */
function preferences(among: readonly Form[]): Preference[] {
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `0\\.${tenth}[0-9]*`)
  const weights = ['', ...tenths, '0\\.0[0-9]*[1-9]']
  return weights.flatMap((weight) =>
    ranges
      .filter(({ form }) => among.includes(form))
      .map(({ range, form, nearer }) => {
        const unnamed = nearer.length === 0 ? '' : `(?!.*(${nearer.map(escaped).join('|')}))`
        const parameters = '(\\s*;\\s*(?!q\\s*=)[^,;]*)*'
        const q = weight === '' ? '(\\s*;\\s*q\\s*=\\s*1(\\.0*)?)?' : `\\s*;\\s*q\\s*=\\s*${weight}`
        const end = weight === '' ? '' : '(\\s*;[^,]*)?'
        return {
          pattern: `^${unnamed}(.*,)?\\s*${escaped(range)}${parameters}${q}${end}\\s*(,|$)`,
          file: indexOf[form],
        }
      }),
  )
}

function familyOf(form: Form): string {
  return form.replace(/\/.*/, '/*')
}

function escaped(range: string): string {
  return range.replace(/[.*+]/g, '\\$&')
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
AddOutputFilterByType DEFLATE ${distinct(texts).join(' ')}
</IfModule>
</IfModule>

<IfModule mod_alias.c>
RedirectMatch 404 "/\\.(?!well-known/)"
</IfModule>
`
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

function mapped(preferences: readonly Preference[]): string {
  return preferences.map(({ pattern, file }) => `    "~*${pattern}" ${file};`).join('\n')
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
