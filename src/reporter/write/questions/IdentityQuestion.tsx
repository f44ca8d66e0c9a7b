import { useState } from 'preact/hooks'
import { useWords } from '../../core/language.ts'
import { QuestionField } from './QuestionField.tsx'
import type { QuestionProps } from './question.ts'

/** A question for the vault. An e-mail address with a slip is pointed out once its field is left: nobody could use it. */
export function IdentityQuestion(props: QuestionProps) {
  const t = useWords()
  const { question, answer } = props
  const wrong = question.type === 'short' && typeof answer === 'string' && isBrokenAddress(question.id, answer)
  const [left, setLeft] = useState(wrong)
  return (
    <div onFocusOut={() => setLeft(true)} onFocusIn={() => setLeft(left && wrong)}>
      <QuestionField {...props} error={left && wrong ? t('reporter.identity.email') : undefined} />
    </div>
  )
}

/** Whether this is meant as an e-mail address and cannot be one. */
export function isBrokenAddress(id: string, text: string): boolean {
  const meant = /\S@/.test(text) || (id === 'email' && text.trim() !== '')
  return meant && !/(^|\s)[^\s@]+@[^\s@.]+(\.[^\s@.]+)+([.,;)]*(\s|$))/.test(text)
}
