import { useState } from 'preact/hooks'
import { hasDuty, MIN_OPENERS } from '../../domain/rights.ts'
import { Button, CheckboxGroup, Dialog, Notice, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import { followTeam } from '../case/facts/team.ts'
import { useKeyring } from '../session/keyring.tsx'

interface Props {
  channel: { readonly id: string; readonly title: string }
  busy: boolean
  onSign: (numbers: ReadonlySet<number>) => unknown
  onClose: () => void
}

/** Who opens a channel besides the signing director: colleagues whose roles may open channels. */
export function OpenersDialog({ channel, busy, onSign, onClose }: Props) {
  const t = useT<ConsoleWords>()
  const { statement, organization, number } = useKeyring()
  const colleagues = statement.staff.filter((member) => hasDuty(member, 'open') && member.number !== number)
  const before = colleagues.filter(({ channels }) => channels.includes(channel.id)).map((member) => `${member.number}`)
  const [chosen, setChosen] = useState<readonly string[]>(before)
  const [known, setKnown] = useState<readonly string[]>(before)
  // The page is refreshed below this dialog: old ticks must not undo what another director signed meanwhile.
  if (known.join() !== before.join()) {
    setKnown(before)
    setChosen(followTeam(chosen.map(Number), known.map(Number), before.map(Number)).map(String))
  }
  const nameOf = (id: string) =>
    organization.members.find((member) => `${member.number}` === id)?.name ?? t('members.unknown', { number: id })
  const keyed = statement.channels.some(({ id }) => id === channel.id)
  const gone = keyed ? before.filter((id) => !chosen.includes(id)) : []
  const same = before.length === chosen.length && before.every((id) => chosen.includes(id))
  return (
    <Dialog
      id={`openers-${channel.id}`}
      open
      title={t('openers.title', { channel: channel.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            look="primary"
            busy={busy}
            disabled={same}
            onClick={() => onSign(new Set(chosen.map((id) => Number(id))))}
          >
            {t('compare.sign')}
          </Button>
        </>
      }
    >
      <p>{t('openers.text')}</p>
      {colleagues.length === 0 ? (
        <Notice>{t('openers.nobody')}</Notice>
      ) : (
        <CheckboxGroup
          id={`openers-of-${channel.id}`}
          label={t('openers.colleagues')}
          options={colleagues.map((member) => ({
            value: `${member.number}`,
            label: nameOf(`${member.number}`),
            hint: member.roles.map((role) => t(`role.${role}`)).join(', '),
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {gone.length > 0 && <Notice tone="warning">{t('openers.gone', { names: gone.map(nameOf).join(', ') })}</Notice>}
      {chosen.length + 1 < MIN_OPENERS && <Notice tone="warning">{t('openers.few')}</Notice>}
    </Dialog>
  )
}
