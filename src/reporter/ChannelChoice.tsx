import { textIn } from '../domain/questionnaire.ts'
import { RadioGroup } from './core/components.ts'
import { useWords } from './core/language.ts'
import { openChannels } from './write/begin.ts'
import { unsaved } from './write/writing.ts'

interface Props {
  value: string | undefined
  onChange: (channel: string) => void
}

/** Chooses the kind of report; empty if the office takes only one kind, or if an unsaved report has been started. */
export function ChannelChoice({ value, onChange }: Props) {
  const t = useWords()
  const channels = openChannels()
  if (channels.length < 2 || unsaved()) return null
  return (
    <RadioGroup
      id="channel"
      label={t('reporter.start.channel')}
      options={channels.map(({ id, title }) => ({ value: id, label: textIn(title, t.language) }))}
      value={value}
      onChange={onChange}
    />
  )
}
