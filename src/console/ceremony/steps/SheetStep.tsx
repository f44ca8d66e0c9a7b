import { useState } from 'preact/hooks'
import { sheetCheck } from '../../../device/staff/founding.ts'
import { Button, Disclosure, IconPrint, Notice, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'
import { sheetLines } from '../sheet.ts'

interface Props {
  identity: string
  /** What to do with the printed sheet. */
  advice: string
  next?: string | undefined
  busy?: boolean | undefined
  onNext: () => unknown
  onBack?: (() => unknown) | undefined
}

/** Print, then type the last twelve characters from the paper: proof that it is legible. */
export function SheetStep({ identity, advice, next, busy, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  function submit(event: Event) {
    event.preventDefault()
    const right = typed.toUpperCase().replace(/[^0-9A-Z]/g, '') === sheetCheck(identity)
    setWrong(!right)
    if (right) onNext()
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <div class="row">
        <Button icon={<IconPrint />} onClick={() => window.print()}>
          {t('ceremony.sheet.print')}
        </Button>
      </div>
      <Notice tone="warning">{t('ceremony.sheet.warning')}</Notice>
      <p>{advice}</p>
      <Disclosure summary={t('ceremony.sheet.by_hand')}>
        <div class="stack">
          <p>{t('ceremony.sheet.by_hand.text')}</p>
          <p class="secret-lines" translate={false}>
            {sheetLines(identity).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        </div>
      </Disclosure>
      <TextInput
        id="sheet"
        label={t('ceremony.sheet.check')}
        hint={t('ceremony.sheet.check.hint')}
        value={typed}
        onInput={setTyped}
        size={18}
        error={wrong ? t('ceremony.sheet.wrong') : undefined}
      />
      <StepActions submit onBack={onBack} next={next} busy={busy} />
    </form>
  )
}
