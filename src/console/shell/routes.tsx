// The routes of the console: address, roles, screen. The server checks every request again.
import type { ComponentChildren } from 'preact'
import type { Role } from '../../domain/names/roles.ts'
import { type Duty, hasDuty } from '../../domain/rights.ts'
import { match } from '../base/match.ts'
import type { ConsoleWords } from '../base/words.ts'
import { AccountPage } from '../session/AccountPage.tsx'
import { lazy } from './lazy.tsx'

export interface Place {
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
const CasePage = lazy<{ id: string }>(async () => (await import('../case/CasePage.tsx')).CasePage)
const MembersPage = lazy(async () => (await import('../organization/index.ts')).MembersPage)
const ChannelsPage = lazy(async () => (await import('../organization/index.ts')).ChannelsPage)
const SigningPage = lazy(async () => (await import('../organization/index.ts')).SigningPage)
const PosterPage = lazy(async () => (await import('../organization/index.ts')).PosterPage)
const CustodyPage = lazy(async () => (await import('../ceremony/custody/CustodyPage.tsx')).CustodyPage)
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

const places: readonly Place[] = [
  place('/antrean', 'place.queue', 'read', '/perkara', () => <QueuePage />, true),
  place('/perkara/:id', 'place.case', 'read', '/perkara', ({ id = '' }) => <CasePage id={id} />),
  place('/instansi', 'place.members', 'sign', '/instansi', () => <MembersPage />, true),
  place('/instansi/kanal', 'place.channels', 'sign', '/instansi', () => <ChannelsPage />),
  place('/instansi/kunci', 'place.signing', 'sign', '/instansi', () => <SigningPage />),
  place('/instansi/poster', 'place.poster', 'sign', '/instansi', () => <PosterPage />),
  place('/instansi/formulir/:channel', 'place.questionnaires', 'sign', '/instansi', ({ channel = '' }) => (
    <ReviewPage channel={channel} />
  )),
  place('/penjaga', 'place.custody', 'custody', '/penjaga', () => <CustodyPage />, true),
  place('/orang', 'place.people', 'administer', '/orang', () => <PeoplePage />, true),
  place('/profil', 'place.office', 'administer', '/profil', () => <OfficePage />, true),
  place('/halaman', 'place.pages', 'administer', '/halaman', () => <PagesPage />, true),
  place('/formulir', 'place.questionnaires', 'administer', '/formulir', () => <QuestionnairesPage />, true),
  place('/formulir/:channel', 'place.questionnaire', 'administer', '/formulir', ({ channel = '' }) => (
    <BuilderPage key={channel} channel={channel} />
  )),
  place('/kanal-baru', 'place.questionnaire', 'administer', '/formulir', () => <BuilderPage key="" />),
  place('/pemeriksaan', 'place.doctor', 'lead', '/pemeriksaan', () => <DoctorPage />, true),
  place('/statistik', 'place.statistics', 'statistics', '/statistik', () => <StatisticsPage />, true),
  place('/pengawasan', 'place.oversight', 'oversee', '/pengawasan', () => <OversightPage />, true),
  place('/akun', 'place.account', 'everybody', '/akun', () => <AccountPage />, true),
]

/** The routes that someone with these roles may use. */
export function placesFor(roles: readonly Role[]): Place[] {
  return places.filter(({ duty }) => (duty === 'everybody' ? roles.length > 0 : hasDuty({ roles }, duty)))
}

/** The route for this path and these roles, with the parts that its pattern names; null if there is none. */
export function findPlace(path: string, roles: readonly Role[]) {
  for (const place of placesFor(roles)) {
    const found = match(place.pattern, path)
    if (found) return { place, found }
  }
  return null
}

function place(
  pattern: string,
  title: Place['title'],
  duty: Place['duty'],
  under: string,
  draw: Place['draw'],
  inNavigation = false,
): Place {
  return { pattern, title, duty, under, draw, inNavigation }
}
