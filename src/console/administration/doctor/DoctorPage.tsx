import { examine, type Finding } from '../../../domain/doctor.ts'
import { daysBetween } from '../../../domain/names/day.ts'
import { Card, EmptyState, IconCheck, IconLetter, IconSettings, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useFresh } from '../../organization/publish-statement.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { ClockGap } from './ClockGap.tsx'
import { examinedOf } from './examined.ts'

/** What prevents each channel from taking reports, and who can fix it. */
export function DoctorPage() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  useFresh()
  const findings = examine(examinedOf(keyring))
  const places = [null, ...new Set(findings.flatMap(({ channel }) => (channel === null ? [] : [channel])))]
  return (
    <>
      <h1>{t('place.doctor')}</h1>
      <p class="lead">{t('doctor.lead')}</p>
      <ClockGap />
      {findings.length === 0 && <EmptyState icon={<IconCheck />} title={t('doctor.healthy')} />}
      {places.map((place) => {
        const own = findings.filter(({ channel }) => channel === place)
        if (own.length === 0) return null
        const title = keyring.organization.channels.find(({ id }) => id === place)?.title ?? place
        return (
          <Card
            key={place ?? ''}
            title={title ?? t('doctor.all')}
            icon={place === null ? <IconSettings /> : <IconLetter />}
          >
            {own.map((finding) => (
              <FindingNotice key={finding.code} finding={finding} />
            ))}
          </Card>
        )
      })}
    </>
  )
}

function FindingNotice({ finding: { code, grade } }: { finding: Finding }) {
  const t = useT<ConsoleWords>()
  const { organization, statement } = useKeyring()
  const what =
    code === 'old_statement' || code === 'expired_statement'
      ? t(`doctor.${code}`, { count: daysBetween(statement.day, organization.today) })
      : t(`doctor.${code}`)
  return (
    <Notice tone={grade === 'dead' ? 'danger' : 'warning'} title={`${t(`doctor.${grade}`)}: ${what}`}>
      <p>{t(`doctor.${code}.do`)}</p>
    </Notice>
  )
}
