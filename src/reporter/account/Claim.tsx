import { useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { MESSAGE_MAX } from '../../domain/names/limits.ts'
import { isAnswered } from '../../domain/questionnaire.ts'
import { Button, TextArea } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { LetterForm, useLetter } from './LetterForm.tsx'

/** Claims a reward. It needs the reporter's identity in the vault: without it the form says so, and sends nothing. */
export function Claim({ own, done }: { own: OwnCase; done: (sent: boolean) => void }) {
  const t = useWords()
  const [text, setText] = useState('')
  const letter = useLetter(own, text.trim() !== '')
  const filled = Object.values(own.vault?.answers ?? {}).some(isAnswered)
  if (!filled) {
    return (
      <section class="stack">
        <h2>{t('reporter.claim.title')}</h2>
        <p>{t('reporter.claim.text')}</p>
        <p>{t('reporter.claim.vault')}</p>
        <div>
          <Button onClick={() => done(false)}>{t('action.back')}</Button>
        </div>
      </section>
    )
  }
  async function send() {
    if (await letter.send({ v: 3, kind: 'message', text, claim: 'reward' })) done(true)
  }
  return (
    <LetterForm title={t('reporter.claim.title')} letter={letter} onSend={send} onCancel={() => done(false)}>
      <p>{t('reporter.claim.text')}</p>
      <TextArea
        id="letter"
        label={t('reporter.claim.more')}
        hint={t('reporter.reply.hint')}
        optional
        rows={4}
        maxLength={MESSAGE_MAX}
        rest={t('reporter.reply.rest')}
        value={text}
        onInput={setText}
      />
    </LetterForm>
  )
}
