import { Card, IconCheck, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'

interface Props {
  things: readonly string[]
  onNext: () => unknown
  onBack?: (() => unknown) | undefined
}

/** What to have ready before a ceremony begins. */
export function ReadyStep({ things, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <>
      <Card title={t('ceremony.have')}>
        <ul class="checklist">
          {things.map((thing) => (
            <li key={thing}>
              <IconCheck />
              <span>{thing}</span>
            </li>
          ))}
        </ul>
      </Card>
      <StepActions onBack={onBack} onNext={onNext} next={t('ceremony.begin')} />
    </>
  )
}
