import { useState } from 'preact/hooks'
import { strikeMember, vouchFor } from '../../device/staff/publish-statement.ts'
import { findMember, type StatementMember } from '../../protocol/keys/statement.ts'
import type { Member } from '../../protocol/wire/staff.ts'
import { Button, Card, ConfirmDialog, EmptyState, IconPeople, IconPerson, Notice, Tag, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { CompareDialog } from './CompareDialog.tsx'
import { OrganizationHead, waitingMembers } from './OrganizationHead.tsx'
import { useFresh, usePublish } from './publish-statement.ts'

type Open =
  | { readonly dialog: 'none' }
  | { readonly dialog: 'compare'; readonly member: Member }
  | { readonly dialog: 'strike'; readonly number: number; readonly name: string }

/** The members of the organisation: new ones to compare and sign in, others to remove. */
export function MembersPage() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const [open, setOpen] = useState<Open>({ dialog: 'none' })
  const [done, setDone] = useState<string | null>(null)
  const { state, busy, publish } = usePublish()
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
  return (
    <>
      <OrganizationHead title={t('place.members')} />
      {state.step === 'failed' && <Failure error={state.error} />}
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
            <MemberCard
              member={member}
              onStrike={(name) => setOpen({ dialog: 'strike', number: member.number, name })}
            />
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
    </>
  )
}

/** A member according to the statement; only the name comes from the server. */
function MemberCard({ member, onStrike }: { member: StatementMember; onStrike: (name: string) => unknown }) {
  const t = useT<ConsoleWords>()
  const { organization, number } = useKeyring()
  const known = organization.members.find((other) => other.number === member.number)
  const name = known?.name ?? t('members.unknown', { number: member.number })
  const titles = organization.channels.filter(({ id }) => member.channels.includes(id)).map(({ title }) => title)
  const self = member.number === number
  return (
    <Card
      title={name}
      level={3}
      icon={<IconPerson />}
      actions={
        !self && (
          <Button look="quiet" label={t('members.strike.title', { name })} onClick={() => onStrike(name)}>
            {t('members.strike')}
          </Button>
        )
      }
    >
      <div class="row">
        <RoleTags roles={member.roles} />
        {self && <Tag tone="info">{t('members.self')}</Tag>}
        {known?.state === 'suspended' && <Tag tone="warning">{t('people.state.suspended')}</Tag>}
      </div>
      <p class="muted">
        {titles.length > 0 ? t('members.channels', { channels: titles.join(', ') }) : t('account.no_channels')}
      </p>
    </Card>
  )
}
