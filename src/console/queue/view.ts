// Dense or roomy rows: remembered in this browser for this member.
import { useState } from 'preact/hooks'
import { keepView, type QueueView, readView } from '../session/enrolment.ts'
import { lastUserName } from '../session/session.ts'

/** The member's view, and how to change it. Without a choice it is the dense one: an office sees its day at a glance. */
export function useView(): [view: QueueView, choose: (view: QueueView) => void] {
  const [view, setView] = useState<QueueView>(() => readView(lastUserName()) ?? 'dense')
  return [
    view,
    (wanted) => {
      setView(wanted)
      keepView(lastUserName(), wanted)
    },
  ]
}
