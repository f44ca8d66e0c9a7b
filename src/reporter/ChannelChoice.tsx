import { basis } from './core/basis.ts'
import { RadioGroup } from './core/kit.ts'
import { say, useWords } from './core/language.ts'

interface Props {
  value: string | undefined
  onChange: (channel: string) => void
}

/** Which kind of report it will be; nothing where the office has one kind only. */
export function ChannelChoice({ value, onChange }: Props) {
  const t = useWords()
  const { channels } = basis().site
  if (channels.length < 2) return null
  return (
    <RadioGroup
      id="channel"
      label={t('reporter.start.channel')}
      options={channels.map(({ id, title }) => ({ value: id, label: say(title, t.language) }))}
      value={value}
      onChange={onChange}
    />
  )
}
