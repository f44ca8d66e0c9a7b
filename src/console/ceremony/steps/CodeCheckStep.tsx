import { useState } from 'preact/hooks'
import { readCode } from '../../../protocol/account/typed.ts'
import { ErrorSummary, type FieldProblem, TextInput, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { StepActions } from '../StepActions.tsx'

interface Props {
  words: readonly string[]
  /** The indexes of the two requested words. */
  asked: readonly [number, number]
  busy?: boolean | undefined
  onNext: () => unknown
  onBack: () => unknown
}

/** Two words, read from the paper: proof that the code was written down. */
export function CodeCheckStep({ words, asked, busy, onNext, onBack }: Props) {
  const t = useT<ConsoleWords>()
  const [given, setGiven] = useState<readonly [string, string]>(['', ''])
  const [problems, setProblems] = useState<FieldProblem[]>([])
  function submit(event: Event) {
    event.preventDefault()
    const found = asked.flatMap((at, i) =>
      readCode(given[i as 0 | 1]).join(' ') === words[at]
        ? []
        : [{ id: `word-${i}`, message: t('ceremony.check.wrong', { number: at + 1 }) }],
    )
    setProblems(found)
    if (found.length === 0) onNext()
  }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      {asked.map((at, i) => (
        <TextInput
          key={at}
          id={`word-${i}`}
          label={t('ceremony.check.word', { number: at + 1 })}
          value={given[i as 0 | 1]}
          onInput={(value) => setGiven(i === 0 ? [value, given[1]] : [given[0], value])}
          size={16}
          error={problems.find((problem) => problem.id === `word-${i}`)?.message}
        />
      ))}
      <StepActions submit onBack={onBack} busy={busy} />
    </form>
  )
}

/** Two different places out of eight, in order. */
export function pickTwo(): [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2))
  const first = a % 8
  const second = (first + 1 + (b % 7)) % 8
  return first < second ? [first, second] : [second, first]
}
