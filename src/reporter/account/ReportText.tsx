import { keepingOf } from '../../device/deletedFiles.ts'
import type { OwnCase } from '../../device/reporter/reading.ts'
import type { Answers, Questionnaire } from '../../domain/names/questionnaire.ts'
import { useWords } from '../core/language.ts'
import { AnswerList } from '../write/questions/AnswerList.tsx'
import { OwnFile } from './OwnFile.tsx'

/** The report as it was sent, with the questions that it answered. */
export function ReportText({ own, questionnaire }: { own: OwnCase; questionnaire: Questionnaire }) {
  const t = useWords()
  const { answers, files } = own.report
  const keeping = keepingOf(own.reporter[0], own)
  return (
    <div class="stack">
      {questionnaire.elements.map((element) => (
        <section key={element} class="stack" data-gap="small">
          <h3>{t(`element.${element}`)}</h3>
          <AnswerList
            questions={questionnaire.questions.filter((question) => question.element === element)}
            answers={answers as Answers}
          />
        </section>
      ))}
      {files.length > 0 && (
        <section class="stack" data-gap="small">
          <h3>{t('reporter.step.evidence')}</h3>
          <ul class="files">
            {files.map((file, at) => (
              <OwnFile key={at} file={file} keeping={keeping} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
