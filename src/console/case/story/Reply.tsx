import { useState } from 'preact/hooks'
import { sendMessage } from '../../../device/casework/write.ts'
import { MESSAGE_MAX } from '../../../domain/names/limits.ts'
import { Button, Card, IconLetter, Notice, RadioGroup, TextArea, Tick, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { useOpenedCase } from '../openedCase.tsx'
import { SubmissionNotice } from '../SubmissionNotice.tsx'
import { useArrival } from '../useArrival.ts'
import { useDraft } from '../useDraft.ts'
import { useSubmission } from '../useSubmission.ts'

/** Writes to the reporter. The text survives the lock, a lost connection and a colleague who was faster. */
export function Reply() {
  const t = useT<ConsoleWords>()
  const { keyring, open } = useOpenedCase()
  const draft = useDraft(open.row.id)
  const submission = useSubmission()
  const [kind, setKind] = useState<'message' | 'question'>('message')
  const [answer, setAnswer] = useState(false)
  const [empty, setEmpty] = useState(false)
  useArrival(submission, {
    chain: 'office',
    restored: draft.restored,
    isIt: (content) => 'text' in content && content.text === draft.text.trim(),
    finish,
  })

  return (
    <Card id="surat" title={t('case.reply.title')} icon={<IconLetter />}>
      {draft.restored && draft.text !== '' && submission.state === 'idle' && (
        <Notice>
          <p>{t('case.reply.kept')}</p>
        </Notice>
      )}
      <RadioGroup
        id="letter-kind"
        label={t('case.reply.kind')}
        options={[
          { value: 'message', label: t('case.reply.message') },
          { value: 'question', label: t('case.reply.question') },
        ]}
        value={kind}
        onChange={(value) => setKind(value === 'question' ? 'question' : 'message')}
      />
      <TextArea
        id="letter-text"
        label={t('case.reply.text')}
        hint={t('case.reply.hint')}
        error={empty ? t('case.reply.empty') : undefined}
        value={draft.text}
        onInput={(text) => {
          draft.write(text)
          setEmpty(false)
          if (submission.state === 'done' || submission.state === 'arrived') submission.set('idle')
        }}
        maxLength={MESSAGE_MAX}
        rows={5}
      />
      <Tick
        id="letter-answers"
        label={t('case.reply.answer')}
        hint={t('case.reply.answer.hint')}
        checked={answer}
        onChange={setAnswer}
      />
      <SubmissionNotice submission={submission} done={t('case.reply.sent')} />
      <div class="row">
        <Button look="primary" icon={<IconLetter />} busy={submission.busy} onClick={send}>
          {t('case.reply.send')}
        </Button>
      </div>
    </Card>
  )

  async function send(): Promise<void> {
    const text = draft.text.trim()
    setEmpty(text === '')
    if (text === '') return
    if (await submission.write(() => sendMessage(keyring, open, kind, text, answer))) finish()
  }

  function finish(): void {
    draft.clear()
    setAnswer(false)
    setKind('message')
  }
}
