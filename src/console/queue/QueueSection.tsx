import type { Keyring } from '../../device/staff/keyring.ts'
import { ButtonLink, EmptyState, IconArchive, IconCheck, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { placeOf, TODAY } from './address.ts'
import type { Section } from './content.ts'
import { countText } from './countText.ts'
import { QueueRow } from './QueueRow.tsx'
import type { Selection } from './useSelection.ts'

interface Props {
  keyring: Keyring
  section: Section
  today: string
  /** first: only the first cases, the others are under its own tab; rest: without the cases of the sections above. */
  part: 'whole' | 'first' | 'rest'
  filtered: boolean
  selection: Selection
}

/** Rows below a heading with their number; if there are none, what would appear here. */
export function QueueSection({ keyring, section: { list, rows, count }, today, part, filtered, selection }: Props) {
  const t = useT<ConsoleWords>()
  const empty = filtered ? 'filtered' : list
  if (part === 'rest' && rows.length === 0) return null
  return (
    <section class="stack" data-gap="small" aria-labelledby={`queue-${list}`}>
      <div class="row">
        <h2 class="queue-heading" data-list={list} id={`queue-${list}`}>
          {part === 'rest' ? t('queue.section.rest') : t(`queue.section.${list}`)}
        </h2>
        {!filtered && part !== 'rest' && <span class="muted numeric">{countText(count, t)}</span>}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={list === 'late' ? <IconCheck /> : <IconArchive />} title={t(`queue.empty.${empty}`)}>
          <p>{t(`queue.empty.${empty}.hint`)}</p>
        </EmptyState>
      ) : (
        <ul class="queue-rows">
          {rows.map((row) => (
            <QueueRow key={row.id} keyring={keyring} row={row} today={today} selection={selection} />
          ))}
        </ul>
      )}
      {part === 'first' && count > rows.length && (
        <div>
          <ButtonLink look="quiet" href={href(placeOf({ ...TODAY, show: list }))}>
            {t('queue.section.more')}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
