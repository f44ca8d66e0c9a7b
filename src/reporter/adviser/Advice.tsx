// The remarks on screen: under a field while somebody writes, and on the whole report before it is sent. One file, so
// that a phone makes one request for it and for the search.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { findGiveaways } from '../../device/adviser/index.ts'
import type { Element } from '../../domain/names/questionnaire.ts'
import { Button, Notice } from '../core/components.ts'
import { useWords } from '../core/language.ts'
import type { Writing } from '../write/state.ts'
import { correct, finalAnswers } from '../write/writing.ts'
import { byKind, type KindOfPlaces } from './kinds.ts'
import { ownName } from './name.ts'
import { Quoted } from './Quoted.tsx'
import { useAdviserWords } from './words.ts'

/** Nobody should be interrupted in the middle of a word. */
const PAUSE = 700

/**
 * What in this text may point at its writer. It only advises and never blocks; the text stays on the device. Everything
 * that was found is shown at once, one notice for each reason: nobody has to dismiss one remark to see another.
 */
export function Advice({ text, name }: { text: string; name: string }) {
  const t = useAdviserWords()
  const settled = useSettled(text)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => findGiveaways(settled, name), [settled, name])
  const groups = byKind(settled, found, kept)
  return (
    <div class="advice" aria-live="polite">
      {groups.map(({ kind, places }) => (
        <Notice key={kind} tone="warning" title={t(places.length > 1 ? 'adviser.titles' : 'adviser.title')}>
          {places.map(({ words, span }) => (
            <div key={words}>
              <Quoted text={settled} span={span} />
              <Button
                look="quiet"
                label={t('adviser.keep.label', { words })}
                onClick={() => setKept(new Set([...kept, words]))}
              >
                {t('adviser.keep')}
              </Button>
            </div>
          ))}
          <p>{t(`adviser.${kind}`)}</p>
        </Notice>
      ))}
      {groups.length > 0 && <p class="muted small">{t('adviser.free')}</p>}
    </div>
  )
}

/** The text as it stood when the typing last paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

interface Answer {
  readonly id: string
  readonly element: Element
  readonly text: string
  readonly kinds: readonly KindOfPlaces[]
}

/**
 * Checks the whole report before sending: an earlier answer may contain the name that was given only later. Everything
 * is listed, by answer and reason.
 */
export function ReportAdvice({ report }: { report: Writing }) {
  const t = useAdviserWords()
  const words = useWords()
  const found = findInReport(report)
  if (found.length === 0) return null
  return (
    <Notice tone="warning" title={t('adviser.titles')}>
      <ul class="advice-list">
        {found.map(({ id, element, text, kinds }) => (
          <li key={id}>
            {kinds.map(({ kind, places }) => (
              <div key={kind}>
                {places.map(({ span }) => (
                  <Quoted key={span.start} text={text} span={span} />
                ))}
                <p>{t(`adviser.${kind}`)}</p>
              </div>
            ))}
            <Button look="quiet" onClick={() => correct(element)}>
              {t('adviser.go', { step: words(`element.${element}`) })}
            </Button>
          </li>
        ))}
      </ul>
      <p class="muted small">{t('adviser.free')}</p>
    </Notice>
  )
}

function findInReport(report: Writing): Answer[] {
  const answers = finalAnswers(report).report
  const name = ownName(report)
  return report.questionnaire.questions.flatMap(({ id, element, type }) => {
    const text = answers[id]
    const readable = type === 'short' || type === 'long' || type === 'place'
    if (element === null || !readable || typeof text !== 'string') return []
    const kinds = byKind(text, findGiveaways(text, name))
    return kinds.length === 0 ? [] : [{ id, element, text, kinds }]
  })
}
