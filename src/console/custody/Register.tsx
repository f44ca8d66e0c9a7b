import { useState } from 'preact/hooks'
import { formatDate } from '../../../locales/format.ts'
import type { RegisterRow } from '../../device/custody/register.ts'
import { formatRegistration } from '../../protocol/registration.ts'
import { Button, type Column, EmptyState, IconVault, Loading, Table, useT } from '../../ui/index.ts'
import { Failure } from '../base/Failure.tsx'
import type { ConsoleWords } from '../base/words.ts'
import { memberName } from '../case/memberNames.ts'
import { useKeyring } from '../session/keyring.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import { useRegister } from './useRegister.ts'
import './custody.css'

interface Props {
  /** Whether the reader is served registration numbers: an observer is not. */
  numbered: boolean
  /** Fetches the register again when it changes. */
  version?: number
  /** False on a page that has no other heading. */
  titled?: boolean
}

/** Who asked for an identity, what was decided and by whom, the newest first. */
export function Register({ numbered, version = 0, titled = true }: Props) {
  const t = useT<ConsoleWords>()
  const list = useRegister(version)
  return (
    <section class="stack" aria-label={t('register.title')}>
      {titled && <h2>{t('register.title')}</h2>}
      <p class="muted">{t(numbered ? 'register.text' : 'register.text.observer')}</p>
      <Content list={list} numbered={numbered} />
    </section>
  )
}

function Content({
  list: { state, reload, more },
  numbered,
}: {
  list: ReturnType<typeof useRegister>
  numbered: boolean
}) {
  const t = useT<ConsoleWords>()
  const [shown, setShown] = useState<RegisterRow | null>(null)
  const columns = useColumns(numbered, setShown)
  if (state.step === 'loading') return <Loading lines={3} text={t('register.loading')} />
  if (state.step === 'failed') return <Failure error={state.error} onRetry={reload} />
  const { rows, next, growing } = state
  if (rows.length === 0) {
    return (
      <EmptyState icon={<IconVault />} title={t('register.empty')}>
        <p>{t('register.empty.text')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Table
        caption={t('register.title')}
        hideCaption
        columns={columns}
        rows={rows.map((row, at) => ({ ...row, at }))}
        rowKey={({ request, at }) => request ?? String(at)}
      />
      {shown && <RequestDialog row={shown} onClose={() => setShown(null)} />}
      {next !== null && (
        <div>
          <Button onClick={more} busy={growing}>
            {t('register.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function useColumns(numbered: boolean, show: (row: RegisterRow) => void): Column<RegisterRow>[] {
  const t = useT<ConsoleWords>()
  const keyring = useKeyring()
  const date = (day: string) => formatDate(day, t.language, 'short')
  const name = (number: number) => memberName(keyring, number, t)
  const none = t('register.not_yet')
  const asked = { id: 'asked', label: t('register.asked'), cell: ({ askedDay }: RegisterRow) => date(askedDay) }
  const columns: Column<RegisterRow>[] = [
    { ...asked, heading: !numbered },
    { id: 'by', label: t('register.by'), cell: ({ requester }) => name(requester) },
    { id: 'state', label: t('register.state'), cell: ({ state }) => t(`identity.state.${state}`) },
    {
      id: 'decided',
      label: t('register.decided'),
      cell: ({ state, decidedDay, custodian }) =>
        state === 'replaced'
          ? '–'
          : state === 'asked' || state === 'questioned' || decidedDay === null || custodian === null
            ? none
            : t('register.decided.value', { date: date(decidedDay), name: name(custodian) }),
    },
    {
      id: 'handed',
      label: t('register.handed'),
      cell: ({ handedDay, openUntil }) =>
        handedDay === null || openUntil === null
          ? '–'
          : t('register.handed.value', { date: date(handedDay), until: date(openUntil) }),
    },
  ]
  if (!numbered) return columns
  const number: Column<RegisterRow> = {
    id: 'number',
    label: t('register.number'),
    cell: ({ registration }) =>
      registration === null ? '–' : <span class="custody-number numeric">{formatRegistration(registration)}</span>,
    heading: true,
  }
  if (keyring.custody === null) return [number, ...columns]
  const why: Column<RegisterRow> = {
    id: 'why',
    label: t('register.why'),
    cell: (row) =>
      row.caseId === null ? (
        '–'
      ) : (
        <Button look="quiet" onClick={() => show(row)}>
          {t('register.why.show')}
        </Button>
      ),
  }
  return [number, ...columns, why]
}
