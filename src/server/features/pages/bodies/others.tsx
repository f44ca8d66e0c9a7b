import { SafeLink } from '../../../../ui/Markdown/Markdown.tsx'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { officeText } from '../facts/filling.ts'
import { isWebAddress } from '../frame/links.ts'
import type { View } from '../view.ts'

/** Where people go whom this office does not serve; shown early, before they write in vain. */
export function Others({ view }: { view: View }) {
  const { t, facts } = view
  const { others } = facts.profile
  if (!others) return null
  return (
    <Notice title={t('home.others')}>
      <p>{officeText(view, others.text)}</p>
      {isWebAddress(others.link) && (
        <p>
          <SafeLink href={others.link}>{t('home.others.go')}</SafeLink>
        </p>
      )}
    </Notice>
  )
}
