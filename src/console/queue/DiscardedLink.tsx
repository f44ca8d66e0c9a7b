import { useEffect } from 'preact/hooks'
import type { Keyring } from '../../device/staff/keyring.ts'
import { hasDuty } from '../../domain/rights.ts'
import { ButtonLink, IconRemove, useT } from '../../ui/index.ts'
import { href } from '../base/router.ts'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { openedCasesOf } from './opened.ts'
import { useDiscarded } from './useDiscarded.ts'

/** Below the filters, for those who can take a case back: how many are discarded, and whether a reporter wrote in one. */
export function DiscardedLink() {
  const keyring = useKeyring()
  const roles = keyring.member?.roles ?? []
  return hasDuty({ roles }, 'open') ? <Link keyring={keyring} /> : null
}

function Link({ keyring }: { keyring: Keyring }) {
  const t = useT<ConsoleWords>()
  const { state } = useDiscarded()
  const { rows = [], total = 0, letters = 0 } = state.step === 'ready' ? state.content : {}
  useEffect(() => openedCasesOf(keyring).forget(rows.map(({ id }) => id)), [state])
  return (
    <div class="row">
      <ButtonLink look="quiet" icon={<IconRemove />} href={href('/perkara/dibuang')}>
        {total === 0 ? t('queue.discarded') : t('queue.discarded.some', { number: total })}
      </ButtonLink>
      {letters > 0 && <span class="queue-letter">{t('queue.discarded.letters', { count: letters })}</span>}
    </div>
  )
}
