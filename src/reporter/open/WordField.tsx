import { TextInput } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

interface Props {
  at: number
  word: string
  /** The words that begin like this, once the list has arrived. */
  complete: ((prefix: string) => readonly string[]) | null
  onInput: (text: string) => void
  /** The word is whole: on to the next field. */
  onDone: () => void
  error: string | undefined
}

const MOST = 4

/** One word of the code. Words of the list are offered from the second letter on; space or Enter takes the only one. */
export function WordField({ at, word, complete, onInput, onDone, error }: Props) {
  const t = useWords()
  const matches = complete && word.length > 1 ? complete(word) : []
  const only = matches.length === 1 ? matches[0] : undefined
  const whole = only === word
  function choose(choice: string) {
    onInput(choice)
    onDone()
  }
  function press(event: KeyboardEvent) {
    if (event.key !== ' ' && event.key !== 'Enter') return
    if (event.key === 'Enter' && (whole || word === '')) return
    event.preventDefault()
    if (only) choose(only)
    else if (matches.includes(word)) onDone()
  }
  function paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text') ?? ''
    if (!/[a-z][^a-z]+[a-z]/i.test(text)) return
    event.preventDefault()
    onInput(text)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears keys and pastes of the field inside, is none itself
    <div class="word" onKeyDown={press} onPaste={paste}>
      <TextInput
        id={`word-${at}`}
        label={t('reporter.open.word', { number: at + 1 })}
        value={word}
        onInput={onInput}
        error={error}
      />
      {!whole && matches.length > 0 && matches.length <= MOST && (
        <fieldset class="row" translate={false}>
          <legend class="visually-hidden">{t('reporter.open.suggest', { number: at + 1 })}</legend>
          {matches.map((match) => (
            <button type="button" class="suggestion" key={match} onClick={() => choose(match)}>
              {match}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
