import { useEffect, useState } from 'preact/hooks'
import { clockGap } from '../../../device/clock-gap.ts'
import { Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'

const MINUTE = 60_000

/**
 * Warns if the clocks of server and device are a minute or more apart. Nobody here knows which of them is right, but at a
 * server whose clock is wrong the authenticator codes of all members are refused.
 */
export function ClockGap() {
  const t = useT<ConsoleWords>()
  const [gap, setGap] = useState<number | null>(null)
  useEffect(() => {
    // Without an answer there is nothing to compare, and the page says nothing about clocks.
    clockGap().then(setGap, () => {})
  }, [])
  const minutes = Math.round(Math.abs(gap ?? 0) / MINUTE)
  if (Math.abs(gap ?? 0) < MINUTE) return null
  return (
    <Notice tone="warning" title={t('doctor.clock', { count: minutes })} announce>
      <p>{t('doctor.clock.do')}</p>
    </Notice>
  )
}
