import { bootstrap } from '../core/bootstrap.ts'
import { Notice } from '../core/components.ts'
import { useWords } from '../core/language.ts'

/**
 * Replaces a button that would fail: nobody should write at length and only then find out that it cannot be sent.
 * `expired`: because of the office's statement, not of the channel.
 */
export function Closed({ expired = false }: { expired?: boolean }) {
  const t = useWords()
  if (expired) {
    return (
      <Notice tone="warning" title={t('reporter.expired.title')}>
        <p>{t('reporter.expired.draft')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={t('reporter.closed.title')}>
      <p>{t('reporter.closed.text')}</p>
      <ul>
        {bootstrap().site.contacts.map(({ value }) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </Notice>
  )
}
