import { formatDate } from '../../../locales/format.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { Notice } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

/** The office's statement has expired: what is read here is still checked, and nothing can be sent until it is renewed. */
export function ExpiredNotice({ expired }: { expired: OwnCase['expired'] }) {
  const t = useWords()
  if (!expired) return null
  const date = formatDate(expired.day, t.language)
  return (
    <Notice tone="warning" title={t('reporter.expired.title')}>
      <p>{t('reporter.expired.since', { date })}</p>
      <p>{t('reporter.expired.checked', { serial: expired.serial })}</p>
      <p>{t('reporter.expired.limits')}</p>
    </Notice>
  )
}
