import { useRef } from 'preact/hooks'
import { formatList } from '../../../locales/format.ts'
import type { EvidenceFile } from '../../protocol/entries/parts.ts'
import { Button, FileRow } from '../core/components.ts'
import { failureWords } from '../core/failures.ts'
import { focusHeading } from '../core/heading.ts'
import { useWords } from '../core/language.ts'
import type { Writing } from '../write/state.ts'
import { insteadOf } from './instead.ts'
import type { FileItem, Queue } from './queue.ts'

interface Props {
  queue: Queue
  /** The report whose draft keeps the files: each file says whether the draft has it. */
  draft?: Writing | undefined
}

/** The files of a queue: the progress of each, what was hidden in it, and what can still be decided about it. */
export function FileList({ queue, draft }: Props) {
  const files = queue.files.value
  const list = useRef<HTMLUListElement>(null)
  if (files.length === 0) return null
  return (
    <ul class="files" aria-live="polite" ref={list}>
      {files.map((item, at) => (
        <FileLine key={item.key} item={item} queue={queue} draft={draft} onRemove={() => remove(item.key, at)} />
      ))}
    </ul>
  )

  /** The pressed button disappears with its file: move the focus to the next file's button, or to the heading. */
  function remove(key: number, at: number) {
    queue.remove(key)
    requestAnimationFrame(() => {
      const rows = [...(list.current?.children ?? [])]
      const button = (rows[at] ?? rows.at(-1))?.querySelector<HTMLElement>('.file-actions > :last-child')
      if (button) button.focus()
      else focusHeading()
    })
  }
}

function FileLine({ item, queue, draft, onRemove }: Props & { item: FileItem; onRemove: () => void }) {
  const { key, state, blob, stored } = item
  const shown = state === 'queued' ? 'waiting' : state
  return (
    <FileRow
      name={item.name}
      size={item.size}
      type={item.type}
      state={shown}
      stored={draft && stored && <StoredState draft={draft} file={stored} />}
      share={item.share}
      note={<FileNote item={item} queue={queue} />}
      onRemove={onRemove}
      onRetry={state === 'failed' && blob ? () => queue.restart(key) : undefined}
    />
  )
}

/** An uploaded file is not yet kept: unless a draft names it, it is lost with the page. */
function StoredState({ draft: { saved, saving }, file }: { draft: Writing; file: EvidenceFile }) {
  const t = useWords()
  const state = saved.value?.files.includes(file) ? 'saved' : saving.value ? 'saving' : 'unsaved'
  return (
    <span class={state === 'saved' ? undefined : 'muted'} key={state}>
      {t(`reporter.file.${state}`)}
    </span>
  )
}

function FileNote({ item, queue }: { item: FileItem; queue: Queue }) {
  const t = useWords()
  const { key, found, failure, original, state, blob } = item
  if (state === 'failed' && failure) {
    if (failure === 'file') return <p>{t('reporter.failure.file')}</p>
    return <p>{failure === 'storage_full' ? t('reporter.failure.no_room_for_files') : failureWords(failure, t)}</p>
  }
  if (state === 'asking') return <p>{t('reporter.evidence.asking')}</p>
  if (state === 'waiting') return <p>{t('reporter.evidence.offline')}</p>
  if (!found) return null
  // Some phones return an empty file for one that is still in a cloud; only the person knows whether it should be
  // empty.
  if (item.size === 0) return <p class="alarm">{t('reporter.evidence.empty')}</p>
  if (original) {
    return (
      <>
        <p class="alarm">{t('reporter.evidence.original_kept')}</p>
        <Button look="quiet" onClick={() => queue.restart(key, false)}>
          {t('reporter.evidence.cleaned_again')}
        </Button>
      </>
    )
  }
  if (!found.cleaned) {
    if (found.picture) return <p class="alarm">{t('reporter.evidence.unchecked')}</p>
    return (
      <>
        <p class="alarm">{t('reporter.evidence.uncleaned')}</p>
        <p>{t(`reporter.evidence.instead.${insteadOf(item.name, item.type)}`)}</p>
      </>
    )
  }
  const traces = found.removed.map((trace) => t(`reporter.trace.${trace}`))
  if (traces.length === 0) return blob && <p>{t('reporter.evidence.clean')}</p>
  return (
    <>
      <p>{t('reporter.evidence.removed', { traces: formatList(traces, t.language) })}</p>
      {blob && (
        <Button look="quiet" onClick={() => queue.restart(key, true)}>
          {t('reporter.evidence.original')}
        </Button>
      )}
    </>
  )
}
