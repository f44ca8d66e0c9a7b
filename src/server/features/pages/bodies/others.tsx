import { textIn } from '../../../../domain/questionnaire.ts'
import { SafeLink } from '../../../../ui/Markdown/Markdown.tsx'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { isWebAddress } from '../frame/links.ts'
import type { View } from '../view.ts'

/** Where people go whom this office does not serve; shown early, before they write in vain. */
export function Others({ view: { t, facts } }: { view: View }) {
  const { others } = facts.profile
  if (!others) return null
  return (
    <Notice title={t('home.others')}>
      <p>{textIn(others.text, t.language)}</p>
      {isWebAddress(others.link) && (
        <p>
          <SafeLink href={others.link}>{t('home.others.go')}</SafeLink>
        </p>
      )}
    </Notice>
  )
}
