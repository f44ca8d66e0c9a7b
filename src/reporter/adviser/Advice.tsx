import { useEffect, useMemo, useState } from 'preact/hooks'
import { findGiveaways } from '../../device/adviser/index.ts'
import { Button, Notice } from '../core/components.ts'
import './advice.css'
import { byKind } from './kinds.ts'
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
