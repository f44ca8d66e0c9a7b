import type { ComponentChildren } from 'preact'
import { IconCalendar, IconPerson, IconPlace, IconQuestion, IconReason, IconReport, IconWay } from '../Icon/Icon.tsx'
import { useT } from '../language.tsx'

const icons = {
  what: IconReport,
  who: IconPerson,
  where: IconPlace,
  when: IconCalendar,
  why: IconReason,
  how: IconWay,
}

export type ElementId = keyof typeof icons

export interface ElementsProps {
  /** 4W+1H or 5W+1H, in the office's order; the office may word each question itself. */
  elements: readonly { id: ElementId; question?: string | undefined }[]
  caption?: ComponentChildren
}

/** The elements of a report, drawn as the lines of a form. */
export function Elements({ elements, caption }: ElementsProps) {
  const t = useT()
  return (
    <figure class="elements">
      <ul class="elements-sheet">
        {elements.map(({ id, question }) => {
          const Icon = icons[id] ?? IconQuestion
          return (
            <li key={id}>
              <Icon />
              <strong>{t(`element.${id}`)}</strong>
              <span>{question ?? t(`element.${id}.question`)}</span>
            </li>
          )
        })}
      </ul>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
