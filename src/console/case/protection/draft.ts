// What is typed about the forms of protection, before it is sent: one entry for each form. It lies on the sealed desk as
// JSON, because the dialog has many fields and all of them must come back.
import { PROTECTION_DECISIONS, type ProtectionDecision } from '../../../domain/names/protection.ts'
import { type DecidedForm, decisionFault } from '../../../domain/protection.ts'

/** The fields of one form; without a decision it is not sent. */
export interface Fields {
  readonly decision: ProtectionDecision | null
  readonly to: string
  readonly text: string
}

/** The fields of each form that was touched. */
export type Typed = Readonly<Record<string, Fields>>

const EMPTY: Fields = { decision: null, to: '', text: '' }

/** The fields of a form. */
export function fieldsOf(typed: Typed, form: string): Fields {
  return Object.hasOwn(typed, form) ? (typed[form] ?? EMPTY) : EMPTY
}

/** What an earlier visit typed; nothing if the text is not such a draft. */
export function readTyped(text: string): Typed {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed as Record<string, Partial<Fields> | null>).map(([form, fields]) => [form, read(fields)]),
    )
  } catch {
    return {}
  }
}

function read(fields: Partial<Fields> | null): Fields {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const decision = PROTECTION_DECISIONS.find((one) => one === fields?.decision) ?? null
  return { decision, to: text(fields?.to), text: text(fields?.text) }
}

/** Inverse of `readTyped`; empty while nothing is typed. */
export function writeTyped(typed: Typed): string {
  const touched = Object.values(typed).some(({ decision, to, text }) => decision !== null || to !== '' || text !== '')
  return touched ? JSON.stringify(typed) : ''
}

/** The decisions as they are sent, in the order of the forms. */
export function decisionsIn(typed: Typed, forms: readonly string[]): DecidedForm[] {
  return forms.flatMap((form) => {
    const { decision, to, text } = fieldsOf(typed, form)
    if (decision === null) return []
    return [{ form, decision, to: decision === 'referred' ? to.trim() : '', text: text.trim() }]
  })
}

/** Which fields are missing: of which form, at which place among the forms, and what. */
export function problemsIn(typed: Typed, forms: readonly string[]) {
  return forms.flatMap((form, at) => {
    const [decided] = decisionsIn(typed, [form])
    const fault = decided ? decisionFault(decided) : null
    return fault === 'reason' || fault === 'body' ? [{ form, at, fault } as const] : []
  })
}
