import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { clockFault } from '../../device/day.ts'
import type { Invitation } from '../../device/staff/account.ts'
import { type FoundingKeys, makeFounding, makeFoundingKeys } from '../../device/staff/founding.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { Progress, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { ClockNotice } from '../base/ClockNotice.tsx'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import type { Account } from './account.ts'
import { Frame, useLeaveWarning } from './Frame.tsx'
import { type Joined, joinAs } from './joining.ts'
import { KeySheet } from './KeySheet.tsx'
import { AccountStep } from './steps/AccountStep.tsx'
import { AuthenticatorStep } from './steps/AuthenticatorStep.tsx'
import { CodeCheckStep, pickTwo } from './steps/CodeCheckStep.tsx'
import { CodeStep } from './steps/CodeStep.tsx'
import { ReadyStep } from './steps/ReadyStep.tsx'
import { RecordPaper, RecordStep } from './steps/RecordStep.tsx'
import { SheetStep } from './steps/SheetStep.tsx'
import { SigningStep } from './steps/SigningStep.tsx'

const STEPS = ['ready', 'account', 'code', 'check', 'signing', 'sheet1', 'sheet2', 'totp', 'record'] as const
type Step = (typeof STEPS)[number]

/** The first director's ceremony: an account, the organisation's keys, the printed sheets, statement 0. */
export function FoundingCeremony({ invitation }: { invitation: Invitation }) {
  const t = useT<ConsoleWords>()
  const [step, setStep] = useState<Step>('ready')
  const [account, setAccount] = useState<Account>({ ...EMPTY, name: invitation.name })
  const [words] = useState(makeCode)
  const [asked] = useState(pickTwo)
  const [keys, setKeys] = useState<FoundingKeys | null>(null)
  const [joined, setJoined] = useState<Joined | null>(null)
  const [work, setWork] = useState<number | null>(null)
  const action = useAction()
  useLeaveWarning(step !== 'ready' && step !== 'record')
  useEffect(() => {
    action.run(async () => setKeys(await makeFoundingKeys())).catch(() => {})
  }, [])

  const at = STEPS.indexOf(step)
  const next = () => setStep(STEPS[at + 1] ?? step)
  const back = () => setStep(STEPS[at - 1] ?? step)
  const day = formatDate(invitation.today, t.language)
  // Said before anything is typed or printed: the last step signs no day that the device does not have.
  const fault = step === 'ready' ? clockFault(invitation) : null
  const verifyKey = keys?.signingKey.verifyKey ?? null
  const office = verifyKey === null ? [] : sixWords(signingKeyFingerprint(verifyKey))

  async function found() {
    if (!keys) return
    const stored = await action.run(async () => {
      const founding = await makeFounding(keys, invitation)
      setJoined(await joinAs(invitation, keys.organization, account, words, keys.director, founding, setWork))
    })
    if (stored) next()
  }
  const sheet = (copy: 1 | 2) =>
    keys && (
      <SheetStep
        key={copy}
        identity={keys.recoveryIdentity}
        advice={t(`ceremony.recovery.keep${copy}`)}
        busy={action.busy}
        onNext={copy === 2 ? found : next}
        onBack={back}
      />
    )
  const record = keys && { keys, account, day, office }
  const paper =
    keys && (step === 'sheet1' || step === 'sheet2') ? (
      <KeySheet
        title={t('paper.recovery')}
        purpose={t('paper.recovery.purpose')}
        identity={keys.recoveryIdentity}
        words={office}
        day={day}
        copy={t('paper.copy', { at: step === 'sheet1' ? 1 : 2, of: 2 })}
      />
    ) : step === 'record' && record ? (
      <RecordPaper {...record} />
    ) : null

  return (
    <Frame
      ceremony={t('ceremony.founding')}
      at={at + 1}
      of={STEPS.length}
      heading={t(`founding.${step}`)}
      why={t(`founding.${step}.why`)}
      paper={paper}
    >
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      {fault && <ClockNotice fault={fault} />}
      {step === 'ready' && <ReadyStep things={READY.map((key) => t(key))} onNext={next} />}
      {step === 'account' && <AccountStep account={account} onChange={setAccount} onNext={next} onBack={back} />}
      {step === 'code' && <CodeStep words={words} onNext={next} onBack={back} />}
      {step === 'check' && <CodeCheckStep words={words} asked={asked} onNext={next} onBack={back} />}
      {step === 'signing' && <SigningStep verifyKey={verifyKey} onNext={next} onBack={back} />}
      {step === 'sheet1' && sheet(1)}
      {step === 'sheet2' && sheet(2)}
      {action.busy && work !== null && (
        <Progress lines={[{ id: 'work', label: t('ceremony.working'), state: 'running', share: work }]} />
      )}
      {step === 'totp' && joined && (
        <AuthenticatorStep
          secret={joined.totpSecret}
          userName={account.userName}
          confirm={joined.confirm}
          next={t('ceremony.found')}
          onNext={next}
        />
      )}
      {step === 'record' && record && <RecordStep {...record} />}
    </Frame>
  )
}

const EMPTY: Account = { name: '', email: '', userName: '', password: '', again: '' }
const READY = [
  'founding.have.time',
  'founding.have.paper',
  'founding.have.printer',
  'founding.have.phone',
  'founding.have.alone',
] as const
