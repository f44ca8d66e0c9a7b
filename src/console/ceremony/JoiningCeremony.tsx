import { useEffect, useState } from 'preact/hooks'
import { type Invitation, makeStaffKeys, type StaffKeys } from '../../device/staff/account.ts'
import { makeCode } from '../../protocol/account/code.ts'
import { signingKeyFingerprint, sixWords } from '../../protocol/keys/fingerprint.ts'
import { currentKey, type Statement } from '../../protocol/keys/statement.ts'
import { Card, IconKey, Progress, SixWords, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { Failure } from '../base/Failure.tsx'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import type { Account } from './account.ts'
import { Frame, useLeaveWarning } from './Frame.tsx'
import { type Joined, joinAs } from './joining.ts'
import { AccountStep } from './steps/AccountStep.tsx'
import { AuthenticatorStep } from './steps/AuthenticatorStep.tsx'
import { CodeCheckStep, pickTwo } from './steps/CodeCheckStep.tsx'
import { CodeStep } from './steps/CodeStep.tsx'
import { CompareStep } from './steps/CompareStep.tsx'
import { JoiningPaper } from './steps/JoiningPaper.tsx'
import { ReadyStep } from './steps/ReadyStep.tsx'

const STEPS = ['ready', 'account', 'code', 'check', 'totp', 'compare'] as const
type Step = (typeof STEPS)[number]

/** For everybody except the first director: makes their keys, then shows six words for the director to compare. */
export function JoiningCeremony({ invitation, statement }: { invitation: Invitation; statement: Statement }) {
  const t = useT<ConsoleWords>()
  const [step, setStep] = useState<Step>('ready')
  const [account, setAccount] = useState<Account>({
    name: invitation.name,
    email: '',
    userName: '',
    password: '',
    again: '',
  })
  const [words] = useState(makeCode)
  const [asked] = useState(pickTwo)
  const [keys, setKeys] = useState<StaffKeys | null>(null)
  const [joined, setJoined] = useState<Joined | null>(null)
  const [work, setWork] = useState<number | null>(null)
  const action = useAction()
  useLeaveWarning(step !== 'ready' && step !== 'compare')
  useEffect(() => {
    action.run(async () => setKeys(await makeStaffKeys())).catch(() => {})
  }, [])

  const at = STEPS.indexOf(step)
  const next = () => setStep(STEPS[at + 1] ?? step)
  const back = () => setStep(STEPS[at - 1] ?? step)

  async function store() {
    if (!keys) return
    const stored = await action.run(async () =>
      setJoined(await joinAs(invitation, statement.organization, account, words, keys, null, setWork)),
    )
    if (stored) next()
  }
  return (
    <Frame
      ceremony={t('ceremony.joining')}
      at={at + 1}
      of={STEPS.length}
      heading={t(`joining.${step}`)}
      why={t(`joining.${step}.why`)}
      paper={step === 'compare' && keys && <JoiningPaper invitation={invitation} name={account.name} keys={keys} />}
    >
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      {step === 'ready' && (
        <>
          <Card title={t('joining.as')} icon={<IconKey />}>
            <RoleTags roles={invitation.roles} />
            <p>{t('joining.office')}</p>
            <SixWords words={sixWords(signingKeyFingerprint(currentKey(statement)))} label={t('words.office')} />
          </Card>
          <ReadyStep things={READY.map((key) => t(key))} onNext={next} />
        </>
      )}
      {step === 'account' && <AccountStep account={account} onChange={setAccount} onNext={next} onBack={back} />}
      {step === 'code' && <CodeStep words={words} onNext={next} onBack={back} />}
      {step === 'check' && (
        <CodeCheckStep words={words} asked={asked} onNext={store} onBack={back} busy={action.busy} />
      )}
      {action.busy && work !== null && (
        <Progress lines={[{ id: 'work', label: t('ceremony.working'), state: 'running', share: work }]} />
      )}
      {step === 'totp' && joined && (
        <AuthenticatorStep
          secret={joined.totpSecret}
          userName={account.userName}
          confirm={joined.confirm}
          onNext={next}
        />
      )}
      {step === 'compare' && keys && (
        <CompareStep organization={statement.organization} number={invitation.number} keys={keys} />
      )}
    </Frame>
  )
}

const READY = ['joining.have.time', 'joining.have.paper', 'joining.have.phone', 'joining.have.director'] as const
