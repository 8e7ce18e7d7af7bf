import type { Site } from '../site.ts'
import { apacheConfig } from './apache.ts'
import { nginxConfig } from './nginx.ts'

/**
 * Configurations of web servers that serve the published folder as `regards serve` does. The documents in
 * `withdrawnDocuments` are answered with status 410 (Gone).
 */
export function hostingFiles(
  site: Site,
  withdrawnDocuments: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginxConfig(site, withdrawnDocuments) },
    { name: 'htaccess', text: apacheConfig(site, withdrawnDocuments) },
  ]
}
