import { useState } from 'preact/hooks'
import { Button, IconCopy, IconPrint } from '../core/components.ts'
import { useWords } from '../core/language.ts'

/** Copying and printing, for people who cannot write by hand. Each comes with its risk. */
export function OtherWays({ words, kept }: { words: readonly string[]; kept: () => void }) {
  const t = useWords()
  const [copied, setCopied] = useState<boolean | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(words.join(' '))
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div class="stack">
      <p>{t('reporter.code.other.text')}</p>
      <div class="stack" data-gap="small">
        <Button icon={<IconCopy />} onClick={copy}>
          {t('reporter.code.copy')}
        </Button>
        <p class="muted small">{t('reporter.code.copy.risk')}</p>
        <p role="status">{copied !== null && t(copied ? 'reporter.code.copied' : 'reporter.code.copy_failed')}</p>
      </div>
      <div class="stack" data-gap="small">
        <Button icon={<IconPrint />} onClick={() => print()}>
          {t('reporter.code.print')}
        </Button>
        <p class="muted small">{t('reporter.code.print.risk')}</p>
      </div>
      <Button look="quiet" onClick={kept}>
        {t('reporter.code.skip')}
      </Button>
    </div>
  )
}
