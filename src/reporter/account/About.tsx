import { useEffect, useState } from 'preact/hooks'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import { textIn } from '../../domain/questionnaire.ts'
import { bootstrap, loadQuestionnaire } from '../core/bootstrap.ts'
import { useWords } from '../core/language.ts'
import { aboutOf } from './about.ts'

interface Props {
  channel: string
  /** Hash of the questionnaire that was answered. */
  questionnaire: string
  answers: Answers
}

/** What a report is about, so that several can be told apart. Without its questions only the channel is named. */
export function About({ channel, questionnaire, answers }: Props) {
  const t = useWords()
  const [questions, setQuestions] = useState<Questionnaire | null>(null)
  useEffect(() => {
    loadQuestionnaire(questionnaire).then(
      (loaded) => setQuestions(loaded.questionnaire),
      () => {},
    )
  }, [questionnaire])
  const { channels } = bootstrap().site
  const title = channels.length > 1 ? channels.find(({ id }) => id === channel)?.title : undefined
  const parts = [
    ...(title ? [textIn(title, t.language)] : []),
    ...(questions ? aboutOf(questions, answers, t.language) : []),
  ]
  return (
    <p dir="auto" translate={false}>
      {parts.join(' · ')}
    </p>
  )
}
