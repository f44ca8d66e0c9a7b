import { bootstrap } from '../core/bootstrap.ts'
import { Notice } from '../core/components.ts'
import { useWords } from '../core/language.ts'

/** The name of a social network: an account's name alone does not say where it is. */
const network = (kind: string): string | undefined =>
  ({ instagram: 'Instagram', facebook: 'Facebook', x: 'X', youtube: 'YouTube', tiktok: 'TikTok' })[kind]

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
        {bootstrap().site.contacts.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>{network(kind) ? `${network(kind)}: ${value}` : value}</li>
        ))}
      </ul>
    </Notice>
  )
}
