import type { ComponentType } from 'preact'
import type { Page } from './addresses.ts'
import { renderDocument } from './document.tsx'
import { Frame } from './frame.tsx'
import { Confidentiality } from './pages/confidentiality.tsx'
import { Guide } from './pages/guide.tsx'
import { Home } from './pages/home.tsx'
import { Limits } from './pages/limits.tsx'
import { Message } from './pages/message.tsx'
import type { View } from './view.ts'

const bodies: Readonly<Record<Page, ComponentType<{ view: View }>>> = {
  home: Home,
  guide: Guide,
  confidentiality: Confidentiality,
  limits: Limits,
}

/** A public page as HTML. */
export function drawPage(view: View, styles: readonly string[], page: Page): string {
  const Body = bodies[page]
  const { shortName } = view.facts.site
  const title = page === 'home' ? shortName : `${view.t(`site.page.${page}`)} – ${shortName}`
  const body = (
    <Frame view={view} page={page}>
      <Body view={view} />
    </Frame>
  )
  return renderDocument({ view, title, page, styles, body })
}

/** What is answered where there is no page, or none that can be shown now. */
export function drawMessage(view: View, styles: readonly string[], name: 'not_found' | 'failed'): string {
  const body = (
    <Frame view={view} page={null}>
      <Message view={view} name={name} />
    </Frame>
  )
  return renderDocument({ view, title: view.facts.site.shortName, page: null, styles, body })
}
