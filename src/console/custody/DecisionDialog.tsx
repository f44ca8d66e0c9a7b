import { useState } from 'preact/hooks'
import { makeTranslator } from '../../../locales/translator.ts'
import type { CheckedRequest } from '../../device/custody/requests.ts'
import { decideRequest } from '../../device/custody/write.ts'
import { GRANT_DAYS } from '../../domain/disclosure.ts'
import { IDENTITY_LENGTHS } from '../../domain/names/limits.ts'
import { Button, ConfirmDialog, TextArea, useT } from '../../ui/index.ts'
import { type ConsoleWords, catalogue } from '../base/words.ts'
import { useDraft } from '../case/useDraft.ts'
import { useKeyring } from '../session/keyring.tsx'
import { StepNotice } from './StepNotice.tsx'
import type { Step } from './useStep.ts'
import { namesOf } from './who.ts'

interface Props {
  request: CheckedRequest
  granted: boolean
  /** The request no longer waits for a decision. */
  overtaken: boolean
  step: Step
  onDone: () => void
  onClose: () => void
}

/** Texts for the reporter are in Indonesian, whatever language the custodian works in. */
const toReporter = makeTranslator<ConsoleWords>(catalogue, 'id')

/** Grants or refuses, with the sentence that the reporter reads, after saying what it does and for whom. */
export function DecisionDialog({ request, granted, overtaken, step, onDone, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const word = granted ? 'grant' : 'refuse'
  const examples = [toReporter(`custody.${word}.example.1`), toReporter(`custody.${word}.example.2`)]
  const draft = useDraft(`${request.copy.case}/penjaga/${word}`, '', ['', ...examples])
  const [empty, setEmpty] = useState(false)
  const purpose = t(`identity.purpose.${request.copy.purpose}`)
  const names = namesOf(keyring, request, t)

  function write(text: string): void {
    draft.write(text)
    setEmpty(false)
  }

  return (
    <ConfirmDialog
      id="custody-decision"
      open
      title={t(`custody.${word}.title`)}
      consequence={
        <div class="stack">
          <p>
            {granted ? t('custody.grant.consequence', { ...names, purpose }) : t('custody.refuse.consequence', names)}
          </p>
          {granted && <p>{t('custody.grant.next', { count: GRANT_DAYS })}</p>}
          <p>{t('custody.decide.reporter')}</p>
        </div>
      }
      confirm={t(`custody.${word}`)}
      busy={step.busy}
      disabled={overtaken}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextArea
        id="custody-sentence"
        label={t('custody.decide.sentence')}
        hint={t('custody.decide.sentence.hint')}
        error={empty ? t('custody.decide.sentence.empty') : undefined}
        required
        rows={4}
        value={draft.text}
        onInput={write}
        maxLength={IDENTITY_LENGTHS.sentence}
      />
      <div class="stack" data-gap="small">
        <p class="muted small">{t('custody.decide.examples')}</p>
        {examples.map((example, at) => (
          <div key={example} class="custody-example">
            <p>{example}</p>
            {/* An own text is not thrown away for an example. */}
            <Button
              look="quiet"
              disabled={draft.text.trim() !== '' && !examples.includes(draft.text.trim())}
              onClick={() => write(example)}
            >
              {t('custody.decide.use', { number: at + 1 })}
            </Button>
          </div>
        ))}
      </div>
      <StepNotice step={step} overtaken={overtaken && !step.busy ? t('custody.decide.overtaken') : null} />
    </ConfirmDialog>
  )

  async function confirm(): Promise<void> {
    const text = draft.text.trim()
    setEmpty(text === '')
    if (text === '') return
    if (!(await step.run(() => decideRequest(keyring, request, { granted, text })))) return
    draft.clear()
    onDone()
  }
}
