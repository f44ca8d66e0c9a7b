import type { Keeping } from '../../device/deletedFiles.ts'
import { FileRow } from '../../ui/index.ts'
import { useWords } from '../core/language.ts'

interface Props {
  file: { readonly name: string; readonly size: number; readonly type: string }
  /** Whether the office still has it. */
  keeping: Keeping
}

/** A file that the reporter sent. */
export function OwnFile({ file: { name, size, type }, keeping }: Props) {
  const t = useWords()
  const note = keeping === 'kept' ? undefined : t(`reporter.discarded.${keeping}`)
  return <FileRow name={name} size={size} type={type} note={note} />
}
