import { useState } from 'preact/hooks'
import type { Measure, Procedure } from '../../../device/casework/protection.ts'
import { setMeasure } from '../../../device/casework/write-protection.ts'
import { DECISION_LENGTHS } from '../../../domain/names/limits.ts'
import { DateField, type DateParts, periodOf, TextInput, Tick, useT } from '../../../ui/index.ts'
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
  const typed = useDraft(`${open.row.id}/${place}/hari`, measure?.due ?? '')
  const day = readBoxes(typed.text)
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
      onDone={() => {
        responsible.clear()
        typed.clear()
      }}
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
        onInput={(boxes) => typed.write(writeBoxes(boxes))}
      />
      {measure && <Tick id="measure-done" label={t('protection.measure.done')} checked={done} onChange={setDone} />}
    </TextDialog>
  )
}

/** What is typed in the boxes of a day, as one text for the desk; empty if nothing is. */
function writeBoxes({ year, month, day }: DateParts): string {
  return [year, month, day].some((box) => box !== '') ? [year, month, day].join('-') : ''
}

/** Inverse of `writeBoxes`, also for a whole day. */
function readBoxes(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-')
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}
