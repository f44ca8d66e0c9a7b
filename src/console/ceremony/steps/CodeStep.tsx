import { CodeWords, Notice, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'

interface Props {
  words: readonly string[]
  onNext: () => unknown
  onBack: () => unknown
}

/** Eight words to write down by hand. */
export function CodeStep({ words, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  return (
    <>
      <CodeWords words={words} label={t('ceremony.code.label')} />
      <Notice tone="warning">{t('ceremony.code.warning')}</Notice>
      <StepActions onBack={onBack} onNext={onNext} next={t('ceremony.code.written')} />
    </>
  )
}
