import type { Site } from '../site.ts'
import type { SitePage } from '../site-page.ts'
import { classPage } from './class-page.ts'
import { profileOverviewPage } from './overview-page.ts'
import type { ProfileContent } from './profile-content.ts'
import { ruleListPage } from './rule-list-page.ts'

/** The pages of the profile: one of the whole, one of each part of the rules, and one of each class that the release uses. */
export function profilePages(content: ProfileContent, site: Site): SitePage[] {
  const used = content.profile.classes.filter(({ count }) => count > 0)
  const pages = [
    profileOverviewPage(content, site),
    ruleListPage('core', content, site),
    ruleListPage('house', content, site),
    ruleListPage('passages', content, site),
    ...used.map((each) => classPage(each, content, site)),
  ]
  return pages.map((page) => ({ ...page, styles: ['profile.css'] }))
}
