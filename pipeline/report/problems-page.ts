import { readProgramText } from '../files/program-files.ts'
import { html } from '../site/markup.ts'
import { type PanelOptions, problemPanel } from './problem-panel.ts'
import type { RunResult } from './run-result.ts'

/** The result of a run as a page of its own, without scripts or requests. */
export async function problemsPage(
  result: RunResult,
  options: Omit<PanelOptions, 'maxListed'>,
): Promise<string> {
  const say = words[options.language]
  const { violation, warning, info } = result.counts
  const state = violation > 0 ? say.refused(violation) : result.published ? say.published : say.valid
  return html`<!doctype html>
<html lang="${options.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${say.title}</title>
<style>${{ markup: await styles() }}</style>
<main>
<h1>${say.title}</h1>
<p class="state ${violation > 0 ? 'violation' : 'valid'}"><strong>${state}</strong> ${say.where(options.data)}</p>
${violation + warning + info === 0 && html`<p>${say.nothing}</p>`}
${problemPanel(result, { ...options, maxListed: MAX_LISTED })}
</main>
</html>
`.markup
}

/** As many problems as a build keeps of each severity. */
const MAX_LISTED = 1000

async function styles(): Promise<string> {
  const paths = ['site/colors.css', 'report/problem-panel.css', 'report/problems-page.css']
  return (await Promise.all(paths.map((path) => readProgramText(`pipeline/${path}`)))).join('')
}

const words = {
  fr: {
    title: 'Points à corriger',
    refused: (count: number) => (count > 1 ? `${count} points à corriger.` : '1 point à corriger.'),
    published: 'Publié.',
    valid: 'Rien n’est à corriger.',
    where: (data: string) => `Fiches du dossier ${data}.`,
    nothing: 'Rien n’est à vérifier ni à compléter.',
  },
  en: {
    title: 'Points to correct',
    refused: (count: number) => (count > 1 ? `${count} points to correct.` : '1 point to correct.'),
    published: 'Published.',
    valid: 'Nothing is to be corrected.',
    where: (data: string) => `Records of the folder ${data}.`,
    nothing: 'Nothing is to be checked or filled in.',
  },
} as const
