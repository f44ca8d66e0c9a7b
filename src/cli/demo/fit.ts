// Adapts the stories, written for the example office, to an office that asks fewer questions or has fewer types.
import type { Answers, Question } from '../../domain/names/questionnaire.ts'
import type { Profile } from '../../domain/profile.ts'
import { isAnswered } from '../../domain/questionnaire.ts'
import type { Step, Story } from './story.ts'

/** For a value that an office does not have: the closest values; the first that it has is used. */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  korupsi: ['anggaran'],
  hibah: ['anggaran'],
  dana_desa: ['anggaran', 'hibah'],
  pengadaan: ['anggaran'],
  pungli: ['merugikan'],
  maladministrasi: ['merugikan'],
  kepegawaian: ['wewenang'],
  kekerasan: ['wewenang'],
  disiplin: ['salah_urus'],
}

/** The story as this office would have received and classified it. */
export function fitStory(story: Story, { site, questionnaires }: Profile): Story {
  const questionnaire = questionnaires.find(({ channel }) => channel === 'pelanggaran')
  if (!questionnaire) throw new Error('the demo needs a channel for violations')
  const types = site.types.map(({ value }) => value)
  return {
    ...story,
    answers: fitAnswers(story.answers, questionnaire.questions),
    ...(story.identity && { identity: fitAnswers(story.identity, questionnaire.identity) }),
    steps: story.steps.map((step): Step => ('type' in step ? { ...step, type: nearest(step.type, types) } : step)),
  }
}

function fitAnswers(answers: Answers, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, required, options = [] }) => {
      const values = options.map(({ value }) => value)
      const answer = answers[id] ?? (required ? values[0] : undefined)
      if (!isAnswered(answer) || answer === undefined) return []
      return [[id, values.length > 0 && typeof answer === 'string' ? nearest(answer, values) : answer]]
    }),
  )
}

function nearest(value: string, known: readonly string[]): string {
  return [value, ...(NEAREST[value] ?? [])].find((one) => known.includes(one)) ?? 'lainnya'
}
