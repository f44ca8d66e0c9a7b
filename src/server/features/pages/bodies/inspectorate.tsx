import { formatDate } from '../../../../../locales/format.ts'
import { Notice } from '../../../../ui/Notice/Notice.tsx'
import { ANCHORS } from '../addresses.ts'
import { Section } from '../frame/frame.tsx'
import type { View } from '../view.ts'

/** Where to report the Inspektorat itself (R12), and what happened to an earlier address. */
export function Inspectorate({ view: { t, facts, elsewhere } }: { view: View }) {
  const { host, changed } = facts.elsewhere
  return (
    <Section id={ANCHORS.inspectorate} title={t('inspectorate.heading')}>
      {elsewhere ? (
        <>
          <p>{t('inspectorate.elsewhere')}</p>
          <p>
            <a href={elsewhere} rel="noreferrer">
              {host}
            </a>
          </p>
        </>
      ) : (
        <p>{t('inspectorate.here')}</p>
      )}
      {changed && elsewhere && <p>{t('inspectorate.changed', { date: formatDate(changed.day, t.language) })}</p>}
      {changed && !elsewhere && (
        <Notice tone="warning" title={t('inspectorate.removed.title', { date: formatDate(changed.day, t.language) })}>
          <p>{t('inspectorate.removed.text', { host: changed.before })}</p>
        </Notice>
      )}
    </Section>
  )
}
