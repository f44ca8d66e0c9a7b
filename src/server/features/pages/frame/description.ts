import type { Page as OfficePage } from '../../../../domain/profile.ts'
import { parseMarkdown } from '../../../../markdown/parse.ts'
import { plainText } from '../../../../markdown/words.ts'
import type { Page } from '../addresses.ts'
import { officeText } from '../facts/filling.ts'
import type { View } from '../view.ts'

/** A search engine or a messenger shows the first words of a page, at most this many characters. */
const LONGEST = 160

/** A page in one or two sentences. */
export function descriptionOf(view: View, what: Page | OfficePage | 'not_found' | 'failed'): string | null {
  const { t, facts } = view
  if (what === 'not_found' || what === 'failed') return null
  if (typeof what !== 'string') return shorten(plainText(parseMarkdown(officeText(view, what.body))))
  if (what === 'home') return t('site.description', { office: facts.site.name, region: facts.site.region })
  return t(`site.description.${what}`)
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,.;:–-]+$/, '')} …`
}
