import type { FrequentQuestion } from '../../../../domain/profile.ts'
import { Disclosure } from '../../../../ui/Disclosure/Disclosure.tsx'
import { flowOf } from '../facts/facts.ts'
import { officeText } from '../facts/filling.ts'
import { shownQuestions } from '../facts/office.ts'
import { Section } from '../frame/frame.tsx'
import { addressOf, type View } from '../view.ts'
import { OfficeText } from './own.tsx'

/** Common questions; what is lost depends on what opens a reporter's page at this office. */
function commonTo(view: View) {
  const lost = flowOf(view.facts).account === 'code' ? 'lost' : 'lost_login'
  return ['traced', 'proof', 'follow', lost, 'change'] as const
}

/** The home page has room for this many questions. */
const atFirst = 6

/** On the home page: the office's own questions or else the common ones, and a link to all. */
export function SomeQuestions({ view }: { view: View }) {
  const { t, facts } = view
  const own = shownQuestions(facts.profile)
  return (
    <>
      {own.length > 0 ? <OfficeQuestions view={view} questions={own.slice(0, atFirst)} /> : <Common view={view} />}
      {own.length > 0 && (
        <p>
          <a href={addressOf(view, 'questions')}>{t('home.questions.all')}</a>
        </p>
      )}
    </>
  )
}

/** All questions on a page of their own. */
export function QuestionsPage({ view }: { view: View }) {
  const { t, facts } = view
  const own = shownQuestions(facts.profile)
  return (
    <>
      <h1>{t('questions.title')}</h1>
      <p class="lead">{t('questions.lead')}</p>
      {own.length > 0 && (
        <Section title={t('questions.office')}>
          <OfficeQuestions view={view} questions={own} />
        </Section>
      )}
      <Section title={t('questions.system')}>
        <Common view={view} />
      </Section>
    </>
  )
}

function OfficeQuestions({ view, questions }: { view: View; questions: readonly FrequentQuestion[] }) {
  return (
    <div class="questions">
      {questions.map(({ question, answer }) => (
        <Disclosure key={question.id} summary={officeText(view, question)}>
          <OfficeText view={view} text={answer} level={3} />
        </Disclosure>
      ))}
    </div>
  )
}

/** Common questions of people who hesitate to report; they fold and open without script. */
function Common({ view }: { view: View }) {
  const { t, elsewhere } = view
  return (
    <div class="questions">
      {commonTo(view).map((name) => (
        <Disclosure key={name} summary={t(`question.${name}`)}>
          <p>{t(`question.${name}.answer`)}</p>
        </Disclosure>
      ))}
      <Disclosure summary={t('question.inspectorate')}>
        <p>{t(elsewhere ? 'question.inspectorate.elsewhere' : 'question.inspectorate.here')}</p>
      </Disclosure>
    </div>
  )
}
