import { useState } from 'preact/hooks'
import type { Question } from '../../../domain/names/questionnaire.ts'
import { Button, IconPlus, IconWrite, Tag, useT } from '../../../ui/index.ts'
import type { ConsoleWords } from '../../base/words.ts'
import { focusRow, MoveButtons } from '../form/MoveButtons.tsx'
import type { BuilderProps, Folds } from './builder-props.ts'
import { addQuestion, type Group as GroupName, moveQuestion, putQuestion, questionsOf } from './draft.ts'
import { questionField } from './faults.ts'
import { QuestionEditor } from './QuestionEditor.tsx'

type Props = BuilderProps & { folds: Folds; group: GroupName; name: string }

/** The questions of one step, or of the vault, in order; each is expanded while it is edited. */
export function Group({ draft, onChange, problems, folds, group, name }: Props) {
  const t = useT<ConsoleWords>()
  const [said, setSaid] = useState('')
  const questions = questionsOf(draft, group)
  const called = ({ label }: Question) => label.id || t('builder.question.nameless')

  function add() {
    const added = addQuestion(draft, group)
    onChange(added.draft)
    folds.set(added.id, true)
    setTimeout(() => document.getElementById(questionField(added.id, 'label', 'id'))?.focus(), 30)
  }
  function move(question: Question, at: number, by: -1 | 1) {
    onChange(moveQuestion(draft, group, question.id, by))
    setSaid(t('admin.list.moved', { name: called(question), place: at + by + 1, total: questions.length }))
    focusRow(() => document.getElementById(`row-${question.id}`), by === -1 ? 'up' : 'down')
  }
  function remove(question: Question, at: number) {
    onChange(putQuestion(draft, question.id, null))
    setSaid(t('admin.list.removed', { name: called(question) }))
    const next = questions[at + 1] ?? questions[at - 1]
    focusRow(() => document.getElementById(next ? `row-${next.id}` : `add-${group}`), 'remove')
  }
  return (
    <div class="stack" data-gap="small">
      {questions.length === 0 && group !== 'identity' && <p class="muted">{t('builder.element.empty')}</p>}
      <ol class="list-rows">
        {questions.map((question, at) => (
          <li key={question.id} class="list-row" id={`row-${question.id}`}>
            {folds.open.has(question.id) ? (
              <QuestionEditor
                question={question}
                draft={draft}
                problems={problems}
                onChange={(next) => onChange(putQuestion(draft, question.id, next))}
                onDone={() => folds.set(question.id, false)}
              />
            ) : (
              <Summary question={question} name={called(question)} onEdit={() => folds.set(question.id, true)} />
            )}
            <MoveButtons
              name={called(question)}
              first={at === 0}
              last={at === questions.length - 1}
              onMove={(by) => move(question, at, by)}
              onRemove={() => remove(question, at)}
            />
          </li>
        ))}
      </ol>
      <div class="row list-buttons" id={`add-${group}`}>
        <Button icon={<IconPlus />} label={t('builder.question.add_in', { element: name })} onClick={add}>
          {t('builder.question.add')}
        </Button>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

/** A question that is not being edited, on one line. */
function Summary({ question, name, onEdit }: { question: Question; name: string; onEdit: () => void }) {
  const t = useT<ConsoleWords>()
  return (
    <div class="stack" data-gap="small">
      <p class="question-name">{name}</p>
      <div class="row">
        <Tag tone="plain">{t(`builder.type.${question.type}`)}</Tag>
        {question.required && <Tag tone="info">{t('builder.question.required')}</Tag>}
        {question.when && <Tag tone="info">{t('builder.question.conditional')}</Tag>}
        <Button look="quiet" icon={<IconWrite />} label={t('builder.question.edit_named', { name })} onClick={onEdit}>
          {t('builder.question.edit')}
        </Button>
      </div>
    </div>
  )
}
