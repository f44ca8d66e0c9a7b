import { useEffect, useRef, useState } from 'preact/hooks'
import { EVIDENCE_LIMITS } from '../../domain/evidence.ts'
import { Button, IconClip } from '../core/components.ts'
import { setPicking } from '../core/guard.ts'
import { useWords } from '../core/language.ts'
import type { Queue } from './queue.ts'

/** The button that opens the phone's own file chooser. */
export function Picker({ queue, room = EVIDENCE_LIMITS.files }: { queue: Queue; room?: number | undefined }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState<readonly string[]>([])
  const left = Math.max(0, room - queue.files.value.length)
  useEffect(() => {
    const done = () => setPicking(false)
    // Preact has no property for this event of file inputs.
    input.current?.addEventListener('cancel', done)
    return () => input.current?.removeEventListener('cancel', done)
  }, [])
  function take(chosen: HTMLInputElement) {
    setPicking(false)
    const files = [...(chosen.files ?? [])]
    queue.add(files.slice(0, left))
    setOver(files.slice(left).map(({ name }) => name))
    chosen.value = ''
  }
  function open() {
    setPicking(true)
    input.current?.click()
  }
  return (
    <div class="stack" data-gap="small">
      <input
        class="visually-hidden"
        type="file"
        autocomplete="off"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        ref={input}
        onChange={(event) => take(event.currentTarget)}
      />
      <div>
        <Button icon={<IconClip />} onClick={open} disabled={left === 0}>
          {t(queue.files.value.length > 0 ? 'reporter.evidence.more' : 'reporter.evidence.pick')}
        </Button>
      </div>
      <p class="muted small">{t('reporter.evidence.limit', { count: room })}</p>
      {over.length > 0 && (
        <p class="alarm" role="alert">
          {t('reporter.evidence.over', { names: over.join(', ') })}
        </p>
      )}
    </div>
  )
}
