import { useEffect, useState } from 'preact/hooks'
import { rolesCompatible } from '../../domain/rights.ts'
import type { Member } from '../../protocol/wire/staff.ts'
import { Button, Dialog, Notice, Tick, useT } from '../../ui/index.ts'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { OwnWords } from '../session/OwnWords.tsx'

interface Said {
  /** The member's number. */
  readonly of: number | null
  readonly compared: boolean
  /** That this person is no other member already. */
  readonly only: boolean
  readonly different: boolean
}

const UNSAID: Said = { of: null, compared: false, only: false, different: false }

interface Props {
  /** The member to compare; null if the dialog is closed. */
  member: Member | null
  busy: boolean
  onSame: (member: Member) => unknown
  onClose: () => void
}

/**
 * Six words, read aloud by the new member in the same room, who is no other member already; only then can the director
 * sign.
 */
export function CompareDialog({ member, busy, onSame, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const number = member?.number ?? null
  // Belongs to one member: never apply it to the next one whose dialog opens.
  const [said, setSaid] = useState<Said>(UNSAID)
  const now = said.of === number ? said : UNSAID
  const { compared, only, different } = now
  const say = (more: Partial<Said>) => setSaid({ ...now, ...more, of: number })
  useEffect(() => setSaid(UNSAID), [number])
  const titles = organization.channels.filter(({ id }) => member?.channels.includes(id)).map(({ title }) => title)
  const fitting = member === null || rolesCompatible(member.roles)
  return (
    <Dialog
      id="compare"
      open={member !== null}
      title={t('compare.title', { name: member?.name ?? '' })}
      onClose={onClose}
      actions={
        different ? (
          <Button onClick={onClose}>{t('action.close')}</Button>
        ) : (
          <>
            <Button onClick={() => say({ different: true })}>{t('compare.different')}</Button>
            <Button
              look="primary"
              busy={busy}
              disabled={!compared || !only || !fitting}
              onClick={() => member !== null && onSame(member)}
            >
              {t('compare.sign')}
            </Button>
          </>
        )
      }
    >
      {member && !different && (
        <>
          <p>{t('compare.how', { name: member.name })}</p>
          <OwnWords recipient={member.recipient} verifyKey={member.verifyKey} />
          <p>{t('compare.gets')}</p>
          <RoleTags roles={member.roles} />
          {titles.length > 0 && <p>{t('members.channels', { channels: titles.join(', ') })}</p>}
          {!fitting && <Notice tone="danger">{t('compare.incompatible')}</Notice>}
          {member.roles.includes('director') && <Notice tone="warning">{t('compare.director')}</Notice>}
          <Tick
            id="compared"
            label={t('compare.done', { name: member.name })}
            checked={compared}
            onChange={(on) => say({ compared: on })}
          />
          <Tick
            id="only-number"
            label={t('compare.only')}
            hint={t('compare.only.hint')}
            checked={only}
            onChange={(on) => say({ only: on })}
          />
        </>
      )}
      {different && (
        <Notice tone="danger" title={t('compare.stop')} announce>
          <p>{t('compare.stop.text')}</p>
        </Notice>
      )}
    </Dialog>
  )
}
