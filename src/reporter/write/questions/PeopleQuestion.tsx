import { LENGTHS } from '../../../domain/names/limits.ts'
import type { Person } from '../../../domain/names/questionnaire.ts'
import { Button, IconPlus, IconRemove, TextInput } from '../../core/components.ts'
import { useWords } from '../../core/language.ts'
import { fieldId, type QuestionProps } from './question.ts'

const nobody: Person = { name: '', position: '', unit: '' }
const parts = ['name', 'position', 'unit'] as const

/** The inside of a group: any number of people, each with the known parts of name, position and unit. */
export function PeopleQuestion({ question, answer, onAnswer }: QuestionProps) {
  const t = useWords()
  const id = fieldId(question)
  const given = Array.isArray(answer) ? (answer as Person[]) : []
  const people = given.length > 0 ? given : [nobody]
  const put = (at: number, change: Partial<Person>) =>
    onAnswer(people.map((person, place) => (place === at ? { ...person, ...change } : person)))
  return (
    <div class="stack">
      {people.map((person, at) => (
        <fieldset class="person stack" key={at}>
          <legend class="field-label">{t('reporter.people.one', { number: at + 1 })}</legend>
          {parts.map((part) => (
            <TextInput
              key={part}
              id={at === 0 && part === 'name' ? id : `${id}-${at}-${part}`}
              label={t(`reporter.people.${part}`)}
              value={person[part]}
              maxLength={question.max ?? LENGTHS.person}
              onInput={(text) => put(at, { [part]: text })}
            />
          ))}
          {people.length > 1 && (
            <div>
              <Button
                look="quiet"
                icon={<IconRemove />}
                onClick={() => onAnswer(people.filter((_, place) => place !== at))}
              >
                {t('reporter.people.remove', { number: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          icon={<IconPlus />}
          disabled={people.length >= LENGTHS.people}
          onClick={() => onAnswer([...people, nobody])}
        >
          {t('reporter.people.add')}
        </Button>
      </div>
    </div>
  )
}
