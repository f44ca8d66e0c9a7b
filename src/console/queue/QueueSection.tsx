import type { Keyring } from '../../device/staff/keyring.ts'
import { ButtonLink, EmptyState, IconArchive, IconCheck, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { placeOf, TODAY } from './address.ts'
import { QueueRow } from './QueueRow.tsx'
import type { Section } from './useQueue.ts'

interface Props {
  keyring: Keyring
  section: Section
  today: string
  /** Shortened: the rest is under its own tab. */
  short?: boolean
  filtered?: boolean
}

/** Rows below a heading with their number; if there are none, what would appear here. */
export function QueueSection({
  keyring,
  section: { show, rows, count },
  today,
  short = false,
  filtered = false,
}: Props) {
  const t = useT<ConsoleWords>()
  const empty = filtered ? 'filtered' : show
  return (
    <section class="stack" data-gap="small" aria-labelledby={`queue-${show}`}>
      <div class="row">
        <h2 class="queue-heading" data-show={show} id={`queue-${show}`}>
          {t(`queue.section.${show}`)}
        </h2>
        {!filtered && <span class="muted numeric">{t('queue.count', { count })}</span>}
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={show === 'late' ? <IconCheck /> : <IconArchive />} title={t(`queue.empty.${empty}`)}>
          <p>{t(`queue.empty.${empty}.hint`)}</p>
        </EmptyState>
      ) : (
        <ul class="queue-rows">
          {rows.map((row) => (
            <QueueRow key={row.id} keyring={keyring} row={row} today={today} />
          ))}
        </ul>
      )}
      {short && count > rows.length && (
        <div>
          <ButtonLink look="quiet" href={href(placeOf({ ...TODAY, show }))}>
            {t('queue.section.more', { count })}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
