import { useEffect, useMemo, useState } from 'preact/hooks'
import { findGiveaways } from '../../device/adviser/index.ts'
import { Button, Notice } from '../core/components.ts'
import './advice.css'
import { Remark } from './Remark.tsx'
import { useAdviserWords } from './words.ts'

/** Nobody should be interrupted in the middle of a word. */
const PAUSE = 700
/** Nobody would read more remarks than this under one field. */
const MOST = 3

/** What in this text may point at its writer. It only advises and never blocks; the text stays on the device. */
export function Advice({ text, name }: { text: string; name: string }) {
  const t = useAdviserWords()
  const settled = useSettled(text)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => findGiveaways(settled, name), [settled, name])
  const spans = found.filter(({ start, end }) => !kept.has(settled.slice(start, end)))
  const shown = spans.slice(0, MOST)
  return (
    <div class="advice" aria-live="polite">
      {shown.map((span) => {
        const words = settled.slice(span.start, span.end)
        return (
          <Notice key={`${span.kind} ${words}`} tone="warning" title={t('adviser.title')}>
            <Remark text={settled} span={span} />
            <div>
              <Button
                look="quiet"
                label={t('adviser.keep.label', { words })}
                onClick={() => setKept(new Set([...kept, words]))}
              >
                {t('adviser.keep')}
              </Button>
            </div>
          </Notice>
        )
      })}
      {spans.length > MOST && <p class="muted small">{t('adviser.more', { count: spans.length - MOST })}</p>}
      {shown.length > 0 && <p class="muted small">{t('adviser.free')}</p>}
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
