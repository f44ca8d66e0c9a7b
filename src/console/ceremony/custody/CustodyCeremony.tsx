import { useEffect, useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { type CustodyKeys, makeCustodyKeys, offerCustody } from '../../../device/staff/custody.ts'
import { signingKeyFingerprint, sixWords } from '../../../protocol/keys/fingerprint.ts'
import { currentKey } from '../../../protocol/keys/statement.ts'
import { Loading, useT } from '../../../ui/index.ts'
import { useAction } from '../../base/action.ts'
import { Failure } from '../../base/Failure.tsx'
import type { ConsoleWords } from '../../base/words.ts'
import { useKeyring } from '../../session/keyring.tsx'
import { refresh } from '../../session/session.ts'
import { Frame, useLeaveWarning } from '../Frame.tsx'
import { KeySheet } from '../KeySheet.tsx'
import { ReadyStep } from '../steps/ReadyStep.tsx'
import { SheetStep } from '../steps/SheetStep.tsx'
import { OldSheetStep } from './OldSheetStep.tsx'

type Step = 'ready' | 'old' | 'sheet'

interface Props {
  onDone: () => void
  /** Goes back to the page where it began; omitted if nothing else can be done there. */
  onLeave?: (() => void) | undefined
}

/**
 * A custodian makes the key that opens identities, prints its sheet, and offers it to the director. An existing key is
 * locked to the new one: this custodian has it, or its sheet brings it back.
 */
export function CustodyCeremony({ onDone, onLeave }: Props) {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const renewed = keyring.statement.custody !== null
  const steps: readonly Step[] = renewed && keyring.custody === null ? ['ready', 'old', 'sheet'] : ['ready', 'sheet']
  const [step, setStep] = useState<Step>('ready')
  const [before, setBefore] = useState(keyring.custody)
  const [keys, setKeys] = useState<CustodyKeys | null>(null)
  const action = useAction()
  useLeaveWarning(step === 'sheet')
  useEffect(() => {
    action.run(async () => setKeys(await makeCustodyKeys())).catch(() => {})
  }, [])
  async function offer() {
    if (!keys) return
    await action.run(async () => {
      await offerCustody(keyring, keys, before)
      await refresh()
      onDone()
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
      at={steps.indexOf(step) + 1}
      of={steps.length}
      heading={t(`custody.${step}`)}
      why={t(renewed && step === 'ready' ? 'custody.ready.why_renew' : `custody.${step}.why`)}
      paper={paper}
      inside
    >
      {action.state.step === 'failed' && <Failure error={action.state.error} />}
      {step === 'ready' && (
        <ReadyStep
          things={[...READY, ...(steps.includes('old') ? (['custody.have.sheet'] as const) : [])].map((key) => t(key))}
          onNext={() => setStep(steps[1] ?? 'sheet')}
          onBack={onLeave}
        />
      )}
      {step === 'old' && (
        <OldSheetStep
          onNext={(opened) => {
            setBefore(opened)
            setStep('sheet')
          }}
          onBack={() => setStep('ready')}
        />
      )}
      {step === 'sheet' && !keys && <Loading />}
      {step === 'sheet' && keys && (
        <SheetStep
          identity={keys.recoveryIdentity}
          advice={
            before === null ? t('custody.sheet.keep') : `${t('custody.sheet.keep')} ${t('custody.sheet.replaces')}`
          }
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
