import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { unsent } from '../core/state.ts'

interface Props {
  id: string
  /** What leaving would lose, by its names in `unsent`. */
  losing: readonly string[]
  onLeave: () => void
  look?: 'primary' | 'quiet'
  busy?: boolean
  icon?: ComponentChildren
  children: ComponentChildren
}

/** Leaves a screen with text on it: asks first if any of it would be lost. */
export function LeaveButton({ id, losing, onLeave, look, busy, icon, children }: Props) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const loses = losing.some((name) => unsent.value.has(name))
  return (
    <>
      <Button look={look} busy={busy} icon={icon} onClick={() => (loses ? setAsking(true) : onLeave())}>
        {children}
      </Button>
      <ConfirmDialog
        id={id}
        open={asking}
        title={t('reporter.cancel.title')}
        consequence={t('reporter.discard.consequence')}
        confirm={t('reporter.cancel.confirm')}
        cancel={t('reporter.draft.continue')}
        danger
        onConfirm={() => {
          setAsking(false)
          onLeave()
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
