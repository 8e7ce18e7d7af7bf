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

/** The configuration of nginx: maps that choose a form, and a server block. */
export function nginxConfig({ address, words }: Site, gone: readonly string[]): string {
  const { hostname, pathname } = new URL(address.base)
  const host = /^[a-z0-9.-]+$|^\[[0-9a-f:.]+\]$/.test(hostname) ? hostname : '_'
  const base = inNginx(decodePath(pathname))
  const html = indexFiles['text/html']
  const headers = [
    ...Object.entries(commonHeaders),
    ['Cache-Control', CACHE_CONTROL],
    [NO_INDEX_HEADER[0], '$regards_robots'],
  ]
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n        ')
  return `${commentLines(words.nginxSteps)}
geo $regards_dollar { default "$"; }

# ${words.formsComment}
map $http_accept $regards_form {
    default none;
    "" ${html};
${mapped(acceptPatterns(documentForms))}
}

# ${words.pageComment}
map $http_accept $regards_page {
    default none;
    "" ${html};
${mapped(acceptPatterns(['text/html']))}
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
}

server {
    listen 80;
    server_name ${host};
    root /var/www/regards;

    charset utf-8;
    charset_types ${textMediaTypes.filter((type) => type !== 'text/html').join(' ')};
    types {
        ${[...mediaTypes].map(([ending, type]) => `${type} ${ending};`).join('\n        ')}
    }
    default_type application/octet-stream;
    gzip on;
    gzip_vary on;
    gzip_types ${textMediaTypes.filter((type) => type !== 'text/html').join(' ')};
    absolute_redirect off;

    set $regards_kind page;
    if (-f "$document_root\${uri}${indexFiles['text/turtle']}") { set $regards_kind data; }
    if ($request_method = OPTIONS) { rewrite ^ /.options last; }

    location = /.options {
        internal;
        ${headers}
        ${preflightHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n        ')}
        return 204;
    }

    location ~ /\\.(?!well-known/) { return 404; }

${gone
  .map(
    (document) => `    location = "${inNginx(decodePath(new URL(document).pathname))}" { return 410; }
`,
  )
  .join('')}    location = "${base}.well-known/void" {
        types { }
        default_type ${mediaTypes.get('ttl')};
        ${headers}
    }

    location "${base}" {
        error_page 404 "${inNginxValue(decodePath(pathname))}404.html";
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
        error_page 404 "${inNginxValue(decodePath(pathname))}404.html";
        if (-f "$document_root\${uri}${indexFiles['text/html']}") { return 406; }
        return 404;
    }
}
`
}

function mapped(preferences: readonly AcceptPattern[]): string {
  return preferences.map(({ pattern, file }) => `    "~*${pattern}" ${file};`).join('\n')
}

/** A text between double quotes; what a variable begins with stands for itself only where none are read. */
function inNginx(text: string): string {
  return text.replaceAll(/["\\]/g, '\\$&')
}

function inNginxValue(text: string): string {
  return inNginx(text).replaceAll('$', `\${regards_dollar}`)
}
