import { ActionBar, Button, IconBack, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'

interface Props {
  onBack?: (() => unknown) | undefined
  onNext?: (() => unknown) | undefined
  /** The verb of this step; by default 'Lanjut'. */
  next?: string | undefined
  /** The button submits its form. */
  submit?: boolean | undefined
  busy?: boolean | undefined
  disabled?: boolean | undefined
}

/** Back and next, at the bottom of every step. */
export function StepActions({ onBack, onNext, next, submit, busy, disabled }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <ActionBar>
      {onBack ? (
        <Button look="quiet" icon={<IconBack />} onClick={onBack}>
          {t('action.back')}
        </Button>
      ) : (
        <span />
      )}
      <Button look="primary" type={submit ? 'submit' : 'button'} busy={busy} disabled={disabled} onClick={onNext}>
        {next ?? t('action.next')}
      </Button>
    </ActionBar>
  )
}
