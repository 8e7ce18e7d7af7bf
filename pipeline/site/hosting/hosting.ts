import type { Site } from '../site.ts'
import { apache } from './apache.ts'
import { nginx } from './nginx.ts'

/** Configurations of two common servers that make them serve the published folder as `regards serve` does. */
export function hostingFiles(site: Site): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'nginx.conf', text: nginx(site) },
    { name: 'htaccess', text: apache(site) },
  ]
}
