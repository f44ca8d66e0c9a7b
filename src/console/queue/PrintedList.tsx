import { formatDate } from '../../../locales/format.ts'
import { shownDay } from '../../device/day.ts'
import { deadlineState } from '../../domain/deadlines.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { type Column, Table, useT } from '../../ui/index.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { countText } from './countText.ts'

interface Props {
  /** The name of the list from which they were chosen. */
  title: string
  rows: readonly CaseRow[]
  /** The office's day, by which deadlines are late or not. */
  today: string
}

/** The chosen cases on paper: what the server knows of them, and nothing that a reporter wrote. */
export function PrintedList({ title, rows, today }: Props) {
  const t = useT<ConsoleWords>()
  const day = (text: string) => formatDate(text, t.language, 'short')
  const { types = [], channels = [] } = site.value ?? {}
  const columns: Column<CaseRow>[] = [
    {
      id: 'number',
      label: t('queue.print.number'),
      cell: (row) => formatRegistration(row.registration),
      heading: true,
    },
    { id: 'day', label: t('queue.print.received'), cell: (row) => day(row.receivedDay) },
    { id: 'channel', label: t('queue.filter.channel'), cell: channelOf },
    { id: 'type', label: t('queue.row.type'), cell: typeOf },
    { id: 'stage', label: t('queue.row.stage'), cell: (row) => t(`stage.${row.stage}`) },
    { id: 'due', label: t('queue.row.deadline'), cell: dueOf },
    { id: 'letter', label: t('queue.print.letter'), cell: letterOf },
  ]
  return (
    <section class="queue-paper print-only">
      <p>{site.value?.name}</p>
      <h1>{title}</h1>
      <Table
        caption={`${countText(rows.length, t)} · ${t('queue.print.day', { date: formatDate(shownDay(), t.language) })}`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </section>
  )

  function channelOf({ channel }: CaseRow): string {
    const found = channels.find(({ id }) => id === channel)
    return found ? textIn(found.title, t.language) : channel
  }

  function typeOf({ type }: CaseRow): string {
    const found = types.find(({ value }) => value === type)
    return found ? textIn(found.label, t.language) : (type ?? t('queue.row.no_type'))
  }

  function dueOf({ answerDue, firstAnswerDay }: CaseRow): string {
    if (firstAnswerDay !== null) return t('queue.print.answered', { date: day(firstAnswerDay) })
    const { state } = deadlineState(answerDue, today)
    return state === 'late' ? t('queue.print.late', { date: day(answerDue) }) : day(answerDue)
  }

  function letterOf({ letter }: CaseRow): string {
    return letter === null
      ? t('queue.print.no_letter')
      : t('queue.print.since', { kind: t(`queue.letter.${letter.kind}`), date: day(letter.day) })
  }
}
