import { Button, IconCross, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import type { News } from './news.ts'

interface Props {
  news: News
  onShow: () => void
  onClose: () => void
}

/** Says quietly that something came, also to screen readers, and leads to the first of it. Empty without news. */
export function NewsLine({ news: { cases, letters }, onShow, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const some = cases.length + letters.length > 0
  return (
    <div class="queue-news no-print" data-seen={some}>
      {/* The live region always exists, so that it is read out. */}
      <p role="status">
        {cases.length > 0 && (
          <span key={`cases ${cases.length}`}>{t('queue.news.cases', { count: cases.length })} </span>
        )}
        {letters.length > 0 && (
          <span key={`letters ${letters.length}`}>{t('queue.news.letters', { count: letters.length })}</span>
        )}
      </p>
      {some && (
        <div class="row">
          <Button look="quiet" onClick={onShow}>
            {t('queue.news.show')}
          </Button>
          <Button look="quiet" icon={<IconCross />} onClick={onClose}>
            {t('queue.news.close')}
          </Button>
        </div>
      )}
    </div>
  )
}
