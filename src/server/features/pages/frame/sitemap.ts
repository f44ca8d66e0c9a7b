import { languages } from '../../../../../locales/translator.ts'
import type { StoredProfile } from '../../../../domain/profile.ts'
import { PAGES, pathsOf, type Target } from '../addresses.ts'
import { ownPages } from '../facts/office.ts'

/** Every public page in every language, without the day of its last change: that helps no reader. */
export function sitemapOf(profile: StoredProfile, origin: string): string {
  const targets: Target[] = [...PAGES, ...ownPages(profile)]
  const pages = targets.flatMap((target) => {
    const paths = pathsOf(target)
    const others = languages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(origin + paths[language])}"/>`,
    )
    return languages.map((language) => `<url><loc>${escaped(origin + paths[language])}</loc>${others.join('')}</url>`)
  })
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${pages.join('\n')}\n</urlset>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
