import changesFile from '../../ontology/profile/changes.json' with { type: 'json' }

/** A version of the model: its day, and what changed in it, in each language. */
export type ModelVersion = {
  readonly version: string
  readonly date: string
  readonly fr: readonly string[]
  readonly en: readonly string[]
}

/** The versions of the model, the newest first. */
export const modelVersions: readonly ModelVersion[] = changesFile

/** The version of the model that is published. */
export function currentVersion(): ModelVersion {
  const [current] = modelVersions
  if (current === undefined) throw new Error('no version in ontology/profile/changes.json')
  return current
}
