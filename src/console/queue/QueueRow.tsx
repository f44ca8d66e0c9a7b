import { useEffect, useRef } from 'preact/hooks'
import { formatDate, formatList } from '../../../locales/format.ts'
import type { Translator } from '../../../locales/translator.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { deadlineState, stageDeadline } from '../../domain/deadlines.ts'
import type { LetterKind } from '../../domain/letters.ts'
import { protectionDeadline } from '../../domain/protection.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { Deadline, IconWarning, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import { site } from '../base/site.ts'
import type { ConsoleWords } from '../base/words.ts'
import { memberName } from '../case/memberNames.ts'
import { desk } from '../session/keyring.tsx'
import { openedCasesOf } from './opened.ts'
import type { Selection } from './useSelection.ts'

interface Props {
  keyring: Keyring
  row: CaseRow
  today: string
  /** Without it the row cannot be chosen. */
  selection?: Selection | undefined
}

/** One case: opened on this device when it scrolls into view, so that its title is in the reporter's own words. */
export function QueueRow({ keyring, row, today, selection }: Props) {
  const t = useT<ConsoleWords>()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => whenVisible(item.current, () => openedCasesOf(keyring).open(row)), [keyring, row])
  const { state, left, due } = deadlineOf(row, today)
  const type = site.value?.types.find(({ value }) => value === row.type)
  const names = row.assigned.map((number) => memberName(keyring, number, t))
  const unread = isUnread(row)
  const target = stageDeadline({ stage: row.stage, since: row.stageDay }, site.value?.stageTargets ?? {}, today)
  const marks = marksOf(row, today, t)
  const number = formatRegistration(row.registration)
  const late = target?.state === 'late' ? t('queue.row.target', { count: Math.abs(target.left) }) : null
  // The link covers the row, so only its own title is seen; dense rows show signs instead of these words.
  const signs = [unread ? t('queue.row.unread') : null, ...marks.map(({ words }) => words), late]
    .filter((sign) => sign !== null)
    .join(' · ')
  return (
    <li class="queue-row" data-case={row.id} data-chosen={selection?.isChosen(row.id)} ref={item}>
      {selection && (
        <label class="queue-tick">
          <input
            type="checkbox"
            autocomplete="off"
            aria-label={t('queue.choose.one', { number })}
            checked={selection.isChosen(row.id)}
            onClick={(event) => selection.toggle(row.id, event.shiftKey)}
          />
        </label>
      )}
      <p class="queue-number">
        <span class="numeric">{number}</span>
        {unread && (
          <span class="queue-unread">
            <span class="queue-words">{t('queue.row.unread')}</span>
          </span>
        )}
      </p>
      <p class="queue-what">
        <a
          class="queue-link"
          data-unread={unread}
          href={href(`/perkara/${row.id}`)}
          title={signs || undefined}
          data-row
        >
          <Title keyring={keyring} id={row.id} />
        </a>
        <span class="queue-type">{type ? textIn(type.label, t.language) : (row.type ?? t('queue.row.no_type'))}</span>
        {marks.map(({ kind, words }) => (
          <span key={kind} class="queue-letter" data-kind={kind}>
            <span class="queue-words">{words}</span>
            <span class="queue-letter-kind" aria-hidden="true">
              {t(`queue.sign.${kind}`)}
            </span>
          </span>
        ))}
      </p>
      <p class="queue-stage">
        <span class="visually-hidden">{t('queue.row.stage')}: </span>
        {t(`stage.${row.stage}`)}
        {late !== null && (
          <span class="queue-target">
            <IconWarning /> <span class="queue-words">{late}</span>
          </span>
        )}
      </p>
      <p class="queue-deadline">
        <span class="visually-hidden">
          {t(row.protectionDue === null ? 'queue.row.deadline' : 'queue.row.protection')}:{' '}
        </span>
        <Deadline state={state} days={left} due={due} short />
      </p>
      <p class="queue-team" data-none={names.length === 0}>
        <span class="visually-hidden">{t('queue.row.team')}: </span>
        {names.length === 0 ? t('queue.row.no_team') : formatList(names, t.language)}
      </p>
    </li>
  )
}

function Title({ keyring, id }: { keyring: Keyring; id: string }) {
  const t = useT<ConsoleWords>()
  const opened = openedCasesOf(keyring).kept.value.get(id)
  if (opened?.state === 'breach') {
    return (
      <span class="queue-alarm">
        <IconWarning /> {t('queue.row.breach')}
      </span>
    )
  }
  if (opened?.state === 'unreachable') return <span class="muted">{t('queue.row.unreachable')}</span>
  if (!opened?.summary) return <span class="queue-sealed">{t('queue.row.opening')}</span>
  if (opened.summary.title === '') return <span class="muted">{t('queue.row.untold')}</span>
  return <bdi>{opened.summary.title}</bdi>
}

/** What the reporter waits for, or is to be asked: a request for protection, other letters, how they are. */
function marksOf({ protectionDue, letter, nextCheckIn }: CaseRow, today: string, t: Translator<ConsoleWords>) {
  const date = (day: string) => ({ date: formatDate(day, t.language) })
  const marks: { readonly kind: LetterKind | 'check_in'; readonly words: string }[] = []
  if (protectionDue !== null && letter?.kind !== 'protection_request') {
    marks.push({ kind: 'protection_request', words: t('queue.row.protection.open', date(protectionDue)) })
  }
  if (letter) marks.push({ kind: letter.kind, words: t(`queue.row.letter.${letter.kind}`, date(letter.day)) })
  if (nextCheckIn !== null && nextCheckIn <= today) {
    marks.push({ kind: 'check_in', words: t('queue.row.check_in', date(nextCheckIn)) })
  }
  return marks
}

/** A request for protection that is not answered comes before the first answer. */
function deadlineOf({ protectionDue, answerDue, firstAnswerDay }: CaseRow, today: string) {
  return protectionDue === null
    ? deadlineState(answerDue, today, firstAnswerDay)
    : protectionDeadline(protectionDue, today, null)
}

/** Judged by the sealed desk: the server never learns what was read. */
function isUnread({ id, reporterEntries }: CaseRow): boolean {
  return (desk.value.seen[id]?.reporter?.number ?? -1) < reporterEntries - 1
}

function whenVisible(element: Element | null, act: () => void): (() => void) | undefined {
  if (element === null) return undefined
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: '200px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
