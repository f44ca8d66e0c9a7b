import { findGiveaways, type Span } from '../../device/adviser/index.ts'
import type { Element } from '../../domain/names/questionnaire.ts'
import { Button, Notice } from '../core/components.ts'
import './advice.css'
import { useWords } from '../core/language.ts'
import { go } from '../core/state.ts'
import type { Writing } from '../write/state.ts'
import { finalAnswers } from '../write/writing.ts'
import { ownName } from './name.ts'
import { Remark } from './Remark.tsx'
import { useAdviserWords } from './words.ts'

const MOST = 5

interface Found {
  readonly element: Element
  readonly text: string
  readonly span: Span
}

/** Checks the whole report before sending: an earlier answer may contain the name that was given only later. */
export function ReportAdvice({ report }: { report: Writing }) {
  const t = useAdviserWords()
  const words = useWords()
  const found = findInReport(report)
  if (found.length === 0) return null
  return (
    <Notice tone="warning" title={t('adviser.titles')}>
      <ul class="advice-list">
        {found.slice(0, MOST).map(({ element, text, span }) => (
          <li key={`${element} ${span.kind} ${span.start}`}>
            <Remark text={text} span={span} />
            <Button look="quiet" onClick={() => go({ at: 'step', step: element })}>
              {t('adviser.go', { step: words(`element.${element}`) })}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p>{t('adviser.more', { count: found.length - MOST })}</p>}
      <p class="muted small">{t('adviser.free')}</p>
    </Notice>
  )
}

function findInReport(report: Writing): Found[] {
  const answers = finalAnswers(report).report
  const name = ownName(report)
  return report.questionnaire.questions.flatMap(({ id, element, type }) => {
    const text = answers[id]
    const readable = type === 'short' || type === 'long' || type === 'place'
    if (element === null || !readable || typeof text !== 'string') return []
    return findGiveaways(text, name).map((span) => ({ element, text, span }))
  })
}
