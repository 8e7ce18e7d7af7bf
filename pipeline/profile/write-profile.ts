import { join } from 'node:path'
import { memoize } from '../collections/memoize.ts'
import { writeText } from '../files/write-file.ts'
import { type ClassName, prefixes as contextPrefixes } from '../rdf/context.ts'
import { FORMATS, PROF, PROF_ROLES, RDF, SH } from '../rdf/vocabulary.ts'
import { type ProfileClass, type ProfileRule, profileClasses, profileRules } from './profile-classes.ts'
import { profileDescription } from './profile-description.ts'
import {
  type ProfilePart,
  type ProfileShapes,
  type PublishedShapes,
  readPublishedShapes,
} from './published-shapes.ts'
import { type ResourceTree, treeTexts } from './resource-tree.ts'
import { treesJsonld, treesTurtle } from './tree-documents.ts'

/** The profile of a release: its classes, and the rules of each part. */
export type Profile = {
  /** All classes; those that a release does not use have no page. */
  readonly classes: readonly ProfileClass[]
  readonly rules: Readonly<Record<ProfilePart, readonly ProfileRule[]>>
}

/**
 * Writes the profile as Turtle and JSON-LD into the folder of a release under `base`: its description, the shapes of each part, and
 * those of each class that the data use, which are described on its page if there are pages. Returns what its pages show.
 */
export async function writeProfile(
  folder: string,
  base: string,
  counts: ReadonlyMap<ClassName, number>,
  hasPages: boolean,
): Promise<Profile> {
  const address = `${base}profile/`
  const shapes = await readPublishedShapes(address)
  const classes = profileClasses(shapes.house, counts)
  const shown = hasPages ? classes.filter(({ count }) => count > 0) : []
  const { describe, ofPart, ofClass } = documentsOf(shapes)
  const write = async (path: string, { turtle, jsonld }: ProfileDocument): Promise<void> => {
    await writeText(join(folder, 'profile', path, 'index.ttl'), turtle)
    await writeText(join(folder, 'profile', path, 'index.jsonld'), jsonld)
  }
  const { core, house, passages } = shapes
  await write('', describe(profileDescription(address, base, shown)))
  await write('core', ofPart(core))
  await write('house', ofPart(house))
  await write('passages', ofPart(passages))
  for (const each of shown) await write(each.slug, ofClass(each.shapes))
  const rules = { core: profileRules(core), house: profileRules(house), passages: profileRules(passages) }
  return { classes, rules }
}

/** The bytes of a document of the profile. */
type ProfileDocument = { readonly turtle: Uint8Array; readonly jsonld: Uint8Array }

/** The documents of the profile, which are made once for the shapes of an address: a preview and its builds write them again and again. */
const documentsOf = memoize((shapes: ProfileShapes) => {
  const prefixes = {
    ...Object.fromEntries(contextPrefixes),
    ...{ rdf: RDF, sh: SH, prof: PROF, role: PROF_ROLES, formats: FORMATS },
    core: `${shapes.core.address}#`,
    house: `${shapes.house.address}#`,
    passages: `${shapes.passages.address}#`,
  }
  const describe = (trees: readonly ResourceTree[]): ProfileDocument => ({
    turtle: Buffer.from(treesTurtle(trees, prefixes)),
    jsonld: Buffer.from(treesJsonld(trees, prefixes)),
  })
  return {
    describe,
    ofPart: memoize(({ resources }: PublishedShapes) => describe(resources)),
    ofClass: memoize((of: ProfileClass['shapes']) => describe([...groupsOf(of, shapes.house), ...of])),
  }
})

/** The groups that the properties of a class stand in. */
function groupsOf(shapes: ProfileClass['shapes'], { resources }: PublishedShapes): ResourceTree[] {
  const used = new Set(shapes.flatMap((shape) => treeTexts(shape, `${SH}group`)))
  return resources.filter(({ address }) => used.has(String(address)))
}
