import { useEffect } from 'preact/hooks'
import { Button, Notice } from '../core/components.ts'
import { flowWord } from '../core/flow.ts'
import { focusHeading } from '../core/heading.ts'
import { useWords } from '../core/language.ts'
import { account, go } from '../core/state.ts'
import { NoteCode } from '../receipt/NoteCode.tsx'

/** Registered and logged in. The code is still recommended, because nobody can reset a forgotten password. */
export function Registered() {
  const t = useWords()
  // It replaces the form within one screen.
  useEffect(focusHeading, [])
  const on = (look: 'primary' | 'quiet', words: string) => (
    <Button look={look} wide onClick={() => go({ at: 'account' })}>
      {words}
    </Button>
  )
  return (
    <>
      <h1>{t('reporter.registered.title')}</h1>
      <Notice tone="success" announce>
        <p>{t('reporter.registered.text')}</p>
      </Notice>
      <NoteCode
        words={account.value?.words ?? []}
        done={on('primary', flowWord(t, 'mine', t('reporter.code.go')))}
        later={on('quiet', t('reporter.registered.later'))}
      />
    </>
  )
}
