import type { Command } from './command.ts'
import { draftsCommand } from './drafts.ts'
import { editCommand } from './edit.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { letterCommand } from './letter.ts'
import { newCommand } from './new.ts'
import { peopleCommand } from './people.ts'
import { schemasCommand } from './schemas.ts'
import { templateCommand } from './template.ts'
import { withdrawCommand } from './withdraw.ts'

/** The commands that help to write records, and to decide about people. */
export const recordCommands = {
  drafts: draftsCommand,
  edit: editCommand,
  import: importCommand,
  init: initCommand,
  letter: letterCommand,
  new: newCommand,
  people: peopleCommand,
  schemas: schemasCommand,
  template: templateCommand,
  withdraw: withdrawCommand,
} satisfies Record<string, Command>
