import { formatDate } from '../../../../locales/format.ts'
import { CodeWords, Disclosure, IconCheck, IconWarning } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { account, codeKnown, unsent } from '../../core/state.ts'
import { isBusy } from '../../evidence/queue.ts'
import { isSaved } from '../sending/draft.ts'
import type { Writing } from '../state.ts'

/** Says whether everything written is in the draft, in words and with a mark; one press shows the code. */
export function DraftNote({ report }: { report: Writing }) {
  const t = useWords()
  const kept = report.saved.value?.keptUntil
  const safe = kept !== undefined && isSaved(report) && !isBusy(report.queue)
  if (!safe && unsent.value.has('writing')) {
    return (
      <p class="draft-state alarm small">
        <IconWarning /> {t('reporter.draft.unsaved')}
      </p>
    )
  }
  return (
    <div role="status">
      {safe && (
        <p class="draft-state muted small" key={kept}>
          <IconCheck /> {t('reporter.draft.saved', { date: formatDate(kept, t.language) })}
        </p>
      )}
      {safe && account.value && !codeKnown.value && (
        <Disclosure summary={t('reporter.draft.code')}>
          <CodeWords words={account.value.words} />
        </Disclosure>
      )}
    </div>
  )
}
