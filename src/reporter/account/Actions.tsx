import { useEffect, useRef, useState } from 'preact/hooks'
import type { OwnCase } from '../../device/reporter/reading.ts'
import { lastDayToTakeBack } from '../../domain/discard.ts'
import { Button, IconClip, IconLetter, IconShield, IconWarning, Notice } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'
import { Claim } from './Claim.tsx'
import { Compose } from './Compose.tsx'
import { composing } from './composing.ts'
import { Protection } from './Protection.tsx'
import { verbOf } from './verb.ts'
import { Withdraw } from './Withdraw.tsx'

const icons = {
  message: <IconLetter />,
  evidence: <IconClip />,
  protection: <IconShield />,
  retaliation: <IconWarning />,
}
const kinds = ['message', 'evidence', 'protection', 'retaliation'] as const

/**
 * What the reporter can do with a report that was sent: add, never change. A discarded one takes letters while somebody
 * can still take it back, and no files.
 */
export function Actions({ own }: { own: OwnCase }) {
  const t = useWords()
  const [writing, setWriting] = useState<(typeof kinds)[number] | 'claim' | null>(null)
  const [sent, setSent] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const wrote = useRef(false)
  useEffect(() => {
    // The letter's own buttons are gone: move the focus to the next possible actions.
    if (!writing && wrote.current) heading.current?.focus()
    wrote.current = writing !== null
  }, [writing])
  useEffect(() => {
    if (writing === null) return
    composing.value = 'actions'
    return () => {
      composing.value = null
    }
  }, [writing])
  const withdrawn = own.reporter.some(({ content }) => content.kind === 'withdrawal')
  const { discard, today } = own
  if (discard && today > lastDayToTakeBack(discard.day, own.reporterDays)) return null
  // The form above has the fields.
  if (composing.value === 'check_in') return null
  if (writing) {
    const done = (was: boolean) => {
      setWriting(null)
      setSent(was)
    }
    if (writing === 'claim') return <Claim own={own} done={done} />
    return writing === 'protection' || writing === 'retaliation' ? (
      <Protection own={own} kind={writing} done={done} />
    ) : (
      <Compose own={own} kind={writing} done={done} />
    )
  }
  return (
    <section class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {t('reporter.case.actions')}
      </h2>
      {sent && (
        <Notice tone="success" announce>
          <p>{t('reporter.reply.sent')}</p>
        </Notice>
      )}
      <div class="actions">
        {kinds
          .filter((kind) => !discard || kind !== 'evidence')
          .map((kind) => (
            <Button
              key={kind}
              look={kind === 'message' ? 'primary' : 'secondary'}
              icon={icons[kind]}
              onClick={() => setWriting(kind)}
            >
              {t(verbOf(kind, own))}
            </Button>
          ))}
      </div>
      {discard ? (
        <p class="muted">{t('reporter.discarded.letter')}</p>
      ) : withdrawn ? (
        <p class="muted" tabIndex={-1} id="withdrawn">
          {t('reporter.withdraw.done')}
        </p>
      ) : (
        <Withdraw own={own} done={() => requestAnimationFrame(() => document.getElementById('withdrawn')?.focus())} />
      )}
      {!discard && (
        <div>
          <Button look="quiet" onClick={() => setWriting('claim')}>
            {t('reporter.claim.title')}
          </Button>
        </div>
      )}
    </section>
  )
}
