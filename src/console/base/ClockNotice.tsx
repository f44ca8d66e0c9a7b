import type { ComponentChildren } from 'preact'
import { formatDate } from '../../../locales/format.ts'
import type { ClockError } from '../../device/day.ts'
import { Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from './words.ts'

/** Why nothing was signed: both days, and how to set the clock. `children`: what can be done here afterwards. */
export function ClockNotice({ fault, children }: { fault: ClockError; children?: ComponentChildren }) {
  const t = useT<ConsoleWords>()
  const [device, server] = [fault.device, fault.server].map((day) => formatDate(day, t.language)) as [string, string]
  return (
    <Notice tone="warning" title={t('clock.title')} announce>
      <p>{t('clock.days', { device, server })}</p>
      <p>{t('clock.set')}</p>
      <p>{t('clock.server')}</p>
      {children}
    </Notice>
  )
}
