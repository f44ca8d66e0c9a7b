import { useEffect, useState } from 'preact/hooks'
import type { Readers as Counts } from '../../../device/reporter/writing.ts'
import { Card, IconPeople, Loading } from '../../core/components.ts'
import { ready } from '../../core/device.ts'
import { attempt } from '../../core/failures.ts'
import { useWords } from '../../core/language.ts'
import { keyCheck } from '../../core/state.ts'

/** Who can open this report: roles and the number of people, from the signed statement. */
export function Readers({ channel }: { channel: string }) {
  const t = useWords()
  const [counts, setCounts] = useState<Counts | null>(null)
  const check = keyCheck.value
  useEffect(() => {
    // Who reads today is not known, and asking again would stop somebody who came to read.
    if (check.state === 'expired') return
    void attempt(async () => {
      const { device, organization } = await ready()
      setCounts(device.readersOf(organization, channel))
    })
  }, [check, channel])
  return (
    <Card title={t('reporter.check.readers')} icon={<IconPeople />}>
      {counts ? (
        <ul>
          <li>{t('reporter.check.readers.reviewer', { count: counts.reviewers })}</li>
          <li>{t('reporter.check.readers.director', { count: counts.directors })}</li>
          <li>{t('reporter.check.readers.team')}</li>
          <li>{t('reporter.check.readers.custodian', { count: counts.custodians })}</li>
        </ul>
      ) : check.state === 'offline' || check.state === 'expired' ? (
        <p class="alarm">{t(`reporter.footer.${check.state}`)}</p>
      ) : (
        <Loading lines={2} />
      )}
      <p>{t('reporter.check.readers.server')}</p>
    </Card>
  )
}
