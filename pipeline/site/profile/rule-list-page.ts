import { shapeSubject } from '../../explain/shape-help.ts'
import type { ProfileRule } from '../../profile/profile-classes.ts'
import { propertyGroups } from '../../profile/property-groups.ts'
import type { ProfilePart } from '../../profile/published-shapes.ts'
import { html, type Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { profileWordsIn } from '../words/profile-words.ts'
import { inPageLanguage, type ProfileContent, profileTrail } from './profile-content.ts'

/** The page of one part of the rules: each with its code, which is also its address, its level and its message. */
export function ruleListPage(part: ProfilePart, { profile }: ProfileContent, site: Site): SitePage {
  const words = profileWordsIn(site.language)
  const { title, lead, levels } = words.parts[part]
  const bySubject = new Map<string, ProfileRule[]>()
  for (const rule of profile.rules[part]) {
    const subject = inPageLanguage(shapeSubject(rule.code).name, site)
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), rule])
  }
  const subjects = [...bySubject]
  if (part === 'house') subjects.sort(([a], [b]) => a.localeCompare(b, site.language)) // the core begins with the video
  return {
    address: `${site.address.profile}${part}/`,
    title,
    description: lead,
    trail: profileTrail(site),
    hasData: true,
    structuredData: [],
    main: html`<p class="kind">SHACL</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${levels}</p>
${
  part === 'core' &&
  html`<h2>${words.judge}</h2>
<p>${words.judgeLead}</p>
<pre tabindex="0"><code>${words.judgeCommand}</code></pre>
`
}${subjects.map(([subject, rules], index) => ruleTable(subject, rules, index, site))}
<section><h2>${words.groups}</h2>
<ul class="chips">${propertyGroups.map(({ name, label }) => html`<li id="group-${name}">${inPageLanguage(label, site)}</li>`)}</ul></section>`,
  }
}

function ruleTable(subject: string, rules: readonly ProfileRule[], index: number, site: Site): Markup {
  const words = profileWordsIn(site.language)
  const id = `subject-${index + 1}`
  const told = rules.filter(({ message }) => message.fr !== '')
  const holders = rules.filter((rule) => !told.includes(rule))
  return html`<section>${holders.map(({ code }) => html`<span id="${code}"></span>`)}<h2 id="${id}">${subject}</h2>
<table class="properties" aria-labelledby="${id}">
<thead><tr><th scope="col">${words.code}</th><th scope="col">${words.severity}</th><th scope="col">${words.message}</th></tr></thead>
<tbody>
${told.map(
  ({
    code,
    severity,
    message,
  }) => html`<tr id="${code}"><th scope="row"><a href="#${code}"><code>${code}</code></a></th>
<td data-name="${words.severity}">${words.severities[severity as keyof typeof words.severities]}</td>
<td data-name="${words.message}">${inPageLanguage(message, site)}</td></tr>
`,
)}</tbody></table></section>
`
}
