import { formatDate } from '../../locales/format.ts'
import type { Breach } from '../protocol/errors.ts'
import { CodeWords, Notice } from './core/components.ts'
import { useWords } from './core/language.ts'
import { account, codeKnown, doubtfulDate } from './core/state.ts'
import { LazyReadOnly } from './lazy.tsx'

/** A check of the protocol failed: the application stops and says so. Only after an expired statement it leads on. */
export function Halt({ breach }: { breach: Breach }) {
  const t = useWords()
  // A report may have been stored before the check failed: without its code it would be lost.
  const code = codeKnown.value ? null : account.value
  const date = doubtfulDate.value
  return (
    <div class="stack" data-gap="large">
      <h1>{t('reporter.halt.title')}</h1>
      <Notice tone="danger" announce>
        {date && <p>{t('reporter.halt.date', { date: formatDate(date, t.language) })}</p>}
        {!date && <p>{t('reporter.halt.text')}</p>}
        <p>{t(date ? 'reporter.halt.too_old' : `reporter.halt.${breach}`)}</p>
      </Notice>
      <p>{t('reporter.halt.advice')}</p>
      {date && <LazyReadOnly />}
      {code && (
        <section class="stack">
          <h2>{t('reporter.code.title')}</h2>
          <CodeWords words={code.words} />
        </section>
      )}
    </div>
  )
}
