import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import { command } from '../../device/api.ts'
import type { Member } from '../../protocol/wire/staff.ts'
import { Button, Card, ConfirmDialog, EmptyState, IconLetter, IconPerson, Notice, Tag, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { LiftedNote } from '../base/LiftedNote.tsx'
import { RoleTags } from '../base/RoleTags.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useFresh } from '../organization/publish-statement.ts'
import { useKeyring } from '../session/keyring.tsx'
import { refresh } from '../session/session.ts'
import { ChannelHealth } from './ChannelHealth.tsx'
import { InviteForm } from './InviteForm.tsx'
import { PeopleFailure } from './PeopleFailure.tsx'

/** The administrator's page: members, invited people, and invitations. It knows nothing about reports. */
export function PeoplePage() {
  const t = useT<ConsoleWords>()
  const { organization, number } = useKeyring()
  const [asked, setAsked] = useState<Member | null>(null)
  const action = useAction()
  useFresh()
  async function suspend(member: Member, suspended: boolean) {
    const path = `/api/staff/members/${member.number}/suspension`
    await action.run(async () => {
      await command({ method: 'PUT', path, body: { suspended } })
      await refresh()
    })
    setAsked(null)
  }
  function withdraw(id: string) {
    return action.run(async () => {
      await command({ method: 'DELETE', path: `/api/staff/invitations/${id}` })
      await refresh()
    })
  }
  return (
    <>
      <h1>{t('place.people')}</h1>
      <Notice>{t('people.promise')}</Notice>
      {action.state.step === 'failed' && <PeopleFailure error={action.state.error} />}
      <div class="columns">
        <div class="stack">
          <h2>{t('people.members')}</h2>
          <ul class="people">
            {organization.members.map((member) => (
              <li key={member.number}>
                <PersonCard
                  member={member}
                  self={member.number === number}
                  onSuspend={() => setAsked(member)}
                  onRestore={() => suspend(member, false)}
                />
              </li>
            ))}
          </ul>
          <h2>{t('people.invitations')}</h2>
          {organization.invitations.length === 0 ? (
            <EmptyState icon={<IconLetter />} title={t('people.no_invitations')} />
          ) : (
            <ul class="people">
              {organization.invitations.map((invitation) => (
                <li key={invitation.id}>
                  <Card
                    title={invitation.name}
                    level={3}
                    icon={<IconLetter />}
                    actions={
                      <Button
                        look="quiet"
                        label={t('people.withdraw.title', { name: invitation.name })}
                        onClick={() => withdraw(invitation.id)}
                      >
                        {t('people.withdraw')}
                      </Button>
                    }
                  >
                    <RoleTags roles={invitation.roles} />
                    <p class="muted">{t('people.expires', { date: formatDate(invitation.expiresDay, t.language) })}</p>
                  </Card>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div class="stack">
          <InviteForm />
          <ChannelHealth />
        </div>
      </div>
      <ConfirmDialog
        id="suspend"
        open={asked !== null}
        title={t('people.suspend.title', { name: asked?.name ?? '' })}
        consequence={t('people.suspend.consequence')}
        confirm={t('people.suspend')}
        danger
        busy={action.busy}
        onConfirm={() => asked && suspend(asked, true)}
        onCancel={() => setAsked(null)}
      />
    </>
  )
}

interface PersonProps {
  member: Member
  self: boolean
  onSuspend: () => unknown
  onRestore: () => unknown
}

const TONES = { joined: 'info', member: 'success', suspended: 'warning', left: 'plain' } as const

function PersonCard({ member, self, onSuspend, onRestore }: PersonProps) {
  const t = useT<ConsoleWords>()
  const canSuspend = !self && (member.state === 'member' || member.state === 'joined')
  return (
    <Card
      title={member.name}
      level={3}
      icon={<IconPerson />}
      actions={
        <>
          {canSuspend && (
            <Button look="quiet" label={t('people.suspend.title', { name: member.name })} onClick={onSuspend}>
              {t('people.suspend')}
            </Button>
          )}
          {member.state === 'suspended' && (
            <Button look="quiet" label={t('people.restore.title', { name: member.name })} onClick={onRestore}>
              {t('people.restore')}
            </Button>
          )}
        </>
      }
    >
      <div class="row">
        <Tag tone={TONES[member.state]}>{t(`people.state.${member.state}`)}</Tag>
        <RoleTags roles={member.roles} />
      </div>
      {member.email && <p class="muted">{member.email}</p>}
      <LiftedNote day={member.liftedDay} />
    </Card>
  )
}
