import { useState } from 'preact/hooks'
import { formatDate } from '../../../../locales/format.ts'
import { typeStanding } from '../../../device/acts.ts'
import { classifyCase } from '../../../device/casework/write.ts'
import { Button, Card, IconFilter, Notice, Select, useT } from '../../../ui/index.ts'
import { site } from '../../base/site.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { memberName } from '../memberNames.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useSubmission } from '../useSubmission.ts'
import { reportersType, typeLabel, typeOptions } from './typeOptions.ts'

/** The violation type that the office sets for its statistics; the reporter's own choice stays in the report. */
export function TypeCard() {
  const t = useT<ConsoleWords>()
  const { open } = useOpenedCase()
  const type = open.classification ? open.classification.type : open.row.type
  return (
    <Card title={t('case.type.title')} icon={<IconFilter />}>
      <TypeStanding />
      <TypeForm type={type} />
    </Card>
  )
}

function TypeForm({ type }: { type: string | null }) {
  const t = useT<ConsoleWords>()
  const { keyring, open, questionnaire } = useOpenedCase()
  const [known, setKnown] = useState(type)
  const [chosen, setChosen] = useState(type ?? '')
  // Show what a colleague set meanwhile: nobody should overwrite it with a choice they did not make.
  if (known !== type) {
    setKnown(type)
    if (chosen === (known ?? '')) setChosen(type ?? '')
  }
  const submission = useSubmission()
  const standing = typeStanding(open.row.type, open.classification)
  // A type that is not signed, or that the server's row contradicts, can be signed again as it is.
  const settled = standing === 'none' || standing === 'signed'
  const offered = site.value?.types ?? []
  const suggested = reportersType(questionnaire, open.report.answers, offered)
  const choose = (value: string) => {
    setChosen(value)
    submission.set('idle')
  }
  return (
    <>
      <Select
        id="violation-type"
        label={t('case.type.label')}
        hint={t('case.type.hint')}
        none={t('case.type.none')}
        options={typeOptions(offered, type, t.language)}
        value={chosen}
        onChange={choose}
      />
      {suggested !== null && type === null && chosen !== suggested && (
        <div>
          <p class="muted small">{t('case.type.reporter', { type: typeLabel(offered, suggested, t.language) })}</p>
          <Button look="quiet" onClick={() => choose(suggested)}>
            {t('case.type.take')}
          </Button>
        </div>
      )}
      <SubmissionNotice submission={submission} done={t('case.type.saved')} />
      <div class="row">
        <Button
          busy={submission.busy}
          disabled={settled && chosen === (type ?? '')}
          onClick={() => submission.write(() => classifyCase(keyring, open, chosen === '' ? null : chosen))}
        >
          {t('case.type.save')}
        </Button>
      </div>
    </>
  )
}

/** Who signed the type, or what is wrong with it. */
function TypeStanding() {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const { classification: signed, row } = open
  const standing = typeStanding(row.type, signed)
  const nameOf = (type: string | null) =>
    type === null ? t('case.type.none') : typeLabel(site.value?.types ?? [], type, t.language)
  if (standing === 'none') return null
  if (standing === 'unsigned' || signed === null) {
    return (
      <Notice tone="warning">
        <p>{t('case.type.unsigned')}</p>
        <p>{t('case.type.unsigned.save')}</p>
      </Notice>
    )
  }
  if (standing === 'differs') {
    return (
      <Notice tone="danger">
        <p>{t('case.type.differs', { row: nameOf(row.type), signed: nameOf(signed.type) })}</p>
        <p>{t('case.type.differs.save')}</p>
      </Notice>
    )
  }
  const name = memberName(keyring, signed.author, t)
  const date = formatDate(signed.day, t.language)
  return <p class="muted small">{t(signed.type === null ? 'case.type.removed' : 'case.type.signed', { name, date })}</p>
}
