import { useState } from 'preact/hooks'
import type { Measure, Procedure } from '../../../device/casework/protection.ts'
import { setMeasure } from '../../../device/casework/write-protection.ts'
import { DECISION_LENGTHS } from '../../../domain/names/limits.ts'
import { DateField, partsOf, periodOf, TextInput, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { TextDialog } from '../TextDialog.tsx'
import { useDraft } from '../useDraft.ts'
import type { Submission } from '../useSubmission.ts'

interface Props {
  procedure: Procedure
  /** The measure that is changed; null for a new one. */
  measure: Measure | null
  submission: Submission
  onClose: () => void
}

/** A measure with its due day: a new one, or a new state of one. The reporter does not see it. */
export function MeasureDialog({ procedure, measure, submission, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const place = `perlindungan/${procedure.number}/${measure?.hash ?? 'tindakan'}`
  const responsible = useDraft(`${open.row.id}/${place}/siapa`, measure?.responsible ?? '')
  const [day, setDay] = useState(partsOf(measure?.due ?? ''))
  const [done, setDone] = useState(measure?.done ?? false)
  const [tried, setTried] = useState(false)
  const due = periodOf(day)
  const whole = due !== null && due.length === 10
  return (
    <TextDialog
      id="measure"
      place={place}
      title={t('protection.measure.title')}
      consequence={<p>{t('protection.measure.consequence')}</p>}
      label={t('protection.measure.text')}
      initial={measure?.text}
      empty={t('protection.measure.empty')}
      confirm={t('protection.measure.confirm')}
      restores
      chain="internal"
      isIt={(content, text) =>
        content.kind === 'work' && content.work === 'protection' && content.step === 'measure' && content.text === text
      }
      check={() => {
        setTried(true)
        return whole
      }}
      send={(text) =>
        setMeasure(keyring, open, procedure, {
          ...{ text, responsible: responsible.text.trim(), due: due ?? '', done },
          updates: measure?.hash ?? null,
        })
      }
      submission={submission}
      onClose={onClose}
      onDone={responsible.clear}
    >
      <TextInput
        id="measure-responsible"
        label={t('protection.measure.responsible')}
        optional
        maxLength={DECISION_LENGTHS.responsible}
        value={responsible.text}
        onInput={responsible.write}
      />
      <DateField
        id="measure-due"
        label={t('protection.measure.due')}
        required
        error={tried && !whole ? t('protection.measure.due.empty') : undefined}
        value={day}
        onInput={setDay}
      />
      {measure && <Tick id="measure-done" label={t('protection.measure.done')} checked={done} onChange={setDone} />}
    </TextDialog>
  )
}
