import { useState } from 'preact/hooks'
import { command } from '../../device/api.ts'
import { strikeMember, vouchFor } from '../../device/staff/publish-statement.ts'
import { findMember, type StatementMember } from '../../protocol/keys/statement.ts'
import type { Member } from '../../protocol/wire/staff.ts'
import { Button, Card, ConfirmDialog, EmptyState, IconPeople, IconPerson, Notice, Tag, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { Failure } from '../base/Failure.tsx'
import { LiftedNote } from '../base/LiftedNote.tsx'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { refresh } from '../session/session.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { OrganizationHead, waitingMembers } from './OrganizationHead.tsx'
import { useFresh, usePublish } from './publish-statement.ts'

type Open =
  | { readonly dialog: 'none' }
  | { readonly dialog: 'compare'; readonly member: Member }
  | { readonly dialog: 'strike' | 'restore'; readonly number: number; readonly name: string }

/** The members of the organisation: new ones to compare and sign in, others to remove or to let in again. */
export function MembersPage() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [open, setOpen] = useState<Open>({ dialog: 'none' })
  const [done, setDone] = useState<string | null>(null)
  const { state, busy, publish } = usePublish()
  const restoring = useAction()
  useFresh()
  const waiting = waitingMembers(keyring)
  const isCustodian = (dialog: Open) =>
    dialog.dialog === 'strike' && findMember(keyring.statement, dialog.number)?.roles.includes('custodian') === true
  const close = () => setOpen({ dialog: 'none' })

  async function signIn(member: Member) {
    if (await publish(() => vouchFor(keyring, member))) setDone(t('members.signed_in', { name: member.name }))
    close()
  }
  async function strike(number: number, name: string) {
    if (await publish(() => strikeMember(keyring, number))) setDone(t('members.struck', { name }))
    close()
  }
  async function restore(number: number, name: string) {
    const restored = await restoring.run(async () => {
      await command({ method: 'PUT', path: `/api/staff/members/${number}/suspension`, body: { suspended: false } })
      await refresh()
    })
    if (restored) setDone(t('members.restored', { name }))
    close()
  }
  return (
    <>
      <OrganizationHead title={t('place.members')} />
      {state.step === 'failed' && <Failure error={state.error} />}
      {restoring.state.step === 'failed' && <Failure error={restoring.state.error} />}
      {done && (
        <Notice tone="success" announce>
          {done}
        </Notice>
      )}
      <h2>{t('members.waiting')}</h2>
      {waiting.length === 0 ? (
        <EmptyState icon={<IconPeople />} title={t('members.nobody_waiting')}>
          <p>{t('members.nobody_waiting.text')}</p>
        </EmptyState>
      ) : (
        <ul class="people">
          {waiting.map((member) => (
            <li key={member.number}>
              <Card
                title={member.name}
                level={3}
                icon={<IconPerson />}
                actions={
                  <Button look="primary" onClick={() => setOpen({ dialog: 'compare', member })}>
                    {t('members.compare')}
                  </Button>
                }
              >
                <RoleTags roles={member.roles} />
                <p class="muted">{t('members.waiting.text')}</p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('members.signed')}</h2>
      <ul class="people">
        {keyring.statement.staff.map((member) => (
          <li key={member.number}>
            <MemberCard member={member} onAsk={(dialog, name) => setOpen({ dialog, number: member.number, name })} />
          </li>
        ))}
      </ul>
      <CompareDialog
        member={open.dialog === 'compare' ? open.member : null}
        busy={busy}
        onSame={signIn}
        onClose={close}
      />
      <ConfirmDialog
        id="strike"
        open={open.dialog === 'strike'}
        title={t('members.strike.title', { name: open.dialog === 'strike' ? open.name : '' })}
        consequence={
          <>
            <p>{t('members.strike.consequence')}</p>
            <p>{t(isCustodian(open) ? 'members.strike.custodian' : 'members.strike.known')}</p>
          </>
        }
        confirm={t('members.strike')}
        danger
        busy={busy}
        onConfirm={() => open.dialog === 'strike' && strike(open.number, open.name)}
        onCancel={close}
      />
      <ConfirmDialog
        id="restore"
        open={open.dialog === 'restore'}
        title={t('people.restore.title', { name: open.dialog === 'restore' ? open.name : '' })}
        consequence={t('members.restore.consequence')}
        confirm={t('people.restore')}
        busy={restoring.busy}
        onConfirm={() => open.dialog === 'restore' && restore(open.number, open.name)}
        onCancel={close}
      />
    </>
  )
}

interface MemberProps {
  member: StatementMember
  onAsk: (dialog: 'strike' | 'restore', name: string) => unknown
}

/** A member according to the statement; name, suspension and the day it was lifted come from the server. */
function MemberCard({ member, onAsk }: MemberProps) {
  const t = useT<ConsoleWords>()
  const { organization, number } = useKeyring()
  const known = organization.members.find((other) => other.number === member.number)
  const name = known?.name ?? t('members.unknown', { number: member.number })
  const titles = organization.channels.filter(({ id }) => member.channels.includes(id)).map(({ title }) => title)
  const self = member.number === number
  const suspended = known?.state === 'suspended'
  return (
    <Card
      title={name}
      level={3}
      icon={<IconPerson />}
      actions={
        !self && (
          <>
            {suspended && (
              <Button look="quiet" label={t('people.restore.title', { name })} onClick={() => onAsk('restore', name)}>
                {t('people.restore')}
              </Button>
            )}
            <Button look="quiet" label={t('members.strike.title', { name })} onClick={() => onAsk('strike', name)}>
              {t('members.strike')}
            </Button>
          </>
        )
      }
    >
      <div class="row">
        <RoleTags roles={member.roles} />
        {self && <Tag tone="info">{t('members.self')}</Tag>}
        {suspended && <Tag tone="warning">{t('people.state.suspended')}</Tag>}
      </div>
      <p class="muted">
        {titles.length > 0 ? t('members.channels', { channels: titles.join(', ') }) : t('account.no_channels')}
      </p>
      {known && <LiftedNote day={known.liftedDay} />}
    </Card>
  )
}
