import { useState } from 'preact/hooks'
import { setElsewhere } from '../../device/staff/publish-statement.ts'
import { addressOfHost } from '../../domain/address.ts'
import {
  Button,
  Card,
  ConfirmDialog,
  ErrorSummary,
  type FieldProblem,
  IconWay,
  Notice,
  TextInput,
  useT,
} from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { useKeyring } from '../session/keyring.tsx'
import { usePublish } from './publish-statement.ts'

/** Where reports about this organisation itself go: to another one, with its own people and keys. */
export function ElsewhereCard() {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const { elsewhere, organization } = keyring.statement
  const { state, busy, publish } = usePublish()
  const [host, setHost] = useState(elsewhere?.host ?? '')
  const [id, setId] = useState(elsewhere?.organization ?? '')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [done, setDone] = useState(false)
  const [removing, setRemoving] = useState(false)
  const errorOf = (field: string) => problems.find((problem) => problem.id === field)?.message

  async function submit(event: Event) {
    event.preventDefault()
    const found: FieldProblem[] = [
      ...(addressOfHost(host, location.href) === null
        ? [{ id: 'elsewhere-host', message: t('elsewhere.host.wrong') }]
        : []),
      ...(!/^[A-Za-z0-9_-]{43}$/.test(id) || id === organization
        ? [{ id: 'elsewhere-id', message: t(id === organization ? 'elsewhere.id.own' : 'elsewhere.id.wrong') }]
        : []),
    ]
    setProblems(found)
    setDone(false)
    if (found.length > 0) return
    setDone(await publish(() => setElsewhere(keyring, { host: host.toLowerCase(), organization: id })))
  }
  async function remove() {
    const removed = await publish(() => setElsewhere(keyring, null))
    setDone(removed)
    setRemoving(false)
    if (!removed) return
    setHost('')
    setId('')
  }
  return (
    <Card title={t('elsewhere.title')} icon={<IconWay />}>
      <p>{t('elsewhere.text')}</p>
      {!elsewhere && <Notice tone="warning">{t('elsewhere.none')}</Notice>}
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <TextInput
          id="elsewhere-host"
          label={t('elsewhere.host')}
          hint={t('elsewhere.host.hint')}
          value={host}
          onInput={(value) => setHost(value.trim())}
          maxLength={253}
          error={errorOf('elsewhere-host')}
        />
        <TextInput
          id="elsewhere-id"
          label={t('paper.organization_id')}
          hint={t('elsewhere.id.hint')}
          value={id}
          onInput={(value) => setId(value.trim())}
          maxLength={43}
          error={errorOf('elsewhere-id')}
        />
        {state.step === 'failed' && <Failure error={state.error} />}
        {done && (
          <Notice tone="success" announce>
            {t('elsewhere.done')}
          </Notice>
        )}
        <div class="row">
          <Button type="submit" look="primary" busy={busy}>
            {t('compare.sign')}
          </Button>
          {elsewhere && <Button onClick={() => setRemoving(true)}>{t('elsewhere.remove')}</Button>}
        </div>
      </form>
      <ConfirmDialog
        id="elsewhere-remove"
        open={removing}
        title={t('elsewhere.remove')}
        consequence={t('elsewhere.remove.consequence')}
        confirm={t('elsewhere.remove')}
        danger
        busy={busy}
        onConfirm={remove}
        onCancel={() => setRemoving(false)}
      />
    </Card>
  )
}
