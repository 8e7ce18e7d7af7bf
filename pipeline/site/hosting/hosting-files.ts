import type { Site } from '../site.ts'
import { apache } from './apache.ts'
import { nginx } from './nginx.ts'

/** Configurations of two common servers that make them serve the published folder as `regards serve` does; documents that are
 * `gone` were withdrawn. */
export function hostingFiles(
  site: Site,
  gone: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginx(site, gone) },
    { name: 'htaccess', text: apache(site, gone) },
  ]
}
