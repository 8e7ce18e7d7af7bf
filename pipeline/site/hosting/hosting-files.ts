import type { Site } from '../site.ts'
import { apacheConfig } from './apache.ts'
import { nginxConfig } from './nginx.ts'

/** Configurations of two common servers that make them serve the published folder as `regards serve` does; documents that are
 * `gone` were withdrawn. */
export function hostingFiles(
  site: Site,
  gone: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginxConfig(site, gone) },
    { name: 'htaccess', text: apacheConfig(site, gone) },
  ]
}
