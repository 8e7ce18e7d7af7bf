import { resolve } from 'node:path'
import type { WaitingDraft } from '../authoring/drafts/read-drafts.ts'
import { listFolder } from '../files/list-files.ts'
import type { Command } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const draftsCommand: Command = {
  summary: {
    fr: 'liste ce qui reste à relire dans les brouillons, et les accepte',
    en: 'lists what is left to check in drafts, and accepts them',
  },
  usage: {
    fr: 'drafts [--accept [FICHIER|IDENTIFIANT…]] [options]',
    en: 'drafts [--accept [FILE|ID…]] [options]',
  },
  description: {
    fr: `Liste les brouillons des fichiers YAML (draft: true) : chaque valeur qu'import dit « à vérifier »,
chaque personne à décider, ce qui cite l'un d'eux. Avec --accept, ôte draft: true des autres, et rien
d'autre n'y change ; les fichiers ou identifiants nommés sont acceptés comme relus. Une personne
dont la publication n'est pas décidée reste toujours un brouillon.`,
    en: `Lists the drafts in YAML files (draft: true): each value that import says is to be checked, each
person to decide about, whatever cites one of them. With --accept, removes draft: true from the others,
where nothing else changes; files or ids that are named are accepted as checked. A person about whose
publication nothing is decided always stays a draft.`,
  },
  async run({ values, positionals: named }, shell) {
    const { data = 'data', accept: isAccepted = false } = values
    const { language, write } = shell
    if (!isAccepted) rejectExtraArguments(named)
    if ((await listFolder(data)) === undefined) throw new UsageError(usageMessages.dataFolder(data))
    const [{ readDrafts }, { acceptDrafts, sortDrafts }, { draftsReportText }] = await Promise.all([
      import('../authoring/drafts/read-drafts.ts'),
      import('../authoring/drafts/accept-drafts.ts'),
      import('../authoring/drafts/drafts-report.ts'),
    ])
    if (!isAccepted) {
      const { drafts, unread } = await readDrafts(data)
      write(draftsReportText({ ...sortDrafts(drafts), unread, isAccepted, left: [] }, language))
      return 0
    }
    return withDataLock(data, shell, async () => {
      const { drafts, unread } = await readDrafts(data)
      const isNamed = (draft: WaitingDraft): boolean => named.some((each) => names(each, draft))
      const unknown = named.find((each) => !drafts.some((draft) => names(each, draft)))
      if (unknown !== undefined) throw new UsageError(usageMessages.draft(unknown))
      const sorted = sortDrafts(drafts, isNamed)
      // where some are named, the others stay, but for what these cite
      const ready = named.length === 0 ? sorted.ready : withCited(sorted.ready.filter(isNamed), sorted.ready)
      const left = await acceptDrafts(ready)
      write(draftsReportText({ ...sorted, unread, ready, isAccepted, left }, language))
      return 0
    })
  },
}

/** Whether an argument names a draft, by its file or its id. */
function names(typed: string, { path, id }: WaitingDraft): boolean {
  return typed === id || resolve(typed) === resolve(path)
}

/** Drafts with those among `all` that they cite, and so on. */
function withCited(drafts: readonly WaitingDraft[], all: readonly WaitingDraft[]): WaitingDraft[] {
  const found = new Set(drafts)
  for (const draft of found) // grows while it is walked
    for (const each of all) if (draft.cites.has(`${each.kind}/${each.id}`)) found.add(each)
  return all.filter((draft) => found.has(draft))
}
