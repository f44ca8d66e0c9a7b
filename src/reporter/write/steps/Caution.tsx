import { useState } from 'preact/hooks'
import {
  ActionBar,
  Button,
  IconClock,
  IconPlace,
  IconShield,
  IconWarning,
  IconWrite,
  Notice,
} from '../../core/components.ts'
import { attempt, type Failure, failureWords } from '../../core/failures.ts'
import { useWords } from '../../core/language.ts'
import { go } from '../../core/state.ts'
import { openForm } from '../begin.ts'

/** Five pieces of advice before the first word, the most important first. */
export function Caution() {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  async function begin() {
    setBusy(true)
    setFailure(await attempt(openForm))
    setBusy(false)
  }
  return (
    <>
      <h1>{t('reporter.caution.title')}</h1>
      <ul class="advice">
        <li>
          <IconWarning />
          <p>
            <strong>{t('reporter.caution.network')}</strong>
          </p>
        </li>
        <li>
          <IconShield />
          <p>{t('reporter.caution.self')}</p>
        </li>
        <li>
          <IconPlace />
          <p>{t('reporter.caution.place')}</p>
        </li>
        <li>
          <IconClock />
          <p>{t('reporter.caution.memory')}</p>
        </li>
        <li>
          <IconWrite />
          <p>{t('reporter.caution.paper')}</p>
        </li>
      </ul>
      {failure && (
        <Notice tone="warning" announce>
          <p>{failureWords(failure, t)}</p>
        </Notice>
      )}
      <ActionBar>
        <Button onClick={() => go({ at: 'office' })}>{t('action.back')}</Button>
        <Button look="primary" busy={busy} onClick={begin}>
          {t('reporter.caution.begin')}
        </Button>
      </ActionBar>
    </>
  )
}
