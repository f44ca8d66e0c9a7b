import type { ProfileShape } from '../../../protocol/wire/profile.ts'
import { useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { Fold } from '../form/Fold.tsx'
import { ListEditor } from '../form/ListEditor.tsx'
import type { PartProps } from '../form/ProfileScreen.tsx'
import { TextPair } from '../form/TextPair.tsx'
import { MarkdownPair } from './MarkdownPair.tsx'
import { StepsTick } from './StepsTick.tsx'

type Item = NonNullable<ProfileShape['questions']>[number]

/** Frequently asked questions, with the office's answers. */
export function Questions({ form, errorOf }: PartProps) {
  const t = useT<ConsoleWords>()
  const { questions = [] } = form.profile
  return (
    <ListEditor<Item>
      id="questions"
      label={t('pages.questions')}
      items={questions}
      onChange={(next) => form.change({ questions: next })}
      nameOf={({ question }) => question.id}
      make={() => ({ question: { id: '' }, answer: { id: '' } })}
      add={t('pages.question.add')}
      max={100}
      error={errorOf('questions')}
    >
      {(item, change, id) => {
        const wrong = ['question-id', 'question-en', 'answer-id', 'answer-en'].some((part) => errorOf(`${id}-${part}`))
        return (
          <Fold summary={item.question.id || t('pages.question.new')} fresh={item.question.id === ''} wrong={wrong}>
            <TextPair
              id={`${id}-question`}
              label={t('pages.question')}
              value={item.question}
              onChange={(question) => change({ ...item, question })}
              errorOf={errorOf}
              maxLength={300}
            />
            <StepsTick
              id={`${id}-steps`}
              steps={item.steps}
              flow={form.profile.flow}
              onChange={(steps) => change({ ...item, steps })}
            />
            <MarkdownPair
              id={`${id}-answer`}
              label={t('pages.answer')}
              value={item.answer}
              onChange={(answer) => change({ ...item, answer })}
              errorOf={errorOf}
              rows={4}
              maxLength={5000}
            />
          </Fold>
        )
      }}
    </ListEditor>
  )
}
