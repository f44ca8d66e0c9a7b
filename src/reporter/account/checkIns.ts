import type { OwnCase } from '../../device/reporter/reading.ts'

/** Hash of the office's last question how the reporter is; null if there is none, or if it was answered. */
export function openCheckIn({ office, reporter }: Pick<OwnCase, 'office' | 'reporter'>): string | null {
  const hash = office.findLast(({ content }) => content.kind === 'check_in')?.hash ?? null
  const answered = reporter.some(
    ({ content }) => content.kind === 'message' && content.v === 2 && content.checkIn.about === hash,
  )
  return answered ? null : hash
}
