import { useEffect, useRef } from 'preact/hooks'
import { Button, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import type { QueueView } from '../session/enrolment.ts'
import type { Selection } from './useSelection.ts'

interface Props {
  selection: Selection
  /** How many cases are on screen. */
  shown: number
  view: QueueView
  onView: (view: QueueView) => void
}

/** Above the rows: a tick for all of them, and how large they are. */
export function Toolbar({ selection, shown, view, onView }: Props) {
  const t = useT<ConsoleWords>()
  const tick = useRef<HTMLInputElement>(null)
  const { length } = selection.chosen
  useEffect(() => {
    // No attribute of HTML says that only some are chosen.
    if (tick.current) tick.current.indeterminate = length > 0 && length < shown
  })
  return (
    <div class="queue-tools no-print">
      {shown > 0 && (
        <label class="queue-tick-all">
          <input
            type="checkbox"
            autocomplete="off"
            ref={tick}
            checked={length === shown}
            onChange={() => (length === shown ? selection.clear() : selection.chooseAll())}
          />
          {t('queue.choose.all', { count: shown })}
        </label>
      )}
      <fieldset class="queue-views">
        <legend class="visually-hidden">{t('queue.view')}</legend>
        {(['dense', 'roomy'] as const).map((one) => (
          <Button key={one} look="quiet" pressed={view === one} onClick={() => onView(one)}>
            {t(`queue.view.${one}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
