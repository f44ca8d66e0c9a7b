import type { OwnCase } from '../../device/reporter/reading.ts'

const verbs = {
  evidence: 'action.add_evidence',
  protection: 'action.ask_protection',
  retaliation: 'action.report_retaliation',
} as const

/** The word of the button that adds this to a report: nobody replies before the office has written. */
export function verbOf(kind: 'message' | keyof typeof verbs, { office }: Pick<OwnCase, 'office'>) {
  if (kind === 'message') return office.length > 0 ? 'action.reply' : 'reporter.letter.write'
  return verbs[kind]
}
