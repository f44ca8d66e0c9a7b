import { useEffect, useRef, useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { MESSAGE_MAX } from '../../domain/names/limits.ts'
import { CHECK_IN_ANSWERS, type CheckInAnswer } from '../../domain/names/protection.ts'
import { Button, IconWarning, Notice, TextArea } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { openCheckIn } from './checkIns.ts'
import { composing } from './composing.ts'
import { LetterForm, useLetter } from './LetterForm.tsx'
import { Protection } from './Protection.tsx'
import { verbOf } from './verb.ts'

/** The office's question how the reporter is, with three answers; nothing if it asked nothing, or was answered. */
export function CheckIn({ own }: { own: OwnCase }) {
  const t = useWords()
  const [chosen, setChosen] = useState<CheckInAnswer | 'retaliation' | null>(null)
  const [sent, setSent] = useState(false)
  const [begun, setBegun] = useState('')
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The form's own buttons are gone.
    if (sent && chosen === null) notice.current?.focus()
  }, [sent, chosen])
  useEffect(() => {
    if (chosen === null) return
    composing.value = 'check_in'
    return () => {
      composing.value = null
    }
  }, [chosen])
  const about = openCheckIn(own)
  const report = (text: string) => {
    setBegun(text)
    setChosen('retaliation')
  }
  const done = (was: boolean) => {
    setChosen(null)
    setSent(was)
  }
  if (chosen === 'retaliation') return <Protection own={own} kind="retaliation" done={done} begun={begun} />
  if (about !== null && chosen !== null) {
    return <Answer own={own} about={about} state={chosen} done={done} onRetaliation={report} />
  }
  return (
    <div class="stack" tabIndex={-1} ref={notice}>
      {sent && (
        <Notice tone="success" announce>
          <p>{t('reporter.reply.sent')}</p>
        </Notice>
      )}
      {about !== null && (
        <Notice tone="warning" title={t('reporter.check_in.title')}>
          <p>{t('reporter.check_in.text')}</p>
          {composing.value === 'actions' && <p>{t('reporter.compose.other')}</p>}
          <div class="actions">
            {CHECK_IN_ANSWERS.map((state) => (
              <Button key={state} disabled={composing.value === 'actions'} onClick={() => setChosen(state)}>
                {t(`reporter.check_in.${state}`)}
              </Button>
            ))}
          </div>
        </Notice>
      )}
    </div>
  )
}

interface AnswerProps {
  own: OwnCase
  about: string
  state: CheckInAnswer
  done: (sent: boolean) => void
  /** Reports a retaliation instead, with what was typed. */
  onRetaliation: (text: string) => void
}

/** The chosen answer before it is sent, with a text if somebody wants to add one. */
function Answer({ own, about, state, done, onRetaliation }: AnswerProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const letter = useLetter(own, text.trim() !== '')
  async function send() {
    if (await letter.send({ v: 2, kind: 'message', text, checkIn: { about, state } })) done(true)
  }
  return (
    <LetterForm title={t(`reporter.check_in.${state}`)} letter={letter} onSend={send} onCancel={() => done(false)}>
      <p>{t(state === 'fine' ? 'reporter.check_in.fine.text' : 'reporter.check_in.other.text')}</p>
      <TextArea
        id="letter"
        label={t('reporter.check_in.more')}
        hint={t('reporter.reply.hint')}
        optional
        rows={4}
        maxLength={MESSAGE_MAX}
        rest={t('reporter.reply.rest')}
        value={text}
        onInput={setText}
      />
      {state === 'help' && (
        <div>
          <Button icon={<IconWarning />} onClick={() => onRetaliation(text)}>
            {t(verbOf('retaliation', own))}
          </Button>
        </div>
      )}
    </LetterForm>
  )
}
