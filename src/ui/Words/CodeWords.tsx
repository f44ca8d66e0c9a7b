import { useT } from '../language.tsx'

/** The account code: eight words, numbered, large enough to copy by hand or print. */
export function CodeWords({ words, label }: { words: readonly string[]; label?: string | undefined }) {
  const t = useT()
  return (
    <ol class="code-words" aria-label={label ?? t('ui.code.label')} {...untranslated}>
      {words.map((word, at) => (
        <li key={at}>{word}</li>
      ))}
    </ol>
  )
}

/** The six words with which two people compare a key aloud. */
export function SixWords({ words, label }: { words: readonly string[]; label?: string | undefined }) {
  const t = useT()
  return (
    <ol class="six-words" aria-label={label ?? t('ui.six_words.label')} {...untranslated}>
      {words.map((word, at) => (
        <li key={at}>{word}</li>
      ))}
    </ol>
  )
}

/** A translated word would not open anything. About the capital letter see TextInput/secret.ts. */
const untranslated = { Translate: 'no' }
