import type { Site } from '../site.ts'
import { type AcceptPattern, acceptPatterns } from './accept-patterns.ts'
import { CACHE_CONTROL, commentLines, decodePath, preflightHeaders, textMediaTypes } from './host-rules.ts'
import {
  alternateLinks,
  commonHeaders,
  dataExtensions,
  documentForms,
  indexFiles,
  mediaTypes,
  NO_INDEX_HEADER,
} from './http-headers.ts'

/** The configuration of nginx: maps that choose a document's form, and a server block. */
export function nginxConfig(site: Site, withdrawnDocuments: readonly string[]): string {
  return `${commentLines(site.words.nginxSteps)}
geo $regards_dollar { default "$"; }

${negotiationMaps(site)}
${serverBlock(site, withdrawnDocuments)}`
}

function negotiationMaps({ words }: Site): string {
  const html = indexFiles['text/html']
  return `# ${words.formsComment}
map $http_accept $regards_form {
    default none;
    "" ${html};
${mapLines(acceptPatterns(documentForms))}
}

# ${words.pageComment}
map $http_accept $regards_page {
    default none;
    "" ${html};
${mapLines(acceptPatterns(['text/html']))}
}

# ${words.robotsComment}
map $uri $regards_robots {
    default "";
    "~*(\\.(${dataExtensions.join('|')})|/void)$" ${NO_INDEX_HEADER[1]};
}

map $regards_kind $regards_file {
    page $regards_page;
    default $regards_form;
}

map $regards_kind/$regards_form $regards_links {
    default "";
${documentForms.map((form) => `    data/${indexFiles[form]} '${alternateLinks(form)}';`).join('\n')}
    data/none '${alternateLinks('text/html')}';
}

# ${words.withdrawnComment}
map $regards_kind/$regards_form $regards_withdrawn_file {
    default "";
${documentForms.map((form) => `    data/${indexFiles[form]} ${indexFiles[form]};`).join('\n')}
    data/none ${html};
}

map $regards_kind $regards_withdrawn_vary {
    data Accept;
    default "";
}
`
}

function serverBlock({ address }: Site, withdrawnDocuments: readonly string[]): string {
  const { hostname, pathname } = new URL(address.base)
  const host = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(hostname) ? hostname : '_'
  const gzipTypes = textMediaTypes.filter((type) => type !== 'text/html').join(' ')
  const headers = answerHeaders('$regards_robots')
  return `server {
    listen 80;
    server_name ${host};
    root /var/www/regards;

    charset utf-8;
    charset_types ${gzipTypes};
    types {
        ${[...mediaTypes].map(([extension, type]) => `${type} ${extension};`).join('\n        ')}
    }
    default_type application/octet-stream;
    gzip on;
    gzip_vary on;
    gzip_types ${gzipTypes};
    absolute_redirect off;

    set $regards_kind page;
    if (-f "$document_root\${uri}${indexFiles['text/turtle']}") { set $regards_kind data; }
    if ($request_method = OPTIONS) { rewrite ^ /.options last; }

    location = /.options {
        internal;
        ${headers}
        ${headerLines(preflightHeaders)}
        return 204;
    }

    location ~ /\\.(?!well-known/) {
        ${notFoundPage(decodePath(pathname))}
        return 404;
    }

${withdrawnDocuments
  .flatMap((document) => ['', ...Object.values(indexFiles)].map((name) => document + name))
  .map((file) => `    location = "${quoted(decodePath(new URL(file).pathname))}" { ${WITHDRAWN} }\n`)
  .join('')}
    location @regards_withdrawn {
        ${answerHeaders(NO_INDEX_HEADER[1])}
        add_header Vary $regards_withdrawn_vary always;
        add_header Content-Location $regards_withdrawn_file always;
        add_header Link $regards_links always;
        try_files $uri$regards_withdrawn_file =410;
    }

${locationBlocks(decodePath(pathname), headers)}}
`
}

/** The locations of the VoID description, of the published folder, and of what it does not hold in an acceptable form. */
function locationBlocks(path: string, headers: string): string {
  const base = quoted(path)
  return `    location = "${base}.well-known/void" {
        types { }
        default_type ${mediaTypes.get('ttl')};
        ${headers}
    }

    location "${base}" {
        ${notFoundPage(path)}
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
        ${notFoundPage(path)}
        if (-f "$document_root\${uri}${indexFiles['text/html']}") { return 406; }
        return 404;
    }
`
}

/** The answer at each address of a withdrawn document: its own page and data, which say so, with status 410 (Gone). */
const WITHDRAWN = 'error_page 410 @regards_withdrawn; return 410;'

/** The line that names the page for addresses without a document below the path of the base. */
function notFoundPage(path: string): string {
  return `error_page 404 "${quotedValue(path)}404.html";`
}

/** The headers of every answer, with what search engines are asked. */
function answerHeaders(robots: string): string {
  return headerLines([
    ...Object.entries(commonHeaders),
    ['Cache-Control', CACHE_CONTROL],
    [NO_INDEX_HEADER[0], robots],
  ])
}

function headerLines(headers: readonly (readonly string[])[]): string {
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n        ')
}

function mapLines(patterns: readonly AcceptPattern[]): string {
  return patterns.map(({ pattern, file }) => `    "~*${pattern}" ${file};`).join('\n')
}

/** A text between double quotes, where nginx reads no variables. */
function quoted(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&')
}

/** A text between double quotes, where nginx reads variables: a variable stands for each dollar sign. */
function quotedValue(text: string): string {
  return quoted(text).replaceAll('$', `\${regards_dollar}`)
}
