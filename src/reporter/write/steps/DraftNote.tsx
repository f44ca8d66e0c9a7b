import { formatDate } from '../../../../locales/format.ts'
import { CodeWords, Disclosure } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { account, codeKnown } from '../../core/state.ts'
import { isBusy } from '../../evidence/queue.ts'
import { isSaved } from '../sending/draft.ts'
import type { Writing } from '../state.ts'

/** Says that the draft is safe, as long as nothing has changed since; one press shows the code. */
export function DraftNote({ report }: { report: Writing }) {
  const t = useWords()
  const kept = report.saved.value?.keptUntil
  const safe = kept !== undefined && isSaved(report) && !isBusy(report.queue)
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
