// A text that survives the lock, a lost connection and a reload: it lies on the sealed desk until it is sent.
import { useEffect, useRef, useState } from 'preact/hooks'
import { changeDesk, desk, registerDraft } from '../session/keyring.tsx'

const CALM = 1000

export interface Draft {
  readonly text: string
  readonly write: (text: string) => void
  /** Forgets it, here and on the desk; the field then starts with the initial text. */
  readonly clear: (text?: string) => void
  /** Whether it came back from the desk. */
  readonly restored: boolean
}

/** A draft under this key; `initial` is the field's first text. Ready-made texts are not worth keeping. */
export function useDraft(key: string, initial = '', readyMade: readonly string[] = [initial]): Draft {
  const [kept] = useState(() => desk.peek().drafts[key])
  const [text, setText] = useState(kept ?? initial)
  const latest = useRef('')
  latest.current = readyMade.includes(text.trim()) ? '' : text
  useEffect(() => {
    const unregister = registerDraft(key, () => latest.current)
    return () => {
      unregister()
      // Leaving before the pause has passed must not lose text either. After a lock the desk accepts no more.
      keep(key, latest.current)
    }
  }, [key])
  useEffect(() => {
    const timer = setTimeout(() => keep(key, latest.current), CALM)
    return () => clearTimeout(timer)
  }, [key, text])

  function clear(next = initial): void {
    latest.current = ''
    setText(next)
    keep(key, '')
  }
  return { text, write: setText, clear, restored: kept !== undefined }
}

function keep(key: string, text: string): void {
  const kept = desk.peek().drafts[key] ?? ''
  if (kept === text) return
  changeDesk((now) => {
    const { [key]: _, ...others } = now.drafts
    return { ...now, drafts: text.trim() === '' ? others : { ...others, [key]: text } }
  })
}
