import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { type CustodyKeys, makeCustodyKeys, offerCustody } from '../../../device/staff/custody.ts'
import { signingKeyFingerprint, sixWords } from '../../../protocol/fingerprint.ts'
import { currentKey } from '../../../protocol/statement.ts'
import { Loading, useT } from '../../../ui/index.ts'
import { useAction } from '../../app/action.ts'
import { Failure } from '../../app/Failure.tsx'
import type { ConsoleWords } from '../../app/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { refresh } from '../../session/session.ts'
import { Frame, useLeaveWarning } from '../Frame.tsx'
import { KeySheet } from '../KeySheet.tsx'
import { ReadyStep } from '../steps/ReadyStep.tsx'
import { SheetStep } from '../steps/SheetStep.tsx'

const STEPS = ['ready', 'sheet'] as const

/** The first custodian makes the key that opens identities, prints its sheet, and offers it to the director. */
export function CustodyCeremony() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [step, setStep] = useState<(typeof STEPS)[number]>('ready')
  const [keys, setKeys] = useState<CustodyKeys | null>(null)
  const action = useAction()
  useLeaveWarning(step === 'sheet')
  useEffect(() => {
    action.run(async () => setKeys(await makeCustodyKeys())).catch(() => {})
  }, [])
  async function offer() {
    if (!keys) return
    await action.run(async () => {
      await offerCustody(keyring, keys)
      await refresh()
    })
  }
  const paper = step === 'sheet' && keys && (
    <KeySheet
      title={t('paper.custody')}
      purpose={t('paper.custody.purpose')}
      identity={keys.recoveryIdentity}
      words={sixWords(signingKeyFingerprint(currentKey(keyring.statement)))}
      day={formatDate(keyring.organization.today, t.language)}
    />
  )
  return (
    <Frame
      ceremony={t('ceremony.custody')}
      at={STEPS.indexOf(step) + 1}
      of={STEPS.length}
      heading={t(`custody.${step}`)}
      why={t(`custody.${step}.why`)}
      paper={paper}
      inside
    >
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      {step === 'ready' && <ReadyStep things={READY.map((key) => t(key))} onNext={() => setStep('sheet')} />}
      {step === 'sheet' && !keys && <Loading />}
      {step === 'sheet' && keys && (
        <SheetStep
          identity={keys.recoveryIdentity}
          advice={t('custody.sheet.keep')}
          next={t('custody.offer')}
          busy={action.busy}
          onNext={offer}
          onBack={() => setStep('ready')}
        />
      )}
    </Frame>
  )
}

const READY = ['custody.have.printer', 'custody.have.place', 'custody.have.director'] as const
