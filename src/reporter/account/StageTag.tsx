import type { OwnCase } from '../../device/reporter/reading.ts'
import { Tag } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

/** Where the report stands; of a discarded one, that the office found it not to be a report. */
export function StageTag({ own: { discard, standing } }: { own: OwnCase }) {
  const t = useWords()
  return <Tag tone="info">{t(discard ? 'reporter.discarded.tag' : `stage.${standing.stage}`)}</Tag>
}
