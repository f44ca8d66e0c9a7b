import { Disclosure } from '../../../../ui/Disclosure/Disclosure.tsx'
import type { View } from '../view.ts'

const questions = ['traced', 'proof', 'follow', 'lost', 'change'] as const

/** What people ask before they dare: folded, without script. */
export function Questions({ view: { t, elsewhere } }: { view: View }) {
  return (
    <div class="questions">
      {questions.map((name) => (
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
