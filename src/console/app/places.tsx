// The places of the console: address, who goes there, what is shown. The server checks again whatever is asked for.
import type { ComponentChildren } from 'preact'
import { CASE_ROLES, ROLES, type Role, STATISTICS_ROLES } from '../../domain/roles.ts'
import { AccountPage } from '../session/AccountPage.tsx'
import { lazy } from './lazy.tsx'
import { match } from './match.ts'
import type { ConsoleWords } from './words.ts'

export interface Place {
  readonly pattern: string
  readonly title: keyof ConsoleWords & `place.${string}`
  readonly roles: readonly Role[]
  /** In the row of links under the head. */
  readonly inNavigation: boolean
  /** Addresses below this one mark its link too. */
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
  place('/antrean', 'place.queue', CASE_ROLES, '/perkara', () => <QueuePage />, true),
  place('/perkara/:id', 'place.case', CASE_ROLES, '/perkara', ({ id = '' }) => <CasePage id={id} />),
  place('/instansi', 'place.members', ['director'], '/instansi', () => <MembersPage />, true),
  place('/instansi/kanal', 'place.channels', ['director'], '/instansi', () => <ChannelsPage />),
  place('/instansi/kunci', 'place.signing', ['director'], '/instansi', () => <SigningPage />),
  place('/instansi/poster', 'place.poster', ['director'], '/instansi', () => <PosterPage />),
  place('/instansi/formulir/:channel', 'place.questionnaires', ['director'], '/instansi', ({ channel = '' }) => (
    <ReviewPage channel={channel} />
  )),
  place('/penjaga', 'place.custody', ['custodian'], '/penjaga', () => <CustodyPage />, true),
  place('/orang', 'place.people', ['administrator'], '/orang', () => <PeoplePage />, true),
  place('/profil', 'place.office', ['administrator'], '/profil', () => <OfficePage />, true),
  place('/halaman', 'place.pages', ['administrator'], '/halaman', () => <PagesPage />, true),
  place('/formulir', 'place.questionnaires', ['administrator'], '/formulir', () => <QuestionnairesPage />, true),
  place('/formulir/:channel', 'place.questionnaire', ['administrator'], '/formulir', ({ channel = '' }) => (
    <BuilderPage key={channel} channel={channel} />
  )),
  place('/kanal-baru', 'place.questionnaire', ['administrator'], '/formulir', () => <BuilderPage key="" />),
  place('/pemeriksaan', 'place.doctor', ['administrator', 'director'], '/pemeriksaan', () => <DoctorPage />, true),
  place('/statistik', 'place.statistics', STATISTICS_ROLES, '/statistik', () => <StatisticsPage />, true),
  place('/pengawasan', 'place.oversight', ['observer'], '/pengawasan', () => <OversightPage />, true),
  place('/akun', 'place.account', ROLES, '/akun', () => <AccountPage />, true),
]

/** The places that someone with these roles can go to. */
export function placesFor(roles: readonly Role[]): Place[] {
  return places.filter((place) => place.roles.some((role) => roles.includes(role)))
}

/** The place at this path for these roles, with what its pattern names; null when there is none for them. */
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
  roles: readonly Role[],
  under: string,
  draw: Place['draw'],
  inNavigation = false,
): Place {
  return { pattern, title, roles, under, draw, inNavigation }
}
