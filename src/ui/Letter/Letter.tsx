import type { ComponentChildren } from 'preact'
import { formatClock, formatDate } from '../../../locales/format.ts'
import { useT } from '../language.tsx'
import { Tag } from '../Tag/Tag.tsx'

export interface LetterProps {
  /** 'Anda', 'Petugas', a handler's name. */
  from: ComponentChildren
  /** 'YYYY-MM-DD'. */
  day?: string | undefined
  /** 'HH:MM', where it is known. */
  time?: string | undefined
  /** Who wrote it: the reader's own letters are indented and have the other edge. */
  side?: 'own' | 'other' | 'internal' | undefined
  subject?: ComponentChildren
  /** Written by a stranger: shown as plain text, with its line breaks. */
  body?: string | undefined
  children?: ComponentChildren
  /** FileRow elements. */
  attachments?: ComponentChildren
  unread?: boolean | undefined
}

/** One item of a conversation, drawn like a letter: who, when, subject, text and attachments. */
export function Letter({ from, day, time, side = 'other', subject, body, children, attachments, unread }: LetterProps) {
  const t = useT()
  return (
    <article class="letter" data-side={side}>
      <header>
        <strong>{from}</strong>
        {unread && <Tag tone="warning">{t('ui.letter.new')}</Tag>}
        {day && (
          <time dateTime={time ? `${day}T${time}` : day}>
            {formatDate(day, t.language)}
            {time && `, ${formatClock(time, t.language)}`}
          </time>
        )}
      </header>
      {subject && <p class="letter-subject">{subject}</p>}
      {body && (
        <p class="letter-body" dir="auto">
          {body}
        </p>
      )}
      {children}
      {attachments && (
        <footer>
          <p class="muted small">{t('ui.letter.attachments')}</p>
          <ul class="files">{attachments}</ul>
        </footer>
      )}
    </article>
  )
}
