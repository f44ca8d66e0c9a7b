import type { ComponentType } from 'preact'
import type { Page as OfficePage } from '../../../domain/profile.ts'
import { textIn } from '../../../domain/questionnaire.ts'
import type { GuestPage, Page } from './addresses.ts'
import { Accessibility } from './bodies/accessibility.tsx'
import { Confidentiality } from './bodies/confidentiality.tsx'
import { Criteria } from './bodies/criteria.tsx'
import { FlowPage } from './bodies/flow.tsx'
import { Guide } from './bodies/guide.tsx'
import { Home } from './bodies/home.tsx'
import { Limits } from './bodies/limits.tsx'
import { Message } from './bodies/message.tsx'
import { Addition, Own } from './bodies/own.tsx'
import { QuestionsPage } from './bodies/questions.tsx'
import { additionsTo } from './facts/office.ts'
import { descriptionOf } from './frame/description.ts'
import { type Document, renderDocument } from './frame/document.tsx'
import { Frame } from './frame/frame.tsx'
import type { View } from './view.ts'

const bodies: Readonly<Record<Exclude<Page, GuestPage>, ComponentType<{ view: View }>>> = {
  home: Home,
  guide: Guide,
  flow: FlowPage,
  criteria: Criteria,
  confidentiality: Confidentiality,
  limits: Limits,
  questions: QuestionsPage,
  accessibility: Accessibility,
}

/** A page of another slice. Two with the same `key` show the same. */
export interface Guest {
  readonly guest: GuestPage
  readonly key: string
  readonly Body: ComponentType<{ view: View }>
}

export type Drawable = Exclude<Page, GuestPage> | Guest | OfficePage | 'not_found' | 'failed'

type Drawing = Pick<Document, 'view' | 'styles' | 'ownStyle' | 'prefetch'>

/** A public page as HTML: a page that every office has, one of the office's own, or a message in the same frame. */
export function drawPage(drawing: Drawing, what: Drawable): string {
  const { view } = drawing
  const { shortName } = view.facts.site
  if (typeof what === 'object' && 'guest' in what) {
    const { guest, Body } = what
    const body = (
      <Frame view={view} here={guest}>
        <Body view={view} />
        <Additions view={view} page={guest} />
      </Frame>
    )
    const description = descriptionOf(view, guest)
    return renderDocument({ ...drawing, title: titleOf(view, guest), description, here: guest, body })
  }
  const description = descriptionOf(view, what)
  if (what === 'not_found' || what === 'failed') {
    const body = (
      <Frame view={view} here={null}>
        <Message view={view} name={what} />
      </Frame>
    )
    return renderDocument({ ...drawing, title: shortName, description, here: null, body })
  }
  const body = (
    <Frame view={view} here={what}>
      {typeof what === 'string' ? <Common view={view} page={what} /> : <Own view={view} page={what} />}
    </Frame>
  )
  return renderDocument({ ...drawing, title: titleOf(view, what), description, here: what, body })
}

function Common({ view, page }: { view: View; page: Exclude<Page, GuestPage> }) {
  const Body = bodies[page]
  return (
    <>
      <Body view={view} />
      <Additions view={view} page={page} />
    </>
  )
}

function Additions({ view, page }: { view: View; page: Page }) {
  return (
    <>
      {additionsTo(view.facts.profile, page).map((own) => (
        <Addition key={own.slug} view={view} page={own} />
      ))}
    </>
  )
}

/** The title: neutral and short on the home page; elsewhere it begins with the page's name. */
function titleOf({ t, facts }: View, what: Page | OfficePage): string {
  const { shortName } = facts.site
  if (what === 'home') return shortName
  return `${typeof what === 'string' ? t(`site.page.${what}`) : textIn(what.title, t.language)} – ${shortName}`
}
