import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Notice } from '../core/components.ts'
import { useWords } from '../core/language.ts'

interface Props {
  words: readonly string[]
  right: () => void
  again: () => void
}

/**
 * Asks for two words by their number. All eight are offered, so only a note on paper shows which one is where. A word
 * that the code contains twice, as in one code of 70, is offered once.
 */
export function PickWords({ words, right, again }: Props) {
  const t = useWords()
  const [asked] = useState(() => twoPlaces(words.length))
  const [at, setAt] = useState(0)
  const [wrong, setWrong] = useState(false)
  const [offered] = useState(() => [...new Set(words)].sort())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [at])
  const place = asked[at] ?? 0
  function pick(word: string) {
    const is = word === words[place]
    setWrong(!is)
    if (!is) return
    if (at + 1 < asked.length) setAt(at + 1)
    else right()
  }
  return (
    <section class="stack">
      <h2>{t('reporter.code.pick.title')}</h2>
      <p>{t('reporter.code.pick.text')}</p>
      {/* A number that a translated page did not change would ask for a word that is never right. */}
      <h3 tabIndex={-1} ref={heading} key={place}>
        {t('reporter.code.pick.word', { number: place + 1 })}
      </h3>
      <div class="picks" translate={false}>
        {offered.map((word) => (
          <Button key={word} onClick={() => pick(word)}>
            {word}
          </Button>
        ))}
      </div>
      {wrong && (
        <Notice tone="warning" announce>
          <p>{t('reporter.code.pick.wrong')}</p>
        </Notice>
      )}
      <Button look="quiet" onClick={again}>
        {t('reporter.code.pick.again')}
      </Button>
    </section>
  )
}

/** Two different places in ascending order, chosen again each time. */
function twoPlaces(count: number): number[] {
  const first = Math.floor(Math.random() * count)
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count
  return [first, second].sort((a, b) => a - b)
}
