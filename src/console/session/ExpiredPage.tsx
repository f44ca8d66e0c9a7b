import { useState } from 'preact/hooks'
import { formatDate, formatList } from '../../../locales/format.ts'
import type { Keyring } from '../../device/staff/keyring.ts'
import { Button, ErrorSummary, type FieldProblem, Notice, TextInput, Tick, useT } from '../../ui/index.ts'
import { useAction } from '../base/action.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { Shell } from '../shell/Shell.tsx'
import { leave } from './session.ts'

interface Props {
  keyring: Keyring
  renew: (serial: number) => Promise<void>
}

/**
 * A director whose browser remembers no serial cannot know whether an expired statement is the newest. The page does not
 * show its number: the director types the one that another device remembers.
 */
export function ExpiredPage({ keyring, renew }: Props) {
  const t = useT<ConsoleWords>()
  const [number, setNumber] = useState('')
  const [read, setRead] = useState(false)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const action = useAction()
  const { statement, organization } = keyring

  async function submit(event: Event) {
    event.preventDefault()
    const found: FieldProblem[] = []
    if (!/^\d{1,9}$/.test(number.trim())) found.push({ id: 'serial', message: t('expired.number.missing') })
    else if (Number(number) !== statement.serial) found.push({ id: 'serial', message: t('expired.number.differs') })
    if (!read) found.push({ id: 'people', message: t('expired.people.missing') })
    setProblems(found)
    if (found.length === 0) await action.run(() => renew(Number(number)))
  }
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.message
  const nameOf = (member: number) => organization.members.find((one) => one.number === member)?.name ?? '–'
  return (
    <Shell title={t('expired.title')}>
      <h1>{t('expired.title')}</h1>
      <Notice>
        <p>{t('expired.since', { day: formatDate(statement.day, t.language) })}</p>
        <p>{t('expired.unknown')}</p>
      </Notice>
      <p>{t('expired.ask')}</p>
      <form class="stack card" onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {action.state.step === 'failed' && <Failure error={action.state.error} />}
        <TextInput
          id="serial"
          label={t('expired.number')}
          hint={t('expired.number.hint')}
          value={number}
          onInput={setNumber}
          inputMode="numeric"
          size={10}
          error={errorOf('serial')}
        />
        <h2>{t('expired.people')}</h2>
        <ul>
          {statement.staff.map(({ number: member, roles }) => {
            const names = formatList(
              roles.map((role) => t(`role.${role}`)),
              t.language,
            )
            return <li key={member}>{t('expired.person', { number: member, name: nameOf(member), roles: names })}</li>
          })}
        </ul>
        <Tick
          id="people"
          label={t('expired.people.tick')}
          hint={t('expired.people.hint')}
          checked={read}
          onChange={setRead}
          error={errorOf('people')}
        />
        <div class="row">
          <Button type="submit" look="primary" busy={action.busy}>
            {t('expired.sign')}
          </Button>
          <Button look="quiet" onClick={leave}>
            {t('action.sign_out')}
          </Button>
        </div>
      </form>
    </Shell>
  )
}
