import { Notice, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import type { Step } from './useStep.ts'

/** How a step went, and what to do now; `overtaken` says that there is nothing left to do. */
export function StepNotice({ step: { state }, overtaken }: { step: Step; overtaken: string | null }) {
  const t = useT<ConsoleWords>()
  if (overtaken !== null) {
    return (
      <Notice tone="warning" announce>
        <p>{overtaken}</p>
      </Notice>
    )
  }
  if (state.is === 'failed') return <Failure error={state.error} />
  if (state.is !== 'conflict' && state.is !== 'unsure') return null
  return (
    <Notice tone="warning" announce>
      <p>{t(`custody.decide.${state.is}`)}</p>
    </Notice>
  )
}
