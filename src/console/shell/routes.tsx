// The routes of the console: address, roles, screen. The server checks every request again.
import type { ComponentChildren } from 'preact'
import type { Role } from '../../domain/names/roles.ts'
import { type Duty, hasDuty } from '../../domain/rights.ts'
import { match } from '../base/match.ts'
import type { ConsoleWords } from '../base/words.ts'
import { AccountPage } from '../session/AccountPage.tsx'
import { lazy } from './lazy.tsx'

export interface Route {
  readonly pattern: string
  readonly title: keyof ConsoleWords & `place.${string}`
  readonly duty: Duty | 'everybody'
  /** Whether it appears in the row of links below the header. */
  readonly inNavigation: boolean
  /** Addresses below this one also mark its link as current. */
  readonly under: string
  readonly draw: (found: Record<string, string>) => ComponentChildren
}

const QueuePage = lazy(async () => (await import('../queue/QueuePage.tsx')).QueuePage)
const DiscardedPage = lazy(async () => (await import('../queue/DiscardedPage.tsx')).DiscardedPage)
const CasePage = lazy<{ id: string }>(async () => (await import('../case/CasePage.tsx')).CasePage)
const MembersPage = lazy(async () => (await import('../organization/index.ts')).MembersPage)
const ChannelsPage = lazy(async () => (await import('../organization/index.ts')).ChannelsPage)
const SigningPage = lazy(async () => (await import('../organization/index.ts')).SigningPage)
const PosterPage = lazy(async () => (await import('../organization/index.ts')).PosterPage)
const CustodyPage = lazy(async () => (await import('../ceremony/custody/CustodyPage.tsx')).CustodyPage)
const DisclosuresPage = lazy(async () => (await import('../custody/DisclosuresPage.tsx')).DisclosuresPage)
const PeoplePage = lazy(async () => (await import('../administration/PeoplePage.tsx')).PeoplePage)
const StatisticsPage = lazy(async () => (await import('../statistics/StatisticsPage.tsx')).StatisticsPage)
const OfficePage = lazy(async () => (await import('../administration/office/OfficePage.tsx')).OfficePage)
const PagesPage = lazy(async () => (await import('../administration/pages/PagesPage.tsx')).PagesPage)
const QuestionnairesPage = lazy(
  async () => (await import('../administration/questionnaires/index.ts')).QuestionnairesPage,
)
const BuilderPage = lazy<{ channel?: string }>(
  async () => (await import('../administration/questionnaires/index.ts')).BuilderPage,
)
const ReviewPage = lazy<{ channel: string }>(
  async () => (await import('../administration/questionnaires/index.ts')).ReviewPage,
)
const DoctorPage = lazy(async () => (await import('../administration/doctor/DoctorPage.tsx')).DoctorPage)
const OversightPage = lazy(async () => (await import('../session/OversightPage.tsx')).OversightPage)

const routes: readonly Route[] = [
  route('/antrean', 'place.queue', 'read', '/perkara', () => <QueuePage />, true),
  // Before the cases: no case has this word as its id.
  route('/perkara/dibuang', 'place.discarded', 'open', '/perkara', () => <DiscardedPage />),
  route('/perkara/:id', 'place.case', 'read', '/perkara', ({ id = '' }) => <CasePage id={id} />),
  route('/instansi', 'place.members', 'sign', '/instansi', () => <MembersPage />, true),
  route('/instansi/kanal', 'place.channels', 'sign', '/instansi', () => <ChannelsPage />),
  route('/instansi/kunci', 'place.signing', 'sign', '/instansi', () => <SigningPage />),
  route('/instansi/poster', 'place.poster', 'sign', '/instansi', () => <PosterPage />),
  route('/instansi/pembukaan', 'place.disclosures', 'sign', '/instansi', () => <DisclosuresPage />),
  route('/instansi/formulir/:channel', 'place.questionnaires', 'sign', '/instansi', ({ channel = '' }) => (
    <ReviewPage channel={channel} />
  )),
  route('/penjaga', 'place.custody', 'custody', '/penjaga', () => <CustodyPage />, true),
  route('/orang', 'place.people', 'administer', '/orang', () => <PeoplePage />, true),
  route('/profil', 'place.office', 'administer', '/profil', () => <OfficePage />, true),
  route('/halaman', 'place.pages', 'administer', '/halaman', () => <PagesPage />, true),
  route('/formulir', 'place.questionnaires', 'administer', '/formulir', () => <QuestionnairesPage />, true),
  route('/formulir/:channel', 'place.questionnaire', 'administer', '/formulir', ({ channel = '' }) => (
    <BuilderPage key={channel} channel={channel} />
  )),
  route('/kanal-baru', 'place.questionnaire', 'administer', '/formulir', () => <BuilderPage key="" />),
  route('/pemeriksaan', 'place.doctor', 'lead', '/pemeriksaan', () => <DoctorPage />, true),
  route('/statistik', 'place.statistics', 'statistics', '/statistik', () => <StatisticsPage />, true),
  route('/pengawasan', 'place.oversight', 'oversee', '/pengawasan', () => <OversightPage />, true),
  route('/akun', 'place.account', 'everybody', '/akun', () => <AccountPage />, true),
]

/** The routes that someone with these roles may use. */
export function routesFor(roles: readonly Role[]): Route[] {
  return routes.filter(({ duty }) => (duty === 'everybody' ? roles.length > 0 : hasDuty({ roles }, duty)))
}

/** The route for this path and these roles, with the parts that its pattern names; null if there is none. */
export function findRoute(path: string, roles: readonly Role[]) {
  for (const route of routesFor(roles)) {
    const found = match(route.pattern, path)
    if (found) return { route, found }
  }
  return null
}

function route(
  pattern: string,
  title: Route['title'],
  duty: Route['duty'],
  under: string,
  draw: Route['draw'],
  inNavigation = false,
): Route {
  return { pattern, title, duty, under, draw, inNavigation }
}
