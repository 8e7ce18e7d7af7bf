import { join } from 'node:path'
import { writeText } from '../files/write-file.ts'
import { type ClassName, prefixes as contextPrefixes } from '../rdf/context.ts'
import { FORMATS, PROF, PROF_ROLES, RDF, SH } from '../rdf/vocabulary.ts'
import { type ProfileClass, type ProfileRule, profileClasses, profileRules } from './profile-classes.ts'
import { profileDescription } from './profile-description.ts'
import { type ProfilePart, type PublishedShapes, readPublishedShapes } from './published-shapes.ts'
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
  const prefixes = {
    ...Object.fromEntries(contextPrefixes),
    ...{ rdf: RDF, sh: SH, prof: PROF, role: PROF_ROLES, formats: FORMATS },
    core: `${shapes.core.address}#`,
    house: `${shapes.house.address}#`,
    passages: `${shapes.passages.address}#`,
  }
  const write = async (path: string, trees: readonly ResourceTree[]): Promise<void> => {
    await writeText(join(folder, 'profile', path, 'index.ttl'), treesTurtle(trees, prefixes))
    await writeText(join(folder, 'profile', path, 'index.jsonld'), treesJsonld(trees, prefixes))
  }
  await write('', profileDescription(address, base, shown))
  await write('core', shapes.core.resources)
  await write('house', shapes.house.resources)
  await write('passages', shapes.passages.resources)
  for (const each of shown) await write(each.slug, [...groupsOf(each, shapes.house), ...each.shapes])
  const { core, house, passages } = shapes
  const rules = { core: profileRules(core), house: profileRules(house), passages: profileRules(passages) }
  return { classes, rules }
}

/** The groups that the properties of a class stand in. */
function groupsOf({ shapes }: ProfileClass, { resources }: PublishedShapes): ResourceTree[] {
  const used = new Set(shapes.flatMap((shape) => treeTexts(shape, `${SH}group`)))
  return resources.filter(({ address }) => used.has(String(address)))
}
