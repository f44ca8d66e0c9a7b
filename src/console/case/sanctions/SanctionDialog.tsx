import { useState } from 'preact/hooks'
import { proposeSanction } from '../../../device/casework/write.ts'
import { SANCTION_LENGTHS } from '../../../domain/names/limits.ts'
import { SANCTION_CAUSES, type SanctionCause } from '../../../domain/names/sanctions.ts'
import { RadioGroup, TextArea, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'

interface Props {
  submission: Submission
  onClose: () => void
}

/** Proposes to recommend a sanction: the first of two signatures. */
export function SanctionDialog({ submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const [picked, setCause] = useState<SanctionCause | null>(null)
  const against = useDraft(`${open.row.id}/sanksi/siapa`)
  const basis = useDraft(`${open.row.id}/sanksi/dasar`)
  const [tried, setTried] = useState(false)
  // A sanction for a false report is possible only where two people have decided that it is one.
  const falseReport = open.standing.outcome === 'false_report'
  const causes = falseReport ? SANCTION_CAUSES : SANCTION_CAUSES.filter((cause) => cause !== 'false_report')
  const cause = causes.length === 1 ? (causes[0] ?? null) : (causes.find((one) => one === picked) ?? null)
  const nobody = against.text.trim() === ''
  return (
    <TextDialog
      id="sanction"
      place="sanksi"
      title={t('case.sanction.dialog.title')}
      consequence={<p>{t('case.sanction.dialog.consequence')}</p>}
      label={t('case.sanction.recommended')}
      hint={t('case.sanction.dialog.text.hint')}
      empty={t('case.sanction.dialog.text.empty')}
      confirm={t('case.sanction.dialog.confirm')}
      rows={5}
      restores
      chain="internal"
      isIt={(content, text) => content.kind === 'work' && content.work === 'sanction_proposal' && content.text === text}
      check={() => {
        setTried(true)
        return cause !== null && !nobody
      }}
      send={async (text) => {
        if (cause === null) return
        const rest = { against: against.text.trim(), basis: basis.text.trim() }
        await proposeSanction(keyring, open, { cause, text, ...rest })
        against.clear()
        basis.clear()
      }}
      submission={submission}
      onClose={onClose}
    >
      <RadioGroup
        id="sanction-cause"
        label={t('case.sanction.dialog.cause')}
        error={tried && cause === null ? t('case.sanction.dialog.cause.empty') : undefined}
        required
        options={causes.map((value) => ({ value, label: t(`case.sanction.cause.${value}`) }))}
        value={cause ?? undefined}
        onChange={(value) => setCause(causes.find((one) => one === value) ?? null)}
      />
      <TextInput
        id="sanction-against"
        label={t('case.sanction.against')}
        hint={t('case.sanction.dialog.against.hint')}
        error={tried && nobody ? t('case.sanction.dialog.against.empty') : undefined}
        required
        maxLength={SANCTION_LENGTHS.against}
        value={against.text}
        onInput={against.write}
      />
      <TextArea
        id="sanction-basis"
        label={t('case.sanction.basis')}
        hint={t('case.sanction.dialog.basis.hint')}
        optional
        rows={2}
        maxLength={SANCTION_LENGTHS.basis}
        value={basis.text}
        onInput={basis.write}
      />
    </TextDialog>
  )
}
