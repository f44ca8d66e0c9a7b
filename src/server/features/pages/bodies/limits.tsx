import { TAKE_BACK_DAYS } from '../../../../domain/discard.ts'
import { ANCHORS } from '../addresses.ts'
import { Section } from '../frame/frame.tsx'
import type { View } from '../view.ts'

const limits = {
  you: ['content', 'device', 'network', 'history', 'files', 'code'],
  office: ['handler', 'custodian', 'notice', 'former', 'answer', 'spam'],
  server: ['site', 'deletion', 'links', 'password'],
} as const
const groups = ['you', 'office', 'server'] as const

type Name = (typeof limits)[keyof typeof limits][number]

/** The dangers from which this software cannot protect, so that nobody relies on it wrongly. */
export function Limits({ view: { t } }: { view: View }) {
  return (
    <>
      <h1>{t('limits.title')}</h1>
      <p class="lead">{t('limits.lead')}</p>
      {groups.map((group) => (
        <Section key={group} id={ANCHORS[group]} title={t(`limits.${group}`)}>
          <div class="limits">
            {limits[group].map((name) => (
              <div key={name} class="limit">
                <h3>{t(`limits.${name}.title`)}</h3>
                <p>{textOf(t, name)}</p>
                <p class="limit-do">
                  <strong>{t('limits.do')}</strong> {t(`limits.${name}.do`)}
                </p>
              </div>
            ))}
          </div>
        </Section>
      ))}
    </>
  )
}

function textOf(t: View['t'], name: Name): string {
  if (name === 'history') return t('limits.history.text', { button: t('ui.quick_exit') })
  if (name === 'spam') return t('limits.spam.text', { count: TAKE_BACK_DAYS })
  return t(`limits.${name}.text`)
}
