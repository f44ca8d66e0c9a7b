// What can be done with chosen cases. To add an action: write its component, and name it in the list below.
import type { FunctionComponent } from 'preact'
import { Button, IconPrint, useT } from '../../ui/index.ts'
import type { ConsoleWords } from '../base/words.ts'
import type { ActionProps } from './action.ts'
import { AssignAction } from './many/AssignAction.tsx'
import { ArchiveAction, ReadAction } from './many/TextAction.tsx'

/** Each draws its button, and the dialog that it opens. */
export const ACTIONS: readonly FunctionComponent<ActionProps>[] = [AssignAction, ReadAction, ArchiveAction, PrintAction]

/** The printed list itself is `PrintedList`: the page holds it while something is chosen. */
function PrintAction() {
  const t = useT<ConsoleWords>()
  return (
    <Button icon={<IconPrint />} onClick={() => window.print()}>
      {t('queue.print.action')}
    </Button>
  )
}
