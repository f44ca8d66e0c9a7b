import { Button, IconCross, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { ACTIONS } from './actions.tsx'
import type { Selection } from './useSelection.ts'

/** Below the rows: how many cases are chosen, and what can be done with them. Not seen while none is. */
export function SelectionBar({ selection, reload }: { selection: Selection; reload: () => void }) {
  const t = useT<ConsoleWords>()
  const { chosen, left, clear } = selection
  const some = chosen.length > 0
  return (
    <div class="queue-bar no-print" data-seen={some || left > 0}>
      {/* The live region always exists, so that it is read out. */}
      <p role="status">
        {some && <strong key={chosen.length}>{t('queue.chosen', { count: chosen.length })}</strong>}
        {left > 0 && <span key={`left ${left}`}> {t('queue.chosen.left', { count: left })}</span>}
      </p>
      {(some || left > 0) && (
        <div class="row">
          <Button look="quiet" icon={<IconCross />} onClick={clear}>
            {t(some ? 'queue.chosen.clear' : 'queue.news.close')}
          </Button>
          {some && ACTIONS.map((Action, at) => <Action key={at} chosen={chosen} reload={reload} />)}
        </div>
      )}
    </div>
  )
}
