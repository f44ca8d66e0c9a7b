import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { request } from '../../device/api.ts'
import { ROLES, type Role } from '../../domain/names/roles.ts'
import { hasDuty, rolesCompatible } from '../../domain/rights.ts'
import { InviteAnswer, type InviteRequest } from '../../protocol/wire/staff.ts'
import {
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  type FieldProblem,
  IconPlus,
  TextInput,
  useT,
} from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { refresh } from '../session/session.ts'
import { InvitationLink } from './InvitationLink.tsx'

type Invited = z.infer<typeof InviteAnswer> & { readonly name: string }

/** Invites a person to roles and channels; the link is shown only once. */
export function InviteForm() {
  const t = useT<ConsoleWords>()
  const { organization } = useKeyring()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [channels, setChannels] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [invited, setInvited] = useState<Invited | null>(null)
  const action = useAction()
  const opensChannels = hasDuty({ roles }, 'open')

  async function submit(event: Event) {
    event.preventDefault()
    const found: FieldProblem[] = [
      ...(name.trim() === '' ? [{ id: 'invite-name', message: t('people.name.missing') }] : []),
      ...(email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(email.trim())
        ? [{ id: 'invite-email', message: t('account.email.wrong') }]
        : []),
      ...(roles.length === 0 ? [{ id: 'invite-roles', message: t('people.roles.missing') }] : []),
      ...(roles.length > 0 && !rolesCompatible(roles)
        ? [{ id: 'invite-roles', message: t('people.roles.incompatible') }]
        : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    const body: z.infer<typeof InviteRequest> = {
      name: name.trim(),
      email: email.trim() || null,
      roles: [...roles],
      channels: opensChannels ? [...channels] : [],
    }
    const sent = await action.run(async () => {
      const answer = await request({ method: 'POST', path: '/api/staff/invitations', body, answer: InviteAnswer })
      setInvited({ ...answer, name: body.name })
      await refresh()
    })
    if (!sent) return
    setName('')
    setEmail('')
    setRoles([])
    setChannels([])
  }
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.message
  if (invited) return <InvitationLink {...invited} onDone={() => setInvited(null)} />
  return (
    <Card title={t('people.invite')} icon={<IconPlus />}>
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {action.state.step === 'failed' && <Failure error={action.state.error} />}
        <TextInput
          id="invite-name"
          label={t('people.name')}
          value={name}
          onInput={setName}
          maxLength={120}
          error={errorOf('invite-name')}
        />
        <TextInput
          id="invite-email"
          type="email"
          label={t('account.email')}
          value={email}
          onInput={setEmail}
          maxLength={200}
          optional
          error={errorOf('invite-email')}
        />
        <CheckboxGroup
          id="invite-roles"
          label={t('people.roles')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`people.role.${role}`) }))}
          value={roles}
          onChange={(value) => setRoles(ROLES.filter((role) => value.includes(role)))}
          error={errorOf('invite-roles')}
        />
        {opensChannels && (
          <CheckboxGroup
            id="invite-channels"
            label={t('people.channels_of')}
            hint={t('people.channels_of.hint')}
            options={organization.channels.map(({ id, title }) => ({ value: id, label: title }))}
            value={channels}
            onChange={setChannels}
          />
        )}
        <Button type="submit" look="primary" busy={action.busy}>
          {t('people.invite.submit')}
        </Button>
      </form>
    </Card>
  )
}
