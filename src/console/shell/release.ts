// Whether the server has a newer release than the one of this page.
import { reach } from '../../device/api.ts'

/** Looks at the page that the server would send now: another release loads another program. False without an answer. */
export async function isReplaced(): Promise<boolean> {
  const program = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  if (!program) return false
  try {
    const answer = await reach('/petugas', {})
    return answer.ok && !(await answer.text()).includes(new URL(program.src).pathname)
  } catch {
    return false
  }
}
