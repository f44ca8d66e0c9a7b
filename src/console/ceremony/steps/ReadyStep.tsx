import { Card, IconCheck, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../app/words.ts'
import { StepActions } from '../StepActions.tsx'

/** What to have at hand before a ceremony begins. */
export function ReadyStep({ things, onNext }: { things: readonly string[]; onNext: () => unknown }) {
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
      <StepActions onNext={onNext} next={t('ceremony.begin')} />
    </>
  )
}
