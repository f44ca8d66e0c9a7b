import type { OwnCase } from '../../device/reporter/reading.ts'

/** The day of the first answer by the signed entries: a marked answer or the closing; null before that. */
export function firstAnswerDay({ office }: Pick<OwnCase, 'office'>): string | null {
  const first = office.find(({ content }) => {
    if (!('answer' in content)) return false
    return content.answer || (content.kind === 'stage' && content.to === 'closed')
  })
  return first?.header.day ?? null
}
