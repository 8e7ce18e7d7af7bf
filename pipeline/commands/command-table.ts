import type { Command } from './command.ts'
import type { CommandName } from './options/option-table.ts'
import { recordCommands } from './record-commands.ts'
import { releaseCommands } from './release-commands.ts'

/**
 * Every command, by name. To add one: a file in this folder, its line in one of the two tables, and its name in the rows of the
 * options that it takes.
 */
export const commands: Readonly<Record<CommandName, Command>> = { ...recordCommands, ...releaseCommands }

/** The names of all commands, sorted. */
export const commandNames: readonly CommandName[] = (Object.keys(commands) as CommandName[]).toSorted()
