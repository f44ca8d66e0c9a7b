import type { ComponentChildren } from 'preact'
import { formatSize } from '../../../locales/format.ts'
import { Button } from '../Button/Button.tsx'
import { IconFile, IconPicture, IconRemove, IconRetry, IconSound, IconVideo } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

export interface FileRowProps {
  name: string
  /** In bytes. */
  size: number
  type?: string | undefined
  state?: 'waiting' | 'cleaning' | 'sealing' | 'asking' | 'sending' | 'stored' | 'failed' | undefined
  /** Replaces the plain word for `stored` if there is more to say. */
  stored?: ComponentChildren
  /** 0 to 1, while the file is cleaned, sealed or sent, or the server is asked for room by a proof of work. */
  share?: number | undefined
  /** What was removed from the file, or why it failed and what to do. */
  note?: ComponentChildren
  onRemove?: (() => void) | undefined
  onRetry?: (() => void) | undefined
  /** A link or button that opens or downloads it. */
  action?: ComponentChildren
}

/** One file in a list: its name, its size and its progress in words. Belongs into a `<ul class="files">`. */
export function FileRow({
  name,
  size,
  type = '',
  state,
  stored,
  share,
  note,
  onRemove,
  onRetry,
  action,
}: FileRowProps) {
  const t = useT()
  const percent = Math.round((share ?? 0) * 100)
  const working = state !== undefined && ['cleaning', 'sealing', 'asking', 'sending'].includes(state)
  return (
    <li class="file" data-state={state}>
      <Kind type={type} />
      <div class="file-words">
        <span class="file-name" translate={false}>
          {name}
        </span>
        <span class="muted small">
          {formatSize(size, t.language)}
          {state && (
            <span class="file-state" key={`${state} ${percent}`}>
              {' '}
              · {stateWord()}
            </span>
          )}
        </span>
        {working && <progress value={share} max={1} aria-label={name} />}
        {note && <div class="small muted">{note}</div>}
      </div>
      <div class="file-actions">
        {action}
        {onRetry && (
          <Button look="quiet" onClick={onRetry} label={t('ui.file.retry', { name })} icon={<IconRetry />}>
            {t('ui.file.retry_word')}
          </Button>
        )}
        {onRemove && (
          <Button look="quiet" onClick={onRemove} label={t('ui.file.remove', { name })} icon={<IconRemove />}>
            {t('ui.file.remove_word')}
          </Button>
        )}
      </div>
    </li>
  )

  function stateWord(): ComponentChildren {
    if (state === 'sending' || state === 'asking') return t(`ui.file.${state}`, { percent })
    if (state === 'stored' && stored) return stored
    return t(`ui.file.${state ?? 'waiting'}`)
  }
}

function Kind({ type }: { type: string }) {
  if (type.startsWith('image/')) return <IconPicture />
  if (type.startsWith('audio/')) return <IconSound />
  if (type.startsWith('video/')) return <IconVideo />
  return <IconFile />
}
