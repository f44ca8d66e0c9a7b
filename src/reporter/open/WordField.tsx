import { useMemo } from 'preact/hooks'
import { TextInput } from '../../ui/index.ts'
import type { Opening } from '../core/device.ts'
import { useWords } from '../core/language.ts'

interface Props {
  at: number
  word: string
  /** The tools that understand words, once loaded. */
  tools: Opening | null
  onInput: (text: string) => void
  /** The word is complete: move to the next field. */
  onDone: () => void
  error: string | undefined
}

/**
 * One word of the code. Words of the list are suggested from the second letter on; if none begins like this, the
 * nearest ones. Space or Enter takes the only suggestion, and so does leaving the field once its letters identify the
 * word.
 */
export function WordField({ at, word, tools, onInput, onDone, error }: Props) {
  const t = useWords()
  const offer = useMemo(() => (tools && word.length > 1 ? tools.suggestWords(word) : null), [tools, word])
  const words = offer?.words ?? []
  const only = offer?.kind === 'begun' && words.length === 1 ? words[0] : undefined
  function choose(choice: string) {
    onInput(choice)
    onDone()
  }
  function settle() {
    const meant = tools?.meantWord(word)
    if (meant && meant !== word) onInput(meant)
  }
  function press(event: KeyboardEvent) {
    // Before the focus moves: on to the next field, not to a button that is about to disappear.
    if (event.key === 'Tab') settle()
    if (event.key !== ' ' && !(event.key === 'Enter' && only)) return
    event.preventDefault()
    if (only) choose(only)
    else if (!offer && word !== '') onDone()
  }
  function leave({ relatedTarget }: FocusEvent) {
    // The pressed button must not move away from under the finger; opening reads the words anyway.
    if (relatedTarget && !(relatedTarget instanceof HTMLButtonElement)) settle()
  }
  function paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text') ?? ''
    if (!/\p{L}[^\p{L}]+\p{L}/u.test(text)) return
    event.preventDefault()
    onInput(text)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to events of the field inside it
    <div class="word" onKeyDown={press} onPaste={paste} onFocusOut={leave}>
      <TextInput
        id={`word-${at}`}
        label={t('reporter.open.word', { number: at + 1 })}
        value={word}
        onInput={onInput}
        error={error}
      />
      {offer && words.length > 0 && (
        <fieldset class="row" translate={false}>
          <legend class={offer.kind === 'unknown' ? 'small muted' : 'visually-hidden'}>
            {t(offer.kind === 'unknown' ? 'reporter.open.near_label' : 'reporter.open.suggest', { number: at + 1 })}
          </legend>
          {words.map((match) => (
            <button type="button" class="suggestion" key={match} onClick={() => choose(match)}>
              {match}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
