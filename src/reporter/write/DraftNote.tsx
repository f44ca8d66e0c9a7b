import { formatDate } from '../../../locales/format.ts'
import { CodeWords, Disclosure } from '../core/kit.ts'
import { useWords } from '../core/language.ts'
import { account, codeKnown, unsent } from '../core/state.ts'
import type { Writing } from './writing.ts'

/** Says that the draft is safe, while nothing has changed since; the code is one press away. */
export function DraftNote({ report }: { report: Writing }) {
  const t = useWords()
  const kept = report.keptUntil.value
  const safe = kept !== null && !unsent.value.has('writing')
  return (
    <div role="status">
      {safe && <p class="muted small">{t('reporter.draft.saved', { date: formatDate(kept, t.language) })}</p>}
      {safe && account.value && !codeKnown.value && (
        <Disclosure summary={t('reporter.draft.code')}>
          <CodeWords words={account.value.words} />
        </Disclosure>
      )}
    </div>
  )
}
