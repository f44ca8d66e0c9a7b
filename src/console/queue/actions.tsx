// What can be done with chosen cases. To add an action: write its component, and name it in the list below.
import type { FunctionComponent } from 'preact'
import type { CaseRow } from '../../protocol/wire/cases.ts'
import { Button, IconPrint, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'

export interface ActionProps {
  /** At least one, in the order in which they stand on screen. */
  readonly chosen: readonly CaseRow[]
  /** Fetches the list again, after the action has changed something. */
  readonly reload: () => void
}

/** Each draws its button, and the dialog that it opens. */
export const ACTIONS: readonly FunctionComponent<ActionProps>[] = [PrintAction]

/** The printed list itself is `PrintedList`: the page holds it while something is chosen. */
function PrintAction() {
  const t = useT<ConsoleWords>()
  return (
    <Button icon={<IconPrint />} onClick={() => window.print()}>
      {t('queue.print.action')}
    </Button>
  )
}
