import type { Language } from '../../language/message.ts'
import { html, type Markup } from '../../site/markup.ts'
import { editWords } from './edit-words.ts'

/** What every page of the forms has: the language, and the token without which nothing is written. */
export type FrameContext = { readonly language: Language; readonly token: string }

/** A page of the forms. `aside` is what stands beside its content where the window is wide. */
export function pageFrame(
  { language, token }: FrameContext,
  title: string,
  content: Markup,
  aside?: Markup | undefined,
): string {
  const say = editWords(language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="edit.css">
<script type="module" src="edit.js"></script>
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header>
<nav aria-label="${say.title}"><a class="brand" href="./">${say.allRecords}</a>
<a href="record?kind=publication">${say.settings}</a>
<a href="../_watch/">${say.problems}</a></nav>
<p id="state" role="status"${Object.entries(say.states).map(([name, text]) => html` data-${name}="${text}"`)}></p>
<form method="post" action="publish" class="publish"><input type="hidden" name="token" value="${token}"><button class="main">${say.publish}</button></form>
</header>
<div class="columns${aside === undefined ? '' : ' two'}">
<main id="content" tabindex="-1">
${content}
</main>
${aside}</div>
</body>
</html>
`.markup
}
