import { lazy } from '../app/lazy.tsx'
import type { Followed } from './token.ts'

/** The ceremonies are seen once in a member's life: their code comes when an invitation was followed. */
export const InvitationPage = lazy<{ followed: Followed }>(
  async () => (await import('./InvitationPage.tsx')).InvitationPage,
)
