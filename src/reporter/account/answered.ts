import type { OwnCase } from '../../device/reporter/reading.ts'

/** The day of the first answer by the signed entries: one marked as an answer, or the closing; null before it. */
export function firstAnswerDay({ office }: Pick<OwnCase, 'office'>): string | null {
  const first = office.find(({ content }) => {
    if (content.kind === 'disclosure') return false
    return content.answer || (content.kind === 'stage' && content.to === 'closed')
  })
  return first?.header.day ?? null
}
