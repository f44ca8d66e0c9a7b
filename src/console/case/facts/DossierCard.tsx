import { useState } from 'preact/hooks'
import { addNote } from '../../../device/casework/write.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { Button, Card, ConfirmDialog, IconLock, TextArea, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import { useReturnFocus } from '../useReturnFocus.ts'
import { type Submission, useSubmission } from '../useSubmission.ts'

/** The internal notes: how many there are, and a button to write one. They appear between the letters, as slips. */
export function DossierCard() {
  const t = useT<ConsoleWords>()
  const { dossier } = useOpenedCase().open
  const [asking, setAsking] = useState(false)
  const submission = useSubmission()
  const count = dossier?.entries.filter(({ content }) => content.kind === 'note').length ?? 0
  return (
    <Card title={t('case.dossier.title')} icon={<IconLock />}>
      <p class="muted">{count === 0 ? t('case.dossier.none') : t('case.dossier.some', { count })}</p>
      {!asking && <SubmissionNotice submission={submission} done={t('case.dossier.done')} />}
      <div class="row">
        <Button
          onClick={() => {
            submission.set('idle')
            setAsking(true)
          }}
        >
          {t('case.dossier.write')}
        </Button>
      </div>
      {asking && <NoteDialog submission={submission} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function NoteDialog({ submission, onClose }: { submission: Submission; onClose: () => void }) {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const draft = useDraft(`${open.row.id}/catatan`)
  const [empty, setEmpty] = useState(false)
  useReturnFocus()
  useArrival(submission, {
    chain: 'internal',
    restored: draft.restored,
    isIt: (content) => content.kind === 'note' && content.text === draft.text.trim(),
    finish,
  })
  return (
    <ConfirmDialog
      id="note-title"
      open
      title={t('case.dossier.dialog.title')}
      consequence={<p>{t('case.dossier.dialog.consequence')}</p>}
      confirm={t('case.dossier.dialog.confirm')}
      busy={submission.busy}
      onConfirm={save}
      onCancel={onClose}
    >
      <TextArea
        id="note-text"
        label={t('case.dossier.dialog.text')}
        error={empty ? t('case.dossier.dialog.empty') : undefined}
        value={draft.text}
        onInput={draft.write}
        maxLength={MESSAGE_MAX}
      />
      <SubmissionNotice submission={submission} done={t('case.dossier.done')} />
    </ConfirmDialog>
  )

  async function save(): Promise<void> {
    const text = draft.text.trim()
    setEmpty(text === '')
    if (text !== '' && (await submission.write(() => addNote(keyring, open, text)))) finish()
  }

  function finish(): void {
    draft.clear()
    onClose()
  }
}
