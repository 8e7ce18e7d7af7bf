import { oneOf } from './schema-groups.ts'

/** Which page of a capsule search engines are to show: its own (`url`), or the one that is published here. */
export const canonicalPage = oneOf(['url', 'here'])
